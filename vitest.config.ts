import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import tsconfig from './tsconfig.json' with { type: 'json' };

const alias = Object.entries(tsconfig.compilerOptions.paths).map(([name, [file]]) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(new URL(file ?? '', import.meta.url)),
}));

/** It also writes the counts of a run as JSON where `.ci/run` asks for them. */
export function reportTo(file: string) {
  const folder = process.env.VITEST_REPORTS;
  return folder
    ? { reporters: ['default', 'json'], outputFile: { json: join(folder, file) } }
    : { reporters: ['default'] };
}

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/packed/**'],
    testTimeout: 30_000,
    ...reportTo('test.json'),
  },
});
