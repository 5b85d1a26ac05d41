import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { CODE_CHECKS, isCheckName } from '../../reconcile/matching/index/issued-codes.ts';
import type { Bill } from '../../reconcile/settlement/bills.ts';
import { asMoneyCell } from '../../tables/cells/foreign-cell.ts';
import { parseMoney } from '../../tables/cells/money.ts';
import type { SheetCell, SheetRow } from '../../tables/sheet.ts';
import { foldName } from '../../text/diacritics.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Flag } from '../args/flags.ts';

/** A row of a manifest: an issued bill, the person it is for, and the code that was printed. */
export interface ManifestRow extends Bill {
  /** In the file, from 1. */
  readonly row: number;
  readonly customer?: string;
  readonly name?: string;
  readonly payload?: string;
}

/** The flag that names a manifest. */
export const BILLS_FLAG = {
  kind: 'text',
  value: 'FILE',
  en: 'list of issued bills, CSV or XLSX: code, amount, due …, headings also in Vietnamese',
  vi: 'danh sách khoản thu, CSV hoặc XLSX: mã thanh toán, số tiền, hạn nộp, họ tên …',
} as const satisfies Flag;

/**
 * What lists of bills call their columns, without diacritics, case and punctuation; the first that occurs counts.
 * `customer` and `name` only tell a bill to a person; one customer may have several bills.
 */
