import { zipSync } from 'fflate';
import type { Bytes } from '../../bytes/views.ts';

/** Files that are packed already gain nothing from being packed again. */
const STORED = { level: 0, mtime: new Date(2000, 0, 1), os: 0, attrs: 0 } as const;

/** Puts files into a ZIP as they are, always the same bytes for the same files. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Bytes {
  return zipSync(Object.fromEntries([...files].map(([name, data]) => [name, [data, STORED]])));
}
