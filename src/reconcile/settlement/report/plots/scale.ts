import type { Language } from '../../../../issues/format.ts';
import { writeNumber } from '../../../../money/vnd.ts';
import type { ReportWords } from '../words/words.ts';

const STEPS = [1, 2, 5];

/** Gives the round number, 1, 2 or 5 with zeros and at least 1, that divides a length into at most so many parts. */
export function roundStep(length: number, most: number): number {
  const wanted = Math.max(1, length / most);
  let power = 10 ** Math.max(0, Math.floor(Math.log10(wanted)));
  for (;;) {
    const step = STEPS.find((each) => each * power >= wanted);
    if (step !== undefined) return step * power;
    power *= 10;
  }
}

/** Lists the round marks of an axis from the lowest at or below the least to the first at or above the most; zero is among them. */
export function roundTicks(least: number, most: number, count: number): readonly number[] {
  const step = roundStep(Math.max(1, most - least), count);
  const [first, last] = [Math.floor(least / step), Math.max(Math.ceil(most / step), 1)];
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

/** Writes the marks of an axis of money in one unit, so that all of them are whole or have few decimals: `2,5 triệu đ`. */
export function moneyLabels(
  ticks: readonly number[],
  units: ReportWords['days']['units'],
): readonly string[] {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  const [size, unit] =
    step >= 1e9
      ? [1e9, units.billion]
      : step >= 1e6
        ? [1e6, units.million]
        : step >= 1e3
          ? [1e3, units.thousand]
          : [1, units.one];
  return ticks.map((tick) => (tick === 0 ? '0' : `${writeNumber(tick / size)} ${unit}`));
}

/** Writes a share in whole sharePercent, never 100 % where something lacks and never 0 % where there is something. */
export function sharePercent(part: number, whole: number, lang: Language): string {
  return `${wholePercent(part, whole)}${lang === 'vi' ? '%' : ' %'}`;
}

function wholePercent(part: number, whole: number): number {
  if (whole === 0) return 0;
  const share = Math.round((part / whole) * 100);
  const honest = part < whole ? Math.min(share, 99) : share;
  return part > 0 ? Math.max(honest, 1) : honest;
}
