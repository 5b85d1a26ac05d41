import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/registry.ts';
import { vietqrInShell } from './process.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-pipe-'));
const PAYEE = ['--bank=970436', '--account=0011001234567', '--account-name=NGUYEN VAN A'];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Calls with standard output closed by its reader before the first line comes; the code is told on a descriptor that stays open. */
const LEFT = 'exec 3>&2; { sleep 0.3; "$@"; echo "code $?" >&3; } | true';
/** Standard error goes to the same reader. */
const BOTH_LEFT = 'exec 3>&2; { sleep 0.3; "$@" 2>&1; echo "code $?" >&3; } | true';

describe.runIf(process.platform !== 'win32')('a reader that has seen enough', () => {
  test.each(Object.keys(COMMANDS))('hears nothing of it from the help of %s', async (name) => {
    expect((await vietqrInShell(LEFT, [name, '--help'])).err).toBe('code 0\n');
  });

  test.each<readonly [string, readonly string[], number]>([
    ['codes', ['encode', ...PAYEE.slice(0, 2)], 0],
    ['what is wrong', ['inspect', '000201', '--json'], 1],
    ['reference codes', ['reference', '--prefix=HP', '--digits=6', '--issue=1-20000'], 0],
  ])('of %s changes no exit code', async (_, call, code) => {
    expect((await vietqrInShell(LEFT, call)).err).toBe(`code ${code}\n`);
  });

  test('loses no file that was still to be written', async () => {
    const out = join(folder, 'poster.svg');
    const call = ['poster', ...PAYEE, '--name=Sap 12', `--out=${out}`];
    expect((await vietqrInShell(BOTH_LEFT, call)).err).toBe('code 0\n');
    expect(existsSync(out)).toBe(true);
  });

  test('loses no exit code where words go to it too', async () => {
    const list = join(folder, 'codes.txt');
    writeFileSync(list, 'x\n');
    expect((await vietqrInShell(BOTH_LEFT, ['decode', 'x'])).err).toBe('code 1\n');
    expect((await vietqrInShell(BOTH_LEFT, ['decode', '--nothing'])).err).toBe('code 2\n');
  });
});
