import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finishAsync } from '../issues/finish.ts';
import { createReport, hasErrors, passOn, type Report } from '../issues/report.ts';
import { unwrap } from '../issues/result.ts';
import { reportFormat } from '../tables/formats/other-formats.ts';
import { streamRows } from '../tables/formats/text/stream.ts';
import { type Row, shownText } from '../tables/sheet.ts';
import { createIds, reportUnnumbered } from './ids.ts';
import { statementFileMessages } from './messages.ts';
import type { Movement } from './movement.ts';
import { namesSides, READ_STATEMENT_OPTIONS, type ReadStatementOptions } from './options.ts';
import type { StatementSettings } from './read.ts';
import { summarize } from './settle.ts';
import type { StatementSummary } from './statement.ts';
import { findStatementTables, type StatementTable } from './tables/find.ts';
import { createSections, partsOfSections, type SectionReader } from './tables/sections.ts';

/** Rows at the top of a file in which the headings are looked for. */
const HEAD_ROWS = 400;

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
    await finishAsync(statementFileMessages, async (door) => {
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
  let head: Row[] | undefined = [];
  let isRepeated: (row: Row) => boolean = () => false;
  for await (const row of streamRows(source, {}, report)) {
    if (head && head.push(row) < HEAD_ROWS) continue;
    const rows = head ? startTables(head, reader, settings, report) : { read: [], repeats: isRepeated };
    if (!rows) return undefined;
    isRepeated = rows.repeats;
    for (const movement of rows.read) yield ids.give(movement);
    if (!head && !isRepeated(row)) for (const movement of reader.feed(row)) yield ids.give(movement);
    head = undefined;
  }
  if (head?.length === 0 && !hasErrors(report)) return reportFormat('empty', report);
  const rest = head && startTables(head, reader, settings, report);
  if (head && !rest) return undefined;
  for (const movement of [...(rest?.read ?? []), ...reader.finish()]) yield ids.give(movement);
  reportUnnumbered(ids.unnumbered, report);
  return summarize(partsOfSections(reader.sections, account), acceptGap, report);
}

interface Started {
  readonly read: readonly Movement[];
  readonly repeats: (row: Row) => boolean;
}

/** Finds the headings in the first rows and reads what stands below; the last table goes on. */
function startTables(
  rows: readonly Row[],
  reader: SectionReader,
  { columns }: StatementSettings,
  report: Report,
): Started | undefined {
  const tables = findStatementTables([{ rows, merges: [] }], columns, report);
  if (!tables) return undefined;
  const read: Movement[] = [];
  for (const table of tables) {
    read.push(...reader.finish());
    if (!reader.start(table)) return undefined;
    for (const row of table.body) read.push(...reader.feed(row));
  }
  return { read, repeats: repeatsOf(tables.at(-1)) };
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
