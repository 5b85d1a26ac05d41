import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
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

  test('ends quietly when the reader of its output goes away', async () => {
    const child = spawn(process.execPath, [...node, 'inspect']);
    const words: string[] = [];
    child.stderr.on('data', (chunk) => words.push(String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.on('error', () => {}).end(`${PAYLOAD}\n`.repeat(5000));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, words.join('')]).toEqual([0, '']);
  });

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
