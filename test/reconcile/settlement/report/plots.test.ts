import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bill,
  createReconciler,
  type MatchedMovement,
  reportHtml,
  reportPlots,
  settle,
} from '../../../../src/reconcile/index.ts';
import { compareNaturally } from '../../../../src/reconcile/settlement/report/overview/natural-order.ts';
import { FILLS } from '../../../../src/reconcile/settlement/report/plots/palette.ts';
import {
  moneyLabels,
  roundTicks,
  sharePercent,
} from '../../../../src/reconcile/settlement/report/plots/scale.ts';
import { REPORT_WORDS } from '../../../../src/reconcile/settlement/report/words/words.ts';
import { month } from '../../../kit/reconcile/months.ts';
import { tries } from '../../../kit/scale.ts';

/** A school: each class has a bill of each kind that the numbers of payments and days make. */
function school(classes: number, days = 20, lastDue = '2026-09-15') {
  const bills = Array.from(
    { length: classes * 4 },
    (_, i): Bill => ({
      code: `HS${20_000 + i}X${i % 7}`,
      id: `b${i}`,
      amount: 100_000,
      dueDate: lastDue,
      class: `${6 + (i % 4)}A${i % classes}`,
    }),
  );
  const { match } = createReconciler(bills);
  const received = bills.flatMap(({ code, id = '' }, i): readonly MatchedMovement[] => {
    const time = new Date(Date.UTC(2026, 8, 1 + (i % days))).toISOString();
    const movement = { id, amount: i % 3 === 0 ? 60_000 : 100_000, description: code, time, account: '1' };
    return i % 4 === 3 ? [] : [{ movement, match: match(movement) }];
  });
  return { bills, received, settlement: settle(bills, received) };
}

describe('the plots of any settlement', () => {
  test('are pictures that another program draws, with words, and nothing that runs', () => {
    fc.assert(
      fc.property(month, fc.constantFrom('en', 'vi'), ({ settlement, matched }, lang) => {
        const plots = reportPlots(settlement, { lang, matched });
        expect(plots.map(({ name }) => name)).toEqual(['statuses', 'days', 'arrivals']);
        for (const { svg, title, summary } of plots) {
          expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBe(720);
          expect(svg).not.toMatch(/<script|<b |onclick="x"|NaN|Infinity|undefined/);
          expect(svg.match(/<\/svg>/g)).toHaveLength(1);
          expect(title.length * summary.length).toBeGreaterThan(0);
        }
        const html = reportHtml(settlement, { lang, matched });
        expect(html).not.toMatch(/<script|<b |NaN|Infinity|undefined/);
        expect(html.match(/<html/g)).toHaveLength(1);
      }),
      tries(100, 12),
    );
  });

  test('need no more than a settlement; how codes came through they do not guess', () => {
    const { settlement } = school(2);
    expect(reportPlots(settlement).map(({ name }) => name)).toEqual(['statuses', 'days']);
  });

  test('say what they show: how many bills are paid, what is still to come, and when money came', () => {
    const { settlement, received } = school(2);
    const [statuses, days, arrivals] = reportPlots(settlement, { lang: 'en', matched: received });
    expect(statuses?.summary).toBe(
      '4 of 8 bills are paid in full (50 %); 280.000 đ is still to come. Most is open in 9A1, where 0 % of the bills are paid.',
    );
    expect(days?.summary).toBe(
      'From 2026-09-01 to 2026-09-07 520.000 đ came in; most in the day of 2026-09-02: 100.000 đ. Of what bills with a due day received, 520.000 đ (100 %) came in time and 0 đ after it.',
    );
    expect(arrivals?.summary).toMatch(/^Of 6 payments 6 \(100 %\) brought their code whole; 0 had one/);
  });

  test('tell a code that came whole from one put together again, from a part of one, and from none', () => {
    const bills = [{ code: 'HS2K4M7P9' }, { code: 'HS2R8T3W6' }];
    const { match } = createReconciler(bills);
    const texts = [
      'HS2K4M7P9 hoc phi',
      'hs2k4m7p9',
      'HS2K4-M7P9 hoc phi',
      'hoc phi HS2K4M7P',
      'an trua',
      'HS2K4M7P9 HS2R8T3W',
    ];
    const matched = texts.map((description, i) => {
      const movement = { id: `m${i}`, amount: 1000, description, source: 'sepay' };
      return { movement, match: match(movement) };
    });
    const [, , arrivals] = reportPlots(settle(bills, matched), { lang: 'en', matched });
    expect(arrivals?.summary).toMatch(/^Of 6 payments 3 .* whole; 1 had .*, 1 a part of one, 1 none\.$/);
    expect(arrivals?.svg).toContain('sepay');
  });

  test.each([
    ['one class', 1, 20, /6A0/, /each bar is a day/],
    ['sixty', 60, 20, /9A59/, /each bar is a day/],
    ['more classes than a page holds', 90, 300, /Shown are the 60 of/, /each bar is a week/],
    ['years', 90, 1000, /Shown are the 60 of/, /each bar is a week|each bar is a month/],
  ])('fit a page with %s', (_, classes, days, inStatuses, inDays) => {
    const { settlement } = school(classes, days);
    const [statuses, money] = reportPlots(settlement, { lang: 'en' });
    expect(`${statuses?.svg} ${statuses?.summary}`).toMatch(inStatuses);
    expect(money?.svg).toMatch(inDays);
    for (const { svg } of [statuses, money].flatMap((plot) => plot ?? [])) {
      const [, height = 0] = /viewBox="0 0 720 (\d+)"/.exec(svg) ?? [];
      expect(Number(height)).toBeLessThan(1150);
    }
  });

  test('of nothing say so', () => {
    for (const lang of ['en', 'vi'] as const) {
      const { none } = REPORT_WORDS[lang];
      const plots = reportPlots(settle([], []), { lang, matched: [] });
      expect(plots.map(({ summary }) => summary)).toEqual([none.bills, none.movements, none.arrivals]);
    }
  });
});

