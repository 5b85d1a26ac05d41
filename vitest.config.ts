import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import tsconfig from './tsconfig.json' with { type: 'json' };

const alias = Object.entries(tsconfig.compilerOptions.paths).map(([name, [file]]) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(new URL(file ?? '', import.meta.url)),
}));

/** Also writes the counts of a run as JSON where `.ci/run` asks for them. */
export function reportTo(file: string) {
  const folder = process.env.VITEST_REPORTS;
  return folder
    ? { reporters: ['default', 'json'], outputFile: { json: join(folder, file) } }
    : { reporters: ['default'] };
}

/** Tests of what is loaded once and kept, such as a reader's wasm. */
const ALONE = ['test/scan/scan.test.ts'];

/** The test files that import one of these files or packages, named as `import` ends. */
export function testsWith(...modules: readonly string[]): string[] {
  return readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => {
      const text = readFileSync(join(import.meta.dirname, file), 'utf8');
      return modules.some((name) => text.includes(`${name}'`));
    });
}

/** Sets how laws are tried. */
const LAWS = 'test/kit/laws.ts';

/** Tests that count steps, each in a process that leaves code as it was compiled first, so that no load changes the count. */
const COUNTED = testsWith('/kit/linear.ts', '/kit/steps.ts');

/** Files that share their modules, which saves loading them for each. */
export const shared = {
  name: 'shared',
  include: ['test/**/*.test.ts'],
  exclude: ['test/packed/**', 'test/slow/**', ...ALONE, ...COUNTED],
  setupFiles: [LAWS],
  isolate: false,
  restoreMocks: true,
  unstubGlobals: true,
};

export const counted = {
  name: 'counted',
  include: COUNTED,
  exclude: ['test/slow/**'],
  setupFiles: ['test/kit/steps.ts', LAWS],
  execArgv: ['--no-opt'],
  isolate: false,
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      { extends: true, test: shared },
      { extends: true, test: counted },
      { extends: true, test: { name: 'alone', include: ALONE, setupFiles: [LAWS] } },
    ],
    testTimeout: 30_000,
    experimental: { fsModuleCache: true },
    maxWorkers: '100%',
    ...reportTo('test.json'),
  },
});
