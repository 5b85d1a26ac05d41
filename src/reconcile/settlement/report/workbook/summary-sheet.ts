import type { Language } from '../../../../issues/format.ts';
import type { WrittenRow, WrittenSheet } from '../../../../tables/workbook/book.ts';
import type { Summary, SummaryRow, SumTable } from '../overview/summary.ts';
import { REPORT_WORDS, type SumHeading } from '../words/words.ts';
import { timeValue } from './cells.ts';

/** Widths of the columns, in characters: a name, then sums. */
const SUMMARY_WIDTHS = [44, 20, 18, 18, 30, 18];
const DAY_COLUMNS: readonly SumHeading[] = ['from', 'to'];
const NO_ROW: WrittenRow = [];

/** Makes the first sheet: what came of the whole, and how the others are used. */
export function summarySheet({ title, period, tables, ties }: Summary, lang: Language): WrittenSheet {
  const { sheets, headings, howTo } = REPORT_WORDS[lang];
  return {
    name: sheets.summary,
    widths: SUMMARY_WIDTHS,
    rows: [
      [{ value: title, style: 'title' }],
      period === undefined ? NO_ROW : wordsRow(period),
      ...tables.flatMap((table) => tableRows(table, lang)),
      NO_ROW,
      wordsRow(ties),
      NO_ROW,
      [{ value: headings.howTo, style: 'strong' }],
      ...howTo.map(wordsRow),
    ],
    hasHeadings: false,
    isLandscape: true,
  };
}

function wordsRow(text: string): WrittenRow {
  return [{ value: text, style: 'plain' }];
}

function tableRows({ title, headings, rows, total }: SumTable, lang: Language): readonly WrittenRow[] {
  const { columns } = REPORT_WORDS[lang];
  return [
    NO_ROW,
    [{ value: title, style: 'strong' }],
    headings.map((heading) => ({ value: columns[heading], style: 'heading' })),
    ...rows.map((row) => valueRow(row, headings, false)),
    ...(total ? [valueRow(total, headings, true)] : []),
  ];
}

function valueRow(row: SummaryRow, headings: readonly SumHeading[], isStrong: boolean): WrittenRow {
  return row.map((value, at) => {
    const heading = headings[at];
    if (value === '') return undefined;
    if (typeof value === 'number') return { value, style: isStrong ? 'strongSum' : 'sum' };
    if (heading !== undefined && DAY_COLUMNS.includes(heading)) return timeValue(value);
    return { value, style: isStrong ? 'strong' : 'code' };
  });
}
