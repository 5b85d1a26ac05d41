import { CODE_CHECKS, isCheckName } from '../../reconcile/matching/index/issued-codes.ts';
import type { CheckSystem } from '../../text/check-digits.ts';
import type { Writable } from '../../text/omit-undefined.ts';
import type { BillItem } from '../list/list.ts';
import type { ProvenKind, ProvenLine } from '../proof/kind.ts';
import { headingsOfText, provenPieces } from '../proof/table.ts';
import type { PayeeAccount } from '../settings/payee.ts';
import { type CarriedDebt, carriedFrom, carriedText } from './carried.ts';

/** A code that was handed out, as `manifest.csv` keeps it. */
export interface ManifestRow {
  readonly code: string;
  readonly key: string;
  readonly name?: string;
  readonly class?: string;
  readonly items: readonly BillItem[];
  /** In đồng, with what is carried. */
  readonly amount: number;
  /** What of earlier months it asks for too; the items of these stand last, in the same order. */
  readonly carried?: readonly CarriedDebt[];
  readonly dueDate?: string;
  readonly purpose: string;
  readonly payload: string;
  readonly payee: PayeeAccount;
  /** How the check characters of the code are verified. */
  readonly check: CheckSystem | 'none';
}

/** A code as it was read from a manifest. */
export interface ManifestEntry extends ManifestRow {
  /** Its line in the file, from 1. */
  readonly line: number;
}

/** The table, with headings that `readBillList` knows, a number in each line, and a total that it proves the sums by. */
export const MANIFEST: ProvenKind = {
  code: 'issue.manifest',
  headings: [
    'STT',
    'Mã thanh toán',
    'Mã người nộp',
    'Họ và tên',
    'Lớp',
    'Ghi chú khoản thu',
    'Số tiền',
    'Hạn nộp',
    'Nội dung chuyển khoản',
    'Nội dung mã QR',
    'Bên nhận tiền',
    'Hệ kiểm tra',
  ],
  wrongHeadings: 'manifestHeadings',
  twice: 'manifestTwice',
  numberAt: 0,
  sumAt: 6,
  words: { 11: CODE_CHECKS },
  lastLine: (count, sum) => ['', '', '', 'TỔNG CỘNG', '', `${count} mã`, String(sum), '', '', '', '', ''],
};

/** The table where debts of earlier months are carried; its last column tells them. */
export const CARRYING_MANIFEST: ProvenKind = {
  ...MANIFEST,
  headings: [...MANIFEST.headings, 'Ghi chú nợ chuyển sang'],
  lastLine: (count, sum) => [...MANIFEST.lastLine(count, sum), ''],
};

/** The first lines that a manifest may have. */
export const MANIFEST_HEADINGS = [MANIFEST, CARRYING_MANIFEST].map(headingsOfText);

/** Tells which of the tables holds codes. */
export function manifestKind(rows: readonly ManifestRow[]): ProvenKind {
  return rows.some(({ carried = [] }) => carried.length > 0) ? CARRYING_MANIFEST : MANIFEST;
}

/** Writes `manifest.csv`: every code that was handed out, numbered, and a last line that proves that none is missing. */
export function manifestText(rows: readonly ManifestRow[]): string {
  return [...manifestPieces(rows)].join('');
}

/** Writes what {@link manifestText} does piece by piece. */
export function manifestPieces(rows: readonly ManifestRow[]): Generator<string> {
  const claim = { count: rows.length, sum: rows.reduce((sum, { amount }) => sum + amount, 0) };
  return provenPieces(manifestKind(rows), manifestLines(rows), claim);
}

/** Writes the cells of all codes, each behind its number, as {@link manifestKind} has them. */
export function* manifestLines(rows: readonly ManifestRow[]): Generator<readonly string[]> {
  const isCarrying = manifestKind(rows) === CARRYING_MANIFEST;
  for (const [at, row] of rows.entries())
    yield [String(at + 1), ...manifestCells(row), ...(isCarrying ? [carriedText(row.carried ?? [])] : [])];
}

/** Writes the cells of a code, behind its number. */
export function manifestCells(row: ManifestRow): readonly string[] {
  return [
    row.code,
    row.key,
    row.name ?? '',
    row.class ?? '',
    itemsText(row.items),
    String(row.amount),
    row.dueDate ?? '',
    row.purpose,
    row.payload,
    payeeText(row.payee),
    row.check,
  ];
}

/** Reads the cells of a line that was proved. */
export function manifestEntry({ cells, line }: ProvenLine): ManifestEntry | undefined {
  const [, code = '', key = '', name = '', group = '', items = '', amount = ''] = cells;
  const [dueDate = '', purpose = '', payload = '', payee = '', check = '', debts = ''] = cells.slice(7);
  if (!isCheckName(check)) return undefined;
  const read: Writable<ManifestEntry> = {
    code,
    key,
    items: itemsOf(items),
    amount: Number(amount),
    purpose,
    payload,
    payee: payeeFrom(payee),
    check,
    line,
  };
  if (name !== '') read.name = name;
  if (group !== '') read.class = group;
  if (dueDate !== '') read.dueDate = dueDate;
  if (debts !== '') read.carried = carriedFrom(debts);
  return read;
}

/** Writes who is paid in one cell. */
export function payeeText({ bank, account, accountName }: PayeeAccount): string {
  return `${bank} ${account} ${accountName}`;
}

function payeeFrom(text: string): PayeeAccount {
  const [bank = '', account = '', ...name] = text.split(' ');
  return { bank, account, accountName: name.join(' ') };
}

const BETWEEN_ITEMS = ' | ';

function itemsText(items: readonly BillItem[]): string {
  return items.map(({ title, amount }) => `${title.replaceAll('|', '/')}: ${amount}`).join(BETWEEN_ITEMS);
}

function itemsOf(text: string): readonly BillItem[] {
  return text.split(BETWEEN_ITEMS).flatMap((item) => {
    const [, title = '', amount] = /^(.*): (-?\d+)$/s.exec(item) ?? [];
    return amount === undefined ? [] : [{ title, amount: Number(amount) }];
  });
}
