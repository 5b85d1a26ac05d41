import { stripDiacritics } from '../../text/diacritics.ts';
import type { Row } from '../sheet.ts';
import { isValue, shownTrimmed } from './contents.ts';

/** Rows of a table below its headings. */
export interface BodyPiece {
  /** The lines above the headings; where a list of several accounts repeats the headings, those that name the account. */
  readonly above: readonly Row[];
  readonly rows: readonly Row[];
}

/** A body in pieces, one for each account that is named above repeated headings, and where another table starts. */
export interface Body {
  readonly pieces: readonly BodyPiece[];
  /** The place, in all rows, of the row where it ended. */
  readonly end: number;
}

const PAGE_LINE = /^(?:trang|page|tờ)(?:\s*(?:số|no\.?))?\s*:?\s*\d{1,6}(?:\s*(?:\/|of|trên)\s*\d{1,6})?$/i;
const ACCOUNT_LINE = /\b(?:tai khoan|so tk|tk|account|acc)\b/i;
const COLUMN_NUMBER = /^\(?(\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/;

/**
 * Reads the rows below headings from a place on. Headings that are repeated are left out with what is printed again above
 * them, and so are rows that number the columns or the pages. Nothing else is.
 */
export function readBody(
  rows: readonly Row[],
  [first, last]: readonly [first: number, last: number],
  above: readonly Row[],
  startsOther: (at: number, isRepeat: boolean) => boolean,
): Body {
  const headings = rows.slice(first, last + 1).map(filledCells);
  const printed = new Set(above.map(rowText));
  const pieces: { above: readonly Row[]; rows: Row[] }[] = [{ above, rows: [] }];
  let isBelowHeadings = true;
  let end = last + 1;
  for (let row = rows[end]; row; row = rows[++end]) {
    const piece = pieces.at(-1)?.rows ?? [];
    const isAgain = isRepeat(row, headings);
    if (startsOther(end, isAgain)) break;
    if (isAgain) {
      const lines = takePrinted(piece, printed);
      if (lines.some((line) => namesAccount(line) && !printed.has(rowText(line))))
        pieces.push({ above: lines, rows: [] });
      isBelowHeadings = true;
    } else if (isPageLine(row) || (isBelowHeadings && isColumnNumbers(row))) continue;
    else isBelowHeadings = piece.push(row) === 0;
  }
  return { pieces, end };
}

type FilledCell = readonly [column: number, text: string];

function filledCells({ cells }: Row): FilledCell[] {
  return cells.flatMap((cell, column): FilledCell[] => {
    const text = shownTrimmed(cell);
    return text === '' ? [] : [[column, text]];
  });
}

/**
 * Checks whether two thirds of the headings of a row, and two at least, stand in a row again, and no other in their place. A row
 * with a number or a day is none: a line break that was lost put the next row behind it.
 */
function isRepeat({ cells }: Row, headings: readonly (readonly FilledCell[])[]): boolean {
  const isAgain = headings.some((heading) => {
    let same = 0;
    for (const [column, text] of heading) {
      const again = shownTrimmed(cells[column]);
      if (again !== '' && again !== text) return false;
      if (again === text) same++;
    }
    return same >= 2 && same * 3 >= heading.length * 2;
  });
  return (
    isAgain &&
    !cells.some((cell, column) => isValue(cell) && !headings.some((heading) => isIn(heading, column)))
  );
}

function isIn(heading: readonly FilledCell[], column: number): boolean {
  return heading.some(([own]) => own === column);
}

/**
 * Takes the lines off the end of a body that were printed above the first headings too, or name another account there: with it
 * those that say the same in other digits, such as its balance.
 */
function takePrinted(rows: Row[], printed: ReadonlySet<string>): Row[] {
  const lines: Row[] = [];
  const withoutDigits = new Set([...printed].map(maskDigits));
  const isOther = (row: Row) => !withoutDigits.has(maskDigits(rowText(row)));
  const alike = rows.slice(rows.findLastIndex(isOther) + 1);
  if (alike.some((row) => namesAccount(row) && !printed.has(rowText(row))))
    return rows.splice(rows.length - alike.length);
  for (let row = rows.at(-1); row && isPrinted(row, printed, withoutDigits); row = rows.at(-1)) {
    lines.unshift(row);
    rows.pop();
  }
  return lines;
}

function isPrinted(row: Row, printed: ReadonlySet<string>, withoutDigits: ReadonlySet<string>): boolean {
  const text = rowText(row);
  return printed.has(text) || (namesAccount(row) && withoutDigits.has(maskDigits(text)));
}

function namesAccount(row: Row): boolean {
  const text = rowText(row);
  return /\d{6}/.test(text) && ACCOUNT_LINE.test(stripDiacritics(text));
}

function maskDigits(text: string): string {
  return text.replace(/\d+/g, '0');
}

function rowText(row: Row): string {
  return filledCells(row)
    .map(([, text]) => text)
    .join('\t');
}

function isPageLine({ cells }: Row): boolean {
  const texts: string[] = [];
  for (const cell of cells) {
    const text = shownTrimmed(cell);
    if (text !== '' && texts.push(text) > 2) return false;
  }
  return texts.length > 0 && PAGE_LINE.test(texts.join(' '));
}

/** Checks whether a row numbers the columns: `(1) (2) (3)`, or `A B 1 2 3`. */
function isColumnNumbers(row: Row): boolean {
  const marks = filledCells(row).map(([, text]) => COLUMN_NUMBER.exec(text)?.[1]);
  const letters = marks.findIndex((mark) => mark === undefined || /\d/.test(mark));
  const start = letters < 0 ? marks.length : letters;
  return (
    marks.length >= 3 &&
    marks.every((mark, at) => mark === (at < start ? String.fromCharCode(65 + at) : String(at - start + 1)))
  );
}
