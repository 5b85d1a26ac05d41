import { hasErrors, type Report } from '../../../issues/report.ts';
import type { Row } from '../../sheet.ts';
import { createRowGuard, isInLimit, type SomeLimits } from '../limits.ts';
import { createPieceDecoder } from './decoder.ts';
import type { Encoding } from './encoding.ts';
import { type Scanned, scanRecords, type TextRecord } from './scan.ts';
import { findSeparator } from './separator.ts';

/** How a text file is read, where that is known, and what it may hold. */
export interface CsvSettings extends SomeLimits {
  readonly encoding?: Encoding;
  readonly separator?: string;
}

/** Reads delimited text piece by piece. */
export interface CsvReader {
  /** Gives the rows that end in what came so far; nothing after an issue, which is reported. */
  readonly read: (bytes: Uint8Array, last: boolean) => readonly Row[] | undefined;
  readonly encoding: () => Encoding;
  readonly separator: () => string;
}

/** Characters that are waited for: as many tell the separator, and fewer are not worth a look. */
const BLOCK = 65_536;

/** Characters of one record, beyond which a quotation mark must have been left open. */
const MAX_RECORD = 4_194_304;

/**
 * Starts to read delimited text (RFC 4180) in any encoding and with any separator, each told by the start of the file where it
 * is not given; a first line `sep=;` gives the separator too. Rows have the numbers of the lines where they start. How the file
 * is divided into pieces makes no difference.
 */
export function createCsvReader(settings: CsvSettings, report: Report): CsvReader {
  const decoder = createPieceDecoder(settings.encoding);
  const take = createRowTaker(settings, report);
  let separator: string | undefined;
  let [text, line] = ['', 1];

  const read = (bytes: Uint8Array, last: boolean): readonly Row[] | undefined => {
    text += decoder.decode(bytes, last);
    if (text.length < BLOCK && !last) return [];
    separator ??= startText();
    const scanned = scanRecords(text, { separator, line, last });
    text = text.slice(scanned.next);
    line = scanned.line;
    const rows = take(scanned.records, decoder.encoding(), last);
    return rows && !reportScanned(scanned, text, separator, settings, report) ? rows : undefined;
  };
  const startText = () => {
    const said = /^sep=(.)(?:\r\n|\r|\n)/i.exec(text);
    if (said) [text, line] = [text.slice(said[0].length), 2];
    return settings.separator ?? said?.[1] ?? findSeparator(wholeLines(text));
  };
  return { read, encoding: decoder.encoding, separator: () => separator ?? ',' };
}

/** The first block, without a line that it cuts. */
function wholeLines(text: string): string {
  if (text.length < BLOCK) return text;
  const block = text.slice(0, BLOCK - 1);
  return block.slice(0, Math.max(block.lastIndexOf('\n'), block.lastIndexOf('\r')) + 1) || block;
}

function reportScanned(
  { issue, line }: Scanned,
  waiting: string,
  separator: string,
  limits: SomeLimits,
  report: Report,
): boolean {
  if (!issue && waiting.length <= MAX_RECORD) return false;
  if (!issue && !waiting.includes('"')) reportLongLine(waiting, line, separator, limits, report);
  if (hasErrors(report)) return true;
  const found = issue ?? { kind: 'openQuote', line };
  report('table.damaged', { received: `${found.kind}(${found.line})` });
  return true;
}

/** A line without end has too many cells, or too long ones. */
function reportLongLine(
  text: string,
  line: number,
  separator: string,
  limits: SomeLimits,
  report: Report,
): void {
  const cells = text.split(separator);
  if (!isInLimit(limits, 'maxColumns', cells.length, report, line)) return;
  const maxLength = cells.reduce((most, { length }) => Math.max(most, length), 0);
  isInLimit(limits, 'maxCellLength', maxLength, report, line);
}

type RowTaker = (
  records: readonly TextRecord[],
  encoding: Encoding,
  last: boolean,
) => readonly Row[] | undefined;

/** Makes rows of records, in order, up to the first beyond the limits; tells at the end of characters that are none. */
function createRowTaker(limits: SomeLimits, report: Report): RowTaker {
  const guard = createRowGuard(limits, report);
  let damaged: { count: number; readonly line: number } | undefined;
  const note = ({ row, cells }: TextRecord) => {
    let stray = 0;
    for (const cell of cells) if (cell.includes('\ufffd')) stray++;
    if (stray > 0) damaged = { line: row, ...damaged, count: (damaged?.count ?? 0) + stray };
  };
  return (records, encoding, last) => {
    const rows: Row[] = [];
    for (const record of records) {
      if (!record.cells.some(isFilled)) continue;
      note(record);
      const row = withoutFormulas(encoding === 'windows-1258' ? composed(record) : record);
      if (!guard.takes(row)) return undefined;
      rows.push(row);
    }
    if (last && damaged) reportStray(damaged, report);
    return rows;
  };
}

function composed({ row, cells }: TextRecord): Row {
  return { row, cells: cells.map((cell) => cell.normalize()) };
}

/** A text in a formula, `="000123"`, by which programs keep spreadsheets from making a number of it. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/;

/** Gives a row as a spreadsheet shows it: of a formula that is a text alone, the text. */
function withoutFormulas(record: Row): Row {
  if (!record.cells.some(startsFormula)) return record;
  return { ...record, cells: record.cells.map(textOfFormula) };
}

function startsFormula(cell: Row['cells'][number]): boolean {
  return typeof cell === 'string' && cell.startsWith('="');
}

function textOfFormula(cell: Row['cells'][number]): Row['cells'][number] {
  const text = typeof cell === 'string' ? TEXT_FORMULA.exec(cell)?.[1] : undefined;
  return text?.replaceAll('""', '"') ?? cell;
}

function isFilled(cell: string): boolean {
  return cell !== '' && cell.trim() !== '';
}

function reportStray({ count, line }: { count: number; line: number }, report: Report): void {
  report('table.characters', { received: `strayCharacters(${count}, ${line})`, severity: 'warning' });
}

/** Bytes of a whole file that are read at once. */
const FILE_PIECE = 1_048_576;

/** Reads all rows of a file. */
export function readAllRows(bytes: Uint8Array, reader: CsvReader): readonly Row[] | undefined {
  const all: Row[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += FILE_PIECE) {
    const rows = reader.read(bytes.subarray(at, at + FILE_PIECE), at + FILE_PIECE >= bytes.length);
    if (!rows) return undefined;
    for (const row of rows) all.push(row);
  }
  return all;
}
