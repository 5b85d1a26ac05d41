import { scanRecords } from './scan.ts';

/** What divides cells in the files of spreadsheets, banks and older systems; the first counts where nothing tells. */
const CANDIDATES = [',', ';', '\t', '|', '^', '~', '\u00a6'] as const;

/** Lines that are looked at. */
const MOST_LINES = 400;

/**
 * Tells what divides the cells of a text, by consistency: of the separators the one that cuts most rows into equally many
 * cells, in which no other separator is left. What the headings say plays no part.
 */
export function findSeparator(text: string): string {
  let best: string = CANDIDATES[0];
  let most = 0;
  for (const separator of CANDIDATES) {
    const score = text.includes(separator) ? scoreOf(text, separator) : 0;
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

/**
 * Weighs how evenly a separator divides (M. van den Burg et al., "Wrangling messy CSV files by detecting row and type
 * patterns", 2019, section 4): rows of one length count by how many cells they have, and the more lengths the less. The share
 * of cells without another separator counts with it.
 */
function scoreOf(text: string, separator: string): number {
  const { records } = scanRecords(text, { separator, line: 1, last: true });
  const lengths = new Map<number, number>();
  let [cells, clean] = [0, 0];
  for (const record of records.slice(0, MOST_LINES)) {
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    const length = record.cells.length;
    lengths.set(length, (lengths.get(length) ?? 0) + 1);
    if (length === 1) continue;
    cells += length;
    clean += record.cells.filter((cell) => !holdsSeparator(cell, separator)).length;
  }
  let pattern = 0;
  for (const [length, rows] of lengths) pattern += (rows * (length - 1)) / length;
  return cells === 0 ? 0 : (pattern / lengths.size) * (clean / cells) ** 2;
}

function holdsSeparator(cell: string, separator: string): boolean {
  return CANDIDATES.some((each) => each !== separator && cell.includes(each));
}
