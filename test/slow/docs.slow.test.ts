import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { pages, snippetsOf } from '../kit/docs/snippets.ts';
import { ROOT } from '../kit/examples.ts';

test('every TypeScript block of the documentation passes the type checker, which sees the one fault put beside them', () => {
  const folder = join(ROOT, 'out/docs-types');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const programs = pages()
    .flatMap(snippetsOf)
    .filter(({ language }) => language === 'ts')
    .map(({ page, line, code }) => ({ file: join(folder, `${page.replaceAll('/', '-')}-${line}.ts`), code }));
  expect(programs.length).toBeGreaterThan(20);
  const faulty = { file: join(folder, 'faulty.ts'), code: "export const count: number = 'one';" };
  for (const { file, code } of [...programs, faulty]) writeFileSync(file, code);
  const faults = typeFaults([...programs, faulty].map(({ file }) => file));
  expect(faults).toEqual([expect.stringContaining('faulty.ts:1 ')]);
});

function typeFaults(files: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files, include: [] }, ts.sys, ROOT);
  return ts
    .getPreEmitDiagnostics(ts.createProgram(files, options))
    .filter(({ file }) => file && files.includes(file.fileName))
    .map(({ file, start = 0, messageText }) => {
      const { line } = file?.getLineAndCharacterOfPosition(start) ?? { line: 0 };
      return `${file?.fileName}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
}
