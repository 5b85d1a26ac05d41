import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issuesPage } from '../scripts/issues-page.ts';

test('docs/reference/issues.md is what `npm run issues` writes', () => {
  const page = new URL('../docs/reference/issues.md', import.meta.url);
  expect(readFileSync(page, 'utf8')).toBe(issuesPage());
});
