import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { sources } from './kit/structure/sources.ts';

const PAGE = readFileSync('docs/reference/platforms.md', 'utf8');

describe('what docs/reference/platforms.md says beside its runs', () => {
  test('import.meta stands in one small file, and in the command line', () => {
    expect(PAGE).toContain('`import.meta` stands in one small file behind the condition `node`');
    const holders = sources()
      .filter(({ source }) => /\bimport\.meta\b/.test(source.replace(/^\s*(?:\/?\*|\/\/).*$/gm, '')))
      .map(({ file }) => file);
    expect(holders.filter((file) => !file.startsWith('cli/'))).toEqual(['bytes/own-address.ts']);
  });

  test('the code is ES2020, and written without what came later', () => {
    expect(PAGE).toContain('The syntax is that of ES2020');
    expect(readFileSync('tsup.config.ts', 'utf8')).toContain("const shared = { target: 'es2020'");
  });

  test('the library calls nothing that came after what the page names', () => {
    expect(PAGE).toContain('functions are those of ES2022, `findLast` and `findLastIndex`');
    const later =
      /\.(?:to(?:Sorted|Spliced|Reversed|WellFormed)|isWellFormed|toBase64)\(|\b(?:Object|Map)\.groupBy\(|Promise\.(?:withResolvers|try)\(|Array\.fromAsync\(|Iterator\./;
    const calling = sources().filter(({ file, source }) => !file.startsWith('cli/') && later.test(source));
    expect(calling.map(({ file }) => file)).toEqual([]);
  });

  test('no entry goes uncounted: the run saw all of them, or the page says how many came later', () => {
    const entries = Object.keys(manifest.exports).filter((name) => name !== './package.json').length;
    const [, seen = '0'] = /\| (?:\d+) of (\d+) entries/.exec(PAGE) ?? [];
    const [, later = '0'] = /(\d+) entr(?:y|ies) came after that\s+run/.exec(PAGE) ?? [];
    expect(Number(seen) + Number(later)).toBe(entries);
  });

  test('it claims no runtime that the package does not take', () => {
    const [, least = ''] = />=(\d+)/.exec(manifest.engines.node) ?? [];
    const nodes = [...PAGE.matchAll(/^\| Node (\d+) \|/gm)].map(([, version]) => version);
    expect(nodes[0]).toBe(least);
  });
});

test('no source and no page claims constant time, which no test measures', () => {
  const pages = ['CHANGELOG.md', 'README.md', 'SECURITY.md', 'docs/reference/platforms.md'];
  const claiming = /constant[- ]time/i;
  const files = sources().filter(({ source }) => claiming.test(source));
  expect(files.map(({ file }) => file)).toEqual([]);
  expect(pages.filter((name) => claiming.test(readFileSync(name, 'utf8')))).toEqual([]);
});
