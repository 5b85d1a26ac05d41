import type { Issue } from '../../../issues/issue.ts';
import { passOn, type Report } from '../../../issues/report.ts';
import type { BillList, BillRow } from '../../../issuing/list/list.ts';
import type { NamedColumn } from '../../../issuing/list/options.ts';
import { safeReadBillList } from '../../../issuing/list/read.ts';
import type { CarriedDebt } from '../../../issuing/manifest/carried.ts';
import type { Bill } from '../../../reconcile/settlement/bills/bills.ts';
import type { NamedColumns } from '../../../tables/headings/named.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { BILL_COLUMN_NAMES, readColumnPairs } from '../../args/columns.ts';
import type { Flag, Flags } from '../../args/flags.ts';
import type { Call } from '../../command.ts';
import { withOwnSums } from '../carrying/own-sums.ts';
import { allIssues, collectNow } from '../collect.ts';
import type { ExitTally } from '../exit-tally.ts';
import { tableIssues, throwUnreadable } from '../row-issues.ts';
import { readEach, statementHint } from './inputs.ts';
import { type BillFile, readIssuedFile, readIssuedFolder } from './issued-folder.ts';
import { isGivenAgain, withIds } from './months.ts';
import { isFolder } from './operands.ts';
import { billsSummary, leftOutRows } from './summary.ts';

/** A bill of a list, the person it is for, and where it stands. */
export interface ListedBill extends Bill {
  readonly file: string;
  readonly sheet?: string;
  /** In the sheet, from 1. */
  readonly row: number;
  readonly customer?: string;
  readonly name?: string;
  readonly payload?: string;
  /** Of a code that was issued: its folder or manifest, by which it is told from bills of other months under its code. */
  readonly month?: string;
  /** The account that its code pays, where that is known, and whose it is. */
  readonly paidInto?: string;
  readonly accountName?: string;
  /** What of months that are not given it asks for too; `amount` holds it. */
  readonly carried?: readonly CarriedDebt[];
  /** The same of months that are given, with their bills; `amount` does not hold it. */
  readonly booked?: readonly CarriedByBill[];
}

/** A debt that a bill carries, and the bill that it is of. */
export interface CarriedByBill extends CarriedDebt {
  /** Key of the bill. */
  readonly bill: string;
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
    en: 'columns of the list that are not recognised: "code=Mã phí, amount=F"',
    vi: 'cột của danh sách mà lệnh không tự nhận ra: "code=Mã phí, amount=F"',
  },
  'bills-sheet': {
    kind: 'text',
    value: 'SHEET',
    en: 'the sheet of the list, by name or number',
    vi: 'trang tính của danh sách, theo tên hoặc số thứ tự',
  },
  'bills-unit': {
    kind: 'text',
    value: '1|1000|1000000',
    choices: ['1', '1000', '1000000'],
    en: 'how many đồng a one of the list stands for, where it does not say',
    vi: 'mỗi đơn vị trong danh sách là bao nhiêu đồng, khi danh sách không ghi',
  },
  'bills-per': {
    kind: 'text',
    value: 'payer|document',
    choices: ['payer', 'document'],
    en: 'what one code of the list stands for: one who pays, or a document',
    vi: 'mỗi mã trong danh sách dành cho một người nộp hay một chứng từ',
  },
} as const satisfies Readonly<Record<string, Flag>>;

interface ListReading {
  readonly columns?: NamedColumns<NamedColumn>;
  readonly sheet?: string | number;
  readonly unit?: 1 | 1000 | 1_000_000;
  readonly per?: 'payer' | 'document';
  readonly skipBad?: boolean;
}

