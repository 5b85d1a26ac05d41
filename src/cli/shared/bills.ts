import type { Issue } from '../../issues/issue.ts';
import { passOn, type Report } from '../../issues/report.ts';
import type { Result } from '../../issues/result.ts';
import type { BillList, BillRow, SettledRow } from '../../issuing/list/list.ts';
import type { NamedColumn } from '../../issuing/list/options.ts';
import { safeReadBillList } from '../../issuing/list/read.ts';
import { writeVnd } from '../../money/vnd.ts';
import type { Bill } from '../../reconcile/settlement/bills.ts';
import type { NamedColumns } from '../../tables/headings/named.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { BILL_COLUMN_NAMES, readColumnPairs } from '../args/columns.ts';
import type { Flag, Flags } from '../args/flags.ts';
import type { Call } from '../command.ts';
import type { Bilingual } from '../terminal/io.ts';
import { allIssues, collectNow } from './collect.ts';
import { tableIssues, throwUnreadable } from './row-issues.ts';

/** A bill of a list, the person it is for, and where it stands. */
export interface ListedBill extends Bill {
  readonly file: string;
  readonly sheet?: string;
  /** In the sheet, from 1. */
  readonly row: number;
  readonly customer?: string;
  readonly name?: string;
  readonly payload?: string;
}

/** The flags that name lists of bills, and tell how they are read. */
export const BILLS_FLAGS = {
  bills: {
    kind: 'list',
    value: 'FILE',
    en: 'list of issued bills, CSV, XLSX or XLS: code, amount, due …; may be repeated',
    vi: 'danh sách khoản thu, CSV, XLSX hoặc XLS: mã thanh toán, số tiền, hạn nộp …; có thể ghi nhiều lần',
  },
  'bills-columns': {
    kind: 'text',
    value: 'PAIRS',
    en: "columns of the list that are not recognised: 'code=Mã phí, amount=F'",
    vi: "cột của danh sách mà lệnh không tự nhận ra: 'code=Mã phí, amount=F'",
  },
  'bills-sheet': {
    kind: 'text',
    value: 'SHEET',
    en: 'the sheet of the list, by name or number',
    vi: 'trang tính của danh sách, theo tên hoặc số thứ tự',
  },
} as const satisfies Readonly<Record<string, Flag>>;

interface ListReading {
  readonly columns?: NamedColumns<NamedColumn>;
  readonly sheet?: string | number;
  readonly skipBad?: boolean;
}

/** Reads lists of bills; what is wrong with them has been told when there is none. @throws {UsageError} @throws {DataError} */
export async function readBills(call: Call): Promise<readonly ListedBill[] | undefined> {
  const lists: (readonly ListedBill[] | undefined)[] = [];
  for (const file of call.flags.list('bills')) {
    const { result, summary } = await readBillFile(file, call);
    tableIssues(allIssues(result), file, call.output);
    if (result.ok && summary) call.output.info(summary);
    lists.push(result.ok ? withIds(result.value) : undefined);
  }
  const read = lists.filter((list) => list !== undefined);
  return read.length === lists.length ? read.flat() : undefined;
}

/** The bills of a file, or what stands against them, and what the list was understood as. */
interface BillFile {
  readonly result: Result<readonly ListedBill[]>;
  readonly summary?: Bilingual;
}

/** Reads a list of bills for which codes were issued. @throws {UsageError} @throws {DataError} */
export async function readBillFile(file: string, { files, flags }: Call): Promise<BillFile> {
  const read = await safeReadBillList(await files.read(file), readingOf(flags));
  throwUnreadable(read, file);
  if (!read.ok) return { result: read };
  const issued = collectNow((report) => {
    passOn(read.warnings, report);
    return issuedBills(read.value, file, report);
  });
  return { result: issued, summary: billsSummary(read.value, file) };
}

