import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './floors.ts';

/** Reads the files of `src`, or of another folder of the project. */
export function sources(home = 'src'): SourceFile[] {
  const root = join(import.meta.dirname, '../../..', home);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: file.replaceAll('\\', '/'), source: readFileSync(join(root, file), 'utf8') }));
}
