import { bytesIn, isBuffer } from '../bytes/views.ts';
import { type OptionsOrIndex, type PartsOf, readOptions } from '../issues/fields.ts';
import { finishAsync } from '../issues/finish.ts';
import { ownItems, reportType } from '../issues/foreign.ts';
import { statementsMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { nameFormat } from '../tables/formats/name.ts';
import { reportFormat } from '../tables/formats/other-formats.ts';
import { encodingOfBytes } from '../tables/formats/text/encoding.ts';
import { readTables } from '../tables/read.ts';
import type { Worksheet } from '../tables/sheet.ts';
import { countOnce } from './duplicates/overlap.ts';
import { partsOfRaw, rawMovement } from './formats/from-raw.ts';
import type { RawStatement } from './formats/raw.ts';
import { readTextFormat } from './formats/read-format.ts';
import { identifyMovements, reportUnnumbered } from './ids.ts';
import type { Movement } from './movement.ts';
import { namesSides, READ_STATEMENT_OPTIONS, type ReadStatementOptions } from './options.ts';
import { agreedAccount, isAccountAgreed } from './printed/account.ts';
import { summarize } from './settle.ts';
import type { Statement } from './statement.ts';
import { findStatementTables } from './tables/find.ts';
import { sheetOf } from './tables/given-rows.ts';
import { createSections, partsOfSections } from './tables/sections.ts';

/** A file, or the rows of one: lists of cells as they stand in the sheet, or objects by heading. */
export type StatementInput =
  | Uint8Array
  | ArrayBuffer
  | readonly (readonly unknown[] | Readonly<Record<string, unknown>>)[];

/**
 * Reads a bank statement: the bytes of a file, or rows. Columns are recognised by their headings. Every row that carries
 * money is a movement, or a total or balance that agrees with them, or it is named in an issue and the statement is refused;
 * which way money went must be said by columns, signs or words, or be proved by the balances. `proof` tells what proves that
 * no movement lacks; a statement that contradicts itself is refused.
 *
 * @throws {VietqrError} `input.*`, `table.*`, `statement.*`, `transaction.shape`, `transaction.amount`, `transaction.time`
 * @example await readStatement([{ 'Ngày GD': '05/09/2026', 'Ghi có': '350.000', 'Diễn giải': 'HS2K4M7P9 hoc phi' }])
 */
export async function readStatement(
  input: StatementInput,
  options?: OptionsOrIndex<ReadStatementOptions>,
): Promise<Statement> {
  return unwrap(await safeReadStatement(input, options));
}

/** Does what {@link readStatement} does and returns a {@link Result} instead of throwing; its warnings are the notices. */
export async function safeReadStatement(
  input: unknown,
  options?: OptionsOrIndex<ReadStatementOptions>,
): Promise<Result<Statement>> {
  return finishAsync(statementsMessages, async (report) => {
    const settings = readOptions(READ_STATEMENT_OPTIONS, options, report);
    return settings && !hasErrors(report) ? readInput(input, settings, report) : undefined;
  });
}

/** What the caller asked for. */
export type StatementSettings = PartsOf<typeof READ_STATEMENT_OPTIONS>;

async function readInput(
  input: unknown,
  settings: StatementSettings,
  report: Report,
): Promise<Statement | undefined> {
  if (isBuffer(input) || ArrayBuffer.isView(input)) return readFile(input, settings, report);
  const rows = ownItems(input, report.at('input'));
  const sheet = rows && sheetOf(rows, input, report.at('input'));
  return sheet && readSheetsOf([sheet], settings, report);
}

/** Reads a file for what its content is: tables, or a format of banks. */
async function readFile(
  input: unknown,
  settings: StatementSettings,
  report: Report,
): Promise<Statement | undefined> {
  const bytes = isBuffer(input) ? new Uint8Array(input) : bytesIn(input);
  if (!bytes) return reportType(report, 'bytes', input);
  const format = nameFormat(bytes);
  if (format === 'mt940' || format === 'camt053' || format === 'ofx') {
    const text = new TextDecoder(encodingOfBytes(bytes)).decode(bytes);
    const raw = readTextFormat(format, text, report);
    return raw && fromRaw(raw, settings, report);
  }
  const { sheet } = settings;
  const tables = await readTables(bytes, sheet === undefined ? {} : { sheet }, report);
  if (tables?.sheets.every(({ rows }) => rows.length === 0)) return reportFormat('empty', report);
  return tables && readSheetsOf(tables.sheets, settings, report);
}

function fromRaw(raw: RawStatement, settings: StatementSettings, report: Report): Statement | undefined {
  const isAgreed = raw.parts.every(({ account: own, row }) =>
    isAccountAgreed(settings.account, own, [row], report),
  );
  if (!isAgreed) return undefined;
  const account = agreedAccount(settings.account, raw.account);
  const movements = identifyMovements(raw.movements.map((movement) => rawMovement(movement, account)));
  const summary = summarize(partsOfRaw(raw, settings.account), settings.acceptGap ?? false, report);
  return summary && { ...summary, movements };
}

function readSheetsOf(
  sheets: readonly Worksheet[],
  settings: StatementSettings,
  report: Report,
): Statement | undefined {
  const isEmpty = sheets.every(({ rows }) => rows.length === 0);
  const tables = isEmpty ? [] : findStatementTables(sheets, settings.columns, report);
  if (!tables) return undefined;
  const { account, year, skipBad = false, acceptGap = false } = settings;
  const reader = createSections(
    { account, year, skipBad, window: Number.POSITIVE_INFINITY, hasSides: namesSides(settings) },
    report,
  );
  const movements: Movement[] = [];
  const add = (read: readonly Movement[]) => {
    for (const movement of read) movements.push(movement);
  };
  for (const table of tables) {
    if (!reader.start(table)) continue;
    for (const row of table.body) add(reader.feed(row));
    add(reader.finish());
  }
  const counted = countOnce(movements, report);
  reportUnnumbered(counted.filter(({ reference }) => reference === undefined).length, report);
  const summary = summarize(partsOfSections(reader.sections, account), acceptGap, report);
  return summary && { ...summary, movements: identifyMovements(counted) };
}
