import { type OptionsOrIndex, type PartsOf, readOptions } from '../issues/fields.ts';
import { finishAsync } from '../issues/finish.ts';
import { ownItems } from '../issues/foreign.ts';
import { statementsMessages } from '../issues/messages/en/statements.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import type { Worksheet } from '../tables/sheet.ts';
import { sheetOf } from './given-rows.ts';
import { createIds } from './ids.ts';
import type { Movement } from './movement.ts';
import { READ_STATEMENT_OPTIONS, type ReadStatementOptions } from './options.ts';
import { type SettledPart, summarize } from './settle.ts';
import type { Statement } from './statement.ts';
import { createSections, type Section } from './tables/sections.ts';
import { tablesOf } from './tables/sheets.ts';

/** A file, or the rows of one: lists of cells as they stand in the sheet, or objects by heading. */
export type StatementInput = Uint8Array | readonly (readonly unknown[] | Readonly<Record<string, unknown>>)[];

/**
 * Reads a bank statement: the bytes of a file, or rows. Columns are recognised by their headings. Every row that carries
 * money is a movement, or a total or balance that agrees with them, or it is named in an issue and the statement is refused;
 * which way money went must be said by columns, signs or words, or be proved by the balances. `proof` tells what proves that
 * no movement lacks; a statement that contradicts itself is refused.
 *
 * @throws {VietqrError} `input.*`, `table.*`, `statement.*`, `transaction.amount`, `transaction.time`
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

type Settings = PartsOf<typeof READ_STATEMENT_OPTIONS>;

async function readInput(input: unknown, settings: Settings, report: Report): Promise<Statement | undefined> {
  const rows = ownItems(input, report.at('input'));
  const sheet = rows && sheetOf(rows, report.at('input'));
  return sheet && readSheetsOf([sheet], settings, report);
}

function readSheetsOf(
  sheets: readonly Worksheet[],
  settings: Settings,
  report: Report,
): Statement | undefined {
  const isEmpty = sheets.every(({ rows }) => rows.length === 0);
  const tables = isEmpty ? [] : tablesOf(sheets, settings.columns, report);
  if (!tables) return undefined;
  const { account, year, skipBad = false, acceptGap = false } = settings;
  const reader = createSections({ account, year, skipBad, window: Number.POSITIVE_INFINITY }, report);
  const movements: Movement[] = [];
  const ids = createIds();
  const add = (read: readonly Movement[]) => {
    for (const movement of read) movements.push(ids.give(movement));
  };
  for (const table of tables) {
    if (!reader.start(table)) continue;
    for (const row of table.body) add(reader.feed(row));
    add(reader.finish());
  }
  if (ids.unnumbered > 0) report('transaction.no_id', { path: ['id'], severity: 'warning' });
  const summary = summarize(
    reader.sections.map((section) => partOf(section, account)),
    acceptGap,
    report,
  );
  return summary && { ...summary, movements };
}

function partOf({ facts, prover }: Section, account: string | undefined): SettledPart {
  const { opening, closing, count } = prover.state;
  const { bank, period } = facts;
  return {
    account: account ?? facts.account,
    bank,
    period,
    opening,
    closing,
    count,
    outcome: prover.settle(),
  };
}
