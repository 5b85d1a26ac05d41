import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../../src/issues/format.ts';
import {
  readIdentifier,
  readMoney,
  readTime,
  safeReadIdentifier,
  safeReadMoney,
  safeReadTime,
} from '../../../src/tables/cells/read-cell.ts';
import { issuesOf } from '../../kit/expect-issue.ts';

describe('a sum that is refused', () => {
  test.each([
    ['0.350', 'sumNotFromZero'],
    ['012.345', 'sumNotFromZero'],
    ['0123', 'sumNotFromZero'],
    ['350.000.00', 'sumInThrees'],
    ['1.54.800', 'sumInThrees'],
    ['1,541.800,00', 'sumInThrees'],
    ['350000.05', 'sumWithoutParts'],
    ['1,541,800.50', 'sumWithoutParts'],
    ['1.5418E+6', 'sumNotScientific'],
    ['10000000000000', 'sumUpTo(9999999999999)'],
    ['10.000.000.000.000', 'sumUpTo(9999999999999)'],
    ['', 'filledCell'],
    ['-', 'filledCell'],
    ['Miễn', 'sumOfVnd'],
    ['USD 350', 'sumOfVnd'],
  ])('%s says why: %s', (text, expected) => {
    expect(issuesOf(safeReadMoney(text))).toMatchObject([{ code: 'cell.money', expected }]);
  });

  test.each([
    [350_000.4, 'sumWithoutParts'],
    [Number.NaN, 'sumOfVnd'],
    [1e14, 'sumUpTo(9999999999999)'],
    [10n ** 20n, 'sumUpTo(9999999999999)'],
    [{ text: '350,000', number: 350_000.4 }, 'sumAsStored(350000.4)'],
    [{ text: '350,000', number: -350_000 }, 'sumAsStored(-350000)'],
    [{ text: '', unknown: 'formula' }, 'computedCell'],
    [{ text: '', number: 350_000 }, 'sumOfVnd'],
  ] as const)('%o says why: %s', (cell, expected) => {
    expect(issuesOf(safeReadMoney(cell))).toMatchObject([{ code: 'cell.money', expected }]);
  });
});

describe('a time that is refused', () => {
  test.each([
    ['13/25/2026', 'dayOfCalendar'],
    ['09/30/2026', 'dayBeforeMonth'],
    ['30/02/2026', 'dayOfCalendar'],
    ['25-01', 'dayWithYear'],
    ['', 'filledCell'],
    ['05/09/2026 sáng', 'dayAndMaybeTime'],
    [{ text: '', unknown: 'error' }, 'computedCell'],
    [5, 'dayAndMaybeTime'],
  ] as const)('%o says why: %s', (cell, expected) => {
    expect(issuesOf(safeReadTime(cell))).toMatchObject([{ code: 'cell.time', expected }]);
  });
});

describe('an identifier that is refused', () => {
  test.each([
    ['', 'filledCell'],
    ['1.1E+13', 'allDigits'],
    ['11001234567.0', 'digitsWithoutDecimals'],
    ['11,001,234,567', 'digitsWithoutMarks'],
    ['HP1\nHP2', 'oneLine'],
    ['#N/A', 'computedCell'],
    ['x'.repeat(201), 'stringUpTo(200)'],
    [{ text: '03/08', number: 46_237, day: '2026-08-03' }, 'textNotDay'],
    [{ text: '9704150123456780', number: 9_704_150_123_456_780 }, 'allDigits'],
    [{ text: '', unknown: 'formula' }, 'computedCell'],
  ] as const)('%o says why: %s', (cell, expected) => {
    expect(issuesOf(safeReadIdentifier(cell))).toMatchObject([{ code: 'cell.identifier', expected }]);
  });
});

describe('the doors', () => {
  test('give what cells say', () => {
    expect(readMoney('1.541.800 đ')).toBe(1_541_800);
    expect(readMoney('37,5', { unit: 1000 })).toBe(37_500);
    expect(readMoney({ text: '350.000', number: 350_000 })).toBe(350_000);
    expect(readTime('25-01', { period: { from: '2026-12-01', to: '2027-01-31' } })).toBe(
      '2027-01-25T00:00:00+07:00',
    );
    expect(readTime('25-01', { year: 2026 })).toBe('2026-01-25T00:00:00+07:00');
    expect(readTime('46270', { serial: true })).toBe('2026-09-05T00:00:00+07:00');
    expect(readTime(new Date('2026-09-05T00:30:00Z'))).toBe('2026-09-05T07:30:00+07:00');
    expect(readIdentifier({ text: '000123', number: 123 })).toBe('000123');
    expect(['1.000', '2.000'].map(readMoney)).toEqual([1000, 2000]);
  });

  test.each([
    () => safeReadMoney('5', { unit: 7 } as never),
    () => safeReadTime('25-01', { period: { from: '2027-01-31', to: '2026-12-01' } }),
    () => safeReadTime('25-01', { period: { from: 'x', to: '2026-12-01' } }),
    () => safeReadTime('25-01', { yaer: 2026 } as never),
    () => safeReadMoney(null as never),
    () => safeReadMoney({ text: 5 } as never),
    () => safeReadIdentifier(5 as never),
    () => safeReadTime({ text: '5', unknown: 'x' } as never),
    () =>
      safeReadIdentifier({
        get text(): string {
          throw new Error('no');
        },
      }),
  ])('refuse what is no cell or option: %#', (call) => {
    expect(issuesOf(call())[0]?.code).toMatch(/^input\./);
  });

  test('speak both languages', () => {
    const [issue] = issuesOf(safeReadMoney('0.350'));
    expect(issue && [describeIssue(issue), describeIssue(issue, 'vi')]).toEqual([
      'input: "0.350" is no sum that can be read for certain; expected a sum that does not begin with zero, which may be thousands or decimals',
      'văn bản: không đọc chắc chắn được số tiền "0.350"; cần số không bắt đầu bằng 0, vì không rõ là hàng nghìn hay phần lẻ',
    ]);
  });
});
