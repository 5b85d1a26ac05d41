import { describe, expect, test } from 'vitest';
import { createReconciler, type IncomingPayment, type IssuedCode } from '../../src/reconcile/index.ts';
import { verifies } from '../../src/text/check-digits.ts';
import { issueCodes } from '../kit/inputs/foreign.ts';

const check = (code: string) => code.startsWith('HS') && verifies(code.slice(2), '31-3');
const own = issueCodes('HS', 6, 300);
const [sure = '', other = ''] = own;
/** One character of a code typed wrong: its check character. */
const mistyped = `${other.slice(0, -1)}0`;
/** A code whose last character is a digit. */
const digitEnd = own.find((code) => /\d$/.test(code)) ?? '';

/** Tells the status of a line and the codes of its bills, surest first. */
function told(line: string | IncomingPayment, ...more: readonly (string | IssuedCode)[]): string {
  const extra = more.map((each) => (typeof each === 'string' ? { code: each } : each));
  const { match } = createReconciler([...own.map((code) => ({ code })), ...extra], { check });
  const { status, bills } = match(line);
  return [status, ...bills.map(({ code }) => code)].join(' ');
}

function rulesOf(line: string, ...codes: readonly IssuedCode[]): readonly string[] {
  return createReconciler(codes)
    .match(line)
    .evidence.map(({ rule, code }) => `${rule} ${code}`);
}

describe('a sure code', () => {
  test('is only suggested beside a plausible rival', () => {
    expect(told(`nop ${sure} lop`)).toBe(`matched ${sure}`);
    expect(told(`nop ${mistyped} lop`)).toBe(`suggested ${other}`);
    expect(told(`nop ${sure} va ${mistyped} lop`)).toBe(`suggested ${sure} ${other}`);
    expect(told(`nop ${mistyped} va ${sure} lop`)).toBe(`suggested ${sure} ${other}`);
  });

  test('is matched beside what is less than a rival: a code cut short, or one in a bank reference', () => {
    expect(told(`nop ${sure} HP77A1B2`, 'HP77A1B2C3')).toBe(`matched ${sure}`);
    expect(told(`nop ${sure} Trace 062914`, '062914')).toBe(`matched ${sure}`);
  });

  test('is one of several when the other is sure as well', () => {
    expect(told(`nop ${sure} va ${other} lop`)).toBe(`multiple ${sure} ${other}`);
  });
});

describe('bills that are suggested', () => {
  test('come surest first, and only then by their amount', () => {
    const cut = { code: 'HP77A1B2C3', amount: 90_000 };
    const line = { description: `nop HP77A1B2 va ${mistyped}`, amount: 90_000 };
    expect(told(line, cut)).toBe(`suggested ${other} HP77A1B2C3`);
  });

  test('stand once, with the evidence of all their codes', () => {
    const bill = [
      { code: 'HD77A1B2', id: 'bill' },
      { code: '062914', id: 'bill' },
    ];
    expect(rulesOf('HD77A1B2 MKH 062914', ...bill)).toEqual(
      expect.arrayContaining(['exact HD77A1B2', 'keyword 062914']),
    );
  });
});

describe('codes that share characters', () => {
  test('a code inside a longer one gives way to it', () => {
    expect(told('nop KT1234AB lop', 'KT1234', 'KT1234AB')).toBe('matched KT1234AB');
  });

  test('both are doubted when the longer one had to be put together from pieces', () => {
    expect(told('nop KT1234 56 lop', 'KT1234', 'KT123456')).toBe('suggested KT123456 KT1234');
  });

  test('the shorter one stays as sure as it was beside a longer one that is doubtful', () => {
    const [line, ...codes] = ['nop KT1234    5678 lop', { code: 'KT1234' }, { code: 'KT12345678' }] as const;
    expect(told(line, ...codes)).toBe('suggested KT1234 KT12345678');
    expect(rulesOf(line, ...codes)).not.toContain('overlap KT1234');
  });

  test('a sure code is not doubted for one that is unlikely', () => {
    expect(told(`nop ${digitEnd}12345 lop`, `${digitEnd.slice(-1)}12345`)).toBe(`matched ${digitEnd}`);
  });

  test('a word is no damaged code where a whole one begins or ends it', () => {
    expect(told('nop AB1234ZZ lop', 'AB1234', 'AB1234ZZ9')).toBe('suggested AB1234');
    expect(told('nop AB1234ZZ lop', 'AB1234ZZ9')).toBe('suggested AB1234ZZ9');
    expect(told('nop XYAB1234 lop', 'AB1234', 'XYAB1234Z9')).toBe('suggested AB1234');
    expect(told('nop XYAB1234 lop', 'XYAB1234Z9')).toBe('suggested XYAB1234Z9');
  });
});

describe('a mistyped code', () => {
  test('is nothing inside a reference of a bank', () => {
    expect(told(`CT DEN: ${mistyped} nop`)).toBe('none');
    expect(told(`CT KHAC: ${mistyped} nop`)).toBe(`suggested ${other}`);
  });

  test('is nothing when it is right by itself: somebody else has it', () => {
    const { match } = createReconciler([{ code: 'HS1234' }], { check: (code) => /^HS\d{4}$/.test(code) });
    expect(match('nop HS123A lop').status).toBe('suggested');
    expect(match('nop HS1235 lop').status).toBe('none');
  });
});
