import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { encode } from 'vietqr-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GroupTask } from '../../../src/cli/shared/issuing/threads/group.ts';
import { startMakers } from '../../../src/cli/shared/issuing/threads/makers.ts';
import type { ManifestRow } from '../../../src/issuing/manifest/manifest.ts';
import { paperGroups } from '../../../src/issuing/papers/groups.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'vietqr-threads-'));
const thread = join(folder, 'paper-thread.mjs');
const payee = { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' };
const settings = { preset: 'school', papers: ['labels', 'pictures'], payee } as const;

const rows = Array.from({ length: 60 }, (_, at): ManifestRow => {
  const code = `HP${String(10_000_000 + at)}`;
  const payload = encode({ bank: payee.bank, account: payee.account, amount: 1000 + at, purpose: code });
  const texts = { key: String(at), name: `Lê ${at}`, class: `6A${at % 7}`, purpose: code };
  return { code, ...texts, items: [], amount: 1000 + at, payload, payee, check: 'none' };
});
const tasks: readonly GroupTask[] = paperGroups(rows).map((group) => ({ group, tried: [0] }));

beforeAll(async () => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: [join(root, 'src/cli/shared/issuing/threads/paper-thread.ts')],
    outfile: thread,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function made(count: number) {
  const makers = startMakers(count, settings, pathToFileURL(thread));
  const papers = await Promise.all(tasks.map((task) => makers.make(task)));
  await makers.close();
  return papers.map(({ files, ...counts }) => ({
    ...counts,
    files: files.map(({ name, data }) => [name, Buffer.from(data).toString('base64')]),
  }));
}

test('as many threads as are asked for make the bytes of one', async () => {
  const alone = await made(1);
  expect(alone.map(({ readBack }) => readBack)).toEqual(tasks.map(({ group }) => group.rows.length));
  for (const count of [2, 3, 16]) expect(await made(count)).toEqual(alone);
}, 120_000);

test('a thread that ends is told, and how to go on', async () => {
  const program = join(folder, 'ends.mjs');
  writeFileSync(
    program,
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(7));`,
  );
  const makers = startMakers(2, settings, pathToFileURL(program));
  const [first, second] = await Promise.allSettled(tasks.slice(0, 2).map((task) => makers.make(task)));
  for (const each of [first, second])
    expect(each).toMatchObject({
      status: 'rejected',
      reason: { words: { vi: expect.stringMatching(/\(7\).*--resume/) } },
    });
  await makers.close();
});
