import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decode,
  describeIssue,
  emv,
  encode,
  formatIssues,
  type Issue,
  safeDecode,
  safeEncode,
  VietqrError,
} from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { ISSUE_CODES } from '../../src/issues/codes.ts';
import { emvSentences } from '../../src/issues/messages/en/emv.ts';
import { inputSentences, textSentences } from '../../src/issues/messages/en/input.ts';
import { lookalikesSentences } from '../../src/issues/messages/en/lookalikes.ts';
import { payloadSentences } from '../../src/issues/messages/en/payload.ts';
import { privacySentences } from '../../src/issues/messages/en/texts/privacy.ts';
import { english } from '../../src/issues/messages/english.ts';
import { vietnamese } from '../../src/issues/messages/vietnamese.ts';
import { issuesOf } from '../kit/expect-issue.ts';
import { CALLS, dynamic, payload, raised, VCB } from '../kit/issues/raised.ts';
import { allVectors } from '../kit/vectors.ts';
import { signed } from '../oracle/crc-bitwise.ts';

const CODES_OF_PAYLOADS: readonly string[] = [
  inputSentences,
  textSentences,
  emvSentences,
  payloadSentences,
  privacySentences,
  lookalikesSentences,
].flatMap((sentences) => Object.keys(sentences).filter((code) => code !== 'input.value'));

describe('every code', () => {
  test('of a payload is raised by a vector or a call', () => {
    const codes = new Set<string>(raised.map(({ code }) => code));
    expect(CODES_OF_PAYLOADS.filter((code) => !codes.has(code))).toEqual([]);
  });

  test('of drawing, scanning and money is expected by name in a test', () => {
    const tests = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(import.meta.dirname, '..', file), 'utf8'))
      .join();
    const others = ISSUE_CODES.filter((code) => !CODES_OF_PAYLOADS.includes(code));
    const named = (code: string) => [`'${code}'`, `'${code} `].some((text) => tests.includes(text));
    expect(others.filter((code) => !named(code))).toEqual([]);
  });

  test.each(Object.entries(CALLS))('%s is raised by its call', (code, call) => {
    expect(call().map((each) => each.code)).toContain(code);
  });

  test('has a sentence in English and in Vietnamese, and no sentence is without a code', () => {
    expect(Object.keys(english.sentences).sort()).toEqual([...ISSUE_CODES].sort());
    expect(Object.keys(vietnamese.sentences).sort()).toEqual([...ISSUE_CODES].sort());
  });

  test('names its floor and its fault', () => {
    for (const code of ISSUE_CODES) expect(code).toMatch(/^[a-z]+\.[a-z0-9_]+$/);
    for (const code of CODES_OF_PAYLOADS)
      expect(code).toMatch(/^(input|text|tlv|crc|emv|vietqr|account|purpose|bank|scheme)\.[a-z_]+$/);
  });
});

