import { defineConfig } from 'tsup';

const shared = { target: 'es2022', sourcemap: true, clean: false } as const;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      lite: 'src/lite.ts',
      emv: 'src/emv/index.ts',
      profiles: 'src/profiles/index.ts',
      banks: 'src/banks/index.ts',
      schema: 'src/profiles/vietqr/schema.ts',
      text: 'src/text/index.ts',
      reconcile: 'src/reconcile/index.ts',
      reference: 'src/reference/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    platform: 'neutral',
    splitting: true,
    treeshake: false,
    clean: true,
  },
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    dts: false,
    platform: 'node',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  },
]);
