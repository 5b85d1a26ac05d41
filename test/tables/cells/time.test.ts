import { describe, expect, test } from 'vitest';
import { deadline, isLate } from '../../../src/tables/cells/due.ts';
import { parseTime, type TimeCell } from '../../../src/tables/cells/time.ts';

const MORNING = '2026-09-05T07:30:00+07:00';

/** Every way of writing that is read, and beside it what differs in one thing and is not. */
const WRITTEN: readonly (readonly [what: string, value: TimeCell, time: string | undefined])[] = [
  ['a zone with a colon', '2026-09-05T07:30:00+07:00', MORNING],
  ['a zone without one', '2026-09-05 07:30:00 +0700', MORNING],
  ['hours of a zone that there are not', '2026-09-05T07:30:00+99:00', undefined],
  ['minutes of a zone that there are not', '2026-09-05 07:30:00 +0760', undefined],
  ['words behind it', '2026-09-05 07:30:00 ICT', undefined],
  ['more digits behind it', '2026-09-05 07:30:000', undefined],
  ['a day of two digits and a clock of one', '05/09/2026 7:30', MORNING],
  ['words behind a day', '05/09/2026 sáng', undefined],
  ['a fifth digit of the year', '05/09/20261', undefined],
  ['the clock first', '07:30:15 05/09/2026', '2026-09-05T07:30:15+07:00'],
  ['the clock first, without seconds', '07:30 05/09/2026', MORNING],
  ['the mark of a text before it', "'05/09/2026 07:30", MORNING],
  ['a month that there is not', '2026-13-05', undefined],
  ['a day that its month has not', '30/02/2026', undefined],
  ['the day more that a leap year has', '29/02/2028', '2028-02-29T00:00:00+07:00'],
  ['an hour that there is not', '2026-09-05 24:30', undefined],
  ['seconds since 1970', '1788568200', MORNING],
  ['milliseconds since 1970', '1788568200000', MORNING],
  ['milliseconds beyond any statement', 4_000_000_000_001, undefined],
  ['the last milliseconds that are read', 4_000_000_000_000, '2096-10-02T14:06:40+07:00'],
  ['a day number of a spreadsheet, in Vietnam', 46_270.3125, MORNING],
  ['the first day number that is read', 20_000, '1954-10-03T00:00:00+07:00'],
  ['a number below it', 19_999, undefined],
  ['the last day number', 99_999, '2173-10-13T00:00:00+07:00'],
  ['a number between days and seconds', 100_000, undefined],
  ['the least seconds', 100_000_000, '1973-03-03T16:46:40+07:00'],
  ['a number just below them', 99_999_999, undefined],
  ['a number without end', Number.POSITIVE_INFINITY, undefined],
  ['a date that is none', new Date('x'), undefined],
  ['the last date there is, which Vietnam has not', new Date(8.64e15), undefined],
];

describe('a time', () => {
  test.each(WRITTEN)('with %s: %s', (_what, value, time) => {
    expect(parseTime(value)).toBe(time);
  });
});

describe('a due day', () => {
  const last = '2026-09-30T23:59:59+07:00';
  const after = '2026-10-01T00:00:00+07:00';

  test.each(['2026-09-30', '30/09/2026', ' 30/9/2026 ', '2026-09-30+07:00'])(
    '%s ends at midnight in Vietnam',
    (due) => {
      expect([isLate(last, due), isLate(after, due)]).toEqual([false, true]);
    },
  );

  test('that names a moment lasts through that moment and no longer', () => {
    const due = '2026-09-30 12:00:00';
    const times = ['11:59:59', '12:00:00', '12:00:01'].map((clock) => `2026-09-30T${clock}+07:00`);
    expect(times.map((time) => isLate(time, due))).toEqual([false, false, true]);
  });

  test.each(['1790744400', 1790744400])('of Unix seconds is a moment: %s', (due) => {
    const [at, after] = ['2026-09-30T11:00:00+07:00', '2026-09-30T12:00:01+07:00'];
    expect([isLate(at, String(due)), isLate(after, String(due))]).toEqual([false, true]);
  });

  test('or a time that is not known is never late', () => {
    expect([isLate(undefined, '2026-09-30'), isLate(after, undefined)]).toEqual([false, false]);
    expect([Number.isNaN(deadline('soon')), isLate(after, 'soon')]).toEqual([true, false]);
  });
});
