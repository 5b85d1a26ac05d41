import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** A fenced block of a documentation page; `line` is where its first line of code stands, counted from 1. */
export interface Snippet {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** Lists the pages users read: both READMEs and all of docs. */
export function pages(): string[] {
  const docs = existsSync(join(root, 'docs'))
    ? readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    : [];
  return [
    'README.md',
    'README.vi.md',
    ...docs
      .map((file) => `docs/${file}`)
      .filter((file) => file.endsWith('.md'))
      .sort(),
  ];
}

/** Cuts the fenced blocks out of a page of the repository. */
export function snippetsOf(page: string): Snippet[] {
  return snippetsIn(page, readFileSync(join(root, page), 'utf8'));
}

export function snippetsIn(page: string, text: string): Snippet[] {
  const found: Snippet[] = [];
  let open: { line: number; language: string; code: string[] } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const fence = /^\s*```(\w*)/.exec(line);
    if (open && fence) {
      found.push({ page, ...open, code: open.code.join('\n') });
      open = undefined;
    } else if (fence) open = { line: index + 2, language: fence[1] ?? '', code: [] };
    else open?.code.push(line);
  }
  if (open) throw new Error(`${page}:${open.line}: code block without an end`);
  return found;
}