describe('every sentence', () => {
  test('is whole, in both languages', () => {
    for (const issue of raised) {
      for (const sentence of [issue.message, describeIssue(issue, 'vi')]) {
        expect(sentence, issue.code).not.toMatch(/undefined|\[object|NaN|null/);
        expect(sentence.length, issue.code).toBeGreaterThan(15);
      }
      expect(issue.message).toBe(describeIssue(issue));
      expect(describeIssue(issue, 'vi')).not.toBe(issue.message);
    }
  });
});

describe('an account', () => {
  const ACCOUNT = '9876501234567';

  /** Ways to raise a fault about an account or beside one. */
  const faults: Readonly<Record<string, () => readonly Issue[]>> = {
    'with a word beside it': () => issuesOf(safeEncode({ ...VCB, account: `${ACCOUNT} VCB` })),
    'with a blank in a code': () =>
      issuesOf(safeDecode(emv.encode(emv.set(payload, '38.01', '000697043601149876 501234567')))),
    'with decimals in a code': () =>
      issuesOf(safeDecode(emv.encode(emv.set(payload, '38.01', `00069704360115${ACCOUNT}.0`)))),
    'of a card of another bank': () =>
      issuesOf(safeEncode({ ...VCB, account: `987${ACCOUNT}`, service: 'card' })),
    'given as a number': () =>
      issuesOf(Reflect.apply(safeEncode, undefined, [{ ...VCB, account: Number(ACCOUNT) }])),
    'with a letter that no account has': () =>
      issuesOf(safeEncode({ ...VCB, account: `98765đ${ACCOUNT.slice(-7)}` })),
    'with a control character in a code': () =>
      issuesOf(safeDecode(emv.encode(emv.set(payload, '38.01', `000697043601149876\u0007501234567`)))),
    'in a code with a damaged template': () =>
      issuesOf(safeDecode(emv.encode(emv.set(payload, '38.01', `00069704360199${ACCOUNT}`)))),
    'in a damaged template with a control character': () =>
      issuesOf(
        safeDecode(emv.encode(emv.set(payload, '38', `0010A00000072701990006970436\u0007${ACCOUNT}`))),
      ),
    'in a tree that contradicts itself': () =>
      issuesOf(
        emv.safeEncode({
          objects: [{ tag: '38', value: 'x', children: [{ tag: '01', value: `0006970436${ACCOUNT}` }] }],
        }),
      ),
  };

  test.each(Object.entries(faults))('%s shows its last four characters at most', (_what, raise) => {
    const issues = raise();
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) {
      for (const said of [
        issue.message,
        describeIssue(issue, 'vi'),
        issue.received ?? '',
        issue.expected ?? '',
      ]) {
        expect(said).not.toContain('98765');
        expect(said).not.toContain('501234567');
      }
    }
  });

  test('is told by exactly its last four characters', () => {
    const [fault] = issuesOf(safeEncode({ ...VCB, account: '98765 01234567' }));
    expect(fault?.received).toBe('…4567');
  });

  test('that is offered instead stands whole for who typed it, in the sentences and in what is expected', () => {
    const [fault] = issuesOf(safeEncode({ ...VCB, account: '98765 01234567' }));
    expect(fault?.expected).toBe('9876501234567');
    expect(fault?.message).toContain('write 9876501234567');
    expect(fault && describeIssue(fault, 'vi')).toContain('hãy ghi 9876501234567');
  });
});

describe('VietqrError', () => {
  test('carries all issues, the first error in front', () => {
    const thrown = (() => {
      try {
        return Reflect.apply(encode, undefined, [{ bank: '970999', account: 5, amount: -1 }]);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(VietqrError);
    expect(thrown).toMatchObject({ name: 'VietqrError', code: 'input.type' });
    expect(String(thrown)).toMatch(/^VietqrError: account: .* \(and 1 more\)$/);
  });
});

describe('formatIssues', () => {
  const misprint = allVectors.find(({ name }) => name === 'account, static, as printed')?.payload ?? '';

  test('puts carets under the place', () => {
    expect(formatIssues(issuesOf(safeDecode(misprint)), { source: misprint })).toMatchInlineSnapshot(`
      "error tlv.truncated: object 38.01: needs 4 characters, 1 are left; a length is wrong or the code is cut
        …06970403011200110123456780208QRIBFTTA53037045802VN6304F4E5
                                 ^"
    `);
  });

  test('speaks Vietnamese', () => {
    expect(formatIssues(issuesOf(safeDecode(misprint)), { lang: 'vi' })).toMatchInlineSnapshot(
      `"lỗi tlv.truncated: trường 38.01: cần 4 ký tự, chỉ còn 1; ghi sai độ dài hoặc chuỗi mã QR bị cắt"`,
    );
  });

  test('prints one issue a line without the text', () => {
    const issues = issuesOf(safeEncode({ ...VCB, amount: -1, purpose: 'x'.repeat(26) }));
    expect(formatIssues(issues)).toMatchInlineSnapshot(`
      "error vietqr.amount: amount: -1 is no amount; expected whole đồng in digits, 1 to 9999999999999
      error emv.too_long: purpose (62.08): 26 characters, at most 25 fit; shorten it"
    `);
  });

  test('keeps its carets in place under wide and invisible characters', () => {
    const text = signed('00020159022北京5903\u0007ab');
    const printed = formatIssues(issuesOf(emv.safeDecode(text)), { source: text }).split('\n');
    expect(printed.length).toBeGreaterThan(2);
    expect(printed.join('\n')).not.toContain('\u0007');
  });

  test('says nothing of nothing', () => {
    expect(formatIssues([])).toBe('');
    expect(decode(dynamic).amount).toBe(1000);
  });
});
