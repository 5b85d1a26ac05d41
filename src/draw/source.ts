import { drawingIssue, type Issue } from '../issues/issue.ts';
import { checkOptions, type OptionRules } from '../issues/options.ts';
import { fail, type Result, toResult } from '../issues/result.ts';
import { isRecord, show } from '../issues/stringify.ts';
import { type QrMatrix, type SymbolOptions, safeQrMatrix } from '../qr/matrix.ts';
import { SYMBOL_RULES } from '../qr/options.ts';
import { checkColours, isColour } from './colors.ts';

/** What can be drawn: the text of a code, or its symbol. */
export type CodeSource = string | QrMatrix;

export interface CodeOptions extends SymbolOptions {
  /** Light modules on each side. Default 4, the least that ISO/IEC 18004 §6.3.8 allows. */
  readonly quietZone?: number;
  /** Read the result back and refuse it unless it holds the text. Default `false`. */
  readonly verify?: boolean;
}

export interface ColourOptions {
  /** `#rrggbb` or `#rgb`. Default `'#000000'`. */
  readonly dark?: string;
  /** Default `'#ffffff'`. */
  readonly light?: string;
}

export const QUIET_ZONE = 4;
const WIDEST_ZONE = 100;

export const CODE_RULES = {
  ...SYMBOL_RULES,
  quietZone: {
    accepts: (value) => isWhole(value, QUIET_ZONE, WIDEST_ZONE),
    expected: `a whole number from ${QUIET_ZONE} to ${WIDEST_ZONE}`,
  },
  verify: { accepts: (value) => typeof value === 'boolean', expected: 'true or false' },
} as const satisfies OptionRules;

export const COLOUR_RULES = {
  dark: { accepts: isColour, expected: 'a colour such as #1a2b3c' },
  light: { accepts: isColour, expected: 'a colour such as #1a2b3c' },
} as const satisfies OptionRules;

/** It tells whether a value is a whole number in a range. */
export function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** It checks the options of a medium and makes the symbol, unless it is given. */
export function symbolOf(
  source: unknown,
  options: CodeOptions & ColourOptions,
  rules: OptionRules,
): Result<QrMatrix> {
  const issues = checkOptions(options, rules);
  if (issues.length === 0) issues.push(...checkColours(options));
  if (isQrMatrix(source)) {
    issues.push(...refuseSymbolOptions(options));
    return toResult(source, issues);
  }
  if (issues.length > 0) return toResult<QrMatrix>(undefined, issues);
  if (typeof source !== 'string') {
    const expected = 'a text or a QR symbol';
    return fail(drawingIssue('input.type', { path: ['source'], expected, received: show(source) }));
  }
  const { level, dense } = options;
  return safeQrMatrix(source, { ...(level && { level }), ...(dense && { dense }) });
}

function isQrMatrix(value: unknown): value is QrMatrix {
  if (!isRecord(value)) return false;
  const { size, version, data, level, mask, text } = value;
  if (!isWhole(version, 1, 40) || !isWhole(mask, 0, 7) || typeof text !== 'string') return false;
  if (size !== Number(version) * 4 + 17 || !SYMBOL_RULES.level.accepts(level)) return false;
  return data instanceof Uint8Array && data.length === size * size && data.every((module) => module <= 1);
}

function refuseSymbolOptions(options: unknown): Issue[] {
  if (!isRecord(options)) return [];
  return ['level', 'dense']
    .filter((name) => options[name] !== undefined)
    .map((name) =>
      drawingIssue('input.value', {
        path: [name],
        expected: 'none, as the symbol is drawn already',
        received: show(options[name]),
      }),
    );
}
