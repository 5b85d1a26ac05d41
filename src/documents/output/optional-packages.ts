import { VietqrError } from '../../issues/error.ts';
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
 * Makes the handler for `import(…).catch(…)` of an optional package. Written so, the import is one that bundlers let
 * fail.
 *
 * @throws {VietqrError} `package.missing` with the line that installs it, when it is not there.
 */
export function orMissing(name: string): (error: unknown) => never {
  return (error) => {
    throw isModuleMissing(error) ? missingPeer(name) : error;
  };
}

/**
 * Loads the package that draws scenes. It is native code, so bundlers are not to see it.
 *
 * @throws {VietqrError} `package.missing`.
 */
export function loadResvg(): typeof import('@resvg/resvg-js') {
  return fromPackages(RESVG, (require) => require(RESVG));
}

/** Finds the files of the typeface where they are installed. @throws {VietqrError} `package.missing`. */
export function fontPaths(): { regular: string; bold: string } {
  return fromPackages(FONT, ({ resolve }) => ({
    regular: resolve(FILES.regular),
    bold: resolve(FILES.bold),
  }));
}

/** Reads the files of the typeface. @throws {VietqrError} `package.missing`. */
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
    return orMissing(name)(error);
  }
}

/** Node, Bun or Deno, asked for their own modules without an import that would keep bundlers for browsers away. */
function platform(name: string): NodeJS.Process {
  const { process } = globalThis;
  if (typeof process?.getBuiltinModule !== 'function') throw missingPeer(name);
  return process;
}

function missingPeer(name: string): VietqrError {
  const install = name === FONT ? FONT : `${name} ${FONT}`;
  return new VietqrError([issue('package.missing', { received: name, expected: install })]);
}

function isModuleMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
