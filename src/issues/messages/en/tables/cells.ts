import type { IssueCode } from '../../../codes.ts';
import { join, type Messages, type Sentence } from '../../sentence.ts';
import { inputMessages } from '../input.ts';
import { field } from '../labels.ts';

/** Sentences on cells of tables. */
const cellsSentences = {
  'cell.money': (d, say) =>
    `${field(d)}: ${say(d.received)} is no sum that can be read for certain; expected ${say(d.expected)}`,
  'cell.time': (d, say) =>
    `${field(d)}: ${say(d.received)} is no day or time that can be read for certain; expected ${say(d.expected)}`,
  'cell.identifier': (d, say) =>
    `${field(d)}: ${say(d.received)} is no code or number that can be trusted; expected ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const cellsPhrases = {
  aCell: 'the text of a cell, or a cell of a workbook',
  unitOfVnd: '1, 1000 or 1000000',
  periodOfDays: 'first and last day such as 2026-12-01, in their order',
  filledCell: 'a value, the cell is blank',
  computedCell: 'a value; open the file in a spreadsheet, correct the formula and save',
  sumOfVnd: 'đồng such as 1541800, 1.541.800 or 1,541,800.00',
  sumWithoutParts: 'whole đồng, without a part that is written or hidden by a format',
  sumInThrees: 'three digits behind each mark for thousands, such as 1.541.800',
  sumNotFromZero: 'a sum that does not begin with zero, which may be thousands or decimals',
  sumNotScientific: 'all digits; format the column as a number',
  sumUpTo: (most) => `at most ${most} đồng`,
  sumAsStored: (number) => `the number that the cell stores, ${number}; format the column so that it shows`,
  dayAndMaybeTime: 'a day and maybe a time, such as 20/09/2026 08:15 or 2026-09-20',
  dayBeforeMonth: 'the day before the month, such as 20/09/2026',
  dayOfCalendar: 'a day that the calendar has',
  dayWithYear: 'a day with its year, or the year or period of the file beside it',
  textNotDay: 'text; a spreadsheet made a day of it, so format the column as text and type it again',
  allDigits: 'all digits; a spreadsheet has rounded them, so format the column as text and type it again',
  digitsWithoutDecimals: 'digits without decimals; format the column as text',
  digitsWithoutMarks: 'digits without marks for thousands; format the column as text',
  oneLine: 'one value in one line',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const cellsMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: cellsSentences,
  phrases: cellsPhrases,
});
