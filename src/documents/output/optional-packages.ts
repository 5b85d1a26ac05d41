import { installedPackages } from '../../bytes/packages/installed.ts';
import { type Field, field } from '../../issues/fields.ts';
import { isModuleMissing } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { isRecord } from '../../issues/stringify.ts';

/** The typeface of documents: the files of Be Vietnam Pro 400 and 700 (SIL Open Font License 1.1). */
export interface FontFiles {
  /** The bytes of the file of weight 400, TTF. */
  readonly regular: Uint8Array;
  /** The bytes of the file of weight 700, TTF. */
  readonly bold: Uint8Array;
}

/** The field of {@link FontFiles}. */
export const FONT_FILES: Field<FontFiles> = /* @__PURE__ */ field('twoFontFiles', isFontFiles);

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

/** Loads the package that draws scenes; nothing where it is not installed. It is native code, so bundlers are not to see it. */
export function loadResvg(): typeof import('@resvg/resvg-js') | undefined {
  try {
    return installedPackages()?.(RESVG);
  } catch (error) {
    if (!isModuleMissing(error)) throw error;
    return undefined;
  }
}

/** Reports that nothing that draws scenes is there: the native package, or `other` where no packages can be read. */
export function reportNoResvg(other: string | undefined, report: Report): undefined {
  return reportMissing(other ?? RESVG, report);
}

/** Finds the files of the typeface where they are installed. */
export function fontPaths(report: Report): { regular: string; bold: string } | undefined {
  return fromPackages(
    ({ resolve }) => ({ regular: resolve(FILES.regular), bold: resolve(FILES.bold) }),
    report,
  );
}

let installedFonts: FontFiles | undefined;

/** Reads the files of the typeface, once. */
export function readFonts(report: Report): FontFiles | undefined {
  if (installedFonts) return installedFonts;
  const paths = fontPaths(report);
  const fs = paths && globalThis.process.getBuiltinModule('node:fs');
  if (!fs) return undefined;
  installedFonts = { regular: fs.readFileSync(paths.regular), bold: fs.readFileSync(paths.bold) };
  return installedFonts;
}

/** Checks whether bytes are those that {@link readFonts} has read, which nobody else holds. */
export function isInstalledFont(bytes: Uint8Array): boolean {
  return bytes === installedFonts?.regular || bytes === installedFonts?.bold;
}

function fromPackages<T>(take: (require: NodeJS.Require) => T, report: Report): T | undefined {
  try {
    const loader = installedPackages();
    return loader ? take(loader) : report('input.required', { path: ['fonts'], expected: 'twoFontFiles' });
  } catch (error) {
    return orMissing(FONT, report)(error);
  }
}

function reportMissing(name: string, report: Report): undefined {
  const install = name === FONT ? FONT : `${name} ${FONT}`;
  return report('package.missing', { received: name, limit: install });
}

function isFontFiles(value: unknown): value is FontFiles {
  return isRecord(value) && value.regular instanceof Uint8Array && value.bold instanceof Uint8Array;
}