// biome-ignore format: a table of words reads better in rows
const MANIFEST_HEADINGS = {
  code: ['mathanhtoan', 'mathamchieu', 'machuyenkhoan', 'manoptien', 'manop', 'paymentcode', 'referencecode', 'reference', 'code', 'ma'],
  id: ['makhoanthu', 'mahoadon', 'sohoadon', 'sophieuthu', 'sophieu', 'maphieu', 'billid', 'billnumber', 'invoice', 'bill', 'id'],
  customer: [
    'mahocsinh', 'mahs', 'masinhvien', 'masv', 'mabenhnhan', 'mabn', 'makhachhang', 'makh', 'studentid', 'patientid', 'customerid',
    'customer',
  ],
  name: ['hovaten', 'hoten', 'hocsinh', 'sinhvien', 'benhnhan', 'khachhang', 'tenkhachhang', 'ten', 'fullname', 'name'],
  amount: ['sotien', 'phainop', 'phaithu', 'sotienphainop', 'sotienphaithu', 'tongcong', 'tongtien', 'amount', 'total'],
  dueDate: ['hannop', 'hanthanhtoan', 'hanchot', 'ngayhethan', 'duedate', 'due', 'deadline'],
  supersededBy: ['thaybang', 'thaythebang', 'thaytheboi', 'supersededby', 'replacedby'],
  check: ['kytukiemtra', 'hekiemtra', 'check'],
  payload: ['noidungmaqr', 'noidungqr', 'chuoiqr', 'maqr', 'vietqr', 'payload', 'qr'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type CodeCheck = (typeof CODE_CHECKS)[number];
type ManifestColumn = keyof typeof MANIFEST_HEADINGS;

/** Titles may stand above the headings. */
const MAX_MANIFEST_HEADING_ROW = 20;

/** Checks whether rows hold the headings of a manifest. */
export function isManifest(rows: readonly SheetRow[]): boolean {
  return headingRow(rows) >= 0;
}

/**
 * Reads the bills of a manifest, those of its rows that can be read; the path of an issue is the row in the file, from 1,
 * and the heading.
 */
export function readManifest(rows: readonly SheetRow[], report: Report): readonly ManifestRow[] | undefined {
  const at = headingRow(rows);
  if (at < 0) return reportNoColumn('code', report);
  const places = placesOf(rows[at] ?? []);
  const bills = rows.slice(at + 1).flatMap((row, below) => {
    if (row.every((cell) => cell === null || cell === '')) return [];
    const bill = readManifestRow(row, { places, headings: rows[at] ?? [], line: at + 2 + below }, report);
    return bill ? [bill] : [];
  });
  return withIds(bills);
}

/** What the columns are called that no list can do without. */
const NEEDED_HEADINGS = {
  code: 'Mã thanh toán, Mã tham chiếu, Code',
  payload: 'Nội dung mã QR, Mã QR, Payload',
} as const;

/** Reports that a list lacks a column. */
export function reportNoColumn(column: keyof typeof NEEDED_HEADINGS, report: Report): undefined {
  return report('statement.column', { path: [column], limit: NEEDED_HEADINGS[column] });
}

function headingRow(rows: readonly SheetRow[]): number {
  return rows.slice(0, MAX_MANIFEST_HEADING_ROW).findIndex((row) => {
    const places = placesOf(row);
    return places.has('code') && places.size > 1;
  });
}

function placesOf(row: SheetRow): ReadonlyMap<ManifestColumn, number> {
  const names = row.map((cell) => (typeof cell === 'string' ? foldName(cell) : ''));
  const places = new Map<ManifestColumn, number>();
  for (const column of MANIFEST_COLUMNS) {
    const name = MANIFEST_HEADINGS[column].find((known) => names.includes(known));
    if (name !== undefined) places.set(column, names.indexOf(name));
  }
  return places;
}

// biome-ignore format: a list
const MANIFEST_COLUMNS = ['code', 'id', 'customer', 'name', 'amount', 'dueDate', 'supersededBy', 'check', 'payload'] as const;

interface ManifestContext {
  readonly places: ReadonlyMap<ManifestColumn, number>;
  readonly headings: SheetRow;
  readonly line: number;
}

function readManifestRow(row: SheetRow, context: ManifestContext, report: Report): ManifestRow | undefined {
  const { places, headings, line } = context;
  const { errors } = report.tally;
  const cell = (column: ManifestColumn) => row[places.get(column) ?? -1] ?? '';
  const text = (column: ManifestColumn) => String(cell(column)).trim() || undefined;
  const at = (column: ManifestColumn) => report.at(line, String(headings[places.get(column) ?? -1]));
  const code = text('code') ?? at('code')('input.required', { expected: 'aText' });
  const amount = cell('amount') === '' ? undefined : readAmountCell(cell('amount'), at('amount'));
  const check = readCheckName(text('check'), at('check'));
  if (code === undefined || report.tally.errors > errors) return undefined;
  const [id, customer, name] = [text('id'), text('customer'), text('name')];
  const [dueDate, supersededBy, payload] = [text('dueDate'), text('supersededBy'), text('payload')];
  return {
    row: line,
    code,
    ...omitUndefined({ id, customer, name, amount, dueDate, supersededBy, payload, check }),
  };
}

function readAmountCell(cell: SheetCell, report: Report): number | undefined {
  const amount = parseMoney(asMoneyCell(cell));
  return amount ?? report('transaction.amount', { expected: 'wholeVnd', received: stringify(cell) });
}

function readCheckName(text: string | undefined, report: Report): CodeCheck | undefined {
  if (text === undefined || isCheckName(text)) return text;
  return report('input.value', { expected: `oneOf(${CODE_CHECKS.join(', ')})`, received: stringify(text) });
}

/** Bills without an id of their own go by their customer, and by their code too where one customer has several. */
function withIds(bills: readonly ManifestRow[]): readonly ManifestRow[] {
  const labels = bills.map(({ id, customer, name }) => id ?? [customer, name].filter(Boolean).join(' '));
  const count = new Map<string, number>();
  for (const label of labels) count.set(label, (count.get(label) ?? 0) + 1);
  const ids = bills.map(({ id, code }, at) => {
    const label = labels[at] ?? '';
    return id ?? (label !== '' && (count.get(label) ?? 0) > 1 ? `${label} ${code}` : label);
  });
  const byCode = new Map(bills.map(({ code }, at) => [code, ids[at] || code]));
  return bills.map(({ supersededBy, ...bill }, at) => ({
    ...bill,
    ...omitUndefined({
      id: ids[at] || undefined,
      supersededBy: supersededBy && (byCode.get(supersededBy) ?? supersededBy),
    }),
  }));
}
