import { existsSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { anchorsOf, linksOf, proseOf } from './kit/docs/page-links.ts';
import { pages, type Snippet, snippetsOf } from './kit/docs/snippets.ts';
import { englishWordsIn, words } from './kit/issues/english-words.ts';

/** Pages for who writes programs, or looks a name up; all others are for offices too, and stand in both languages. */
const ENGLISH_ALONE = new Set([
  ...['elements', 'ledger', 'migrate-libraries', 'migrate-sepay', 'migrate-vietqr-io', 'repair', 'serve'].map(
    (name) => `docs/guides/${name}.md`,
  ),
  'docs/guides/webhooks.md',
  ...['entry-points', 'fields', 'issues'].map((name) => `docs/reference/${name}.md`),
  'docs/why/payload.md',
]);

const isVietnamese = (page: string) => page.endsWith('.vi.md');
const twinOf = (page: string) => page.replace(/\.md$/, '.vi.md');
const english = pages().filter((page) => !isVietnamese(page));
const pairs = english.filter((page) => existsSync(twinOf(page)));

/** Words of pages that name a program, a place of its interface or a person, and that Vietnamese authors write so. */
const TERMS = words(`
  vietqr kit edge bundler Worker TypeScript JavaScript WebAssembly CommonJS ES module canvas bigint gzip stdout stderr HTTP HTML XLS OFX QIF ZIP web Word
  CPU RFC MPM ATM QRIBFTTA QRIBFTTC QRPUSH QRCASH CP MIT CHANGELOG CONTRIBUTING SECURITY RELEASING VietQRGlobal Viettel Avery Be Vietnam Pro
  Okabe Ito Wilson Web Signature OpenAPI zod Ajv Fastify PDFKit pdfkit resvg zxing PostgreSQL Redis BullMQ Debian Kubernetes Job Pod pod mica
  cm ms kB KB GB bit Code DENSO WAVE INCORPORATED`);

/** What its owner wants said in English. */
const TRADEMARK = 'QR Code is a registered trademark of DENSO WAVE INCORPORATED';

describe('what offices need stands in Vietnamese too', () => {
  test('for every page but those for who writes programs, which have none', () => {
    expect(english.filter((page) => !existsSync(twinOf(page)))).toEqual(
      english.filter((page) => ENGLISH_ALONE.has(page)),
    );
    expect(pages().filter((page) => isVietnamese(page)).length).toBe(pairs.length);
    expect([...ENGLISH_ALONE].filter((page) => !existsSync(page))).toEqual([]);
  });

  test.each(pairs)('%s and its twin have the same sections, tables and blocks of code', (page) => {
    expect(shapeOf(twinOf(page))).toEqual(shapeOf(page));
    expect(snippetsOf(twinOf(page)).map(withoutWords)).toEqual(snippetsOf(page).map(withoutWords));
  });

  test.each(pairs.filter((page) => page !== 'README.md'))(
    '%s and its twin name the same files, options and fields',
    (page) => {
      expect(namesIn(twinOf(page))).toEqual(namesIn(page));
    },
  );

  test.each(pairs)('%s and its twin lead to each other', (page) => {
    expect(linksOf(page).map(({ file }) => file)).toContain(twinOf(page));
    expect(linksOf(twinOf(page)).map(({ file }) => file)).toContain(page);
  });

  test.each(pairs.map(twinOf))('%s leads to pages in Vietnamese, or says that one is in English', (page) => {
    const leading = linksOf(page).filter(({ file }) => file.endsWith('.md') && !isVietnamese(file));
    const others = leading.filter(({ file }) => twinOf(file) !== page && pages().includes(file));
    expect(others.filter(({ file }) => existsSync(twinOf(file)))).toEqual([]);
    expect(others.filter(({ after }) => !after.includes('tiếng Anh'))).toEqual([]);
  });

  const written = pairs.filter((page) => !page.startsWith('docs/reference/')).map(twinOf);
  test.each(written)('%s holds no English word', (page) => {
    const bare = proseOf(page)
      .replaceAll(TRADEMARK, '')
      .replace(/`[^`]*`|\]\([^)]*\)|https?:\S+|\[English\]|<[^>]*>/g, ' ')
      .replace(/[\w@/-]+(?:\.[\w-]+)+|\b[\w-]*\d[\w-]*|\w+\//g, ' ');
    expect(englishWordsIn(bare, (word) => TERMS.has(word))).toEqual([]);
  });
});

test('every link of a page leads to a file that is there, and to a heading of it', () => {
  const links = pages().flatMap(linksOf);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(({ file }) => !existsSync(file))).toEqual([]);
  const dead = links.filter(
    ({ file, anchor }) => anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).includes(anchor),
  );
  expect(dead).toEqual([]);
});

/** Tells headings by their level, and how many rows tables have. */
function shapeOf(page: string): { readonly headings: readonly number[]; readonly rows: number } {
  const prose = proseOf(page);
  return {
    headings: [...prose.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length),
    rows: [...prose.matchAll(/^\|/gm)].length,
  };
}

/** What a block says to a computer; comments, and the language asked for, are for people. */
function withoutWords({ language, code }: Snippet): string {
  const asked = code.replace(/lang: '(?:en|vi)'/g, "lang: '…'");
  if (language === 'ts') return ts.transpile(asked, { removeComments: true, target: ts.ScriptTarget.ESNext });
  return asked.replace(language === 'bash' ? /\s*#.*$/gm : /(?:^|\s+)\/\/.*$/gm, '');
}

/** What stands between backticks; capitals are places that a reader fills in. */
function namesIn(page: string): string[] {
  const names = [...proseOf(page).matchAll(/`([^`]+)`/g)].map(([, name = '']) =>
    name.replace(/\s+/g, ' ').replace(/\p{Lu}[\p{Lu}_]+/gu, '…'),
  );
  return [...new Set(names)].sort();
}
