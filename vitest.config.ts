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

/** Tests that count steps, each in a process that leaves code as it was compiled first. */
const COUNTED = ['test/laws/linear-time.property.test.ts', 'test/reconcile/linear-time.test.ts'];

/** Files that share their modules, which saves loading them for each. */
export const shared = {
  name: 'shared',
  include: ['test/**/*.test.ts'],
  exclude: ['test/packed/**', 'test/slow/**', ...ALONE, ...COUNTED],
  isolate: false,
  restoreMocks: true,
  unstubGlobals: true,
};

export const counted = {
  name: 'counted',
  include: COUNTED,
  setupFiles: ['test/kit/steps.ts'],
  execArgv: ['--no-opt'],
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      { extends: true, test: shared },
      { extends: true, test: counted },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    testTimeout: 30_000,
    maxWorkers: '100%',
    ...reportTo('test.json'),
  },
});
