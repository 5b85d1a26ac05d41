import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  banks,
  decode,
  describeIssue,
  emv,
  encode,
  formatIssues,
  type Issue,
  type IssueCode,
  inspect,
  type PaymentInput,
  safeDecode,
  safeEncode,
  VietqrError,
} from 'vietqr-kit';
import { inspect as diagnose } from 'vietqr-kit/inspect';
import { vnpay } from 'vietqr-kit/profiles';
import { describe, expect, test } from 'vitest';
import { ISSUE_CODES } from '../../src/issues/codes.ts';
import { english } from '../../src/issues/messages/en/all.ts';
import { inputSentences } from '../../src/issues/messages/en/input.ts';
import { lookalikesSentences } from '../../src/issues/messages/en/lookalikes.ts';
import { payloadSentences } from '../../src/issues/messages/en/payload.ts';
import { vietnamese } from '../../src/issues/messages/vi/all.ts';
import { issuesOf } from '../kit/expectIssue.ts';
import { allVectors } from '../kit/vectors.ts';
import { signed } from '../oracle/crc-bitwise.ts';

const VCB: PaymentInput = { bank: 'VCB', account: '0011001234567' };
const dynamic = encode({ ...VCB, amount: 1000 });
const payload = emv.decode(dynamic);
const generic = '5204581253037045802VN5903ABC6003HUE';

function refuse(): never {
  throw new Error('no');
}

/** Calls that raise the faults of writing and asking, which no code in itself can have. */
const CALLS: Readonly<Partial<Record<IssueCode, () => readonly Issue[]>>> = {
  'input.type': () => issuesOf(Reflect.apply(safeDecode, undefined, [5])),
  'input.required': () => issuesOf(Reflect.apply(safeEncode, undefined, [{}])),
  'input.unknown_key': () => issuesOf(Reflect.apply(safeEncode, undefined, [{ ...VCB, memo: 'x' }])),
  'input.too_large': () => issuesOf(safeDecode(dynamic, { maxLength: 10 })),
  'input.unreadable': () => issuesOf(safeEncode(new Proxy(VCB, { ownKeys: refuse }))),
  'text.unsupported': () => issuesOf(safeEncode({ ...VCB, purpose: '💳' })),
  'text.stripped': () => issuesOf(safeEncode({ ...VCB, purpose: 'Tiền' })),
  'tlv.too_long': () => issuesOf(emv.safeSet(payload, '59', 'x'.repeat(100))),
  'tlv.contradiction': () =>
    issuesOf(emv.safeEncode({ objects: [{ tag: '62', value: 'x', children: [{ tag: '08', value: 'y' }] }] })),
  'emv.too_short': () =>
    issuesOf(emv.safeDecode(signed('00020126140010A00000099952015'.concat('53037045802VN5903ABC6003HUE')))),
  'emv.country': () =>
    issuesOf(emv.safeDecode(signed(`00020126140010A000000999${generic.replace('VN', 'RC')}`))),
  'emv.guid': () => issuesOf(emv.safeDecode(signed(`00020126060002##${generic}`))),
  'vietqr.category': () =>
    issuesOf(safeDecode(encode({ ...VCB, merchantCategoryCode: '4900' }), { strict: true })),
  'bank.not_found': () => issuesOf(safeEncode({ ...VCB, bank: 'Gringotts' })),
  'bank.ambiguous': () => issuesOf(safeEncode({ ...VCB, bank: 'IBK' })),
  'bank.unknown': () => issuesOf(safeEncode({ ...VCB, bank: '970999' })),
  'bank.cannot_receive': () =>
    issuesOf(
      safeEncode({ ...VCB, bank: banks.find(({ receiveSupported }) => !receiveSupported)?.bin ?? '' }),
    ),
  'scheme.link': () => inspect('https://img.vietqr.io/image/VCB-0011001234567-print.png').issues,
  'scheme.none': () => inspect('hello').issues,
  'scheme.login': () => diagnose('https://example.vn/login').issues,
  'scheme.einvoice': () => diagnose(`<DLQRCode>${dynamic}</DLQRCode>`).issues,
  'scheme.cpm': () => diagnose('hQVDUFYwMWE').issues,
  'scheme.wifi': () => diagnose('WIFI:S:home;;').issues,
  'scheme.contact': () => diagnose('MECARD:N:An;;').issues,
  'scheme.other': () => issuesOf(vnpay.safeDecode(dynamic)),
  'scheme.two_payees': () =>
    issuesOf(vnpay.safeDecode(signed(`00020126190010A0000007750101127190010A00000077501012${generic}`))),
};

const CODES_OF_PAYLOADS: readonly string[] = [inputSentences, payloadSentences, lookalikesSentences].flatMap(
  (sentences) => Object.keys(sentences).filter((code) => code !== 'input.value'),
);

const raised: readonly Issue[] = [
  ...allVectors.flatMap(({ payload }) => [
    ...issuesOf(safeDecode(payload)),
    ...issuesOf(safeDecode(payload, { strict: true })),
    ...inspect(payload).issues,
  ]),
  ...Object.values(CALLS).flatMap((call) => call()),
];

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
      expect(code).toMatch(/^(input|text|tlv|crc|emv|vietqr|bank|scheme)\.[a-z_]+$/);
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
    'with a blank': () => issuesOf(safeEncode({ ...VCB, account: `98765 ${ACCOUNT.slice(-8)}` })),
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
      `"lỗi tlv.truncated: trường 38.01: cần 4 ký tự, chỉ còn 1; sai độ dài hoặc mã bị cắt cụt"`,
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
