import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../src/index.ts';
import { manifest } from '../../kit/package.ts';

const MAIN = join(import.meta.dirname, '../../../src/cli/main.ts');
const node = ['--import', 'tsx', MAIN];
const PAYMENT = { bank: '970436', account: '0011001234567', amount: 350_000 };
const PAYLOAD = encode(PAYMENT);
const FLAGS = Object.entries(PAYMENT).map(([field, value]) => `--${field}=${value}`);

describe('the command, a process of its own,', () => {
  test('prints its version', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [...node, '--version']);
    expect(stdout).toBe(`${manifest.version}\n`);
  });

  test('ends as if it had been read to the end, without a word, when the reader of its output goes away', async () => {
    const child = spawn(process.execPath, [...node, 'inspect']);
    const words: string[] = [];
    child.stderr.on('data', (chunk) => words.push(String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.on('error', () => {}).end(`${PAYLOAD}\n`.repeat(5000));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, words.join('')]).toEqual([0, '']);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves whole files and nothing else when it gets %s in the middle of writing',
    async (signal) => {
      const folder = mkdtempSync(join(tmpdir(), 'vietqr-stop-'));
      const first = join(folder, 'sheet-1.svg');
      writeFileSync(first, 'old');
      const call = ['labels', ...FLAGS.slice(0, 2), '--copies=4800', '--force', '--lang=vi'];
      const child = spawn(process.execPath, [...node, ...call, `--out=${join(folder, 'sheet.svg')}`]);
      const words: string[] = [];
      child.stderr.on('data', (chunk) => words.push(String(chunk)));
      const ended = new Promise((resolve) => child.on('close', resolve));
      while (readdirSync(folder).length < 4) await setTimeout(1);
      child.kill(signal);
      expect([await ended, words.join('')]).toEqual([3, 'vietqr: đã dừng; không có tệp nào bị ghi dở\n']);
      expect([readdirSync(folder), readFileSync(first, 'utf8')]).toEqual([['sheet-1.svg'], 'old']);
      rmSync(folder, { recursive: true });
    },
  );

  test('when a document needs a package which is not installed, names the line that installs it', async () => {
    const hook = `export const resolve = (name, context, next) => name === 'pdfkit'
      ? Promise.reject(Object.assign(new Error(name), { code: 'ERR_MODULE_NOT_FOUND' })) : next(name, context);`;
    const start = `import { register } from 'node:module'; register('${module(hook)}');`;
    const call = promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      '--import',
      module(start),
      MAIN,
      'card',
      ...FLAGS,
      '--out=never.pdf',
    ]);
    await expect(call).rejects.toMatchObject({
      code: 3,
      stderr: expect.stringContaining('npm install pdfkit'),
    });
  });
});

/** A module without a file. */
function module(source: string): string {
  return `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
}
