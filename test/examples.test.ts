import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const examples = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.ts'));

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(0);
});

test.concurrent.each(examples)('examples/%s prints what its last comment says', async (file) => {
  const path = join('examples', file);
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', path], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(trimmed(stdout)).toBe(trimmed(lastComment(readFileSync(join(root, path), 'utf8'))));
});

/** Reads the block of `//` lines that ends a file. */
function lastComment(source: string): string {
  const lines = source.trimEnd().split('\n');
  const start = lines.findLastIndex((line) => !line.startsWith('//')) + 1;
  return lines
    .slice(start)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join('\n');
}

function trimmed(text: string): string {
  return text.trimEnd().replace(/[ \t]+$/gm, '');
}
