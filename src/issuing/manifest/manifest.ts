import { CODE_CHECKS, isCheckName } from '../../reconcile/matching/index/issued-codes.ts';
import type { CheckSystem } from '../../text/check-digits.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { BillItem } from '../list/list.ts';
import type { ProvenKind, ProvenLine } from '../proof/kind.ts';
import { provenText } from '../proof/table.ts';
import type { PayeeAccount } from '../settings/payee.ts';

/** A code that was handed out, as `manifest.csv` keeps it. */
export interface ManifestRow {
  readonly code: string;
  readonly key: string;
  readonly name?: string;
  readonly class?: string;
  readonly items: readonly BillItem[];
  readonly amount: number;
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

/** Writes `manifest.csv`: every code that was handed out, numbered, and a last line that proves that none is missing. */
export function manifestText(rows: readonly ManifestRow[]): string {
  return provenText(
    MANIFEST,
    rows.map((row, at) => [String(at + 1), ...manifestCells(row)]),
  );
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
  const [dueDate = '', purpose = '', payload = '', payee = '', check = ''] = cells.slice(7);
  if (!isCheckName(check)) return undefined;
  const texts = { name: name || undefined, class: group || undefined, dueDate: dueDate || undefined };
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
