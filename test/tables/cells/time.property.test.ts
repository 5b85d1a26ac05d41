import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadline } from '../../../src/tables/cells/due.ts';
import { looksLikeDay, parseDay, parseTime, splitTime } from '../../../src/tables/cells/time.ts';
import { anyCharacter } from '../../kit/inputs/any-character.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

interface Told {
  readonly y: string;
  readonly m: string;
  readonly d: string;
  readonly hh: string;
  readonly mi: string;
  readonly ss: string;
}

/** Moments of Vietnam, made by arithmetic on UTC alone. */
const moments = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2095, 11, 31) / 1000 })
  .map((seconds): Told => {
    const [, y = '', m = '', d = '', hh = '', mi = '', ss = ''] =
      /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(new Date(seconds * 1000).toISOString()) ?? [];
    return { y, m, d, hh, mi, ss };
  });

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const DAYS: readonly ((told: Told) => string)[] = [
  ({ y, m, d }) => `${d}/${m}/${y}`,
  ({ y, m, d }) => `${Number(d)}/${Number(m)}/${y}`,
  ({ y, m, d }) => `${d}/${m}/${y.slice(2)}`,
  ({ y, m, d }) => `${d}-${m}-${y}`,
  ({ y, m, d }) => `${d}.${m}.${y}`,
  ({ y, m, d }) => `${y}-${m}-${d}`,
  ({ y, m, d }) => `${y}/${m}/${d}`,
  ({ y, m, d }) => `${d}-${MONTHS[Number(m) - 1]}-${y}`,
  ({ y, m, d }) => `${d} ${MONTHS[Number(m) - 1]?.toUpperCase()} ${y}`,
  ({ y, m, d }) => `ngày ${d} tháng ${m} năm ${y}`,
  ({ y, m, d }) => `Ngày ${Number(d)} tháng ${Number(m)} năm ${y}`.normalize('NFD'),
  ({ y, m, d }) => `\u00a0${d}/${m}/${y} `,
];

const CLOCKS: readonly ((told: Told) => string)[] = [
  ({ hh, mi, ss }) => `${hh}:${mi}:${ss}`,
  ({ hh, mi, ss }) => `${Number(hh)}:${mi}:${ss}`,
  ({ hh, mi, ss }) => `${twelve(hh)}:${mi}:${ss} ${Number(hh) < 12 ? 'SA' : 'CH'}`,
  ({ hh, mi, ss }) => `${twelve(hh)}:${mi}:${ss} ${Number(hh) < 12 ? 'AM' : 'PM'}`,
  ({ hh, mi, ss }) => `${hh}:${mi}:${ss} ${Number(hh) < 12 ? 'am' : 'pm'}`,
];

function twelve(hour: string): number {
  return Number(hour) % 12 === 0 ? 12 : Number(hour) % 12;
}

/** Two digits, at times more than a clock or a calendar has. */
const two = (max: number) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));

test('a time as results write it is its own result, and what no clock or calendar has is none', () => {
  const met = createTally();
  const parts = fc.tuple(two(13), two(32), fc.constantFrom('T', 't', ' '), two(25), two(61), two(61));
  fc.assert(
    fc.property(parts, fc.constantFrom('+07:00', '+08:00', 'Z'), ([month, day, gap, ...clock], zone) => {
      const text = `2026-${month}-${day}${gap}${clock.join(':')}${zone}`;
      const read = parseTime(text);
      expect(read).toBe(parseTime(`${text} `));
      met(read === undefined ? 'none' : read === text ? 'same' : 'other');
    }),
    tries(3000, 500),
  );
  met.expectAtLeast({ none: least(100), same: least(100), other: least(100) });
});

describe('a time in any way of writing', () => {
  test('is read to the second, as Vietnam’s', () => {
    fc.assert(
      fc.property(
        moments,
        fc.constantFrom(...DAYS),
        fc.constantFrom(...CLOCKS),
        fc.constantFrom('day', 'day clock', 'clock day', 'day\nclock'),
        (told, day, clock, order) => {
          const text = order.replace('day', day(told)).replace('clock', clock(told));
          const date = `${told.y}-${told.m}-${told.d}`;
          const time = order === 'day' ? '00:00:00' : `${told.hh}:${told.mi}:${told.ss}`;
          expect([text, parseTime(text)]).toEqual([text, `${date}T${time}+07:00`]);
          expect(parseDay(text)).toBe(order === 'day' ? date : `${date}T${time}+07:00`);
          expect(looksLikeDay(text)).toBe(true);
        },
      ),
      tries(2000),
    );
  });

  test('is read in digits alone, from the year down', () => {
    fc.assert(
      fc.property(moments, ({ y, m, d, hh, mi, ss }) => {
        expect(parseTime(`${y}${m}${d}`)).toBe(`${y}-${m}-${d}T00:00:00+07:00`);
        expect(parseTime(Number(`${y}${m}${d}`))).toBe(`${y}-${m}-${d}T00:00:00+07:00`);
        expect(parseTime(`${y}${m}${d}${hh}${mi}${ss}`)).toBe(`${y}-${m}-${d}T${hh}:${mi}:${ss}+07:00`);
      }),
    );
  });

  test('comes back from the number of a spreadsheet and from Unix time', () => {
    fc.assert(
      fc.property(moments, ({ y, m, d, hh, mi, ss }) => {
        const iso = `${y}-${m}-${d}T${hh}:${mi}:${ss}`;
        const utc = Date.parse(`${iso}Z`);
        const serial = utc / 86_400_000 + 25_569;
        expect(parseTime({ text: 'x', number: serial })).toBe(`${iso}+07:00`);
        expect(parseTime(String(Math.floor(serial)), { serial: true })).toBe(`${y}-${m}-${d}T00:00:00+07:00`);
        expect(parseTime(String(Math.floor(serial)))).toBeUndefined();
        expect(parseTime(new Date(utc - 7 * 3_600_000))).toBe(`${iso}+07:00`);
        expect(parseTime(utc - 7 * 3_600_000)).toBe(`${iso}+07:00`);
      }),
    );
  });
});

