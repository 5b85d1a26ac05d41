import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../src/index.ts';
import { drawPdf, POPPLER, zxing } from './kit/drawing/readers.ts';
import { promised, runExample } from './kit/examples.ts';

const home = mkdtempSync(join(tmpdir(), 'vietqr-demo-'));
const folder = join(home, 'truong-hoa-cau');
const WHOLE_A4 = { x: 0, y: 0, width: 827, height: 1170 };
const CLASSES = ['1A', '2B', '3A'] as const;
let printed = '';

type Line = Readonly<Record<string, string>>;

function manifest(month: string): readonly Line[] {
  const lines: readonly Line[] = parse(bytesOf(`${month}/manifest.csv`), { bom: true, columns: true });
  return lines.filter(({ 'Mã thanh toán': code }) => /^HP\d{8}$/.test(code ?? ''));
}

const amountsOf = (lines: readonly Line[]) => lines.map((line) => Number(line['Số tiền']));
const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
const payloadsOf = (lines: readonly Line[]) => lines.map((line) => line['Nội dung mã QR'] ?? '');

beforeAll(async () => {
  printed = await runExample('demo.ts', home);
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('npm run demo', () => {
  test('prints what its last comment says, but for the folder', () => {
    const words = (text: string) => text.trim().split(/\s+/);
    const place = /(trong thư mục) \S+/;
    expect(words(printed.replace(place, '$1'))).toEqual(words(promised('demo.ts').replace(place, '$1')));
  });

  test('gives every pupil of a right row a code for what the list says, to the account that was declared', () => {
    const [september, list] = [manifest('thang-9'), rowsOf('danh-sach-thang-9.xlsx')];
    expect(september).toHaveLength(20);
    for (const line of september) {
      const { amount, account, bank } = decode(line['Nội dung mã QR'] ?? '', { strict: true });
      const due = list.find((row) => row[1] === line['Mã người nộp'])?.[8];
      expect([amount, account, bank?.code]).toEqual([due, '1800201234567', 'VBA']);
    }
    const right = list.filter((row) => september.some((line) => line['Mã người nộp'] === row[1]));
    expect(sumOf(right.map((row) => Number(row[8])))).toBe(sumOf(amountsOf(september)));
  });

  test('draws codes that scan back to the payloads', async () => {
    const payloads = payloadsOf(manifest('thang-9'));
    const pictures = CLASSES.flatMap((group) =>
      Object.values(unzipSync(bytesOf(`thang-9/pictures/${group}.zip`))),
    );
    const read = await Promise.all(pictures.map(async (picture) => (await zxing(picture))[0]));
    expect(read).toEqual(payloads);
  });

  test.runIf(POPPLER)(
    'prints slips and reminders that scan back, the reminders for what is left',
    async () => {
      const scanned = async (file: string) => {
        const pages = drawPdf(bytesOf(file), 100, WHOLE_A4);
        return (await Promise.all(pages.map((page) => zxing(page, 3)))).flat();
      };
      expect((await scanned('thang-9/slips/1A.pdf')).sort()).toEqual(
        payloadsOf(manifest('thang-9').filter((line) => line.Lớp === '1A')).toSorted(),
      );
      const left = (await scanned('nhac-nop-thang-9.pdf')).map((payload) => decode(payload).amount ?? 0);
      expect(left.sort((a, b) => a - b)).toEqual([700_400, 770_000, 1_450_400, 1_700_400]);
    },
  );

  test('settles what three sources tell to the đồng, and nothing twice', () => {
    const { received, parts } =
      /tiền vào (?<received>[\d.]+) đ \(18 giao dịch\): (?<parts>.*)/.exec(printed)?.groups ?? {};
    const sums = (text = '') =>
      [...text.matchAll(/([\d.]+) đ/g)].map(([, sum]) => Number(sum?.replaceAll('.', '')));
    const told = 43_208_600 + 2_380_800 + (1_450_400 + 1_450_400);
    expect(Number(received?.replaceAll('.', ''))).toBe(told);
    expect(sumOf(sums(parts))).toBe(told);
  });

  test('keeps the codes of those who stay, and gives who is new the next', () => {
    const codes = (month: string) =>
      new Map(manifest(month).map((line) => [line['Mã người nộp'], line['Mã thanh toán']]));
    const [september, october] = [codes('thang-9'), codes('thang-10')];
    const added = [...october].filter(([key]) => !september.has(key));
    expect(added).toEqual([['2602007', 'HP00002187']]);
    for (const [key, code] of october) expect(september.get(key) ?? code).toBe(code);
  });
});

/** The cells of the first sheet of a workbook. */
function rowsOf(file: string): readonly (readonly unknown[])[] {
  const book = read(bytesOf(file));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json(sheet, { header: 1 }) : [];
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)));
}
