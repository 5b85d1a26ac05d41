import fc from 'fast-check';
import { describeIssue, encode, type Issue, type PaymentInput, type Result, safeEncode } from 'vietqr-kit';
import { safeEncode as safeEncodeLite } from 'vietqr-kit/lite';
import { vnpay } from 'vietqr-kit/profiles';
import { describe, expect, test } from 'vitest';
import { AMBIGUOUS_SURNAMES, CLEAR_SURNAMES } from '../../src/text/personal/words/surnames.ts';

const TO: PaymentInput = { bank: '970436', account: '0011001234567' };
const warningsOf = (result: Result<string>): readonly Issue[] =>
  result.ok ? result.warnings : result.issues;
const personal = (result: Result<string>) =>
  warningsOf(result).filter(({ code }) => code.startsWith('purpose.'));

describe('a purpose that tells of a person', () => {
  test.each([
    ['HP090196 Nguyen Van An', 'purpose.person_name', '"HP090196"'],
    ['HP090196 em Nguyen Van An', 'purpose.person_name', '"HP090196"'],
    ['HP090196 SDT 0901234567', 'purpose.phone', '"HP090196"'],
    ['Nguyen Van An', 'purpose.person_name', 'paymentCode'],
    ['Hoc phi Nguyen Van An', 'purpose.person_name', 'codeBeside(Hoc phi)'],
    ['BN31364 chay than', 'purpose.health', '"BN31364"'],
    ['BN31364 ung thu gan dot 3', 'purpose.health', '"BN31364"'],
    ['ung thu phoi giai doan', 'purpose.health', 'paymentCode'],
  ])('%s is written, with a warning (%s) that proposes %s', (purpose, code, expected) => {
    const made = safeEncode({ ...TO, purpose });
    expect(made.ok && made.value).toContain(purpose);
    expect(personal(made)).toMatchObject([{ code, severity: 'warning', path: ['purpose'], expected }]);
  });

  test('is shown by no message, in either language', () => {
    const surname = fc.constantFrom(
      ...`${CLEAR_SURNAMES} ${AMBIGUOUS_SURNAMES}`.split(' ').filter((word) => word.length > 2),
    );
    fc.assert(
      fc.property(surname, fc.stringMatching(/^09\d{8}$/), (name, phone) => {
        const found = personal(
          safeEncode(
            { ...TO, purpose: `${name} Văn Khoa ${phone}` },
            { maxPurposeLength: 50, diacritics: 'keep' },
          ),
        );
        expect(found.map(({ code }) => code)).toEqual(['purpose.person_name', 'purpose.phone']);
        for (const issue of found) {
          const told = JSON.stringify([issue, describeIssue(issue, 'en'), describeIssue(issue, 'vi')]);
          expect(told).not.toContain('Khoa');
          expect(told).not.toContain(phone);
        }
      }),
    );
  });

  test('is heard of by who listens to encode, and beside an error', () => {
    const heard: Issue[] = [];
    const purpose = 'HP090196 Nguyen Van An';
    encode({ ...TO, purpose }, { onWarning: (warning) => heard.push(warning) });
    expect(heard).toEqual(warningsOf(safeEncode({ ...TO, purpose })));
    const bad = { ...TO, account: '!', purpose };
    expect(() => encode(bad)).toThrow(expect.objectContaining({ issues: warningsOf(safeEncode(bad)) }));
    expect(personal(safeEncode(bad))).toHaveLength(1);
  });

  test('is said in Vietnamese by the root, of what safeEncode gave', () => {
    const told = personal(safeEncode({ ...TO, purpose: 'HP090196 Nguyen Van An' }));
    const copies: Issue[] = JSON.parse(JSON.stringify(told));
    for (const issue of [...told, ...copies])
      expect(describeIssue(issue, 'vi')).toMatch(/có vẻ là tên người/);
  });

  test('is warned of in codes of other networks, and by nothing in the lite edition', () => {
    const purpose = 'HP090196 Nguyen Van An';
    const order = {
      merchantId: '0101234567',
      merchantName: 'BENH VIEN',
      merchantCity: 'CAN THO',
      merchantCategoryCode: '8062',
      amount: 1000,
    };
    expect(personal(vnpay.safeEncode({ ...order, purpose }))).toHaveLength(1);
    expect(personal(safeEncodeLite({ ...TO, purpose }))).toEqual([]);
  });
});
