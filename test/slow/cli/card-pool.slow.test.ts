import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { encode, isVietqrError } from 'vietqr-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCardPool } from '../../../src/cli/server/card-pool.ts';
import { zxing } from '../../kit/drawing/readers.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'vietqr-pool-'));
const thread = pathToFileURL(join(folder, 'card-thread.mjs'));
const codes = [1, 2, 3].map((amount) => encode({ bank: 'VCB', account: '0011001234567', amount }));

beforeAll(async () => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: [join(root, 'src/cli/server/card-thread.ts')],
    outfile: join(folder, 'card-thread.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a pool of threads that draw cards', () => {
  test('gives each caller its own card', async () => {
    const pool = createCardPool(2, thread);
    const cards = await Promise.all(codes.map((payload) => pool.draw({ payload, preset: 'compact' })));
    expect((await Promise.all(cards.map((png) => zxing(png)))).flat()).toEqual(codes);
    await pool.close();
  });

  test('tells what stands against a card, and draws the next', async () => {
    const pool = createCardPool(1, thread);
    const refused = await pool.draw({ payload: 'x' }).catch((error: unknown) => error);
    expect(isVietqrError(refused)).toBe(true);
    expect((await pool.draw({ payload: codes[0] ?? '' })).length).toBeGreaterThan(1000);
    await pool.close();
  });

  test('refuses cards that would wait for long', async () => {
    const pool = createCardPool(1, thread);
    const asked = Array.from({ length: 40 }, () => pool.draw({ payload: codes[0] ?? '' }).catch(String));
    const answers = await Promise.all(asked);
    expect(answers.filter((each) => each === 'BusyError').length).toBeGreaterThan(0);
    expect(answers.filter((each) => typeof each !== 'string').length).toBeGreaterThanOrEqual(32);
    await pool.close();
  });

  test('draws here where no thread can be started', async () => {
    const pool = createCardPool(1, new URL('none.mjs', thread));
    const cards = await Promise.all(codes.map((payload) => pool.draw({ payload, preset: 'compact' })));
    expect((await Promise.all(cards.map((png) => zxing(png)))).flat()).toEqual(codes);
    await pool.close();
  });
});
