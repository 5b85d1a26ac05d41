import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-distance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FLAGS = [
  'labels',
  '--bank=VCB',
  '--account=0011001234567',
  '--account-name=A',
  `--out=${folder}/a.svg`,
];
const made = (...flags: string[]) => vietqr([...FLAGS, ...flags]);

test.each(['40cm', '400mm', '0.4m', '0,4m', '40 cm'])(
  'labels --distance=%s tells what it takes',
  async (text) => {
    const english = await made(`--distance=${text}`);
    expect([english.code, english.err]).toEqual([
      0,
      expect.stringContaining('from 40 cm squares of 0.87 mm'),
    ]);
    expect(english.err).toContain('warning render.distance');
    const vietnamese = await made(`--distance=${text}`, '--lang=vi');
    expect(vietnamese.err).toContain('quét từ 40 cm cần ô ít nhất 0,87 mm');
  },
);

test('labels large enough are told of without a warning, and without the flag nothing is said', async () => {
  const { err } = await made('--distance=40cm', '--columns=1', '--rows=3');
  expect(err).toContain('from 40 cm squares of 0.87 mm');
  expect(err).not.toContain('render.distance');
  expect((await made()).err).not.toContain('squares');
});

test.each(['40', 'cm', '4 feet', '-4cm', '1.2345m', '123456cm'])(
  '--distance=%s is told how to be written',
  async (text) => {
    for (const [lang, word] of [
      ['en', '40cm or 1.5m'],
      ['vi', '40cm hoặc 1,5m'],
    ]) {
      const { code, err } = await made(`--distance=${text}`, `--lang=${lang}`);
      expect([code, err]).toEqual([2, expect.stringContaining(word ?? '')]);
    }
  },
);

test('a distance beyond all that is printed is refused by its flag', async () => {
  const { code, err } = await made('--distance=11m');
  expect([code, err]).toEqual([1, expect.stringContaining('--distance: error input.value')]);
});
