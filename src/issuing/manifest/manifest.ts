import { toHex } from '../../bytes/hex.ts';
import { sha256 } from '../../bytes/sha256.ts';
import { isCheckName } from '../../reconcile/matching/index/issued-codes.ts';
import type { CheckSystem } from '../../text/check-digits.ts';
import { csvLine } from '../../text/csv.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { BillItem } from '../list/list.ts';
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

/** The headings, which `readBillList` knows, in their order. */
export const MANIFEST_HEADINGS = [
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
  'SHA-256',
] as const;

export const MANIFEST_HEAD = `\uFEFF${csvLine(MANIFEST_HEADINGS)}`;

/** Writes a row as the cells of its line, the last of which proves the others. */
export function manifestCells(row: ManifestRow): string[] {
  const cells = [
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
  return [...cells, rowDigest(cells)];
}

/** Reads the cells of a line; nothing where they are not what was written. */
export function manifestRow(cells: readonly string[]): ManifestRow | undefined {
  const [code = '', key = '', name = '', group = '', items = '', amount = ''] = cells;
  const [dueDate = '', purpose = '', payload = '', payee = '', check = '', hash = ''] = cells.slice(6);
  if (hash !== rowDigest(cells.slice(0, -1)) || !isCheckName(check)) return undefined;
  const texts = { name: name || undefined, class: group || undefined, dueDate: dueDate || undefined };
  const sums = { items: itemsOf(items), amount: Number(amount) };
  return { code, key, ...omitUndefined(texts), ...sums, purpose, payload, payee: payeeFrom(payee), check };
}

const HASH_LENGTH = 16;
const rowEncoder = /* @__PURE__ */ new TextEncoder();

/** A short digest, by which a cell that was changed later is noticed. */
function rowDigest(cells: readonly string[]): string {
  return toHex(sha256(rowEncoder.encode(cells.join('\0')))).slice(0, HASH_LENGTH);
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
