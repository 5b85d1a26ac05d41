import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../src/index.ts';
import { drawPdf, drawSvg, POPPLER, zxing } from './kit/drawing/readers.ts';
import { promised, ROOT, runExample } from './kit/examples.ts';
import { vietqr } from './kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-demo-'));
const WHOLE_A4 = { x: 0, y: 0, width: 1240, height: 1754 };
let printed = '';
let rows: Record<string, string>[] = [];

beforeAll(async () => {
  printed = await runExample('demo.ts', folder);
  rows = parse(readFileSync(join(folder, 'manifest.csv')), { bom: true, columns: true });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run demo', () => {
  test('prints what its last comment says, but for the folder and the room that its name takes', () => {
    const words = (text: string) => text.trim().split(/\s+/);
    expect(words(printed.replaceAll(folder, 'out'))).toEqual(words(promised('demo.ts')));
  });

  test('writes every paper and prints where it is', () => {
    const files = ['ma.png', 'ma.svg', 'manifest.csv', 'nhan.pdf', 'thong-bao.pdf'];
    expect(readdirSync(folder).sort()).toEqual([...files, 'the'].sort());
    expect(files.filter((file) => !printed.includes(join(folder, file)))).toEqual([]);
    expect(readdirSync(join(folder, 'the'))).toHaveLength(rows.length);
  });

  test('gives every pupil a payload with the reference code first in its purpose', () => {
    expect(rows).toHaveLength(10);
    for (const row of rows) {
      const { amount, purpose = '' } = decode(payloadOf(row), { strict: true });
      expect([String(amount), purpose.split(' ')[0]]).toEqual([row['số tiền'], row['mã thanh toán']]);
    }
  });

  test('draws codes that scan back to the payloads', async () => {
    const [first = {}] = rows;
    const svg = readFileSync(join(folder, 'ma.svg'), 'utf8');
    expect(await zxing(bytesOf('ma.png'))).toEqual([payloadOf(first)]);
    expect(await zxing(drawSvg(svg, 640))).toEqual([payloadOf(first)]);
    for (const row of rows)
      expect(await zxing(bytesOf(join('the', `${row['mã học sinh']}.png`)))).toEqual([payloadOf(row)]);
  });

  test.runIf(POPPLER)('prints codes that scan back to the payloads', async () => {
    const [notice] = drawPdf(bytesOf('thong-bao.pdf'), 150, WHOLE_A4);
    const [labels] = drawPdf(bytesOf('nhan.pdf'), 150, WHOLE_A4);
    expect(notice && (await zxing(notice))).toEqual(rows.slice(0, 1).map(payloadOf));
    expect(labels && (await zxing(labels, rows.length)).sort()).toEqual(rows.map(payloadOf).sort());
  });

  test('leaves a manifest from which the command line settles the same statement to the same sums', async () => {
    const files = [
      `--bills=${join(folder, 'manifest.csv')}`,
      `--statement=${join(ROOT, 'examples/statement.csv')}`,
    ];
    const { code, out } = await vietqr(['reconcile', '--lang=vi', ...files]);
    const totals = (text: string) => text.trimEnd().split('\n').slice(-4);
    expect([code, totals(out)]).toEqual([0, totals(printed)]);
  });
});

function payloadOf(row: Record<string, string>): string {
  return row['nội dung mã QR'] ?? '';
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)));
}
