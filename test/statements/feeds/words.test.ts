import { describeIssue } from 'vietqr-kit/messages';
import { safeFromFeed } from 'vietqr-kit/statements';
import { expect, test } from 'vitest';
import { issuesOf } from '../../kit/expect-issue.ts';
import { BODIES } from './bodies.ts';

test('what a record of a feed lacks is said in words, in both languages', () => {
  const said = Object.values(BODIES).flatMap(({ record, gives, wrap = (each) => each }) =>
    Object.keys(record).flatMap((name) => {
      const without = Object.fromEntries(Object.entries(record).filter(([each]) => each !== name));
      const result = safeFromFeed(wrap(without), { feed: gives.source });
      const issues = result.ok ? result.warnings : issuesOf(result);
      return issues.flatMap((issue) => [describeIssue(issue, 'en'), describeIssue(issue, 'vi')]);
    }),
  );
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((sentence) => /undefined|null|NaN|\[object/.test(sentence))).toEqual([]);
});
