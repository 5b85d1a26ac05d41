import { dirname, join } from 'node:path';

/** What a module of dist imports of dist: as it loads, and when it is asked to. */
export interface Imports {
  readonly atOnce: readonly string[];
  readonly later: readonly string[];
}

/** Reads which files a module that esbuild wrote imports by a relative path; `file` is its own path below dist. */
export function importsOf(code: string, file: string): Imports {
  const below = (pattern: RegExp) =>
    [...code.matchAll(pattern)].map(([, path = '']) => join(dirname(file), path));
  return {
    atOnce: below(/^(?:import|\} from|import .* from) ?"(\.[^"]+)";$/gm),
    later: below(/\bimport\("(\.[^"]+)"\)/g),
  };
}

/** Gives all files that some lead to, themselves included. Fails where files import each other in a circle as they load. */
export function reachedFrom(
  starts: readonly string[],
  imports: (file: string) => Imports,
): ReadonlySet<string> {
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): void => {
    if (above.includes(file)) throw new Error(`a circle: ${[...above, file].join(' → ')}`);
    if (done.has(file)) return;
    const { atOnce, later } = imports(file);
    for (const next of atOnce) visit(next, [...above, file]);
    done.add(file);
    for (const next of later) visit(next, []);
  };
  for (const start of starts) visit(start, []);
  return done;
}
