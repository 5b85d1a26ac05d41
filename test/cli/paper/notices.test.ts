import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { meterNotice, officialNotice, sceneToSvg } from '../../../src/documents/index.ts';
import { drawSvg, zxing } from '../../kit/drawing/readers.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-notices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAYEE = { bank: 'VCB', account: '0011001234567', purpose: 'TN 09012345' };
const OWN = { accountName: 'CONG TY A', issuer: 'Công ty A' };
const FLAGS = Object.entries({ ...PAYEE, 'account-name': OWN.accountName, issuer: OWN.issuer }).map(
  ([flag, value]) => `--${flag}=${value}`,
);

const METER = ['--customer-code=09012345', '--payer=Khách hàng=An'];
const OFFICIAL = ['--number=05/TB-A', '--issued=Cần Thơ', '--subject=Về việc thu', '--signer=GIÁM ĐỐC=Lê Vy'];

/** Calls a command and gives its exit code, what it said, and the file. */
async function made(command: string, flags: readonly string[]) {
  const file = join(folder, 'made.svg');
  rmSync(file, { force: true });
  const { code, err } = await vietqr([command, ...FLAGS, ...flags, `--out=${file}`]);
  return { code, err, svg: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
}

describe('vietqr official-notice', () => {
  test('lays out what officialNotice() does, with its code', async () => {
    const lines = [
      '--superior=UBND A',
      '--ground=Căn cứ A;',
      '--ground=Căn cứ B;',
      '--paragraph=Thu như sau:',
    ];
    const rest = [
      '--item=Học phí=320000',
      '--item=Giảm=-20000',
      '--recipient=Cha mẹ;',
      '--note=B',
      '--due=30/9',
    ];
    const { code, svg = '' } = await made('official-notice', [...OFFICIAL, ...lines, ...rest]);
    const [page] = officialNotice({
      ...OWN,
      payload: { ...PAYEE, amount: 300_000 },
      superior: 'UBND A',
      number: '05/TB-A',
      issued: 'Cần Thơ',
      subject: 'Về việc thu',
      grounds: ['Căn cứ A;', 'Căn cứ B;'],
      body: ['Thu như sau:'],
      items: [
        { name: 'Học phí', amount: 320_000 },
        { name: 'Giảm', amount: -20_000 },
      ],
      recipients: ['Cha mẹ;'],
      notes: ['B'],
      due: '30/9',
      signer: { role: 'GIÁM ĐỐC', name: 'Lê Vy' },
    });
    expect(code).toBe(0);
    expect(page && svg.startsWith(sceneToSvg(page))).toBe(true);
    expect((await zxing(drawSvg(svg, 1200))).join()).toContain('5406300000');
  });

  test.each(['--number', '--issued', '--subject', '--signer'])('is not made without %s', async (flag) => {
    const flags = OFFICIAL.filter((each) => !each.startsWith(flag));
    const { code, err, svg } = await made('official-notice', [...flags, '--amount=1000']);
    expect([code, svg]).toEqual([1, undefined]);
    expect(err).toContain(`${flag}: error input.required`);
  });
});

describe('vietqr meter-notice', () => {
  test('lays out what meterNotice() does, with its code', async () => {
    const counted = [
      '--reading=PM 1=9950:40:1:90',
      '--reading=2:5:40',
      '--tier=Bậc 1=50:1984',
      '--tier=Bậc 2=160:2050',
    ];
    const rest = [
      '--item=Thuế=34176',
      '--month=8/2026=12,5',
      '--month=9/2026=210',
      '--lookup=a.vn',
      '--contact=1900',
    ];
    const { code, svg = '' } = await made('meter-notice', [...METER, ...counted, ...rest, '--due=20/10']);
    const [page] = meterNotice({
      ...OWN,
      payload: { ...PAYEE, amount: 461_376 },
      customerCode: '09012345',
      payer: [{ label: 'Khách hàng', value: 'An' }],
      readings: [
        { meter: 'PM 1', previous: 9950, current: 40, factor: 1, used: 90 },
        { previous: 2, current: 5, factor: 40 },
      ],
      tiers: [
        { name: 'Bậc 1', quantity: 50, price: 1984, amount: 99_200 },
        { name: 'Bậc 2', quantity: 160, price: 2050, amount: 328_000 },
      ],
      items: [{ name: 'Thuế', amount: 34_176 }],
      history: [
        { month: '8/2026', used: 12.5 },
        { month: '9/2026', used: 210 },
      ],
      lookup: 'a.vn',
      contact: '1900',
      due: '20/10',
    });
    expect(code).toBe(0);
    expect(page && svg.startsWith(sceneToSvg(page))).toBe(true);
    expect((await zxing(drawSvg(svg, 1200))).join()).toContain('5406461376');
  });

  test('takes a sum that is no product of whole đồng only where it is given', async () => {
    const water = [...METER, '--utility=water', '--reading=0:12,35'];
    const given = await made('meter-notice', [...water, '--tier=Nước=12,35:5973:73767']);
    expect(given.svg).toContain('73.767 đ');
    const { code, err } = await made('meter-notice', [...water, '--tier=Nước=12,35:5973']);
    expect([code, err]).toEqual([2, expect.stringContaining('Bậc 1=12,35:5973:73767')]);
    const whole = await made('meter-notice', [...METER, '--reading=0:0,3', '--tier=Nước=0,3:6110']);
    expect(whole.svg).toContain('1.833 đ');
  });

  test('tells of tiers that are not what the meters say, by their flag', async () => {
    const { code, err, svg } = await made('meter-notice', [...METER, '--reading=0:5', '--tier=A=4:1000']);
    expect([code, svg]).toEqual([1, undefined]);
    expect(err).toContain('--tier: error document.reading');
  });

  test.each([
    '--reading=12',
    '--reading=A=12',
    '--reading=1.204:1.222',
    '--reading=5:-1',
    '--reading=1:2:3:4:5',
    '--reading=1::2',
    '--tier=A=12',
    '--tier==1:2',
    '--tier=A=1:2,5',
    '--tier=A=1.204:1000',
    '--tier=A=1:2:3:4',
    '--month=9/2026',
    '--month==5',
    '--month=9=1:2',
  ])('%s is told how to be written, in both languages', async (flag) => {
    const name = flag.slice(0, flag.indexOf('='));
    for (const [lang, word] of [
      ['en', 'takes'],
      ['vi', 'cần dạng'],
    ]) {
      const { code, err } = await made('meter-notice', [...METER, flag, `--lang=${lang}`]);
      expect([code, err]).toEqual([2, expect.stringContaining(`${name} ${word}`)]);
    }
  });
});
