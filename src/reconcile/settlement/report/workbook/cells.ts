import type { Language } from '../../../../issues/format.ts';
import { serialAt } from '../../../../tables/cells/calendar.ts';
import { parseTime } from '../../../../tables/cells/time.ts';
import type { CellStyle, WrittenRow, WrittenValue } from '../../../../tables/workbook/book.ts';
import type { Heading } from '../columns.ts';
import { REPORT_LABELS } from '../labels.ts';
import { type ReportRow, rowCell } from '../rows.ts';

/** The first day behind the leap day that workbooks have and the calendar has not, and the last of the year 9999. */
const [FIRST_WHOLE_DAY, LAST_DAY] = [61, 2_958_465];

/** How the cells of each column look, and how wide it is, in characters. */
const COLUMNS: Readonly<Record<Heading, readonly [style: CellStyle, width: number]>> = {
  kind: ['plain', 12],
  key: ['code', 30],
  code: ['code', 18],
  class: ['code', 12],
  dueDate: ['day', 12],
  status: ['plain', 26],
  amountDue: ['sum', 14],
  received: ['sum', 14],
  difference: ['sum', 14],
  amount: ['sum', 15],
  with: ['code', 32],
  time: ['time', 19],
  place: ['plain', 26],
  description: ['plain', 60],
  assign: ['input', 26],
  assigned: ['code', 26],
  cash: ['inputSum', 14],
  decidedBy: ['plain', 16],
  decidedAt: ['time', 19],
  note: ['plain', 30],
};

/** Gives the widths of columns. */
export function widthsOf(headings: readonly Heading[]): readonly number[] {
  return headings.map((heading) => COLUMNS[heading][1]);
}

/** Makes the row of headings. */
export function headingRow(headings: readonly Heading[], lang: Language): WrittenRow {
  return headings.map((heading) => ({ value: REPORT_LABELS[lang].columns[heading], style: 'heading' }));
}

/** Makes the row of a line: sums as numbers, days and times as such, all else as text. */
export function lineRow(row: ReportRow, headings: readonly Heading[]): WrittenRow {
  return headings.map((heading) => {
    const [style] = COLUMNS[heading];
    const value = rowCell(row, heading);
    if (style === 'day' || style === 'time') return timeValue(String(value));
    return value === '' && style !== 'input' && style !== 'inputSum' ? undefined : { value, style };
  });
}

/** Writes a day or a time as a workbook counts them, in Vietnam; what is none stays the text that it is. */
export function timeValue(text: string): WrittenValue | undefined {
  if (text === '') return undefined;
  const moment = Date.parse(parseTime(text) ?? '');
  const serial = serialAt(moment);
  if (!(serial >= FIRST_WHOLE_DAY && serial <= LAST_DAY)) return { value: text, style: 'plain' };
  return { value: serial, style: Number.isInteger(serial) ? 'day' : 'time' };
}
