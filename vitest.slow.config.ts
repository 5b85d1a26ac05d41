import { defineConfig } from 'vitest/config';
import base, { counted, reportTo, shared, testsWith } from './vitest.config.ts';

/** Test files that try more in the slow suite: those that ask test/kit/scale.ts how much, or that take what does. */
const growing = testsWith('scale.ts', 'issues/hostile.ts').filter((file) => !counted.include.includes(file));

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