/** Reads the lists of bills of a call; what is wrong with them has been told, and counts in `exits`. @throws {UsageError} */
export async function readBills(call: Call, exits: ExitTally): Promise<readonly ListedBill[] | undefined> {
  const earlier = new Map<string, readonly ListedBill[]>();
  const reading = listReadingOf(call.flags);
  const read = async (file: string) => {
    const { result, summary, hint, file: name } = await readBillFileOrFolder(file, call, reading);
    tableIssues(allIssues(result), name, call.output);
    for (const words of [hint, summary]) if (words) call.output.info(words);
    const isNew = result.ok && !isGivenAgain(result.value, file, earlier, call);
    return isNew && result.ok ? result.value : undefined;
  };
  const bills = await readEach(call.flags.list('bills'), read, exits);
  return bills && withOwnSums(withIds(bills), call.output);
}

/** Reads a list of bills, or the manifest of a folder that `vietqr issue` wrote. @throws {UsageError} @throws {DataError} */
export async function readBillFileOrFolder(
  name: string,
  call: Call,
  reading: ListReading = listReadingOf(call.flags),
): Promise<BillFile> {
  return (await isFolder(name)) ? readIssuedFolder(name, call) : readBillFile(name, call, reading);
}

/** Reads a list of bills for which codes were issued. @throws {UsageError} @throws {DataError} */
async function readBillFile(file: string, { files, flags }: Call, reading: ListReading): Promise<BillFile> {
  const bytes = await files.read(file);
  const issued = readIssuedFile(file, bytes);
  if (issued) return issued;
  const read = await safeReadBillList(bytes, reading);
  throwUnreadable(read, file);
  if (!read.ok) return { file, result: read, hint: await statementHint(read, file, bytes) };
  const result = collectNow((report) => {
    passOn(read.warnings, report);
    return issuedBills(read.value, file, report);
  });
  if (!result.ok) return { file, result, hint: await statementHint(result, file, bytes) };
  return { file, result, summary: billsSummary(read.value, file, leftOutRows(read.warnings, flags)) };
}

/** Takes from the flags how a list is to be read. @throws {UsageError} */
export function listReadingOf(flags: Flags): ListReading {
  const columns = flags.text('bills-columns');
  return omitUndefined({
    columns: columns === undefined ? undefined : readColumnPairs('bills-columns', columns, BILL_COLUMN_NAMES),
    sheet: sheetNamed(flags.text('bills-sheet')),
    unit: BILL_UNITS[flags.text('bills-unit') ?? ''],
    per: chosenPer(flags.text('bills-per')),
    skipBad: flags.on('skip-bad') || undefined,
  });
}

const BILL_UNITS: Readonly<Record<string, 1 | 1000 | 1_000_000>> = { 1: 1, 1000: 1000, 1000000: 1_000_000 };

function chosenPer(text: string | undefined): 'payer' | 'document' | undefined {
  return text === 'payer' || text === 'document' ? text : undefined;
}

/** A sheet is named by its number where the name is one. */
export function sheetNamed(text: string | undefined): string | number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : text;
}

/** Takes the bills of a list for which a code was issued; each row without one is named. */
function issuedBills({ bills }: BillList, file: string, report: Report): ListedBill[] | undefined {
  if (bills.length > 0 && bills.every(({ code }) => code === undefined)) return report('list.codes');
  return bills.flatMap((bill) => {
    const { code, row, sheet } = bill;
    if (code !== undefined) return [listedBill(bill, code, file)];
    const path = [...(sheet === undefined ? [] : [sheet]), row, 'code'];
    report('input.required', { path, expected: 'aText' });
    return [];
  });
}

function listedBill(bill: BillRow, code: string, file: string): ListedBill {
  const { key, documentNumber, payer, name, class: group, amount, dueDate } = bill;
  const { supersededBy, check, payload, sheet, row } = bill;
  const customer = payer ?? (key === code ? undefined : key);
  return {
    ...{ file, row, code },
    ...omitUndefined({ id: documentNumber, customer, name, class: group, amount, dueDate, supersededBy }),
    ...omitUndefined({ check, payload, sheet }),
  };
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
