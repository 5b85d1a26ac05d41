import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { vietqr } from '../../kit/inputs/vietqr.ts';
import { tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-exports-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const CODES = ['HP00000150', 'HP00000247', 'HP00000344'];
const bills = join(root, 'bills.csv');
writeFileSync(bills, ['Mã thanh toán,Số tiền', ...CODES.map((code) => `${code},350000`)].join('\n'));

const row = fc.record({
  day: fc.integer({ min: 1, max: 3 }),
  amount: fc.constantFrom(350_000, 350_000, 200_000),
  words: fc.constantFrom(...CODES.map((code) => `${code} hoc phi`), 'nop tien cho con', 'chuyen khoan'),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

/** Writes an export of one account: with the bank's numbers, or, in any order, without. */
function exportOf(name: string, rows: readonly Row[], isNumbered: boolean): string {
  const line = ({ day, amount, words }: Row, at: number) =>
    [`0${day}/09/2026`, ...(isNumbered ? [`FT2624811${1000 + at}`] : []), '', amount, words].join(',');
  const head = ['Ngày GD', ...(isNumbered ? ['Số CT'] : []), 'Ghi nợ', 'Ghi có', 'Nội dung'].join(',');
  const path = join(root, name);
  writeFileSync(path, ['Số tài khoản: 1800201234567', head, ...rows.map(line)].join('\n'));
  return path;
}

test('of two exports of one month, one without numbers, each row is booked once, and the terminal says what may be told twice', async () => {
  const met = createTally();
  const month = fc.array(row, { minLength: 1, maxLength: 8 });
  const months = month.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.boolean()),
  );
  await fc.assert(
    fc.asyncProperty(months, async ([rows, shuffled, isFirst]) => {
      const numbered = exportOf('numbered.csv', rows, true);
      const bare = exportOf('bare.csv', shuffled, false);
      const both = isFirst ? [numbered, bare] : [bare, numbered];
      const reconcile = (statements: readonly string[], ...flags: readonly string[]) =>
        vietqr([
          ...['reconcile', `--bills=${bills}`, ...flags],
          ...statements.map((file) => `--statement=${file}`),
        ]);
      const alone = JSON.parse((await reconcile([numbered], '--json')).out);
      const { out, err } = await reconcile(both, '--json');
      const { bills: booked, shares } = JSON.parse(out);
      const sum = rows.reduce((total, { amount }) => total + amount, 0);
      expect(booked.map(({ status }: { status: string }) => status)).toEqual(
        alone.bills.map(({ status }: { status: string }) => status),
      );
      expect(shares.allocated).toEqual(alone.shares.allocated);
      expect(shares.possibleDuplicates).toEqual({ count: rows.length, amount: sum });
      const dong = sum.toLocaleString('de-DE');
      const count = `${rows.length} movement${rows.length === 1 ? '' : 's'}`;
      const words = `may be counted already, so not allocated: ${count}, ${dong} đ`;
      expect(err).toContain(words);
      const file = await reconcile(both, `--out=${join(root, 'report.csv')}`, '--force');
      expect(file.err).toContain(`${words}; look under "To look at"`);
      const shown = await reconcile(both, '--lang=vi');
      expect(shown.err).toContain(
        `có thể trùng với giao dịch đã tính nên chưa ghi nhận: ${rows.length} giao dịch, ${dong} đ`,
      );
      met(alone.shares.allocated.count > 0 ? 'booked' : 'none booked');
      if (new Set(rows.map((each) => JSON.stringify(each))).size < rows.length) met('twins');
    }),
    tries(60, 5),
  );
  met.expectAtLeast({ booked: 3, 'none booked': 0, twins: 1 });
}, 120_000);