describe('a month', () => {
  test('never stands before its day', () => {
    const tally = createTally();
    fc.assert(
      fc.property(moments, fc.constantFrom('/', '-', '.'), ({ y, m, d }, mark) => {
        const text = [m, d, y].join(mark);
        const turned = Number(d) > 12 ? undefined : `${y}-${d}-${m}T00:00:00+07:00`;
        tally(turned === undefined ? 'refused' : 'the day first');
        expect([text, parseTime(text)]).toEqual([text, turned]);
      }),
    );
    tally.expectAtLeast({ refused: 10, 'the day first': 10 });
  });
});

describe('a day without a year', () => {
  test('has the year that puts it into the period, or none', () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 364 }),
        (told, before, after) => {
          const { y, m, d } = told;
          fc.pre(before + after < 365);
          const at = Date.parse(`${y}-${m}-${d}T00:00:00Z`);
          const [from = '', to = ''] = [at - before * 86_400_000, at + after * 86_400_000].map((time) =>
            new Date(time).toISOString().slice(0, 10),
          );
          expect(parseTime(`${d}-${m}`, { period: { from, to } })).toBe(`${y}-${m}-${d}T00:00:00+07:00`);
          expect(parseTime(`${d}/${m} 08:15`, { period: { from, to } })).toBe(
            `${y}-${m}-${d}T08:15:00+07:00`,
          );
          expect(parseTime(`${d}/${m}`)).toBeUndefined();
        },
      ),
    );
  });

  test.each([
    ['25-01', { period: { from: '2026-12-01', to: '2027-01-31' } }, '2027-01-25T00:00:00+07:00'],
    ['15-12', { period: { from: '2026-12-01', to: '2027-01-31' } }, '2026-12-15T00:00:00+07:00'],
    ['30-06', { period: { from: '2026-12-01', to: '2027-01-31' } }, undefined],
    ['25-01', { period: { from: '2026-01-15', to: '2027-02-15' } }, undefined],
    ['29-02', { year: 2026 }, undefined],
    ['03-08', { year: 2026 }, '2026-08-03T00:00:00+07:00'],
  ])('%s in %o: %s', (text, context, time) => {
    expect(parseTime(text, context)).toBe(time);
  });
});

describe('a day and a number in one cell', () => {
  test('are told apart', () => {
    fc.assert(
      fc.property(
        moments,
        fc.constantFrom(...DAYS),
        fc.constantFrom(' ', '\n', '\r\n', ' - '),
        fc.constantFrom('5254 - 05356', 'FT26215123456', '0412'),
        (told, day, gap, rest) => {
          const time = `${told.y}-${told.m}-${told.d}T00:00:00+07:00`;
          expect(parseTime(day(told) + gap + rest)).toBeUndefined();
          expect(splitTime(day(told) + gap + rest)).toEqual({ time, rest });
        },
      ),
    );
  });

  test.each([
    '01/09/2026 - 30/09/2026',
    '20/09/2026 08:15:60',
    '20/09/2026 20:15 SA',
    '03/08/20265254',
    'Từ 01/09/2026',
    '',
  ])('%s is none', (text) => {
    expect(splitTime(text)).toBeUndefined();
  });
});

describe('a cell of a workbook', () => {
  test.each([
    [
      'its day, whatever the format shows',
      { text: '8/3/26', number: 46_237, day: '2026-08-03' },
      '2026-08-03T00:00:00+07:00',
    ],
    ['its day and time', { text: '3/8', day: '2026-08-03T07:30:15' }, '2026-08-03T07:30:15+07:00'],
    ['digits that are a day', { text: '20260803', number: 20_260_803 }, '2026-08-03T00:00:00+07:00'],
    ['a number that is none', { text: '7', number: 7 }, undefined],
    ['a formula without a value', { text: '', unknown: 'formula' as const }, undefined],
  ])('is %s', (_what, cell, time) => {
    expect(parseTime(cell)).toBe(time);
  });
});

describe('the end of a due', () => {
  test('is a whole day for a day, a moment for a time', () => {
    const day = Date.parse('2026-10-01T00:00:00+07:00');
    for (const text of ['30/09/26', '20260930', '30-Sep-2026', 'ngày 30 tháng 9 năm 2026', '2026-09-30Z'])
      expect([text, deadline(text)]).toEqual([text, text.endsWith('Z') ? day + 7 * 3_600_000 : day]);
    for (const text of ['20260930120000', '30/9/2026 12:00 CH', '1790744400'])
      expect([text, deadline(text)]).toEqual([text, Date.parse('2026-09-30T12:00:00+07:00') + 1]);
  });
});

test('any text is read or not, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 70 }), (text) => {
      const time = parseTime(text, { year: 2026, serial: true });
      expect(time === undefined || !Number.isNaN(Date.parse(time))).toBe(true);
      splitTime(text);
    }),
  );
});
