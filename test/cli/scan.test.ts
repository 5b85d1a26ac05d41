import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { toPng } from '../../src/draw/png.ts';
import { decode, encode } from '../../src/index.ts';
import { inspect } from '../../src/inspect/index.ts';
import { grayPng } from '../oracle/files.ts';
import { draw, paint, place } from '../oracle/picture.ts';
import vectors from '../vectors/pictures.json' with { type: 'json' };

const PAYLOAD = encode({ bank: '970436', account: '0011001234567', amount: 350_000, purpose: 'HP2026K7' });
const DAMAGED = PAYLOAD.replace('350000', '350001');
const folder = mkdtempSync(join(tmpdir(), 'vietqr-scan-'));
const blank = (width: number, height: number) => paint(width, height, () => 255);

const good = file('good.png', toPng(PAYLOAD));
const bad = file('bad.png', toPng(DAMAGED));
const empty = file('empty.png', grayPng(blank(200, 200)));
const cut = file('cut.png', toPng(PAYLOAD).slice(0, 300));
const text = file('text.png', new TextEncoder().encode('hello'));
const two = file(
  'two.png',
  grayPng(place(place(blank(600, 400), draw(PAYLOAD, 5), 10, 30), draw('hello', 5), 400, 60)),
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('scan', () => {
  test('says where every code is and what it is', async () => {
    const { code, out } = await vietqr('scan', two);
    expect(code).toBe(1);
    expect(out).toMatch(/two\.png #1 {2}at 30,50 size (\d+)×\1\n/);
    expect(out).toContain('VietQR · Vietcombank (970436) · 0011001234567 · 350.000 đ · HP2026K7');
    expect(out).toContain('two.png #2  at 420,80');
    expect(out).toContain('scheme.none');
  });

  test('prints a line of JSON for each code, with the inspection of the library', async () => {
    const { out } = await vietqr('scan', '--json', good, bad);
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      file: good,
      text: PAYLOAD,
      ...JSON.parse(JSON.stringify(inspect(PAYLOAD))),
    });
    expect(first.position.topLeft).toEqual({ x: expect.any(Number), y: expect.any(Number) });
    expect(second).toMatchObject({ file: bad, text: DAMAGED });
  });

  test.each([
    ['a sound code', [good], 0],
    ['a damaged code', [bad], 1],
    ['no code', [empty], 1],
    ['a file that is cut off', [cut], 3],
    ['a file that is no picture', [text], 3],
    ['a file that is not there', [join(folder, 'none.png')], 3],
    ['one that cannot be read among others', [cut, good, bad], 3],
    ['nothing', [], 2],
  ])('of %s ends with its exit code', async (_what, files, exit) => {
    const { code, err } = await vietqr('scan', ...files);
    expect(code).toBe(exit);
    expect(err.startsWith('vietqr: ')).toBe(exit > 1 || files.includes(empty));
  });

  test.each([
    ['photo.heic', '\0\0\0\x18ftypheic\0\0\0\0', 'a picture in HEIC', 'ảnh HEIC'],
    ['first.heic', '\0\0\0\x18ftypmif1\0\0\0\0', 'a picture in HEIC', 'ảnh HEIC'],
    ['photo.avif', '\0\0\0\x1Cftypavif\0\0\0\0', 'a picture in AVIF', 'ảnh AVIF'],
    ['scan.tif', 'II*\0\x08\0\0\0', 'a picture in TIFF', 'ảnh TIFF'],
    ['paint.bmp', 'BM1234\0\0\0\0', 'a picture in BMP', 'ảnh BMP'],
    ['code.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'in SVG', 'ảnh SVG'],
    ['page.pdf', '%PDF-1.7\n', 'a PDF; save the page', 'tệp PDF; hãy lưu trang'],
    ['code.txt', '000201010212 Mã', 'vietqr inspect', 'vietqr inspect'],
    ['bytes.bin', '\0\x01\x02\x03', 'begins with 00 01 02 03', 'bắt đầu bằng 00 01 02 03'],
  ])('of %s says what the file is', async (name, text, english, vietnamese) => {
    const path = file(name, new TextEncoder().encode(text));
    const said = await Promise.all(['en', 'vi'].map((lang) => vietqr('scan', path, '--lang', lang)));
    expect(said.map(({ code }) => code)).toEqual([3, 3]);
    expect(said[0]?.err).toContain(english);
    expect(said[1]?.err).toContain(vietnamese);
  });

  test('offers the repairs of what is damaged', async () => {
    const glued = file('glued.png', toPng(`${PAYLOAD}&callbackurl=app`));
    expect((await vietqr('scan', glued)).out).toContain(`  ${PAYLOAD}\n`);
  });

  test('reads a WebP file', async () => {
    const { base64 = '', text } = vectors.pictures.find(({ format }) => format === 'webp') ?? {};
    const name = file('chromium.webp', Buffer.from(base64, 'base64'));
    const { out, err } = await vietqr('scan', '--json', name);
    expect([JSON.parse(out).text, err]).toEqual([text, '']);
  });

  test('goes on after a picture that cannot be read', async () => {
    expect((await vietqr('scan', cut, good)).out).toContain('good.png #1');
  });

  test('speaks Vietnamese', async () => {
    const { out, err } = await vietqr('scan', '--lang=vi', bad, empty);
    expect(out).toContain('lỗi crc.mismatch');
    expect(err).toContain('không tìm thấy mã QR nào');
  });
});

describe('a picture instead of a payload', () => {
  test('is inspected object by object', async () => {
    const fromPicture = await vietqr('inspect', good);
    expect(fromPicture).toEqual(await vietqr('inspect', PAYLOAD));
    expect(fromPicture.code).toBe(0);
  });

  test('with two codes shows both', async () => {
    const { code, out } = await vietqr('inspect', two);
    expect([code, out.match(/^#\d/gm)]).toEqual([1, ['#1', '#2']]);
  });

  test('is decoded', async () => {
    const { out } = await vietqr('decode', '--json', good);
    expect(JSON.parse(out).value).toEqual(decode(PAYLOAD));
  });

  test.each([
    ['no code', empty, 1],
    ['half a file', cut, 3],
  ])('that holds %s ends with its exit code', async (_what, picture, exit) => {
    expect((await vietqr('inspect', picture)).code).toBe(exit);
  });

  test.each(['decode', 'inspect'])('that is not there is missed by %s, and no text', async (command) => {
    const { code, out, err } = await vietqr(command, 'nowhere.png');
    expect([code, out]).toEqual([3, '']);
    expect(err).toBe('vietqr: cannot read nowhere.png: no such file or directory\n');
  });

  test('is not what an address, or a code that ends like its name, stands for', async () => {
    for (const given of ['https://example.vn/qr.png', `${PAYLOAD}.png`])
      expect((await vietqr('inspect', given)).out).not.toBe('');
  });
});

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Runs the command in this process. */
async function vietqr(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    stdin: (async function* () {})(),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    env: {},
  });
  return { code, out: out.join(''), err: err.join('') };
}
