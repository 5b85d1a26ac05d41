import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import base, { counted, reportTo, shared } from './vitest.config.ts';

/** Test files that try more in the slow suite: those that ask test/kit/scale.ts how much. */
const growing = readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && !counted.include.includes(file))
  .filter((file) => readFileSync(join(import.meta.dirname, file), 'utf8').includes("/kit/scale.ts'"));

/** The slow proofs: twins, stress and products of test/slow, and the growing tests anew with many more inputs. */
export default defineConfig({
  ...base,
  test: {
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'slow', include: ['test/slow/**/*.test.ts', ...growing], exclude: [] },
      },
      { extends: true, test: counted },
    ],
    env: { VIETQR_SLOW: '1' },
    testTimeout: 300_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
    ...reportTo('slow.json'),
  },
});
