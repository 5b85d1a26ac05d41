import type { Bytes } from '../../bytes/views.ts';
import { timeValue } from '../../reconcile/settlement/report/workbook/cells.ts';
import type { CellStyle, WrittenRow, WrittenValue } from '../../tables/workbook/book.ts';
import { MOST_CELL_CHARACTERS } from '../../tables/workbook/texts.ts';
import { writeWorkbook } from '../../tables/workbook/write.ts';
import { MANIFEST, type ManifestRow, manifestKind, manifestLines } from './manifest.ts';

/** Most codes of a workbook; larger ones open slowly, and nobody reads them. */
const MOST_BOOK_CODES = 20_000;

/** How the cells of each column of a manifest look, and how wide it is, in characters. */
const MANIFEST_COLUMNS: readonly (readonly [style: CellStyle, width: number])[] = [
  ['plain', 6],
  ['code', 14],
  ['code', 18],
  ['plain', 26],
  ['code', 10],
  ['plain', 40],
  ['sum', 14],
  ['day', 12],
  ['code', 26],
  ['code', 30],
  ['code', 34],
  ['code', 10],
  ['code', 30],
];

/**
 * Writes a manifest as a workbook, for people: sums as numbers, days as days, numbers of people as texts. Nothing where there
 * are more codes, 20,000, or a longer text than a workbook is for; the table `manifest.csv` has them, and is what is read again.
 */
export function manifestWorkbook(rows: readonly ManifestRow[]): Bytes | undefined {
  if (rows.length > MOST_BOOK_CODES) return undefined;
  const { headings, lastLine } = manifestKind(rows);
  const lines = [...manifestLines(rows)];
  if (lines.some((cells) => cells.some(({ length }) => length > MOST_CELL_CHARACTERS))) return undefined;
  const sum = rows.reduce((total, { amount }) => total + amount, 0);
  return writeWorkbook([
    {
      name: 'Mã đã phát',
      widths: MANIFEST_COLUMNS.slice(0, headings.length).map(([, width]) => width),
      rows: [
        headings.map((value) => ({ value, style: 'heading' })),
        ...lines.map(lineOfBook),
        lastLine(rows.length, sum).map((text, at) => totalCell(text, at)),
      ],
      hasHeadings: true,
      isLandscape: true,
    },
  ]);
}

function lineOfBook(cells: readonly string[]): WrittenRow {
  return cells.map((text, at) => {
    const [style = 'plain'] = MANIFEST_COLUMNS[at] ?? [];
    if (text === '') return undefined;
    if (style === 'day') return timeValue(text);
    return { value: style === 'sum' || at === MANIFEST.numberAt ? Number(text) : text, style };
  });
}

function totalCell(text: string, at: number): WrittenValue | undefined {
  if (text === '') return undefined;
  return at === MANIFEST.sumAt
    ? { value: Number(text), style: 'strongSum' }
    : { value: text, style: 'strong' };
}
