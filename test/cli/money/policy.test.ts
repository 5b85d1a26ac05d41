import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-policy-'));
const [bills, statement] = [join(root, 'bills.csv'), join(root, 'bank.csv')];

beforeAll(() => {
  writeFileSync(bills, 'Mã thanh toán,Số tiền\nHP00000150,1000050\nHP00000247,350000\n');
  writeFileSync(
    statement,
    [
      'Ngày GD,Số CT,Ghi nợ,Ghi có,Nội dung',
      '05/09/2026,FT26248111111,,988049,HP00000150 hoc phi',
      '05/09/2026,FT26248111112,,349000,HP00000247 hoc phi',
    ].join('\n'),
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const reconcile = (...flags: readonly string[]) =>
  vietqr(['reconcile', `--bills=${bills}`, `--statement=${statement}`, ...flags]);

describe('--wallet-fee', () => {
  test.each([
    [[], [undefined, undefined]],
    [['--wallet-fee=1.1%+1000'], [12_001, undefined]],
    [['--wallet-fee=1,1% + 1.000 đ'], [12_001, undefined]],
    [
      ['--wallet-fee=1.1%+1000', '--wallet-fee-rounding=down'],
      [undefined, undefined],
    ],
    [
      ['--wallet-fee', '1000'],
      [undefined, 1_000],
    ],
    [['--wallet-fee=0%'], [undefined, undefined]],
  ])('%j makes bills whole of which it lacks', async (flags, fees) => {
    const report = JSON.parse((await reconcile('--json', ...flags)).out);
    expect(report.bills.map((bill: { walletFee?: number }) => bill.walletFee)).toEqual(fees);
    const kept = fees.reduce<number>((total, fee) => total + (fee ?? 0), 0);
    expect(report.totals.walletFees ?? 0).toBe(kept);
    expect(report.bills.map(({ status }: { status: string }) => status)).toEqual(
      fees.map((fee) => (fee === undefined ? 'underpaid' : 'paid')),
    );
  });

  test.each(['1.1', '1.1%1000', '1000+1.1%', '101%', '-5', '%', '1.1%+', '+', '1.1%+x', '1.1234567%'])(
    'is not %s',
    async (fee) => {
      for (const [lang, words] of [
        ['en', '--wallet-fee is a percentage up to 100%, a sum of đồng, or both: --wallet-fee=1.1%+1000'],
        ['vi', '--wallet-fee là số phần trăm không quá 100%, số đồng, hoặc cả hai: --wallet-fee=1,1%+1000'],
      ])
        expect(await reconcile(`--lang=${lang}`, `--wallet-fee=${fee}`)).toMatchObject({
          code: 2,
          out: '',
          err: expect.stringContaining(words ?? ''),
        });
    },
  );
});
