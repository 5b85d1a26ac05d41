import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type MeterNoticeInput,
  meterNotice,
  type Scene,
  safeMeterNotice,
} from '../../../src/documents/index.ts';
import { POPPLER } from '../../kit/drawing/readers.ts';
import { expectPaper, expectScreen } from '../../kit/drawing/scan-back.ts';
import { runs } from '../../kit/scale.ts';

const PLAIN: MeterNoticeInput = {
  payload: { bank: 'VCB', account: '0011001234567', amount: 238_400, purpose: 'PB0102030405 T9' },
  accountName: 'CONG TY DIEN LUC NINH KIEU',
  issuer: 'CÔNG TY ĐIỆN LỰC NINH KIỀU',
  customerCode: 'PB01020304050',
  payer: [{ label: 'Khách hàng', value: 'Nguyễn Thị Bảo An' }],
  readings: [{ meter: '20113456', previous: 480, current: 590 }],
  tiers: [
    { name: 'Bậc 1', quantity: 100, price: 1_984, amount: 198_400 },
    { name: 'Bậc 2', quantity: 10, price: 2_333, amount: 23_330 },
  ],
  items: [{ name: 'Thuế GTGT', amount: 16_670 }],
  history: [
    { month: '8/26', used: 120 },
    { month: '9/26', used: 110 },
  ],
  due: 'hết ngày 20/09/2026',
};

describe('a meter notice', () => {
  test('says what was read, what is charged, by when, and that it is no invoice', () => {
    const shown = meterNotice({ ...PLAIN, lookup: 'hoadon.vn', contact: '1900 9000' })
      .map(wordsOf)
      .join(' ');
    const all = ['PB01020304050', '480', '590', '110', '198.400', '238.400 đ', 'hết ngày 20/09/2026'];
    for (const text of [...all, 'không phải hóa đơn', 'hoadon.vn', '1900 9000', 'Cộng: Tiền điện', '221.730'])
      expect(shown).toContain(text);
  });

  test('has the customer code as large as its title', () => {
    const texts = meterNotice(PLAIN).flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
    const [code, title] = ['PB01020304050', 'THÔNG BÁO TIỀN ĐIỆN'].map((text) =>
      texts.find((item) => item.text === text),
    );
    expect(code?.size).toBe(title?.size);
    expect(code?.size).toBe(Math.max(...texts.map(({ size }) => size)));
  });

  test('scans back from screen and, where pages can be drawn, from paper', async () => {
    const pages = meterNotice(PLAIN);
    await expectScreen(pages, 110);
    if (POPPLER) await expectPaper(pages, [300]);
  });

  const [READING] = PLAIN.readings;
  const [FIRST, SECOND] = PLAIN.tiers ?? [];
  test.each<[string, object, object]>([
    [
      'charges what was not read',
      { readings: [{ ...READING, current: 591 }] },
      { path: ['tiers'], expected: '111' },
    ],
    [
      'says two things of what was used',
      { readings: [{ ...READING, used: 111 }] },
      { path: ['readings', 0, 'used'] },
    ],
    ['counts backwards', { readings: [{ ...READING, current: 1 }] }, { path: ['readings', 0, 'used'] }],
    [
      'has a tier that is not its price',
      { tiers: [{ ...FIRST, price: 1_900 }, SECOND] },
      { path: ['tiers', 0, 'amount'] },
    ],
    ['has thirteen months', { history: Array(13).fill({ month: '1', used: 1 }) }, { path: ['history'] }],
    ['has no reading', { readings: [], tiers: [] }, { path: ['readings'] }],
    ['does not add up', { items: [] }, { code: 'document.total', path: ['amount'] }],
    ['names no customer', { customerCode: ' ' }, { code: 'input.required', path: ['customerCode'] }],
  ])('that %s is refused', (_, wrong, issue) => {
    const result = safeMeterNotice({ ...PLAIN, ...wrong });
    expect(result.ok ? [] : result.issues).toEqual(expect.arrayContaining([expect.objectContaining(issue)]));
  });

  test('takes a meter that began anew, and one that stands for forty', () => {
    const anew = { meter: 'A', previous: 99_990, current: 60, used: 70 };
    const readings = [anew, { meter: 'B', previous: 1, current: 2, factor: 40 }];
    expect(safeMeterNotice({ ...PLAIN, readings }).ok).toBe(true);
  });

  test('is refused for any tiers that are not what any meters count, and for no others', () => {
    const counts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, counts, fc.boolean(), (meters, parts, agree) => {
        const used = meters.reduce((sum, count) => sum + count, 0);
        const quantities = agree ? meters : parts;
        const isSame = quantities.reduce((sum, count) => sum + count, 0) === used;
        const tiers = quantities.map((quantity) => ({
          name: 'Bậc',
          quantity: quantity / 8,
          price: 8,
          amount: quantity,
        }));
        const amount = quantities.reduce((sum, count) => sum + count, 0);
        fc.pre(amount > 0);
        const readings = meters.map((count) => ({ previous: 0.5, current: 0.5 + count / 8 }));
        const payload = { bank: 'VCB', account: '0011001234567', amount };
        const result = safeMeterNotice({ ...PLAIN, payload, readings, tiers, items: [] });
        const codes = result.ok ? [] : result.issues.map(({ code }) => code);
        expect(codes.includes('document.reading')).toBe(!isSame);
      }),
      { numRuns: runs(20, 100) },
    );
  });

  test('draws bars as high as what was used, the latest solid', () => {
    const used = [100, 50, 25, 0];
    const history = used.map((each, i) => ({ month: `${i + 1}/26`, used: each }));
    const [page] = meterNotice({ ...PLAIN, history });
    const width = (190 / 12) * 0.55;
    const bars =
      page?.items.filter((item) => item.kind === 'box' && Math.abs(item.width - width) < 0.4) ?? [];
    const heights = bars.map((bar) => (bar.kind === 'box' ? bar.height + (bar.line ?? 0) : 0));
    expect(heights).toEqual([16, 8, 4, 0.35].map((height) => expect.closeTo(height, 6)));
  });
});

function wordsOf({ items }: Scene): string {
  return items.map((item) => (item.kind === 'text' ? item.text : '')).join(' ');
}
