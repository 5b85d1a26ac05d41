import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/registry.ts';
import { oneIn } from '../kit/scale.ts';
import { bundleCommand, vietqrInShell } from './process.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-pipe-'));
const PAYEE = ['--bank=970436', '--account=0011001234567', '--account-name=NGUYEN VAN A'];

beforeAll(bundleCommand, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A pipe whose reader has gone before the call begins: opening it waits for the reader, and `wait` for its end. */
const GONE = 'mkfifo "$0" && { true <"$0" & exec 4>"$0"; wait; rm "$0"; }';
/** Calls with standard output closed by its reader; the code is told on standard error. */
const LEFT = `${GONE}; "$@" >&4; echo "code $?" >&2`;
/** Standard error goes to the same reader. */
const BOTH_LEFT = `${GONE}; "$@" >&4 2>&4; echo "code $?" >&2`;

let pipes = 0;
const left = (script: string, call: readonly string[]) =>
  vietqrInShell(script, call, join(folder, `pipe-${pipes++}`));

describe.runIf(process.platform !== 'win32')('a reader that has seen enough', () => {
  test.each(oneIn(16, Object.keys(COMMANDS)))('hears nothing of it from the help of %s', async (name) => {
    expect((await left(LEFT, [name, '--help'])).err).toBe('code 0\n');
  });

  test.each<readonly [string, readonly string[], number]>([
    ['codes', ['encode', ...PAYEE.slice(0, 2)], 0],
    ['what is wrong', ['inspect', '000201', '--json'], 1],
    ['reference codes', ['reference', '--prefix=HP', '--digits=6', '--issue=1-20000'], 0],
  ])('of %s changes no exit code', async (_, call, code) => {
    expect((await left(LEFT, call)).err).toBe(`code ${code}\n`);
  });

  test('loses no file that was still to be written', async () => {
    const out = join(folder, 'poster.svg');
    const call = ['poster', ...PAYEE, '--name=Sap 12', `--out=${out}`];
    expect((await left(BOTH_LEFT, call)).err).toBe('code 0\n');
    expect(existsSync(out)).toBe(true);
  });

  test('loses no exit code where words go to it too', async () => {
    const list = join(folder, 'codes.txt');
    writeFileSync(list, 'x\n');
    expect((await left(BOTH_LEFT, ['decode', 'x'])).err).toBe('code 1\n');
    expect((await left(BOTH_LEFT, ['decode', '--nothing'])).err).toBe('code 2\n');
  });
});
