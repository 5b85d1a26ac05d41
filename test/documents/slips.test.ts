import { describe, expect, test } from 'vitest';
import { type Scene, slips } from '../../src/documents/index.ts';

const HEIGHT = 297;

function slipsOf(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    payload: { bank: 'VBA', account: '1800201234567', amount: 1000 + at, purpose: `HP${at}` },
    accountName: 'TRUONG A',
    issuer: 'TRƯỜNG A',
    payer: [{ label: 'Số', value: `#${at}` }],
  }));
}

/** The slips in a band of a page. */
function numbersIn({ items }: Scene, top: number, bottom: number): string[] {
  return items.flatMap((item) =>
    item.kind === 'text' && item.text.startsWith('#') && item.y > top && item.y < bottom ? [item.text] : [],
  );
}

describe.each(['3', '2'] as const)('sheets of %s slips', (perSheet) => {
  const most = Number(perSheet);

  test.each([1, 2, 3, 4, 7, 12, 13])('lie in order when %i are cut as the first sheet says', (count) => {
    const pages = slips(slipsOf(count), { perSheet });
    const piles = Array.from({ length: most }, (_, pile) =>
      pages.flatMap((page) => numbersIn(page, (pile * HEIGHT) / most, ((pile + 1) * HEIGHT) / most)),
    );
    expect(piles.flat()).toEqual(Array.from({ length: count }, (_, at) => `#${at}`));
  });

  test.each(['vi', 'en'] as const)('say in %s which they are, and the first how the piles go', (lang) => {
    const pages = slips(slipsOf(5), { perSheet, lang });
    const heads = pages.map(({ items }) => items.findLast((item) => item.kind === 'text')?.text);
    const sheet = (at: number) =>
      lang === 'vi' ? `Tờ ${at}/${pages.length}` : `Sheet ${at} of ${pages.length}`;
    expect(heads).toEqual(
      pages.map((_, at) => (at === 0 ? expect.stringMatching(`^${sheet(1)} · .{60,}`) : sheet(at + 1))),
    );
  });

  test('say nothing of piles where there are none', () => {
    const all = [...slips(slipsOf(1), { perSheet }), ...slips(slipsOf(9), { perSheet, order: 'reading' })];
    for (const { items } of all)
      expect(items.some((item) => item.kind === 'text' && item.text.startsWith('Tờ '))).toBe(false);
  });
});
