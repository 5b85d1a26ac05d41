import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { createIssuer, type PlannedBill } from '../../../src/issuing/codes/issuer.ts';
import { unfitRows } from '../../../src/issuing/papers/fit.ts';
import { paperGroups } from '../../../src/issuing/papers/groups.ts';
import { makePapers } from '../../../src/issuing/papers/make.ts';
import { createRegister } from '../../../src/issuing/register/register.ts';
import type { IssuingSettings } from '../../../src/issuing/settings/fields.ts';
import { least, tries } from '../../kit/scale.ts';

const SETTINGS: IssuingSettings = {
  issuer: 'Trường THCS Hoa Cau',
  payee: { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' },
};

/** Words as long as names are, and some far longer. */
const words = fc
  .array(fc.constantFrom('Nguyễn', 'Phúc', 'An', 'Khu tập thể', 'x'.repeat(60)), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((some) => fc.constantFrom(1, 1, 1, 12).map((times) => Array(times).fill(some.join(' ')).join(' ')));

const drafts = fc.record({
  name: words,
  key: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, fc.constant('9'.repeat(80))),
  class: fc.constantFrom('6A', '6A', '6B', 'Lớp Mầm '.repeat(50).trim()),
  titles: fc.array(words, { minLength: 1, maxLength: 4 }),
});

const papers = fc.subarray(['slips', 'notices', 'labels', 'checklist', 'pictures'] as const, {
  minLength: 1,
});

describe('rows that papers have room for', () => {
  test('are all made, whatever texts the others hold', async () => {
    let [left, made] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(drafts, { minLength: 2, maxLength: 5 }), papers, async (list, asked) => {
        const settings = { ...SETTINGS, papers: asked };
        const rows = planned(list, settings);
        const unfit = unfitRows(rows, settings);
        for (const issues of unfit.values())
          expect(issues.map(({ path }) => path)).toEqual(
            issues.map(() => [expect.stringMatching(/^(?:name|key|class|items)$/)]),
          );
        const fitting = rows.filter((row) => !unfit.has(row));
        for (const group of paperGroups(fitting)) {
          const report = createReport();
          const { files, readBack } = await makePapers(group, settings, report);
          expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect([files.length, readBack]).toEqual([asked.length, group.rows.length]);
        }
        [left, made] = [left + unfit.size, made + fitting.length];
      }),
      tries(60, 2),
    );
    expect(left).toBeGreaterThan(least(20));
    expect(made).toBeGreaterThan(least(20));
  }, 120_000);
});

function planned(list: readonly Draft[], settings: IssuingSettings): readonly PlannedBill[] {
  const report = createReport();
  const issuer = createIssuer(settings, { register: createRegister() }, report);
  return list.flatMap(({ name, key, class: group, titles }, at) => {
    const items = titles.map((title) => ({ title, amount: 1000 }));
    const row = { key: `${at + 1}${key}`, name, class: group, items, amount: 1000 * items.length };
    return issuer?.plan(row, report) ?? [];
  });
}

type Draft = typeof drafts extends fc.Arbitrary<infer T> ? T : never;
