import { type Issue, issue } from '../../issues/issue.ts';
import { fail, type Result, toResult } from '../../issues/result.ts';
import { show } from '../../issues/stringify.ts';
import { CHECKS, isCheckName } from '../../reconcile/matching/index/issued-codes.ts';
import type { Bill } from '../../reconcile/settlement/bills.ts';
import { readMoney } from '../../tables/cells/money.ts';
import { foldName } from '../../text/diacritics.ts';
import { given } from '../../text/omit-undefined.ts';
import type { Flag } from '../args/flags.ts';
import type { Cell, Rows } from './sheet.ts';

/** A row of a manifest: an issued bill, the person it is for, and the code that was printed. */
export interface Listed extends Bill {
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
const HEADINGS = {
  code: ['mathanhtoan', 'mathamchieu', 'machuyenkhoan', 'manoptien', 'manop', 'paymentcode', 'referencecode', 'reference', 'code', 'ma'],
  id: ['makhoanthu', 'mahoadon', 'sohoadon', 'sophieuthu', 'sophieu', 'maphieu', 'billid', 'billnumber', 'invoice', 'bill', 'id'],
  customer: [
    'mahocsinh', 'mahs', 'masinhvien', 'masv', 'mabenhnhan', 'mabn', 'makhachhang', 'makh', 'studentid', 'patientid', 'customerid',
    'customer',
  ],
  name: ['hovaten', 'hoten', 'hocsinh', 'sinhvien', 'benhnhan', 'khachhang', 'tenkhachhang', 'ten', 'fullname', 'name'],
  amount: ['sotien', 'phainop', 'phaithu', 'sotienphainop', 'sotienphaithu', 'tongcong', 'tongtien', 'amount', 'total'],
  due: ['hannop', 'hanthanhtoan', 'hanchot', 'ngayhethan', 'duedate', 'due', 'deadline'],
  supersededBy: ['thaybang', 'thaythebang', 'thaytheboi', 'supersededby', 'replacedby'],
  check: ['kytukiemtra', 'hekiemtra', 'check'],
  payload: ['noidungmaqr', 'noidungqr', 'chuoiqr', 'maqr', 'vietqr', 'payload', 'qr'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Column = keyof typeof HEADINGS;

/** Titles may stand above the headings. */
const DEEPEST_HEADINGS = 20;

/** It tells whether rows hold the headings of a manifest. */
export function isManifest(rows: Rows['rows']): boolean {
  return headingRow(rows) >= 0;
}

/** It reads the bills of a manifest; the path of an issue is the row in the file, from 1, and the heading. */
export function readManifest({ rows }: Rows): Result<readonly Listed[]> {
  const at = headingRow(rows);
  if (at < 0)
    return fail(
      issue('statement.column', { path: ['code'], expected: 'Mã thanh toán, Mã tham chiếu, Code' }),
    );
  const places = placesOf(rows[at] ?? []);
  const issues: Issue[] = [];
  const bills = rows.slice(at + 1).flatMap((row, below) => {
    if (row.every((cell) => cell === null || cell === '')) return [];
    const bill = readBill(row, { places, headings: rows[at] ?? [], line: at + 2 + below, issues });
    return bill ? [bill] : [];
  });
  return toResult<readonly Listed[]>(named(bills), issues);
}

function headingRow(rows: Rows['rows']): number {
  return rows.slice(0, DEEPEST_HEADINGS).findIndex((row) => {
    const places = placesOf(row);
    return places.has('code') && places.size > 1;
  });
}

function placesOf(row: readonly Cell[]): ReadonlyMap<Column, number> {
  const names = row.map((cell) => (typeof cell === 'string' ? foldName(cell) : ''));
  const places = new Map<Column, number>();
  for (const column of COLUMNS) {
    const name = HEADINGS[column].find((known) => names.includes(known));
    if (name !== undefined) places.set(column, names.indexOf(name));
  }
  return places;
}

// biome-ignore format: a list
const COLUMNS = ['code', 'id', 'customer', 'name', 'amount', 'due', 'supersededBy', 'check', 'payload'] as const;

interface RowContext {
  readonly places: ReadonlyMap<Column, number>;
  readonly headings: readonly Cell[];
  readonly line: number;
  readonly issues: Issue[];
}

function readBill(row: readonly Cell[], context: RowContext): Listed | undefined {
  const { places, headings, line, issues } = context;
  const cell = (column: Column) => row[places.get(column) ?? -1] ?? '';
  const text = (column: Column) => String(cell(column)).trim() || undefined;
  const path = (column: Column) => [line, String(headings[places.get(column) ?? -1])];
  const [code, check] = [text('code'), text('check')];
  const amount = cell('amount') === '' ? undefined : readMoney(cell('amount'));
  const count = issues.length;
  if (code === undefined) issues.push(issue('input.required', { path: path('code'), expected: 'a text' }));
  if (amount === undefined && cell('amount') !== '') {
    const received = show(cell('amount'));
    issues.push(issue('transaction.amount', { path: path('amount'), expected: 'whole đồng', received }));
  }
  if (check !== undefined && !isCheckName(check)) {
    const expected = CHECKS.join(' | ');
    issues.push(issue('input.value', { path: path('check'), expected, received: show(check) }));
  }
  if (code === undefined || issues.length > count) return undefined;
  const [id, customer, name] = [text('id'), text('customer'), text('name')];
  const [due, supersededBy, payload] = [text('due'), text('supersededBy'), text('payload')];
  const checked = isCheckName(check) ? check : undefined;
  return {
    row: line,
    code,
    ...given({ id, customer, name, amount, due, supersededBy, payload, check: checked }),
  };
}

/** Bills without an id of their own go by their customer, and by their code too where one customer has several. */
function named(bills: readonly Listed[]): readonly Listed[] {
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
    ...given({
      id: ids[at] || undefined,
      supersededBy: supersededBy && (byCode.get(supersededBy) ?? supersededBy),
    }),
  }));
}
