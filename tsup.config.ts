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
      cpm: 'src/cpm/index.ts',
      scan: 'src/scan/index.ts',
      'scan/lite': 'src/scan/lite.ts',
      svg: 'src/render/svg.ts',
      png: 'src/render/png.ts',
      terminal: 'src/render/terminal.ts',
      card: 'src/render/documents.ts',
      pdf: 'src/render/pdf.ts',
      reference: 'src/reference/index.ts',
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
