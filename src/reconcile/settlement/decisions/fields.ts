import { type Field, required, typed } from '../../../issues/fields.ts';
import { ownItems, reportType } from '../../../issues/foreign.ts';
import type { Report } from '../../../issues/report.ts';
import { stringify } from '../../../issues/stringify.ts';
import { wholeVndOf } from '../../../money/whole.ts';
import { asTimeCell } from '../../../tables/cells/foreign-cell.ts';
import { parseDay, parseTime } from '../../../tables/cells/time.ts';

export const text = /* @__PURE__ */ typed('aString', (value) => typeof value === 'string');
const filledText = /* @__PURE__ */ typed(
  'aText',
  (value): value is string => typeof value === 'string' && value.trim() !== '',
);
export const neededText = /* @__PURE__ */ required(filledText);
export const vnd: Field<number> = {
  expected: 'wholeVnd',
  read: (value, report) => wholeVndOf(value) ?? reportType(report, 'wholeVnd', value),
};
export const neededVnd = /* @__PURE__ */ required(vnd);

/** A aMoment or a day, read as ISO 8601. */
export const aMoment: Field<string> = {
  expected: 'aDay',
  read: (value, report) =>
    parseTime(asTimeCell(value)) ?? report('input.type', { expected: 'aDay', received: stringify(value) }),
};
export const neededMoment = /* @__PURE__ */ required(aMoment);

/** A day, in Vietnam. */
export const neededDay = {
  expected: 'aDay',
  read: (value: unknown, report: Report): string | undefined => {
    const day = parseDay(asTimeCell(value));
    return day?.length === 'YYYY-MM-DD'.length
      ? day
      : report('input.type', { expected: 'aDay', received: stringify(value) });
  },
  required: true,
} as const;

/** Makes a field that is a list, each item read by a function that reports what is wrong with it. */
export function listOf<T>(read: (item: unknown, report: Report) => T | undefined): Field<readonly T[]> {
  return {
    expected: 'aList',
    read: (value, report) => {
      const items = ownItems(value, report)?.map((item, row) => read(item, report.at(row)));
      return items?.every((item) => item !== undefined) ? items : undefined;
    },
  };
}
