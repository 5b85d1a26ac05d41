import { type MoneyUnit, parseMoney } from '../../../tables/cells/money.ts';
import { stripDiacritics } from '../../../text/diacritics.ts';

/** Digits with the marks between them, or a power of ten. */
const RUN = /\d(?:[\d.,'\s\u00a0\u202f]*\d)?(?:e[+-]?\d+)?/giu;

/** Words behind a sum by which a one stands for more, whatever the sheet says. */
const SCALES: readonly (readonly [word: RegExp, scale: number])[] = [
  [/(?<![a-z])(?:nghin|ngan|k)(?![a-z])/, 1000],
  [/(?<![a-z])(?:trieu|tr)(?![a-z])/, 1_000_000],
  [/(?<![a-z])ty(?![a-z])/, 1_000_000_000],
];

/** Up to this, half a đồng and some noise, is rounded. */
const HALF_VND = 0.5 + 1e-6;

/**
 * Checks whether a cell shows another sum than its number is, so that people see one and programs another: zeros, a word or a sign
 * that its format adds, thousands that it takes off, or nothing. A minus that is shown as a color is none of these.
 */
export function showsOtherwise(number: number, text: string, unit: MoneyUnit): boolean {
  const runs = text.match(RUN) ?? [];
  const [run = ''] = runs;
  if (number === 0) return /[1-9]/.test(text);
  if (runs.length !== 1) return true;
  const [before = '', behind = ''] = text.split(run);
  const shown = shownVnd(run, scaleIn(`${before} ${behind}`), unit);
  const isMinus = /[-−(]/.test(before) || /^\s*[-−]/.test(behind);
  const stored = number * unit;
  return (
    !shown ||
    Math.abs((isMinus ? stored : Math.abs(stored)) - (isMinus ? -shown.sum : shown.sum)) > shown.within
  );
}

function scaleIn(words: string): number | undefined {
  const folded = stripDiacritics(words).toLowerCase();
  return SCALES.find(([word]) => word.test(folded))?.[1];
}

const COMMA_DECIMALS = /^\d{1,3}(?:\.\d{3})*,\d{1,2}$/;
/** In another country's order of marks these are thousands. */
const THREE_DECIMALS = /\.\d{3}$/;

/** What digits show, in đồng, and how far from it the stored sum may be. */
interface ShownVnd {
  readonly sum: number;
  readonly within: number;
}

function shownVnd(run: string, scale: number | undefined, unit: MoneyUnit): ShownVnd | undefined {
  const times = scale ?? unit;
  const whole = parseMoney(run, 1);
  if (whole !== undefined) return { sum: whole * times, within: HALF_VND };
  const number = Number(
    COMMA_DECIMALS.test(run) ? run.replace(/\./g, '').replace(',', '.') : run.replace(/[,\s]/g, ''),
  );
  if (Number.isNaN(number) || THREE_DECIMALS.test(run)) return undefined;
  return { sum: number * times, within: Math.max(HALF_VND, lastPlace(run) * times) };
}

/** Gives what a one in the last place of a decimal or a power is worth. */
function lastPlace(run: string): number {
  const [, decimals = '', power = '0'] = /^[\d,]+(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(run) ?? [];
  return 10 ** (Number(power) - decimals.length);
}
