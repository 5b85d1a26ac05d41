import { ownAddress } from '../../bytes/own-address.ts';
import { isModuleMissing } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';

/** The typeface of documents: the files of Be Vietnam Pro 400 and 700 (SIL Open Font License 1.1). */
export interface FontFiles {
  /** The bytes of the file of weight 400, TTF. */
  readonly regular: Uint8Array;
  /** The bytes of the file of weight 700, TTF. */
  readonly bold: Uint8Array;
}

const FONT = '@expo-google-fonts/be-vietnam-pro';
const RESVG = '@resvg/resvg-js';
const FILES = {
  regular: `${FONT}/400Regular/BeVietnamPro_400Regular.ttf`,
  bold: `${FONT}/700Bold/BeVietnamPro_700Bold.ttf`,
} as const;

/**
 * Makes the handler for `import(…).catch(…)` of an optional package, which reports `package.missing` with the line that
 * installs it. Written so, the import is one that bundlers let fail. Any other error is thrown on.
 */
export function orMissing(name: string, report: Report): (error: unknown) => undefined {
  return (error) => {
    if (!isModuleMissing(error)) throw error;
    return reportMissing(name, report);
  };
}

/** Loads the package that draws scenes. It is native code, so bundlers are not to see it. */
export function loadResvg(report: Report): typeof import('@resvg/resvg-js') | undefined {
  return fromPackages(RESVG, (require) => require(RESVG), report);
}

/** Finds the files of the typeface where they are installed. */
export function fontPaths(report: Report): { regular: string; bold: string } | undefined {
  return fromPackages(
    FONT,
    ({ resolve }) => ({ regular: resolve(FILES.regular), bold: resolve(FILES.bold) }),
    report,
  );
}

let installedFonts: FontFiles | undefined;

/** Reads the files of the typeface, once. */
export function readFonts(report: Report): FontFiles | undefined {
  if (installedFonts) return installedFonts;
  const paths = fontPaths(report);
  const fs = paths && platform()?.getBuiltinModule('node:fs');
  if (!fs) return undefined;
  installedFonts = { regular: fs.readFileSync(paths.regular), bold: fs.readFileSync(paths.bold) };
  return installedFonts;
}

/** Checks whether bytes are those that {@link readFonts} has read, which nobody else holds. */
export function isInstalledFont(bytes: Uint8Array): boolean {
  return bytes === installedFonts?.regular || bytes === installedFonts?.bold;
}

function fromPackages<T>(name: string, take: (require: NodeJS.Require) => T, report: Report): T | undefined {
  const modules = platform()?.getBuiltinModule('node:module');
  if (!modules) return reportMissing(name, report);
  try {
    return take(modules.createRequire(ownAddress ?? `${process.cwd()}/`));
  } catch (error) {
    return orMissing(name, report)(error);
  }
}

/** Node, Bun or Deno, asked for their own modules without an import that would keep bundlers for browsers away. */
function platform(): NodeJS.Process | undefined {
  const { process } = globalThis;
  return typeof process?.getBuiltinModule === 'function' ? process : undefined;
}

function reportMissing(name: string, report: Report): undefined {
  const install = name === FONT ? FONT : `${name} ${FONT}`;
  return report('package.missing', { received: name, limit: install });
}
