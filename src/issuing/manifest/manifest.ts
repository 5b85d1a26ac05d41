import { CODE_CHECKS, isCheckName } from '../../reconcile/matching/index/issued-codes.ts';
import type { CheckSystem } from '../../text/check-digits.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { BillItem } from '../list/list.ts';
import type { ProvenKind, ProvenLine } from '../proof/kind.ts';
import { headingsOfText, provenText } from '../proof/table.ts';
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
  return provenText(manifestKind(rows), manifestLines(rows));
}

/** Writes the cells of all codes, each behind its number, as {@link manifestKind} has them. */
export function manifestLines(rows: readonly ManifestRow[]): readonly (readonly string[])[] {
  const isCarrying = manifestKind(rows) === CARRYING_MANIFEST;
  return rows.map((row, at) => [
    String(at + 1),
    ...manifestCells(row),
    ...(isCarrying ? [carriedText(row.carried ?? [])] : []),
  ]);
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
  const carried = debts === '' ? undefined : carriedFrom(debts);
  const texts = {
    name: name || undefined,
    class: group || undefined,
    dueDate: dueDate || undefined,
    carried,
  };
  const sums = { items: itemsOf(items), amount: Number(amount) };
  const said = { code, key, ...omitUndefined(texts), ...sums };
  return { ...said, purpose, payload, payee: payeeFrom(payee), check, line };
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
