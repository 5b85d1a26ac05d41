import { formatIssues, type Issue, type Result, safeEncode } from 'vietqr-kit';
import { safeLabels } from 'vietqr-kit/documents';
import { safeCreateReconciler, safeSettle } from 'vietqr-kit/reconcile';
import { safePlanPurpose } from 'vietqr-kit/reference';
import { safeFromCasso, safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../kit/expect-issue.ts';

/** Functions that take a list, with the list in its place. */
const LISTS: Readonly<Record<string, (list: unknown) => Result<unknown>>> = {
  createReconciler: (list) => Reflect.apply(safeCreateReconciler, undefined, [list]),
  'settle, bills': (list) => Reflect.apply(safeSettle, undefined, [list, []]),
  'settle, movements': (list) => Reflect.apply(safeSettle, undefined, [[], list]),
  'fromCasso, data': (list) => safeFromCasso({ data: list }),
  labels: (list) => Reflect.apply(safeLabels, undefined, [list]),
  'planPurpose, parts': (list) => Reflect.apply(safePlanPurpose, undefined, [{ code: 'A', parts: list }]),
  'encode, extraObjects': (list) => Reflect.apply(safeEncode, undefined, [{ extraObjects: list }]),
};

describe('bytes are no list', () => {
  test.each(Object.entries(LISTS))('of %s', (_name, call) => {
    for (const bytes of [new Uint8Array(3000), new Float64Array(3000), new DataView(new ArrayBuffer(8))]) {
      const issues = issuesOf(call(bytes));
      expect(issues.length).toBeLessThan(5);
      expect(issues.some(({ code }) => /^(?:input\.type|transaction\.shape)$/.test(code))).toBe(true);
    }
  });
});

const LISTED = 1000;

/** A bill without a code, of which two things are wrong; it counts how often it is looked at. */
function countingFaults(many: number) {
  const seen = { count: 0 };
  const get = () => {
    seen.count++;
    return 5;
  };
  const item = Object.defineProperty({}, 'code', { enumerable: true, get });
  return { seen, list: new Array(many).fill(item) };
}

describe('a list of faults', () => {
  const issuesOfMany = (many: number): readonly Issue[] =>
    issuesOf(Reflect.apply(safeCreateReconciler, undefined, [countingFaults(many).list]));

  test('is told whole when it is short', () => {
    expect(issuesOfMany(LISTED)).toHaveLength(LISTED);
    expect(issuesOfMany(LISTED).every(({ code }) => code === 'input.type')).toBe(true);
  });

  test('is told in part when it is long, with the number of the others', () => {
    const issues = issuesOfMany(LISTED + 700);
    const last = issues.at(-1);
    expect(issues).toHaveLength(LISTED + 1);
    expect(last).toMatchObject({ code: 'input.more_issues', severity: 'error', received: '700' });
    expect(last?.message).toBe('700+ more; mend these first');
    expect(last && formatIssues([last], { lang: 'vi' })).toContain('còn ít nhất 700 lỗi chưa liệt kê');
  });

  test('of hundreds of thousands is not looked at to its end', () => {
    const { seen, list } = countingFaults(300_000);
    const issues = issuesOf(Reflect.apply(safeCreateReconciler, undefined, [list]));
    expect(issues).toHaveLength(LISTED + 1);
    expect(seen.count).toBeLessThanOrEqual(100_001);
    expect(Number(issues.at(-1)?.received)).toBeGreaterThanOrEqual(99_000);
  });

  test('leaves no warning out of a value that is given: each row without money is named', async () => {
    const row = { 'Ngày GD': '05/09/2026', 'Ghi có': '350.000', 'Diễn giải': 'HS2K4M7P9', 'Số CT': '1' };
    const rows = [row, ...new Array(3000).fill({ ...row, 'Ghi có': '' })];
    const result = await safeReadStatement(rows);
    expect(result.ok && result.warnings.filter(({ code }) => code === 'statement.skipped')).toHaveLength(
      3000,
    );
    const refused = await safeReadStatement([...rows, { ...row, 'Ghi có': 'x' }]);
    expect(issuesOf(refused).filter(({ code }) => code === 'transaction.amount')).toHaveLength(1);
  });

  test('has no row counted as one without money when faults are no longer listed', async () => {
    const bad = { 'Ngày GD': '05/09/2026', 'Ghi có': 'x', 'Diễn giải': 'HS2K4M7P9', 'Số CT': '1' };
    const result = await safeReadStatement(new Array(2000).fill(bad));
    const codes = new Set(issuesOf(result).map(({ code }) => code));
    expect([...codes]).toEqual(['transaction.amount', 'input.more_issues']);
  });
});