function readingOf(flags: Flags): ListReading {
  const columns = flags.text('bills-columns');
  return omitUndefined({
    columns: columns === undefined ? undefined : readColumnPairs('bills-columns', columns, BILL_COLUMN_NAMES),
    sheet: sheetNamed(flags.text('bills-sheet')),
    skipBad: flags.on('skip-bad') || undefined,
  });
}

/** A sheet is named by its number where the name is one. */
export function sheetNamed(text: string | undefined): string | number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : text;
}

/** Takes the bills of a list for which a code was issued; each row without one is named. */
function issuedBills({ bills }: BillList, file: string, report: Report): ListedBill[] | undefined {
  if (bills.length > 0 && bills.every(({ code }) => code === undefined))
    return report('statement.column', { path: ['code'], limit: 'Mã thanh toán, Mã tham chiếu, Code' });
  return bills.flatMap((bill) => {
    const { code, row, sheet } = bill;
    if (code !== undefined) return [listedBill(bill, code, file)];
    const path = [...(sheet === undefined ? [] : [sheet]), row, 'code'];
    report('input.required', { path, expected: 'aText' });
    return [];
  });
}

function listedBill(
  { key, documentNumber, payer, name, amount, dueDate, supersededBy, check, payload, sheet, row }: BillRow,
  code: string,
  file: string,
): ListedBill {
  const customer = payer ?? (key === code ? undefined : key);
  return {
    ...{ file, row, code },
    ...omitUndefined({ id: documentNumber, customer, name, amount, dueDate, supersededBy }),
    ...omitUndefined({ check, payload, sheet }),
  };
}

/** Bills without an id of their own go by their customer, and by their code too where one customer has several. */
function withIds(bills: readonly ListedBill[]): readonly ListedBill[] {
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

function billsSummary({ payers, total, proof, settled }: BillList, file: string): Bilingual {
  const sum = writeVnd(total);
  const proved = proof.by.includes('totals');
  const none = settledWords(settled);
  return {
    en: `${file}: ${payers} bills, ${sum} in all${proved ? ', as its totals say' : ''}${none.en}`,
    vi: `${file}: ${payers} khoản thu, tổng ${sum}${proved ? ', khớp dòng tổng' : ''}${none.vi}`,
  };
}

const SETTLED_WORDS: Readonly<Record<SettledRow['reason'], Bilingual>> = {
  nothing: { en: 'with nothing to pay', vi: 'không phải nộp' },
  overpaid: { en: 'paid too much', vi: 'nộp thừa' },
  paid: { en: 'paid already', vi: 'đã nộp' },
  cancelled: { en: 'cancelled', vi: 'đã hủy' },
};
/** So many who have nothing to pay are named. */
const MOST_SETTLED = 8;

/** Names who stands in the list and has nothing to pay. */
function settledWords(settled: readonly SettledRow[]): Bilingual {
  const parts = Object.entries(SETTLED_WORDS).flatMap(([reason, words]) => {
    const keys = settled.filter((row) => row.reason === reason).map(({ key }) => key);
    if (keys.length === 0) return [];
    const named = `${keys.slice(0, MOST_SETTLED).join(', ')}${keys.length > MOST_SETTLED ? ' …' : ''}`;
    return [{ en: `; ${keys.length} ${words.en} (${named})`, vi: `; ${keys.length} ${words.vi} (${named})` }];
  });
  return { en: parts.map(({ en }) => en).join(''), vi: parts.map(({ vi }) => vi).join('') };
}

/** Puts the place in its file in place of the number in the list; a bill without an id of its own goes by its code. */
export function inList(
  issues: readonly Issue[],
  bills: readonly ListedBill[],
): readonly (Issue & { file?: string })[] {
  return issues.map((found) => {
    const [at, ...path] = found.path;
    const bill = typeof at === 'number' ? bills[at] : undefined;
    if (!bill) return found;
    const name = (part: string | number) => (part === 'id' && bill.id === undefined ? 'code' : part);
    const place = bill.sheet === undefined ? [bill.row] : [bill.sheet, bill.row];
    return { ...found, file: bill.file, path: [...place, ...path.map(name)] };
  });
}
