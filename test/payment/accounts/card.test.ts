import fc from 'fast-check';
import { banks, encode, type Issue, safeDecode, safeEncode } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../../kit/expect-issue.ts';

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });
const domestic = banks.map(({ bin }) => bin).filter((bin) => bin.startsWith('9704'));
const bin = fc.constantFrom(...domestic);

function cardIssues(bank: string, account: string): Issue[][] {
  const input = { bank, account, service: 'card' as const };
  const written = safeEncode(input);
  return [written, safeDecode(encode(input))].map((result) =>
    issuesOf(result).filter(({ code }) => code === 'account.card'),
  );
}

describe('a card number', () => {
  test('of 16 to 19 digits that begins with the BIN of its bank is good', () => {
    fc.assert(
      fc.property(bin, digits(10, 13), (bank, rest) => {
        expect(cardIssues(bank, bank + rest)).toEqual([[], []]);
      }),
    );
  });

  test('that begins with the BIN of another bank is warned about, written and read', () => {
    fc.assert(
      fc.property(bin, bin, digits(10, 13), (bank, other, rest) => {
        fc.pre(bank !== other);
        for (const [warning] of cardIssues(bank, other + rest)) {
          expect(warning).toMatchObject({ severity: 'warning', expected: `cardBeginning(${bank})` });
          expect(warning?.received).toBe(`…${rest.slice(-4)}`);
          expect(warning?.message).toContain(bank);
        }
      }),
    );
  });

  test.each([
    ['970436', '4111111111111111', '970436'],
    ['970436', '970436123456789', '970436'],
    ['970436', '97043612345678AB', '970436'],
    ['971025', '4111111111111111', '9704'],
    ['963388', '9705441234567890', '9704'],
  ])('of bank %s: %s is warned about', (bank, card, prefix) => {
    for (const issues of cardIssues(bank, card)) {
      expect(issues).toMatchObject([{ expected: `cardBeginning(${prefix})`, severity: 'warning' }]);
    }
  });

  test('may be of any domestic bank where the BIN named is that of no cards', () => {
    expect(cardIssues('963388', '9704541234567890')).toEqual([[], []]);
  });

  test('is asked for by the service only', () => {
    const text = encode({ bank: '970436', account: '4111111111111111' });
    expect(issuesOf(safeDecode(text))).toEqual([]);
  });
});
