import { defineConfig } from 'vitest/config';
import base, { reportTo } from './vitest.config.ts';

/** The tests of the packed tarball, as its users get it; they need `npm run build` first. */
export default defineConfig({
  ...base,
  test: {
    include: ['test/packed/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    ...reportTo('packed.json'),
  },
});
