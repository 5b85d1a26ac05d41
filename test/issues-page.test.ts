import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issuesPage } from '../scripts/issues-page.ts';
import { ISSUE_CODES, severityOf } from '../src/issues/codes.ts';

test('docs/reference/issues.md is what `npm run issues` writes', () => {
  expect(read('docs/reference/issues.md')).toBe(issuesPage());
});

test.each(['README.md', 'README.vi.md'])(
  '%s lists every deviation that tolerant reading lets pass',
  (page) => {
    const text = read(page);
    const deviations = ISSUE_CODES.filter(
      (code) => severityOf(code, false) === 'warning' && severityOf(code, true) === 'error',
    );
    expect(deviations.filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
  },
);

function read(page: string): string {
  return readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');
}