test('marks of an axis are round, hold all that is drawn, and have nought among them', () => {
  const amount = fc.integer({ min: 0, max: 9_999_999_999_999 });
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 8 }), (below, above, count) => {
      const ticks = roundTicks(-below, above, count);
      const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
      expect(String(step)).toMatch(/^[125]0*$/);
      expect(ticks[0]).toBeLessThanOrEqual(-below);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(above);
      expect(ticks.map((tick) => tick + 0)).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(count + 3);
      const labels = moneyLabels(ticks, REPORT_WORDS.vi.days.units);
      expect(new Set(labels).size).toBe(ticks.length);
      for (const label of labels)
        expect(label).toMatch(/^(?:0|−?\d{1,3}(?:\.\d{3})* (?:nghìn |triệu |tỷ )?đ)$/);
    }),
  );
});

test('a share is never all where something lacks, nor none where there is something', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), (part, rest) => {
      const share = Number(sharePercent(part, part + rest, 'vi').replace('%', ''));
      if (rest > 0) expect(share).toBeLessThan(100);
      if (part > 0) expect(share).toBeGreaterThan(0);
      if (part > 0 && rest === 0) expect(share).toBe(100);
      if (part === 0) expect(share).toBe(0);
    }),
  );
});

test('classes stand as people count them', () => {
  const names = ['6A10', '6A2', '10A1', '6B1', '6A1', 'Tổ 2', 'Tổ 10', '6a3'];
  expect([...names].sort(compareNaturally)).toEqual([
    '6A1',
    '6A2',
    '6a3',
    '6A10',
    '6B1',
    '10A1',
    'Tổ 2',
    'Tổ 10',
  ]);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
      expect(Math.sign(compareNaturally(a, b))).toBe(0 - Math.sign(compareNaturally(b, a)) + 0);
      const [x, y, z] = [a, b, c].sort(compareNaturally);
      expect(compareNaturally(x ?? '', z ?? '')).toBeLessThanOrEqual(0);
      expect(compareNaturally(x ?? '', y ?? '')).toBeLessThanOrEqual(0);
    }),
  );
});

test('colors differ in brightness or pattern, so that a copy in black and white still tells them', () => {
  const patterns = Object.values(FILLS).map(({ pattern }) => pattern);
  expect(new Set(patterns).size).toBe(patterns.length);
});
