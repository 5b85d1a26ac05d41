import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsPage, SECTIONS } from '../scripts/fields-page.ts';
import { issuesPage } from '../scripts/issues-page.ts';
import budgets from '../size-budget.json' with { type: 'json' };
import * as documents from '../src/documents/index.ts';
import { ISSUE_CODES, severityOf } from '../src/issues/codes.ts';
import { entries } from './kit/package.ts';

test('docs/reference/issues.md is what `npm run issues` writes', () => {
  expect(read('docs/reference/issues.md')).toBe(issuesPage());
});

test('no sentence on docs/reference/issues.md shows what a program could not word', () => {
  const shown = issuesPage()
    .split('\n')
    .filter((line) => /\bundefined\b|\bNaN\b|\[object/.test(line));
  expect(shown).toEqual([]);
});

test('docs/reference/fields.md is what `npm run fields` writes', () => {
  expect(read('docs/reference/fields.md')).toBe(fieldsPage());
});

test('docs/reference/fields.md tells defaults of fields that a table has, and where the table does not', () => {
  const rows = [...read('docs/reference/fields.md').matchAll(/^\| (?:\*\*)?`([\w$]+)`/gm)].map(
    ([, name]) => name,
  );
  for (const { table, usual = {} } of SECTIONS) {
    const told = Object.keys(usual);
    expect(told.filter((name) => !Object.hasOwn(table, name) || table[name]?.fallback !== undefined)).toEqual(
      [],
    );
    expect(Object.keys(table).filter((name) => !rows.includes(name))).toEqual([]);
  }
});

test.each(['README.md', 'README.vi.md'])(
  '%s lists every deviation of a merchant code that tolerant reading lets pass',
  (page) => {
    const text = read(page);
    const deviations = ISSUE_CODES.filter(
      (code) =>
        severityOf(code, false) === 'warning' &&
        severityOf(code, true) === 'error' &&
        !code.startsWith('cpm.'),
    );
    expect(deviations.filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
  },
);

test.each(['README.md', 'README.vi.md'])('%s tells the sizes that the budget holds', (page) => {
  const rows = budgets.map((budget) => `| \`{ ${budget.import} }\` | \`${budget.from}\` | ${budget.kB} |`);
  expect(rows.filter((row) => !read(page).includes(row))).toEqual([]);
});

test('docs/reference/entry-points.md names every entry, and no name that an entry does not export', async () => {
  const rows = [
    ...read('docs/reference/entry-points.md').matchAll(/^\| `(vietqr-kit[^`]*)` \| ([^|]*) \|/gm),
  ];
  expect(rows.map(([, entry]) => entry).sort()).toEqual([...entries].sort());
  for (const [, entry = '', about = ''] of rows) {
    const exported = Object.keys(await import(entry));
    const named = Array.from(about.matchAll(/`(\w+)`/g), ([, name]) => name);
    expect(named.filter((name) => !exported.includes(name ?? ''))).toEqual([]);
  }
});

/** Functions of `./documents` that lay out none. */
const NO_DOCUMENTS = /^(?:format|number|scene)/;

const papers = Object.keys(documents)
  .filter((name) => name.startsWith('safe'))
  .map((name) => name.charAt(4).toLowerCase() + name.slice(5))
  .filter((name) => !NO_DOCUMENTS.test(name));

test.each(papers)(
  'the document %s is told in the pages, drawn in the gallery and called by the laws',
  (name) => {
    const places: readonly (readonly [string, RegExp])[] = [
      ['README.md', new RegExp(`\`${name}\``)],
      ['README.vi.md', new RegExp(`\`${name}\``)],
      ['docs/reference/fields.md', new RegExp(`\`${name}\``)],
      ['test/documents/gallery.ts', new RegExp(`\\b${name}\\(`)],
      ['test/kit/inputs/good-calls.ts', new RegExp(`^  ${name}: \\[`, 'm')],
    ];
    expect(places.filter(([page, named]) => !named.test(read(page))).map(([page]) => page)).toEqual([]);
  },
);

function read(page: string): string {
  return readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');
}

test('CONTRIBUTING.md names files and folders that are there', () => {
  const page = read('CONTRIBUTING.md');
  const named = [...page.matchAll(/`((?:src\/|test\/)?[a-z][\w-]*(?:\/[\w.-]+)+\.(?:ts|json|mjs))`/g)].map(
    ([, path]) => path ?? '',
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !['', 'src/'].some((root) => existsSync(root + path)))).toEqual([]);
});
