import type { Config } from '../../../../config/config.ts';
import { fieldSchema } from '../../../../issues/fields.ts';
import type { Result } from '../../../../issues/result.ts';
import type { ReportFile } from '../../../../reconcile/settlement/report/options.ts';
import { type StatementPart, safeCombineStatements } from '../../../../statements/combine/combine.ts';
import { compareAccounts } from '../../../../statements/identity.ts';
import type { Movement } from '../../../../statements/movement.ts';
import { READ_STATEMENT_OPTIONS, type ReadStatementOptions } from '../../../../statements/options.ts';
import { safeReadStatement } from '../../../../statements/read.ts';
import type { Statement } from '../../../../statements/statement.ts';
import { omitUndefined } from '../../../../text/omit-undefined.ts';
import { readColumnPairs, STATEMENT_COLUMN_NAMES } from '../../../args/columns.ts';
import type { Flag, Flags } from '../../../args/flags.ts';
import { flagOf } from '../../../args/flags-of.ts';
import type { Call } from '../../../command.ts';
import { usage } from '../../../terminal/failure.ts';
import type { Output } from '../../../terminal/output.ts';
import { allIssues } from '../../collect.ts';
import type { ExitTally } from '../../exit-tally.ts';
import { tableIssues, throwUnreadable } from '../../row-issues.ts';
import { sheetNamed } from '../bills.ts';
import { billsHint, readEach } from '../inputs.ts';
import { repeatedSummary, statementSummary } from '../summary.ts';
import { isFeedFile, readFeedFile } from './feed-file.ts';
import { type FileOfMovements, fileOf } from './read-file.ts';

/** The flags that name statements, and tell how they are read. */
export const STATEMENT_FLAGS = {
  statement: {
    kind: 'list',
    value: 'FILE',
    en: 'bank statement: CSV, XLSX, XLS, MT940, camt.053 or OFX, or what a feed sent, as JSON; may be repeated',
    vi: 'sao kê ngân hàng: CSV, XLSX, XLS, MT940, camt.053 hoặc OFX, hay thông báo biến động số dư dạng JSON; có thể ghi nhiều lần',
  },
  columns: {
    kind: 'text',
    value: 'PAIRS',
    en: 'columns that are not recognised: "time=Ngày GD, in=F"; or a name from vietqr.json',
    vi: 'cột mà lệnh không tự nhận ra: "time=Ngày GD, in=F"; hoặc một tên trong vietqr.json',
  },
  sheet: {
    kind: 'text',
    value: 'SHEET',
    en: 'the sheet of the statement, by name or number',
    vi: 'trang tính của sao kê, theo tên hoặc số thứ tự',
  },
  account: {
    kind: 'text',
    value: 'ACCOUNT',
    en: 'the account of statements that do not name it',
    vi: 'số tài khoản, khi sao kê không ghi',
  },
  year: flagOf(fieldSchema(READ_STATEMENT_OPTIONS.year), {
    value: 'YEAR',
    en: 'the year of days that are written without one',
    vi: 'năm của những ngày không ghi năm',
  }),
  'accept-gap': {
    kind: 'switch',
    en: 'take a statement whose balances or totals contradict its rows',
    vi: 'vẫn đọc sao kê có số dư hoặc dòng tổng không khớp',
  },
  'skip-bad': {
    kind: 'switch',
    en: 'leave out rows that cannot be read, each named with its sum',
    vi: 'bỏ những dòng không đọc được, có nêu từng dòng và số tiền',
  },
} as const satisfies Readonly<Record<string, Flag>>;

/** What the statements of a call hold together, and what is said of each file. */
export interface ReadStatements {
  readonly movements: readonly Movement[];
  readonly files: readonly ReportFile[];
  /** Each file by itself. */
  readonly told: readonly FileOfMovements[];
}

/**
 * Reads the bank statements of a call and puts them together; what is wrong with any has been told, and counts in `exits`.
 *
 * @throws {UsageError}
 */
