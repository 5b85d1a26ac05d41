import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../src/cli/registry.ts';
import { holds, shown, withClaims } from './kit/docs/claims.ts';
import { pages, type Snippet, snippetsIn, snippetsOf } from './kit/docs/snippets.ts';
import { manifest } from './kit/package.ts';
import { runs } from './kit/scale.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out/docs');
const snippets = pages()
  .filter((page) => existsSync(join(root, page)))
  .flatMap(snippetsOf);
/** A database of its own takes longer to start than all other blocks together. */
const opensDatabase = ({ code }: Snippet) => code.includes('PGlite.create(');
const programs = snippets
  .filter(({ language }) => language === 'ts')
  .filter((snippet) => runs(0, 1) === 1 || !opensDatabase(snippet));
const commands = snippets.filter(({ language }) => language === 'bash');

beforeAll(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
});

describe('every TypeScript block of the documentation', () => {
  test('is there', () => {
    expect(pages().filter((page) => !existsSync(join(root, page)))).toEqual([]);
    expect(programs.length).toBeGreaterThan(0);
  });

  test.each(named(programs))('%s runs and gives what its comments claim', async (_name, snippet) => {
    const { code, claims } = withClaims(snippet.code);
    writeFileSync(fileOf(snippet, 'run.ts'), code);
    expect(await run(fileOf(snippet, 'run.ts'), snippet)).toBe(claims);
  });
});

describe('every command of the documentation', () => {
  test.each(named(commands))('%s names things that exist', (_name, { code }) => {
    expect(unknownCommands(code)).toEqual([]);
  });

  test('is in a bash block, as every program is in a ts block', () => {
    const odd = /^(typescript|tsx|js|jsx|javascript|sh|shell|console|zsh)$/;
    expect(snippets.filter(({ language }) => odd.test(language))).toEqual([]);
  });
});

describe('the checks themselves', () => {
  test('see a false claim', async () => {
    const snippet = {
      page: 'self-test',
      line: 1,
      language: 'ts',
      code: 'const a = [1, 2];\nconsole.log(a[1], "x");\n// → 3 x',
    };
    writeFileSync(fileOf(snippet, 'run.ts'), withClaims(snippet.code).code);
    await expect(run(fileOf(snippet, 'run.ts'), snippet)).rejects.toThrow('self-test:2 gives 2 x, not 3 x');
  });

  test('see a claim that belongs to nothing', () => {
    expect(() => withClaims('if (true) {\n  f(); // → 1\n}')).toThrow(
      '1 claim(s) follow no top-level statement',
    );
  });

  test('read values as Node prints them, with … for anything', () => {
    const value = shown([{ a: 1, b: { c: ['x'] } }]);
    expect(holds("{ a: 1, b: { c: [ 'x' ] } }", value)).toBe(true);
    expect(holds('{ a: 1, … }', value)).toBe(true);
    expect(holds('{ a: 2, … }', value)).toBe(false);
    expect(holds('{ a: 1', value)).toBe(false);
  });

  test('cut blocks out of a page', () => {
    expect(snippetsIn('p.md', 'words\n```ts\na;\nb;\n```\n```\nplain\n```')).toEqual([
      { page: 'p.md', line: 3, language: 'ts', code: 'a;\nb;' },
      { page: 'p.md', line: 7, language: '', code: 'plain' },
    ]);
  });

  test('know a command from a typing error', () => {
    expect(unknownCommands('npm install && npm run demo\nvietqr dekode 0002 # words\nnpm run lunch')).toEqual(
      ['vietqr dekode', 'npm run lunch'],
    );
  });
});

function named(blocks: readonly Snippet[]): (readonly [string, Snippet])[] {
  return blocks.map((block) => [`${block.page}:${block.line}`, block]);
}

/** Runs a rewritten block and counts the claims that were checked; `claim` is what the rewritten block calls. */
async function run(file: string, { page, line }: Snippet): Promise<number> {
  let checked = 0;
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.stubGlobal('claim', async (at: number, expected: string, values: () => Promise<unknown[]>) => {
    const actual = await values().then(shown, (error: unknown) => `throws ${error}`);
    if (!holds(expected, actual)) throw new Error(`${page}:${line + at} gives ${actual}, not${expected}`);
    checked += 1;
  });
  await import(file);
  return checked;
}

/** Lists the `vietqr …` and `npm …` commands of a block that the package does not have. */
function unknownCommands(code: string): string[] {
  const called = [...code.matchAll(/(?:^|[;&|(]|npx )\s*(vietqr|npm run|npm) ([\w:-]+)/gm)];
  return called
    .filter(([, program = '', name = '']) => !known(program, name))
    .map(([, program, name]) => `${program} ${name}`);
}

function known(program: string, name: string): boolean {
  if (program === 'npm run') return name in manifest.scripts;
  if (program === 'npm') return ['run', 'install', 'test'].includes(name);
  return name in COMMANDS;
}

function fileOf({ page, line }: Snippet, extension: string): string {
  return join(out, `${page.replaceAll('/', '-')}-${line}.${extension}`);
}
