import { PayloadError } from '../../issues/error.ts';
import { issue } from '../../issues/issue.ts';

/** The typeface of documents: the files of Be Vietnam Pro 400 and 700 (SIL Open Font License 1.1). */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

const FONT = '@expo-google-fonts/be-vietnam-pro';
const RESVG = '@resvg/resvg-js';
const FILES = {
  regular: `${FONT}/400Regular/BeVietnamPro_400Regular.ttf`,
  bold: `${FONT}/700Bold/BeVietnamPro_700Bold.ttf`,
} as const;

/**
 * It makes the handler for `import(…).catch(…)` of an optional package. Written so, the import is one that bundlers let
 * fail.
 *
 * @throws {PayloadError} `render.peer` with the line that installs it, when it is not there.
 */
export function unlessMissing(name: string): (error: unknown) => never {
  return (error) => {
    throw isMissing(error) ? missingPeer(name) : error;
  };
}

/**
 * It loads the package that draws scenes. It is native code, so bundlers are not to see it.
 *
 * @throws {PayloadError} `render.peer`.
 */
export function loadResvg(): typeof import('@resvg/resvg-js') {
  return fromPackages(RESVG, (require) => require(RESVG));
}

/** It finds the files of the typeface where they are installed. @throws {PayloadError} `render.peer`. */
export function fontPaths(): { regular: string; bold: string } {
  return fromPackages(FONT, ({ resolve }) => ({
    regular: resolve(FILES.regular),
    bold: resolve(FILES.bold),
  }));
}

/** It reads the files of the typeface. @throws {PayloadError} `render.peer`. */
export function readFonts(): FontFiles {
  const { regular, bold } = fontPaths();
  const { readFileSync } = platform(FONT).getBuiltinModule('node:fs');
  return { regular: readFileSync(regular), bold: readFileSync(bold) };
}

function fromPackages<T>(name: string, take: (require: NodeJS.Require) => T): T {
  const { createRequire } = platform(name).getBuiltinModule('node:module');
  try {
    return take(createRequire(import.meta.url));
  } catch (error) {
    return unlessMissing(name)(error);
  }
}

/** Node, Bun or Deno, asked for their own modules without an import that would keep bundlers for browsers away. */
function platform(name: string): NodeJS.Process {
  const { process } = globalThis;
  if (typeof process?.getBuiltinModule !== 'function') throw missingPeer(name);
  return process;
}

function missingPeer(name: string): PayloadError {
  const install = name === FONT ? FONT : `${name} ${FONT}`;
  return new PayloadError([issue('render.peer', { received: name, expected: install })]);
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
