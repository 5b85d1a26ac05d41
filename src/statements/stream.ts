import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finishAsync } from '../issues/finish.ts';
import { statementsMessages } from '../issues/messages/domains.ts';
import { createReport, hasErrors, passOn, type Report } from '../issues/report.ts';
import { unwrap } from '../issues/result.ts';
import { reportFormat } from '../tables/formats/other-formats.ts';
import { streamRows } from '../tables/formats/text/stream.ts';
import { mayBeHeadings } from '../tables/headings/rows.ts';
import { type Row, shownText } from '../tables/sheet.ts';
import { createIds, reportUnnumbered } from './ids.ts';
import type { Movement } from './movement.ts';
import { namesSides, READ_STATEMENT_OPTIONS, type ReadStatementOptions } from './options.ts';
import type { StatementSettings } from './read.ts';
import { summarize } from './settle.ts';
import type { StatementSummary } from './statement.ts';
import { findStatementTables, type StatementTable } from './tables/find.ts';
import { createSections, partsOfSections, type SectionReader } from './tables/sections.ts';

/** Rows at the top of a file in which the headings are looked for. */
const HEAD_ROWS = 400;

/** Rows below a row far down that may be headings of another table, by which it is known; and lines above it. */
const LATER_ROWS = 60;

/** Rows that may wait until a sign or the balances tell which way money went. */
const WINDOW_ROWS = 10_000;

/**
 * Reads a statement of any length as its bytes come, CSV only: gives the movements in the order of the file, and last the
 * summary with the proof, which alone has `proof`. Until it came nothing is proved; a statement that is refused ends with the
 * error in its place.
 *
 * @throws {VietqrError} `input.*`, `table.*`, `statement.*`, `transaction.amount`, `transaction.time`, behind the movements
 * @example for await (const part of streamStatement(file.stream())) if ('proof' in part) console.log(part.proof.state)
 */
export async function* streamStatement(
  source: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>,
  options?: OptionsOrIndex<ReadStatementOptions>,
): AsyncGenerator<Movement | StatementSummary, void> {
  const report = createReport();
  const settings = readOptions(READ_STATEMENT_OPTIONS, options, report);
  const summary = settings && !hasErrors(report) ? yield* streamParts(source, settings, report) : undefined;
  yield unwrap(
    await finishAsync(statementsMessages, async (door) => {
      passOn(report.issues, door);
      return summary;
    }),
  );
}

async function* streamParts(
  source: unknown,
  settings: StatementSettings,
  report: Report,
): AsyncGenerator<Movement, StatementSummary | undefined> {
  const { account, year, skipBad = false, acceptGap = false } = settings;
  const reader = createSections(
    { account, year, skipBad, window: WINDOW_ROWS, hasSides: namesSides(settings) },
    report,
  );
  const ids = createIds();
  const tables = createTableFeed(reader, settings, report);
  let hasRows = false;
  for await (const row of streamRows(source, {}, report)) {
    hasRows = true;
    const read = tables.take(row);
    if (!read) return undefined;
    for (const movement of read) yield ids.give(movement);
  }
  if (!hasRows && !hasErrors(report)) return reportFormat('empty', report);
  const rest = tables.finish();
  if (!rest) return undefined;
  for (const movement of rest) yield ids.give(movement);
  reportUnnumbered(ids.unnumbered, report);
  return summarize(partsOfSections(reader.sections, account), acceptGap, report);
}

/** Reads rows as they come, of one table after the other. */
interface TableFeed {
  /** Gives the movements that are known by now; nothing after an error, which is reported. */
  readonly take: (row: Row) => readonly Movement[] | undefined;
  readonly finish: () => readonly Movement[] | undefined;
}

/** Starts to look for tables: in the first rows, and wherever other headings, or those of another account, stand further down. */
function createTableFeed(reader: SectionReader, settings: StatementSettings, report: Report): TableFeed {
  let waiting: Row[] | undefined = [];
  let lines: Row[] = [];
  let table: StatementTable | undefined;
  let isRepeated: (row: Row) => boolean = () => false;
  const start = (): readonly Movement[] | undefined => {
    const rows = waiting ?? [];
    waiting = undefined;
    const started = table ? laterTables(rows, settings, report) : firstTables(rows, settings, report);
    if (!started) return table && rows.slice(lines.length).flatMap((row) => reader.feed(row));
    const [passed, tables] = table ? withoutPassed(started, lines.length) : [[], started];
    table = tables.at(-1);
    isRepeated = repeatsOf(table);
    const before = passed.flatMap((row) => reader.feed(row));
    const read = readTablesOf(tables, reader);
    return read && [...before, ...read];
  };
  const take = (row: Row): readonly Movement[] | undefined => {
    if (waiting) return waiting.push(row) < (table ? LATER_ROWS : HEAD_ROWS) ? [] : start();
    const isRepeat = isRepeated(row);
    if (mayBeHeadings(row) && (!isRepeat || lines.some(namesNumber))) waiting = [...lines, row];
    if (waiting) return [];
    lines = isLine(row) ? [...lines.slice(1 - LATER_ROWS / 2), row] : [];
    return isRepeat ? [] : reader.feed(row);
  };
  const finish = () => {
    const rest = waiting && waiting.length > 0 ? start() : [];
    return rest && [...rest, ...reader.finish()];
  };
  return { take, finish };
}

function firstTables(rows: readonly Row[], { columns }: StatementSettings, report: Report) {
  return findStatementTables([{ rows, merges: [] }], columns, report);
}

/** Finds tables that start far down; what is no headings is a row like others. */
function laterTables(rows: readonly Row[], settings: StatementSettings, report: Report) {
  const own = createReport();
  const found = firstTables(rows, settings, own);
  if (found) passOn(own.issues, report);
  return found;
}

/** Takes off the first table the rows of the one before that were waited for; of those, lines that came earlier are left out. */
function withoutPassed(
  [next, ...others]: readonly StatementTable[],
  known: number,
): readonly [passed: readonly Row[], tables: readonly StatementTable[]] {
  if (!next) return [[], others];
  const end = next.above.findLastIndex((row) => !isLine(row)) + 1;
  return [next.above.slice(known, end), [{ ...next, above: next.above.slice(end) }, ...others]];
}

function readTablesOf(tables: readonly StatementTable[], reader: SectionReader): Movement[] | undefined {
  const read: Movement[] = [];
  for (const table of tables) {
    read.push(...reader.finish());
    if (!reader.start(table)) return undefined;
    for (const row of table.body) read.push(...reader.feed(row));
  }
  return read;
}

/** A line of one or two cells, such as those that name an account above its table. */
function isLine({ cells }: Row): boolean {
  return cells.filter((cell) => shownText(cell).trim() !== '').length <= 2;
}

function namesNumber(line: Row): boolean {
  return /\d{6}/.test(joinedRow(line));
}

/** Tells the rows that print the headings of a table again. */
function repeatsOf(table: StatementTable | undefined): (row: Row) => boolean {
  const headings = table?.sheet.rows.filter(({ row }) => row >= table.first && row <= table.last) ?? [];
  const lines = new Set(headings.map(joinedRow));
  const [first] = headings;
  const column = first?.cells.findIndex((cell) => shownText(cell).trim() !== '') ?? -1;
  const text = shownText(first?.cells[column]);
  return (row) => row.cells[column] === text && lines.has(joinedRow(row));
}

function joinedRow({ cells }: Row): string {
  return cells.map((cell) => shownText(cell).trim()).join('\t');
}
