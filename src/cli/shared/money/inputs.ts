import type { IssueCode } from '../../../issues/codes.ts';
import type { Result } from '../../../issues/result.ts';
import { safeReadBillList } from '../../../issuing/list/read.ts';
import { safeReadStatement } from '../../../statements/read.ts';
import { tellFailure } from '../../terminal/failure.ts';
import { type Bilingual, EXIT, type Exit } from '../../terminal/io.ts';
import type { Output } from '../../terminal/output.ts';
import { worstOf } from '../collect.ts';

/** What the files of a flag hold together, or the worst exit code of those that cannot be used. */
export type ReadFiles<T> = { readonly values: readonly T[] } | { readonly exit: Exit };

/** Reads files one after the other, and tells of each that cannot be read, so that all can be mended at once. */
export async function readEach<T>(
  names: readonly string[],
  read: (name: string) => Promise<readonly T[] | undefined>,
  output: Output,
): Promise<ReadFiles<T>> {
  const values: (readonly T[])[] = [];
  const exits: Exit[] = [];
  for (const name of names) {
    const work = async () => {
      const found = await read(name);
      if (found) values.push(found);
      return found ? EXIT.good : EXIT.badData;
    };
    exits.push(await tellFailure(work, output));
  }
  const exit = worstOf(exits);
  return exit === EXIT.good ? { values: values.flat() } : { exit };
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
