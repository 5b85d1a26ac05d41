import type { FlagTable } from './flags.ts';

/** The flag of every command that writes a file. */
export const FORCE_FLAG = {
  force: {
    kind: 'switch',
    en: 'write over a file that vietqr did not write',
    vi: 'ghi đè cả tệp không phải do vietqr ghi ra',
  },
} as const satisfies FlagTable;
