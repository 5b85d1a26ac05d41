import { cellProof, cellProofsOf, rowProof } from './digests.ts';

/** A line whose cells are what was written, or the columns in which they are not, from 0. */
export type RestoredLine = { readonly cells: readonly string[] } | { readonly changed: readonly number[] };

/** What a spreadsheet may have put in place of a word of a column, by the number of the column. */
export type ColumnWords = Readonly<Record<number, readonly string[]>>;

/**
 * Gives the cells of a line as they were written. What a spreadsheet changes when it saves a file, as zeros before a number, a
 * day or a word that it takes for a day, is put back where the proof of the line says that it was so.
 */
export function restoreLine(cells: readonly string[], proof: string, words: ColumnWords): RestoredLine {
  if (rowProof(cells) === proof) return { cells };
  const wanted = cellProofsOf(proof);
  if (wanted.length !== cells.length) return { changed: [] };
  const restored = cells.map((cell, at) => writtenCell(cell, wanted[at] ?? '', words[at] ?? []));
  const whole = restored.map((cell, at) => cell ?? cells[at] ?? '');
  if (rowProof(whole) === proof) return { cells: whole };
  return { changed: restored.flatMap((cell, at) => (cell === undefined ? [at] : [])) };
}

function writtenCell(cell: string, wanted: string, words: readonly string[]): string | undefined {
  return [cell, ...withZeros(cell), ...asDays(cell), ...words].find((each) => cellProof(each) === wanted);
}

/** More digits than any number of a person, a meter or a document has. */
const MAX_FILLED_DIGITS = 20;

function withZeros(cell: string): readonly string[] {
  if (!/^\d+$/.test(cell)) return [];
  const zeros = Math.max(0, MAX_FILLED_DIGITS - cell.length);
  return Array.from({ length: zeros }, (_, at) => cell.padStart(cell.length + at + 1, '0'));
}

/** A day as `2026-09-30`, of one that is written with day or month first. */
function asDays(cell: string): readonly string[] {
  const [, first, second, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(cell) ?? [];
  if (first === undefined || second === undefined || year === undefined) return [];
  const [a, b] = [first.padStart(2, '0'), second.padStart(2, '0')];
  return [`${year}-${b}-${a}`, `${year}-${a}-${b}`];
}
