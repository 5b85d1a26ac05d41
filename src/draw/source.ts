import { drawingIssue, type Issue } from '../issues/issue.ts';
import { checkOptions, type OptionRules } from '../issues/options.ts';
import { fail, type Result, toResult } from '../issues/result.ts';
import { isRecord, stringify } from '../issues/stringify.ts';
import { type QrMatrix, type SymbolOptions, safeQrMatrix } from '../qr/matrix.ts';
import { SYMBOL_RULES } from '../qr/options.ts';
import { checkColors, isColor } from './colors.ts';

/** What can be drawn: the text of a code, or its symbol. */
export type CodeSource = string | QrMatrix;

export interface CodeOptions extends SymbolOptions {
  /** Light modules on each side. Default 4, the least that ISO/IEC 18004 §6.3.8 allows. */
  readonly quietZone?: number;
  /** Read the result back and refuse it unless it holds the text. Default `false`. */
  readonly verify?: boolean;
}

export interface ColorOptions {
  /** `#rrggbb` or `#rgb`. Default `'#000000'`. */
  readonly dark?: string;
  /** Default `'#ffffff'`. */
  readonly light?: string;
}

export const QUIET_ZONE = 4;
const MAX_QUIET_ZONE = 100;

export const CODE_RULES = {
  ...SYMBOL_RULES,
  quietZone: {
    accepts: (value) => isWholeIn(value, QUIET_ZONE, MAX_QUIET_ZONE),
    expected: `a whole number from ${QUIET_ZONE} to ${MAX_QUIET_ZONE}`,
  },
  verify: { accepts: (value) => typeof value === 'boolean', expected: 'true or false' },
} as const satisfies OptionRules;

export const COLOR_RULES = {
  dark: { accepts: isColor, expected: 'a color such as #1a2b3c' },
  light: { accepts: isColor, expected: 'a color such as #1a2b3c' },
} as const satisfies OptionRules;

/** Checks whether a value is a whole number in a range. */
export function isWholeIn(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** Checks the options of a medium and makes the symbol, unless it is given. */
export function resolveSymbol(
  source: unknown,
  options: CodeOptions & ColorOptions,
  rules: OptionRules,
): Result<QrMatrix> {
  const issues = checkOptions(options, rules);
  if (issues.length === 0) issues.push(...checkColors(options));
  if (isQrMatrix(source)) {
    issues.push(...checkSymbolOptions(options));
    return toResult(source, issues);
  }
  if (issues.length > 0) return toResult<QrMatrix>(undefined, issues);
  if (typeof source !== 'string') {
    const expected = 'a text or a QR symbol';
    return fail(drawingIssue('input.type', { path: ['source'], expected, received: stringify(source) }));
  }
  const { level, dense } = options;
  return safeQrMatrix(source, { ...(level && { level }), ...(dense && { dense }) });
}

function isQrMatrix(value: unknown): value is QrMatrix {
  if (!isRecord(value)) return false;
  const { size, version, data, level, mask, text } = value;
  if (!isWholeIn(version, 1, 40) || !isWholeIn(mask, 0, 7) || typeof text !== 'string') return false;
  if (size !== Number(version) * 4 + 17 || !SYMBOL_RULES.level.accepts(level)) return false;
  return data instanceof Uint8Array && data.length === size * size && data.every((module) => module <= 1);
}

function checkSymbolOptions(options: unknown): Issue[] {
  if (!isRecord(options)) return [];
  return ['level', 'dense']
    .filter((name) => options[name] !== undefined)
    .map((name) =>
      drawingIssue('input.value', {
        path: [name],
        expected: 'none, as the symbol is drawn already',
        received: stringify(options[name]),
      }),
    );
}
