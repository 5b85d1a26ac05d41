import type { Language } from '../../../../issues/format.ts';
import { type BarSpan, firstDayOfBar, nextBarDay } from '../overview/days.ts';
import { dayWords } from '../shown.ts';
import { REPORT_WORDS, type ReportWords } from '../words/words.ts';
import { moneyLabels, roundStep } from './scale.ts';
import { element, FAINT_INK, GRID_INK, PLOT_INK, plotText, plotTextWidth } from './svg.ts';

/** Where money by day is drawn. */
export interface DayFrame {
  readonly span: BarSpan;
  readonly lang: Language;
  /** The first day, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Due days that are drawn, and how many are not. */
  readonly due: readonly number[];
  readonly hidden: number;
  /** Marks of the axis of money. */
  readonly ticks: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly units: ReportWords['days']['units'];
}

export function xOfDay(day: number, { from, to, left, right }: DayFrame): number {
  return left + ((right - left) * (day - from)) / Math.max(1, to - from);
}

export function yOfMoney(amount: number, { ticks, top, bottom }: DayFrame): number {
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return bottom - ((bottom - top) * (amount - least)) / (most - least);
}

/** Draws the marks of money, each with its sum; the line of nought is darker. */
export function moneyAxis(frame: DayFrame): string {
  const labels = moneyLabels(frame.ticks, frame.units);
  const lines = frame.ticks.map((tick, at) => {
    const y = yOfMoney(tick, frame);
    const rule = {
      d: `M${frame.left} ${y}H${frame.right}`,
      stroke: tick === 0 ? FAINT_INK : GRID_INK,
      fill: 'none',
    };
    const look = { anchor: 'end', size: 11, color: FAINT_INK } as const;
    return element('path', rule) + plotText(frame.left - 6, y + 4, labels[at] ?? '', look);
  });
  return lines.join('');
}

/** Room that the day of a mark takes. */
const DAY_ROOM = 74;

/** Draws the days below, as many as there is room for, and says what a bar stands for. */
export function dayAxis(frame: DayFrame): string {
  const { from, to, left, right, bottom, span, lang } = frame;
  const room = Math.max(1, Math.floor((right - left) / DAY_ROOM));
  const days: number[] = [];
  for (let day = firstDayOfBar(from, span); day < to; day = nextBarDay(day, span))
    if (day >= from) days.push(day);
  const step = roundStep(days.length, room);
  const marks = days
    .filter((_, at) => at % step === 0)
    .map((day) => {
      const x = (xOfDay(day, frame) + xOfDay(Math.min(to, nextBarDay(day, span)), frame)) / 2;
      const tick = element('path', { d: `M${x} ${bottom}v4`, stroke: FAINT_INK, fill: 'none' });
      return (
        tick + plotText(x, bottom + 16, dayWords(day, lang), { anchor: 'middle', size: 11, color: FAINT_INK })
      );
    });
  const said = REPORT_WORDS[lang].days.axis[span];
  return marks.join('') + plotText(right, bottom + 33, said, { anchor: 'end', size: 11, color: FAINT_INK });
}

/** Draws the due days, each at the end of its day: what stands left of the line came in time. */
export function dueLines(frame: DayFrame): string {
  const { top, bottom, lang, left, right } = frame;
  const lines = frame.due.map((day, at) => {
    const x = xOfDay(day + 1, frame);
    const words = REPORT_WORDS[lang].days.due(dayWords(day, lang));
    const half = plotTextWidth(words, 11) / 2;
    const middle = Math.min(Math.max(x, left + half), right - half);
    const y = top - 8 - (at % 2) * 13;
    const line = {
      d: `M${x} ${y + 3}V${bottom}`,
      stroke: PLOT_INK,
      'stroke-width': 1.5,
      'stroke-dasharray': '5 3',
      fill: 'none',
    };
    return (
      element('path', line) +
      plotText(middle, y, words, { anchor: 'middle', size: 11, weight: 600, halo: true })
    );
  });
  return lines.join('');
}
