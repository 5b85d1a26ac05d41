import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issuesPage } from '../scripts/issues-page.ts';
import budgets from '../size-budget.json' with { type: 'json' };
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

test.each(['README.md', 'README.vi.md'])('%s tells the sizes that the budget holds', (page) => {
  const rows = budgets.map((budget) => `| \`{ ${budget.import} }\` | \`${budget.from}\` | ${budget.kB} |`);
  expect(rows.filter((row) => !read(page).includes(row))).toEqual([]);
});

function read(page: string): string {
  return readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');
}
