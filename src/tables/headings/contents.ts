import { type Cell, type Row, shownText } from '../sheet.ts';

/** Cells by which a column is known, and rows among which they are sought; a longer column is like its first ones. */
const SAMPLE_CELLS = 50;
const SAMPLE_ROWS = 300;

const NUMBER_FORM =
  /^[([+\-−]?\s*(?:₫|đ|vnd|vnđ)?\s*[+\-−]?\s*\d[\d., '\u00a0\u202f]*\s*(?:₫|đ|đồng|vnd|vnđ)?\s*[)\]\-−+]?$/iu;
const DAY_FORM =
  /^(?:\d{1,2}:\d\d(?::\d\d)?\s+)?(?:\d{1,2}[/.-](?:\d{1,2}|[a-z]{3})(?:[/.-](?:\d{4}|\d\d))?|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|(?:19|20)\d{6})(?:[T\s].{0,40})?$/iu;

/** Gives what a cell shows without blanks around it. */
export function shownTrimmed(cell: Cell | undefined): string {
  return shownText(cell).trim();
}

/** Checks whether a text has the form of a day, with or without a time or a voucher behind. */
export function seemsDay(text: string): boolean {
  return text.length <= 60 && DAY_FORM.test(text);
}

/** Checks whether a text has the form of a sum, or of any other number. */
export function seemsNumber(text: string): boolean {
  return text.length <= 40 && NUMBER_FORM.test(text);
}

/** Checks whether a cell belongs below headings: a number or a day. */
export function isValue(cell: Cell | undefined): boolean {
  const text = shownTrimmed(cell);
  if (text === '') return false;
  return (typeof cell === 'object' && cell.number !== undefined) || seemsNumber(text) || seemsDay(text);
}

/** Gives what the first cells of a column show, blank ones left out. */
export function sampleColumn(rows: readonly Row[], column: number): string[] {
  const texts: string[] = [];
  for (const { cells } of rows.slice(0, SAMPLE_ROWS)) {
    const text = shownTrimmed(cells[column]);
    if (text !== '' && texts.push(text) === SAMPLE_CELLS) break;
  }
  return texts;
}

/** Checks whether numbers count rows: each is one more than the last, or counting starts again. A lone number is `1`. */
export function isOrdinal(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => (/^\d{1,7}\.?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN));
  const [first = Number.NaN] = numbers;
  if (numbers.length === 1) return first === 1;
  return (
    !Number.isNaN(first) &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1 || number === 1)
  );
}
