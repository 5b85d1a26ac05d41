import { defineConfig } from 'tsup';

const shared = { target: 'es2022', sourcemap: true, clean: false } as const;

export default defineConfig([
  {
    ...shared,
    // Shared chunks are imported in the order of the entries that share them. With these first, the bank table comes
    // before the code in an app's bundle and not between its parts, which then compress better.
    entry: {
      index: 'src/index.ts',
      banks: 'src/banks/index.ts',
      schema: 'src/payment/schema.ts',
      profiles: 'src/profiles/index.ts',
      inspect: 'src/inspect/index.ts',
      text: 'src/text/index.ts',
      cpm: 'src/cpm/index.ts',
      emv: 'src/emv/index.ts',
      lite: 'src/lite.ts',
      scan: 'src/scan/index.ts',
      'scan/lite': 'src/scan/lite.ts',
      svg: 'src/draw/svg.ts',
      png: 'src/draw/png.ts',
      terminal: 'src/draw/terminal.ts',
      documents: 'src/documents/index.ts',
      pdf: 'src/documents/output/pdf.ts',
      reference: 'src/reference/index.ts',
      statements: 'src/statements/index.ts',
      reconcile: 'src/reconcile/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    platform: 'neutral',
    shims: true,
    splitting: true,
    treeshake: false,
    clean: true,
    esbuildOptions(options, { format }) {
      if (format === 'cjs') options.define = { ...options.define, 'import.meta.url': '__filename' };
    },
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
