import { emv, type Issue, type Result, safeEncode } from 'vietqr-kit';
import * as cpm from 'vietqr-kit/cpm';
import { describeKind } from 'vietqr-kit/inspect';
import { describeIssue } from 'vietqr-kit/messages';
import { beforeAll, describe, expect, test } from 'vitest';
import { fieldLabels as english } from '../../src/issues/messages/en/labels/all.ts';
import { fieldLabels } from '../../src/issues/messages/vi/labels/all.ts';
import { UNNAMED_NETWORKS } from '../../src/issues/messages/vi/labels.ts';
import { vietnamese } from '../../src/issues/messages/vietnamese.ts';
import { issuesOf } from '../kit/expect-issue.ts';
import { englishWordsIn, NETWORKS, words } from '../kit/issues/english-words.ts';
import { hostileIssues } from '../kit/issues/hostile.ts';
import { raised, VCB } from '../kit/issues/raised.ts';

/** Names of the programming interface, which a caller writes in English; fields that people fill in have a name instead. */
const OPTIONS = words(
  `Date card digits image match maxLength tags value labels notice poster settle color images install levels maxCodes zxing`,
);

/** Lists the English words of a Vietnamese sentence; what a caller wrote, and the choices of an option, are not ours. */
function englishIn({ code, path, received = '', expected = '' }: Issue, said: string): string[] {
  const theirs = new Set([
    ...(code === 'input.unknown_key' ? ([...path, expected].join(' ').match(/[A-Za-z]+/g) ?? []) : []),
    ...(/^(?:transaction|statement|table)\./.test(code) ? (path.join(' ').match(/[A-Za-z]+/g) ?? []) : []),
    ...(/^(?:oneOf|purposeLimit)\(/.test(expected) ? (expected.match(/[A-Za-z]+/g) ?? []) : []),
  ]);
  const bare = said
    .replace(/"[^"]*"|'[^']*'/g, ' ')
    .replace(/[\w-]+(?:\.[\w-]+)+/g, ' ')
    .replace(/#[0-9a-f]{6}\b|\b[\w-]*\d[\w-]*/gi, ' ');
  return englishWordsIn(
    bare,
    (word) =>
      OPTIONS.has(word) ||
      theirs.has(word) ||
      (/[A-Z]/.test(word.slice(1)) && (received.includes(word) || expected.includes(word))),
  );
}

/** One line for each code and English word, with the first sentence it stands in. */
function faultsIn(issues: readonly Issue[]): string[] {
  const faults = new Map<string, string>();
  for (const issue of issues) {
    const said = describeIssue(issue, 'vi');
    for (const word of englishIn(issue, said)) {
      const fault = `${issue.code}: ${word}`;
      if (!faults.has(fault)) faults.set(fault, `${fault}, in: ${said}`);
    }
  }
  return [...faults.values()];
}

beforeAll(async () => {
  await hostileIssues();
}, 120_000);

describe('no Vietnamese sentence holds an English word', () => {
  test('about the codes of the vectors', () => {
    expect(raised.length).toBeGreaterThan(100);
    expect(faultsIn(raised)).toEqual([]);
  });

  test('about what callers give', async () => {
    const issues = await hostileIssues();
    expect(new Set(issues.map(({ code }) => code)).size).toBeGreaterThan(40);
    expect(faultsIn(issues)).toEqual([]);
  });

  test('nor one word twice in a row', async () => {
    const said = [...raised, ...(await hostileIssues())].map((issue) => describeIssue(issue, 'vi'));
    expect(said.filter((sentence) => /(?<![\p{L}\p{M}])(\p{L}+) \1(?![\p{L}\p{M}])/u.test(sentence))).toEqual(
      [],
    );
  });

  test('and the check finds one', () => {
    const issue: Issue = { code: 'input.type', severity: 'error', message: '', path: ['maxLength'] };
    expect(englishIn(issue, 'maxLength: phải là a number, không phải "twelve"')).toEqual(['number']);
  });

  test('nor does the name of a field or of a kind of code', () => {
    for (const [key, label] of Object.entries(fieldLabels))
      expect(
        faultsIn([{ code: 'emv.opaque', severity: 'warning', message: '', path: [key] }]),
        label,
      ).toEqual([]);
    for (const kind of [
      'einvoice',
      'cpm',
      'link',
      'wifi',
      'contact',
      'none',
      'idCard',
      'vietqr',
      ...NETWORKS,
      'emv',
      'bankMerchant',
      'evn',
    ] as const) {
      const issue: Issue = { code: 'scheme.none', severity: 'error', message: '', path: [] };
      expect(englishIn(issue, describeKind(kind, 'vi')), kind).toEqual([]);
    }
    expect(Object.keys(UNNAMED_NETWORKS)).toHaveLength(3);
  });
});

describe('a place is named for people', () => {
  const missing = (...path: (string | number)[]) =>
    describeIssue({ code: 'input.required', severity: 'error', message: '', path }, 'vi');
  const opaque = (...path: (string | number)[]) =>
    describeIssue({ code: 'emv.opaque', severity: 'warning', message: '', path, tags: ['62'] }, 'vi');

  test('an item of a list that there is no field for is told with its list', () => {
    const issue = {
      code: 'input.unknown_key',
      severity: 'error',
      message: '',
      path: ['extraObjects', 0],
    } as const;
    expect(describeIssue({ ...issue, tags: ['62', '08'], expected: 'purpose' }, 'vi')).toBe(
      'trường khác thứ 1 (62.08): không có trường này; hãy dùng purpose',
    );
  });

  test('positions in a list count from 1 and say what is counted', () => {
    expect(missing('items', 0, 'amount')).toBe('khoản thu thứ 1: chưa có số tiền');
    expect(missing(2, 'payload')).toBe('mục thứ 3: chưa có chuỗi mã QR');
    expect(missing('items', 1)).toBe('chưa có khoản thu thứ 2');
    expect(opaque('items', 0, 'amount')).toContain('khoản thu thứ 1, số tiền (62): ');
  });

  test('a bill is told by its position in the list of bills', () => {
    const bill = { code: 'bill.invalid', severity: 'error', message: '', path: [1, 'id'] } as const;
    expect(describeIssue({ ...bill, received: '"HP1"', expected: 'aString' }, 'vi')).toBe(
      'khoản thu thứ 2, mã: "HP1"; cần chuỗi ký tự',
    );
  });

  test.each<[Issue['code'], Issue['path'], string | undefined, string]>([
    ['table.column_absent', ['key'], undefined, 'mã người nộp'],
    ['list.named', ['key'], undefined, 'mã người nộp'],
    ['input.type', ['columns', 'key'], 'aString', 'cột, mã người nộp'],
    ['input.required', ['columns', 'key'], 'aString', 'mã người nộp'],
    ['input.value', ['key'], 'ownColumn', 'mã người nộp'],
    ['table.column_absent', ['amount'], undefined, 'số tiền'],
    ['input.type', ['key'], 'aText', 'khóa xáo trộn'],
  ])('a column by its own name, in %s at %j', (code, path, expected, name) => {
    const issue: Issue = {
      code,
      severity: 'error',
      message: '',
      path,
      received: '1',
      ...(expected && { expected }),
    };
    const said = describeIssue(issue, 'vi');
    expect(said).toContain(name);
    expect(said.includes('xáo trộn')).toBe(name.includes('xáo trộn'));
  });

  test('every field has a name in both languages', () => {
    expect(Object.keys(fieldLabels).sort()).toEqual(Object.keys(english).sort());
  });
});

describe('values are written as Vietnam writes them', () => {
  const say = (
    code: 'render.module' | 'render.contrast' | 'vietqr.large_amount',
    received: string,
    expected: string,
  ) => describeIssue({ code, severity: 'error', message: '', path: ['payload'], received, expected }, 'vi');

  test('with a decimal comma, a percent sign without a blank, and points for thousands', () => {
    expect(say('render.module', '0.19', '0.33')).toContain('chỉ 0,19 mm, khó quét (tối thiểu 0,33 mm)');
    expect(say('render.contrast', '#aaaaaa, #ffffff: 33 %', '40 %')).toContain('33%, cần ít nhất 40%');
    expect(say('vietqr.large_amount', '600000000', '500000000')).toContain('600.000.000\u00a0đ');
  });

  test('in every sentence and phrase', async () => {
    const said = [...raised, ...(await hostileIssues())].map((issue) => describeIssue(issue, 'vi'));
    const phrases = Object.values(vietnamese.phrases).filter((phrase) => typeof phrase === 'string');
    const bare = [...said, ...phrases].map((text) => text.replace(/"[^"]*"| 1\.5$/g, ''));
    expect(bare.join()).toContain('0,01 đến 99,99');
    expect(bare.filter((text) => /(?<![\w.])\d\.\d{1,2}(?!\d)/.test(text))).toEqual([]);
  });
});

describe('what is too much is counted in its own unit', () => {
  const saidOf = (result: Result<unknown>, ...languages: readonly ('en' | 'vi')[]) =>
    issuesOf(result).flatMap((issue) => languages.map((lang) => describeIssue(issue, lang)));
  const many = { objects: new Array(6000).fill({ tag: '85', value: '00' }) };

  test.each([emv.safeEncode, cpm.safeEncode])('a list in items', (encodeMany) => {
    const [en, vi] = saidOf(encodeMany(many), 'en', 'vi');
    expect(en).toMatch(/^objects: 6000 items, at most \d+ are read$/);
    expect(vi).toMatch(/^trường: có 6\.000 mục, chỉ đọc tối đa [\d.]+; hãy bỏ bớt$/);
  });

  test('a text in characters', () => {
    expect(saidOf(emv.safeDecode('0'.repeat(5000)), 'en')).toEqual([
      '5000 characters, at most 4096 are read; raise maxLength',
    ]);
  });

  test('the value of a code that a customer shows in bytes', () => {
    const cardholderName = 'X'.repeat(27);
    const code = { applications: [{ aid: 'A0000000555555', pan: '1234', cardholderName }] };
    expect(saidOf(cpm.safeCompose(code), 'en', 'vi')).toEqual([
      'cardholderName (61.5F20): 27 bytes, at most 26 fit; shorten it',
      'tên chủ thẻ (61.5F20): dài 27 byte, tối đa 26; hãy rút ngắn',
    ]);
  });
});

describe('the name of a type is not masked like an account', () => {
  test.each([
    [['1'], 'danh sách'],
    [{}, 'đối tượng'],
    [null, 'giá trị trống'],
    [() => 1, 'hàm'],
    [true, 'true'],
  ])('%o is told as %s', (account, name) => {
    const [found] = issuesOf(Reflect.apply(safeEncode, undefined, [{ ...VCB, account }]));
    expect(found && describeIssue(found, 'vi')).toBe(`số tài khoản: phải là chuỗi ký tự, không phải ${name}`);
    expect(found?.message).not.toContain('…');
  });
});
