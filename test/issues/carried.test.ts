import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import * as root from 'vietqr-kit';
import * as messages from 'vietqr-kit/messages';
import { toSvg } from 'vietqr-kit/svg';
import { afterAll, describe, expect, test } from 'vitest';
import { hostileIssues } from '../kit/issues/hostile.ts';
import { raised } from '../kit/issues/raised.ts';

const LANGUAGES = ['en', 'vi'] as const;

const home = mkdtempSync(join(tmpdir(), 'vietqr-carried-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Of any entry, as they are found. */
const found = [...raised, ...(await hostileIssues())];
const sent: readonly root.Issue[] = JSON.parse(JSON.stringify(found));

/** Calls that never give an issue but about what they are given. */
function issueOf(call: () => unknown): root.Issue {
  try {
    call();
  } catch (error) {
    if (root.isVietqrError(error)) return error.issues[0];
  }
  throw new Error('no issue');
}

describe('an issue of any entry', () => {
  test.each(LANGUAGES)('is said by the root as by all words, in %s', (lang) => {
    const differing = found.filter(
      (issue) => root.describeIssue(issue, lang) !== messages.describeIssue(issue, lang),
    );
    expect(differing).toEqual([]);
    expect(root.formatIssues(found, { lang })).toBe(messages.formatIssues(found, { lang }));
    expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(70);
  });

  test.each(LANGUAGES)('is said alike when it came as JSON, by all words, in %s', (lang) => {
    const changed = sent.filter(
      (copy, at) =>
        found[at] && messages.describeIssue(copy, lang) !== messages.describeIssue(found[at], lang),
    );
    expect(changed).toEqual([]);
  });

  test('is plain data: what it carries is no key of it, and in no copy', () => {
    const differing: root.Issue[] = [];
    const carrying: root.Issue[] = [];
    for (const issue of found) {
      const copies = [{ ...issue }, structuredClone(issue), JSON.parse(JSON.stringify(issue))];
      if (!copies.every((copy) => isDeepStrictEqual(copy, { ...issue }))) differing.push(issue);
      if ([...copies, issue].some(carriesWords)) carrying.push(issue);
    }
    expect([differing, carrying]).toEqual([[], []]);
  });
});

/** Whether the words an issue carries are a key of it. */
function carriesWords(issue: root.Issue): boolean {
  const keys = [...Object.keys(issue), ...Object.getOwnPropertySymbols({ ...issue })];
  return keys.includes(Symbol.for('vietqr-kit.words'));
}

describe('a copy of an issue that the root has no words for', () => {
  const drawn = issueOf(() => toSvg('x'.repeat(9000)));
  const copy = { ...drawn };

  test('is said by its English message', () => {
    expect(root.describeIssue(drawn, 'vi')).not.toBe(drawn.message);
    for (const lang of LANGUAGES) expect(root.describeIssue(copy, lang)).toBe(drawn.message);
    expect(root.formatIssues([copy], { lang: 'vi' })).toBe(`lỗi ${drawn.code}: ${drawn.message}`);
  });

  test('shows no control character of it', () => {
    expect(root.describeIssue({ ...copy, message: 'a\u001b[2Jb' })).toBe('a·[2Jb');
  });

  test('is none without one', () => {
    for (const message of [undefined, 5]) {
      const refused = issueOf(() => Reflect.apply(root.describeIssue, undefined, [{ ...copy, message }]));
      expect(refused).toMatchObject({ code: 'input.type', expected: 'anIssue' });
    }
  });
});

describe('words that are none', () => {
  const plain = { code: 'scheme.none', severity: 'error', message: 'stored', path: [] } as const;
  const withWords = (words: unknown): root.Issue =>
    Object.defineProperty({ ...plain }, Symbol.for('vietqr-kit.words'), { value: words });

  test.each([[5], [{}], [{ sentences: {} }], [{ sentences: { 'scheme.none': () => 5 }, phrases: {} }]])(
    'do not count: %o',
    (words) => {
      expect(['stored', messages.describeIssue(plain)]).toContain(root.describeIssue(withWords(words)));
    },
  );

  test('end as an issue where they throw', () => {
    const words = { sentences: { 'scheme.none': () => root.decode('') }, phrases: {} };
    expect(() => root.describeIssue(withWords(words))).toThrow(root.VietqrError);
  });
});

test.each(['esm', 'cjs'] as const)(
  'what another copy of the package finds, as %s, is said in Vietnamese',
  async (format) => {
    const outfile = join(home, format === 'esm' ? 'svg.mjs' : 'svg.cjs');
    const entry = join(import.meta.dirname, '../../src/draw/svg.ts');
    await build({ entryPoints: [entry], bundle: true, format, outfile, platform: 'node' });
    const copy: { toSvg: typeof toSvg } = await (format === 'esm'
      ? import(outfile)
      : createRequire(import.meta.url)(outfile));
    const theirs = issueOf(() => copy.toSvg('x'.repeat(9000)));
    expect(root.describeIssue(theirs, 'vi')).toBe(messages.describeIssue({ ...theirs }, 'vi'));
    expect(root.describeIssue(theirs, 'vi')).not.toBe(theirs.message);
  },
);
