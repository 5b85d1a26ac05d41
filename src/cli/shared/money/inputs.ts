import type { IssueCode } from '../../../issues/codes.ts';
import type { Result } from '../../../issues/result.ts';
import { safeReadBillList } from '../../../issuing/list/read.ts';
import { safeReadStatement } from '../../../statements/read.ts';
import type { Bilingual } from '../../terminal/io.ts';
import type { ExitTally } from '../exit-tally.ts';

/** Reads files one after the other: what they hold together, or nothing where one cannot be used; each such has been told, so that all can be mended at once. */
export async function readEach<T>(
  names: readonly string[],
  read: (name: string) => Promise<readonly T[] | undefined>,
  exits: ExitTally,
): Promise<readonly T[] | undefined> {
  const lists: (readonly T[] | undefined)[] = [];
  for (const name of names) lists.push(await exits.attempt(() => read(name)));
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

/** What a list of bills is refused for when it is none. */
const NO_BILLS: readonly IssueCode[] = ['list.none', 'list.amount', 'list.codes', 'list.column'];
/** What is told of a list of bills that is one, and has faults. */
const BILLS: readonly IssueCode[] = ['list.row', 'list.total', 'list.unit', 'list.per'];

/** Says that a file which was refused as a list of bills is a statement, if it is. */
export async function statementHint(
  result: Result<unknown>,
  file: string,
  bytes: Uint8Array,
): Promise<Bilingual | undefined> {
  if (!errorCodes(result).some((code) => NO_BILLS.includes(code))) return undefined;
  const read = await safeReadStatement(bytes);
  const isStatement = read.ok
    ? read.value.movements.length > 0
    : errorCodes(read).every((code) => code.startsWith('statement.'));
  return isStatement ? STATEMENT_HINT(file) : undefined;
}

/** Says that a file which was refused as a statement is a list of bills, if it is. */
export async function billsHint(
  result: Result<unknown>,
  file: string,
  bytes: Uint8Array,
): Promise<Bilingual | undefined> {
  if (!errorCodes(result).some((code) => code.startsWith('table.'))) return undefined;
  const read = await safeReadBillList(bytes);
  const isList = read.ok
    ? read.value.bills.length > 0
    : errorCodes(read).every((code) => BILLS.includes(code));
  return isList ? BILLS_HINT(file) : undefined;
}

function errorCodes(result: Result<unknown>): readonly IssueCode[] {
  return result.ok ? [] : result.issues.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
}

const STATEMENT_HINT = (file: string): Bilingual => ({
  en: `${file}: this is a bank statement; give it with --statement`,
  vi: `${file}: đây là sao kê ngân hàng; hãy ghi tệp này sau --statement`,
});

const BILLS_HINT = (file: string): Bilingual => ({
  en: `${file}: this is a list of bills; give it with --bills`,
  vi: `${file}: đây là danh sách khoản thu; hãy ghi tệp này sau --bills`,
});
