import { describe, expect, test } from 'vitest';
import { collect } from '../../../src/cli/shared/collect.ts';
import { finishSteps } from '../../../src/documents/finish-steps.ts';
import { finish } from '../../../src/issues/finish.ts';
import { inputMessages } from '../../../src/issues/messages/en/input.ts';
import { MAX_LISTED, type Report } from '../../../src/issues/report.ts';
import { type Result, unwrap } from '../../../src/issues/result.ts';
import { readStatement } from '../../../src/statements/index.ts';

/** More than a list of issues, and than a whole year of a school; statements are read with twice as many rows. */
const MANY = 90_000;

describe('as many rows as a bank has in a month', () => {
  test('are read from a statement', async () => {
    const rows = Array.from({ length: 2 * MANY }, (_, i) => `05/09/2026,1000,thu tien ${i},FT${i}`);
    const bytes = new TextEncoder().encode(`Ngày GD,Ghi có,Diễn giải,Số CT\n${rows.join('\n')}`);
    const received = await readStatement(bytes);
    expect(received.movements.length).toBe(2 * MANY);
  });

  test('may each have an issue, told by a command', async () => {
    const result = await collect(reportMany);
    expect(toldOf(result)).toBe(MANY);
  });

  test('may each have an issue, thrown from inside', () => {
    const found = finish(inputMessages, reportMany);
    const again = finish(inputMessages, () => unwrap(found));
    expect(toldOf(found)).toBe(MANY);
    expect(again.ok ? 0 : again.issues.length).toBe(MAX_LISTED + 1);
  });

  test('may each have an issue, told by a stream', () => {
    const steps = finishSteps(inputMessages, function* (report) {
      reportMany(report);
      yield 1;
    });
    const issues = expect.objectContaining({ length: MAX_LISTED + 1 });
    expect(() => steps.next()).toThrow(expect.objectContaining({ code: 'input.value', issues }));
  });
});

function reportMany(report: Report): undefined {
  for (let row = 0; row < MANY; row++) report('input.value', { path: [row] });
}

/** How many issues a result tells of: those listed, and those it says are more. */
function toldOf(result: Result<unknown>): number {
  const issues = result.ok ? [] : result.issues;
  const more = issues.find(({ code }) => code === 'input.more_issues');
  return more ? issues.length - 1 + Number(more.received) : issues.length;
}