export async function readStatements(
  call: Call,
  config: Config,
  exits: ExitTally,
  paidInto: readonly string[],
): Promise<ReadStatements | undefined> {
  const options = statementOptions(call.flags, config);
  const files = call.flags.list('statement');
  const mustAgree = call.flags.on('account') && files.length === 1;
  const read = async (file: string) => {
    const bytes = await call.files.read(file);
    if (isFeedFile(bytes)) return readFeedFile(file, bytes, call);
    const statement = await readStatementFile(file, bytes, { ...options, mustAgree, paidInto }, call);
    return statement && [{ parts: [partOf(statement, file)], told: fileOf(statement, file) }];
  };
  const all = await readEach(files, read, exits);
  if (!all) return undefined;
  const parts = all.flatMap(({ parts }) => parts);
  const movements = await exits.attempt(async () => combinedMovements(parts, call.output));
  return movements && { movements, files: all.map(({ told }) => told), told: all };
}

function combinedMovements(parts: readonly StatementPart[], output: Output): readonly Movement[] | undefined {
  const combined = safeCombineStatements(parts);
  output.issues(combined.ok ? combined.value.notices : combined.issues);
  if (!combined.ok) return undefined;
  const { movements } = combined.value;
  const again = repeatedSummary(
    parts.flatMap((part) => part.movements),
    movements,
  );
  if (again) output.info(again);
  return movements;
}

function statementOptions(flags: Flags, { statements = {} }: Config): ReadStatementOptions {
  const columns = flags.text('columns');
  return omitUndefined({
    columns: columns === undefined ? undefined : columnsOf(columns, statements.columns ?? {}),
    account: flags.text('account') ?? statements.account,
    sheet: sheetNamed(flags.text('sheet')),
    year: flags.number('year'),
    acceptGap: flags.on('accept-gap') || undefined,
    skipBad: flags.on('skip-bad') || undefined,
  });
}

type Layouts = NonNullable<NonNullable<Config['statements']>['columns']>;

/** Pairs of columns and headings, or the name under which the settings keep some. @throws {UsageError} */
function columnsOf(text: string, layouts: Layouts): ReadStatementOptions['columns'] {
  if (text.includes('=')) return readColumnPairs('columns', text, STATEMENT_COLUMN_NAMES);
  const layout = Object.hasOwn(layouts, text) ? layouts[text] : undefined;
  if (layout) return layout;
  const names = Object.keys(layouts).join(', ');
  throw usage(
    `--columns ${text}: vietqr.json names no such columns${names && `, but ${names}`}; or give pairs: "time=Ngày GD, in=F"`,
    `--columns ${text}: vietqr.json không có tên này${names && `, chỉ có ${names}`}; hoặc ghi từng cặp: "time=Ngày GD, in=F"`,
  );
}

interface FileReading extends ReadStatementOptions {
  /** Whether a statement may not be of another account than the one that was named. */
  readonly mustAgree: boolean;
  /** Accounts that the codes of the lists pay into, of which a statement may be in any case. */
  readonly paidInto: readonly string[];
}

async function readStatementFile(
  file: string,
  bytes: Uint8Array,
  options: FileReading,
  { output }: Call,
): Promise<Statement | undefined> {
  const read = await readAgreed(bytes, options, file, output);
  throwUnreadable(read, file);
  tableIssues(allIssues(read), file, output);
  const hint = await billsHint(read, file, bytes);
  if (hint) output.info(hint);
  if (!read.ok) return undefined;
  output.info(statementSummary(read.value, file));
  return read.value;
}

/**
 * Reads a statement. The account that was named is for statements that do not name theirs: beside others, or by the settings, it
 * is put aside with a warning where a statement names another, unless it is one that codes pay into.
 */
async function readAgreed(
  bytes: Uint8Array,
  { mustAgree, paidInto, ...options }: FileReading,
  file: string,
  output: Output,
): Promise<Result<Statement>> {
  const read = await safeReadStatement(bytes, options);
  const other = read.ok ? undefined : read.issues.find(({ code }) => code === 'statement.account');
  if (!other || mustAgree) return read;
  const own = await safeReadStatement(bytes, omitUndefined({ ...options, account: undefined }));
  const isPaid = own.ok && paidInto.some((each) => compareAccounts(each, own.value.account) === 'same');
  if (!isPaid) tableIssues([{ ...other, severity: 'warning' }], file, output);
  return own;
}

function partOf({ account, period, opening, closing, movements }: Statement, file: string): StatementPart {
  return {
    ...omitUndefined({ account, period, opening, closing }),
    movements: movements.map((movement) => ({
      ...movement,
      ...(movement.at && { at: { ...movement.at, file } }),
    })),
  };
}
