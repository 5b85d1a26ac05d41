import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { CHECK_SYSTEMS, checkCharacters } from '../../src/text/check-digits.ts';
import { vietqr } from '../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-reading-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STATEMENT = file('bank.csv', 'Ngày GD;Số CT;Ghi có;Nội dung\n05/09/2026;1;350.000;hoc phi\n');

describe('codes that are checked by --check', () => {
  const bodies = fc.uniqueArray(fc.stringMatching(/^[2-9A-HJKMNP-Z]{5,8}$/), { minLength: 8, maxLength: 12 });
  const system = fc.constantFrom(...CHECK_SYSTEMS);
  const check = (codes: readonly string[], name: string, lang = 'en') => {
    const bills = file(
      'codes.csv',
      ['Mã thanh toán;Số tiền', ...codes.map((code) => `${code};10000`)].join('\n'),
    );
    return vietqr([
      'reconcile',
      `--bills=${bills}`,
      `--statement=${STATEMENT}`,
      `--check=${name}`,
      `--lang=${lang}`,
    ]);
  };
  const issued = (all: readonly string[], own: (typeof CHECK_SYSTEMS)[number]) =>
    all.map((body) => `${body}${checkCharacters(body, own) ?? ''}`);

  test('are compared with it: those of another are refused with its name, those of its own are silent', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, system, system, async (all, own, named) => {
        const { code, err } = await check(issued(all, own), named);
        if (own !== named)
          expect([code, err]).toEqual([2, expect.stringContaining(`they fit --check ${own}`)]);
        else expect([code, err.includes('--check')]).toEqual([0, false]);
      }),
      { numRuns: 40 },
    );
  });

  test('are named where a few do not fit it, in both languages', async () => {
    const codes = [...issued(['HPAAA', 'HPBBB', 'HPCCC'], '97-10'), 'HPDDD99'];
    for (const [lang, words] of [
      ['en', '--check 97-10: 1 of 4 codes do not fit it'],
      ['vi', '--check 97-10: 1 trên 4 mã không đúng cách tính này'],
    ]) {
      const { code, err } = await check(codes, '97-10', lang);
      expect([code, err]).toEqual([0, expect.stringMatching(new RegExp(`${words}.*HPDDD99`))]);
    }
  });

  test('are left to their own check, where the list has a column of it', async () => {
    const bills = file('own.csv', 'Mã thanh toán;Số tiền;Check\nHPDDD99;10000;none\n');
    const call = ['reconcile', `--bills=${bills}`, `--statement=${STATEMENT}`, '--check=31-3'];
    expect((await vietqr(call)).code).toBe(0);
  });
});

function file(name: string, data: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}
