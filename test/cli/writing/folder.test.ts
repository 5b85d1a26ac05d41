import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { fileDigest, makeDirectory, openFolder } from '../../../src/cli/writing/folder.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';
import { tries } from '../../kit/scale.ts';
import { sources } from '../../kit/structure/sources.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-folders-'));
const at = (name: string) => join(root, name);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A file system that takes no folder, and on which `mkdir` with `recursive` of Node 20 does not end. */
const TAKES_NONE = '/proc/x';

describe('a folder that cannot be made ends a call with 3 and a sentence', () => {
  test.runIf(existsSync('/proc/self'))('where the file system takes none', async () => {
    const { code, err } = await vietqr([
      ...['registry', 'keys', `--key=${TAKES_NONE}/y/key.json`, `--out=${at('public.json')}`, '--lang=vi'],
    ]);
    expect([code, err]).toEqual([
      3,
      `vietqr: không ghi được ${TAKES_NONE}/y/key.json: nơi này không tạo được thư mục\n`,
    ]);
  });

  test('where a part of the path is a file', async () => {
    writeFileSync(at('file'), 'x');
    for (const name of ['file', 'file/a/b'])
      await expect(makeDirectory(at(name))).rejects.toMatchObject({
        exit: 3,
        words: { en: `cannot write ${at(name)}: a part of the path is no folder` },
      });
  });
});

test('a folder is made with those above it, by two runs at once too, for whom the mode says', async () => {
  await Promise.all([1, 2, 3].map(() => makeDirectory(at('a/b/c'), { mode: 0o700 })));
  for (const name of ['a', 'a/b', 'a/b/c']) expect(statSync(at(name)).mode & 0o077).toBe(0);
});

test('no source makes folders with `recursive`, which may never end', () => {
  const making = /\bmkdir(?:Sync)?\([^)]*recursive/;
  expect(sources().filter(({ source }) => making.test(source))).toEqual([]);
});

test('a text that is written piece by piece is the file of the whole, and replaces only what the folder knows', async () => {
  const pieces = fc.array(fc.string({ unit: fc.constantFrom('Đ', 'ỗ', 'a', ',', '\n') }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(pieces, pieces, fc.boolean(), async (before, after, isKnown) => {
      rmSync(at('pieces'), { recursive: true, force: true });
      const asked: unknown[] = [];
      const folder = openFolder(at('pieces'), (_there, next) => {
        asked.push(next.data);
        return isKnown;
      });
      await folder.write([{ name: 'a.csv', data: () => before }]);
      expect(readFileSync(at('pieces/a.csv'), 'utf8')).toBe(before.join(''));
      expect(fileDigest(() => before)).toBe(fileDigest(before.join('')));
      const again = folder.write([{ name: 'a.csv', data: () => after }]);
      const isOther = before.join('') !== after.join('');
      if (isOther && !isKnown) await expect(again).rejects.toMatchObject({ exit: 2 });
      else await again;
      expect(asked).toEqual(isOther ? [after[0] ?? ''] : []);
      const left = isOther && !isKnown ? before : after;
      expect(readFileSync(at('pieces/a.csv'), 'utf8')).toBe(left.join(''));
    }),
    tries(20),
  );
});
