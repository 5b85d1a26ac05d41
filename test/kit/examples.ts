import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';

/** The folder of this repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** The programs of `examples`. */
export const EXAMPLES: readonly string[] = readdirSync(join(ROOT, 'examples')).filter((file) =>
  file.endsWith('.ts'),
);

/** Runs an example in this process, with the words behind its name, and gives what it printed. */
export async function runExample(file: string, ...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values) => void lines.push(format(...values)));
  const { argv } = process;
  process.argv = [process.execPath, file, ...words];
  try {
    await import(/* @vite-ignore */ `${join(ROOT, 'examples', file)}?run=${Date.now()}`);
  } finally {
    process.argv = argv;
    log.mockRestore();
  }
  return lines.join('\n');
}

/** Reads the block of `//` lines that ends an example: all that it prints. */
export function promised(file: string): string {
  const lines = readFileSync(join(ROOT, 'examples', file), 'utf8')
    .trimEnd()
    .split('\n');
  const start = lines.findLastIndex((line) => !line.startsWith('//')) + 1;
  return lines
    .slice(start)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join('\n');
}

/** Drops the blanks that end lines, and the lines that end a text empty. */
export function trimmed(text: string): string {
  return text.trimEnd().replace(/[ \t]+$/gm, '');
}
