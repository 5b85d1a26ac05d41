import { describe, expect, test } from 'vitest';
import { isVnd } from '../../src/money/currency.ts';
import {
  formatAccount,
  inFours,
  readAmount,
  safeFormatAccount,
  safeFormatVnd,
  writeNumber,
  writeVnd,
} from '../../src/money/vnd.ts';
import { positiveVndOf, wholeVndOf } from '../../src/money/whole.ts';
import { safeNumberInWords } from '../../src/money/words.ts';

test('đồng is 704 or VND, and what stands where no currency does', () => {
  expect(['704', 'VND', undefined, '840', 'USD', ''].map((currency) => isVnd(currency))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

describe('a sum', () => {
  test('below zero has a minus sign, and decimals a comma', () => {
    expect(writeVnd(-1_250_000)).toBe('−1.250.000 đ');
    expect(writeNumber(-1234.5)).toBe('−1.234,5');
    expect(writeNumber(0.57)).toBe('0,57');
  });

  test('of more digits than a code holds is none, whatever it is worth', () => {
    expect(readAmount('0000000000005')).toBe(5);
    expect(readAmount('00000000000005')).toBeUndefined();
  });

  test('that counts exactly may be below zero, and is never minus nought', () => {
    expect([wholeVndOf('-350000'), wholeVndOf(-350_000n)]).toEqual([-350_000, -350_000]);
    expect([wholeVndOf('-0'), wholeVndOf(-0)].map((sum) => Object.is(sum, 0))).toEqual([true, true]);
    expect(wholeVndOf(Number.MAX_SAFE_INTEGER + 1)).toBeUndefined();
  });

  test('is no list, whatever stands in it', () => {
    expect([wholeVndOf(['350000']), positiveVndOf([350_000])]).toEqual([undefined, undefined]);
  });

  test('in digits is digits alone, whatever else would be read as a number', () => {
    const texts = [' 350000', '350000 ', '0x10', '1e3', '3.5e5', '350.000', '--5', ''];
    expect(texts.map(wholeVndOf)).toEqual(texts.map(() => undefined));
  });

  test('to be paid is above zero', () => {
    expect([positiveVndOf('350000'), positiveVndOf(1)]).toEqual([350_000, 1]);
    expect([0, -1, '-350000', 0.5, undefined].map(positiveVndOf)).toEqual(new Array(5).fill(undefined));
  });
});

describe('an account in groups', () => {
  test.each([
    ['12', '12'],
    ['12345', '12345'],
    ['123456', '123 456'],
    ['1234567', '1234 567'],
    ['12345678', '1234 5678'],
    ['123456789', '123 456 789'],
    ['1234567890', '1234 567 890'],
    ['VQRQ', 'VQRQ'],
    ['ABCDEFGH', 'ABCDEFGH'],
    ['ABCDEFGHI', 'ABC DEF GHI'],
    ['ABCDE1FGHIJKLM', 'ABCD E1FG HIJ KLM'],
    ['LOC1', 'LOC1'],
    ['', ''],
  ])('%s is written "%s"', (account, groups) => expect(formatAccount(account)).toBe(groups));
});

test('groups of four take no blank with them, and leave none at the end', () => {
  expect(inFours('A1B2 C3D4E')).toBe('A1B2 C3D4 E');
  expect(inFours('A1B2C3D4')).toBe('A1B2 C3D4');
});

test('what is no sum, or no account, is said once, with its place', () => {
  const issuesOf = (result: ReturnType<typeof safeFormatVnd>) =>
    result.ok ? [] : result.issues.map(({ code, path, message }) => [code, path, message]);
  expect(issuesOf(safeFormatVnd(1.5))).toEqual([
    ['input.type', ['amount'], 'amount: must be a whole number from 0 to 9999999999999, not 1.5'],
  ]);
  expect(issuesOf(safeFormatAccount(5 as never))).toEqual([
    ['input.type', ['account'], expect.stringMatching(/^account: must be .*text.*, not 5$/)],
  ]);
  expect(issuesOf(safeNumberInWords(1.5))).toHaveLength(1);
});
