import { PayloadError } from '../issues/error.ts';
import { issue } from '../issues/issue.ts';

/** The typeface of documents: the files of Be Vietnam Pro 400 and 700 (SIL Open Font License 1.1). */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

const FONT = '@expo-google-fonts/be-vietnam-pro';
const FILES = {
  regular: `${FONT}/400Regular/BeVietnamPro_400Regular.ttf`,
  bold: `${FONT}/700Bold/BeVietnamPro_700Bold.ttf`,
} as const;

/**
 * It loads an optional package.
 *
 * @throws {PayloadError} `render.peer` with the line that installs it, when it is not there.
 */
export async function loadPeer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw missingPeer(name);
  }
}

/** It finds the files of the typeface where they are installed. @throws {PayloadError} `render.peer`. */
export function fontPaths(): { regular: string; bold: string } {
  try {
    const { resolve } = platform()
      .getBuiltinModule('node:module')
      .createRequire(import.meta.url);
    return { regular: resolve(FILES.regular), bold: resolve(FILES.bold) };
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw missingPeer(FONT);
  }
}

/** It reads the files of the typeface. @throws {PayloadError} `render.peer`. */
export function readFonts(): FontFiles {
  const { regular, bold } = fontPaths();
  const { readFileSync } = platform().getBuiltinModule('node:fs');
  return { regular: readFileSync(regular), bold: readFileSync(bold) };
}

/** Node, Bun or Deno, asked for their own modules without an import that would keep bundlers for browsers away. */
function platform(): NodeJS.Process {
  const { process } = globalThis;
  if (typeof process?.getBuiltinModule !== 'function') throw missingPeer(FONT);
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
