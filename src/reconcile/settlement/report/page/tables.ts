import type { Language } from '../../../../issues/format.ts';
import { formatThousands } from '../../../../issues/stringify.ts';
import type { Heading } from '../columns.ts';
import { REPORT_LABELS } from '../labels.ts';
import type { SummaryRow, SumTable } from '../overview/summary.ts';
import { element, markupText } from '../plots/svg.ts';
import { type ReportRow, rowCell } from '../rows.ts';
import { shownTime } from '../shown.ts';
import { REPORT_WORDS, type SumHeading } from '../words/words.ts';

/** A line of a table, and the id by which programs know it. */
export interface PageLine {
  readonly id: string;
  readonly row: ReportRow;
}

const TIME_COLUMNS: readonly (Heading | SumHeading)[] = ['time', 'dueDate', 'decidedAt', 'from', 'to'];
const SUM_COLUMNS: readonly (Heading | SumHeading)[] = [
  'amountDue',
  'received',
  'difference',
  'lacking',
  'amount',
  'count',
  'cash',
];
const WIDE_COLUMNS: readonly (Heading | SumHeading)[] = ['description'];

/** Writes lines as a table whose columns are those that hold something, nothing where there are none; `name` is the id of the heading above it. */
export function lineTable(
  name: string,
  headings: readonly Heading[],
  lines: readonly PageLine[],
  lang: Language,
): string {
  if (lines.length === 0) return '';
  const used = headings.filter((heading) => lines.some(({ row }) => rowCell(row, heading) !== ''));
  const labels = REPORT_LABELS[lang].columns;
  const heads = used.map((heading) => headCell(heading, labels[heading]));
  const rows = lines.map(({ id, row }) =>
    element(
      'tr',
      { 'data-id': id },
      ...used.map((heading, at) => cell(heading, rowCell(row, heading), at === 0, lang)),
    ),
  );
  return element(
    'table',
    { 'aria-labelledby': name },
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows),
  );
}

/** Writes a table of sums under its own title. */
export function sumTable({ title, headings, rows, total }: SumTable, lang: Language): string {
  const { columns } = REPORT_WORDS[lang];
  const rowXml = (row: SummaryRow) =>
    element('tr', {}, ...headings.map((heading, at) => cell(heading, row[at] ?? '', at === 0, lang)));
  return element(
    'table',
    {},
    element('caption', {}, markupText(title)),
    element(
      'thead',
      {},
      element('tr', {}, ...headings.map((heading) => headCell(heading, columns[heading]))),
    ),
    element('tbody', {}, ...rows.map(rowXml)),
    total ? element('tfoot', {}, rowXml(total)) : '',
  );
}

function headCell(heading: Heading | SumHeading, label: string): string {
  return element('th', { scope: 'col', class: cellClass(heading) }, markupText(label));
}

/** Writes a cell; the first of a row is its heading. */
function cell(
  heading: Heading | SumHeading,
  value: string | number,
  isFirst: boolean,
  lang: Language,
): string {
  const shown =
    typeof value === 'number'
      ? formatThousands(value)
      : TIME_COLUMNS.includes(heading)
        ? shownTime(value, lang)
        : value;
  const name = isFirst ? 'th' : 'td';
  return element(name, { scope: isFirst ? 'row' : undefined, class: cellClass(heading) }, markupText(shown));
}

function cellClass(heading: Heading | SumHeading): string | undefined {
  if (SUM_COLUMNS.includes(heading)) return 'n';
  if (TIME_COLUMNS.includes(heading)) return 'd';
  return WIDE_COLUMNS.includes(heading) ? 't' : undefined;
}
