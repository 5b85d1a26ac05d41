import { type FieldTable, flag, wholeNumber } from '../issues/fields.ts';
import { type OwnProps, ownProps } from '../issues/foreign.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { isRecord, stringify } from '../issues/stringify.ts';
import { type Level, makeMatrix, type QrMatrix, type SymbolOptions } from '../qr/matrix.ts';
import { LEVELS, SYMBOL_FIELDS } from '../qr/options.ts';

/** What can be drawn: the text of a code, or its symbol. */
export type CodeSource = string | QrMatrix;

export interface CodeOptions extends SymbolOptions {
  /** Light modules on each side. Default 4, the least that ISO/IEC 18004 §6.3.8 allows. */
  readonly quietZone?: number;
  /** Read the result back and refuse it unless it holds the text. Default `false`. */
  readonly verify?: boolean;
}

export const QUIET_ZONE = 4;
const MAX_QUIET_ZONE = 100;

export const CODE_FIELDS = {
  ...SYMBOL_FIELDS,
  quietZone: { ...wholeNumber(QUIET_ZONE, MAX_QUIET_ZONE), fallback: QUIET_ZONE },
  verify: { ...flag(), fallback: false },
} as const satisfies FieldTable;

/**
 * Gives the symbol of a source, after the options of the medium: that of a text is drawn, at the usual level unless the
 * options name another; one that is drawn already takes neither `level` nor `dense`. Nothing where anything was reported,
 * of the options too.
 */
export function symbolOf(
  source: unknown,
  options: SymbolOptions,
  report: Report,
  usualLevel: Level = 'M',
): QrMatrix | undefined {
  const drawn = isRecord(source) ? ownProps(source, report.at('source')) : undefined;
  if (drawn && isQrMatrix(drawn)) {
    checkSymbolOptions(options, report);
    return hasErrors(report) ? undefined : drawn;
  }
  if (hasErrors(report)) return undefined;
  if (typeof source === 'string') return makeMatrix(source, { level: usualLevel, ...options }, report);
  const expected = 'textOrSymbol';
  return report('input.type', { path: ['source'], expected, received: stringify(source) });
}

/** Checks whether the properties of an object are those of a symbol: a version's side, and modules that are 0 or 1. */
export function isQrMatrix(value: OwnProps): value is OwnProps & QrMatrix {
  const { size, version, data, level, mask, text } = value;
  if (!isWholeIn(version, 1, 40) || !isWholeIn(mask, 0, 7) || typeof text !== 'string') return false;
  if (size !== Number(version) * 4 + 17 || !LEVELS.some((each) => each === level)) return false;
  return data instanceof Uint8Array && data.length === size * size && areModules(data);
}

function areModules(data: Uint8Array): boolean {
  for (let i = 0; i < data.length; i++) if ((data[i] ?? 2) > 1) return false;
  return true;
}

function isWholeIn(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function checkSymbolOptions({ level, dense }: SymbolOptions, report: Report): void {
  for (const [name, value] of Object.entries({ level, dense })) {
    if (value === undefined) continue;
    report('input.value', { path: [name], expected: 'noneForSymbol', received: stringify(value) });
  }
}
