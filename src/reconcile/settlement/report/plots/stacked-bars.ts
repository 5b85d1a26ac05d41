import { formatThousands } from '../../../../issues/stringify.ts';
import { legendOf, PLOT_MARGIN, PLOT_WIDTH, type PlotDrawing } from './drawing.ts';
import { type FillName, filledRect } from './palette.ts';
import { roundTicks } from './scale.ts';
import { element, FAINT_INK, fittedText, GRID_INK, plotText, plotTextWidth } from './svg.ts';

/** One bar that lies: its name, the counts of its parts in the order of the legend, and what is said behind it. */
export interface StackedBar {
  readonly label: string;
  readonly counts: readonly number[];
  readonly note: string;
}

interface StackedBars {
  readonly plot: PlotDrawing['name'];
  readonly parts: readonly (readonly [fill: FillName, words: string])[];
  readonly bars: readonly StackedBar[];
  /** What is counted. */
  readonly axis: string;
}

/** Where the bars lie. */
interface BarFrame extends StackedBars {
  readonly ticks: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** From one bar to the next. */
  readonly step: number;
  /** Of the texts. */
  readonly size: number;
  /** Room for the name of a bar. */
  readonly room: number;
}

const [MOST_LABEL, MOST_NOTE] = [190, 130];
const BAR_GAP = 8;

/** Draws bars that lie, each in parts with their counts, on an axis that begins at nought. */
export function stackedBars(given: StackedBars): Pick<PlotDrawing, 'body' | 'height'> {
  const legend = legendOf(given.plot, given.parts);
  const frame = barFrame(given, legend.height + 4);
  const bottom = frame.top + given.bars.length * frame.step;
  const rows = given.bars.map((bar, at) => barRow(bar, frame.top + at * frame.step, frame));
  const axis = plotText(frame.right, bottom + 31, given.axis, { anchor: 'end', size: 11, color: FAINT_INK });
  return { body: [legend.xml, gridXml(frame, bottom), ...rows, axis].join(''), height: bottom + 38 };
}

function barFrame(given: StackedBars, top: number): BarFrame {
  const { bars } = given;
  const [step, size] = bars.length <= 12 ? [30, 12] : bars.length <= 30 ? [22, 12] : [16, 11];
  const widest = (texts: readonly string[]) =>
    Math.max(24, ...texts.map((text) => plotTextWidth(text, size)));
  const room = Math.min(MOST_LABEL, widest(bars.map(({ label }) => label)));
  const note = Math.min(MOST_NOTE, widest(bars.map((bar) => bar.note)));
  const ticks = roundTicks(0, Math.max(1, ...bars.map(({ counts }) => addCounts(counts))), 6);
  const [left, right] = [PLOT_MARGIN + room + BAR_GAP, PLOT_WIDTH - PLOT_MARGIN - note - BAR_GAP];
  return { ...given, ticks, left, right, top, step, size, room };
}

function xOf(count: number, { left, right, ticks }: BarFrame): number {
  return left + ((right - left) * count) / (ticks.at(-1) ?? 1);
}

function gridXml(frame: BarFrame, bottom: number): string {
  const lines = frame.ticks.map((tick) => {
    const x = xOf(tick, frame);
    const rule = {
      d: `M${x} ${frame.top}V${bottom}`,
      stroke: tick === 0 ? FAINT_INK : GRID_INK,
      fill: 'none',
    };
    const look = { anchor: 'middle', size: 11, color: FAINT_INK } as const;
    return element('path', rule) + plotText(x, bottom + 15, formatThousands(tick), look);
  });
  return lines.join('');
}

function barRow(bar: StackedBar, y: number, frame: BarFrame): string {
  const { left, step, size, room } = frame;
  const baseline = y + step / 2 + size * 0.36;
  const end = xOf(addCounts(bar.counts), frame) + BAR_GAP;
  return [
    plotText(left - BAR_GAP, baseline, fittedText(bar.label, room, size), { anchor: 'end', size }),
    ...bar.counts.map((count, at) => partXml(bar.counts, at, count === 0 ? undefined : y, frame)),
    plotText(end, baseline, bar.note, { size, color: FAINT_INK }),
  ].join('');
}

/** Draws one part of a bar, with its count where there is room for it. */
function partXml(counts: readonly number[], at: number, y: number | undefined, frame: BarFrame): string {
  const { plot, parts, step, size } = frame;
  const [fill] = parts[at] ?? [];
  if (y === undefined || !fill) return '';
  const before = addCounts(counts.slice(0, at));
  const count = counts[at] ?? 0;
  const x = xOf(before, frame);
  const width = xOf(before + count, frame) - x;
  const rect = filledRect(plot, fill, { x, y: y + step * 0.14, width, height: step * 0.72 });
  const words = formatThousands(count);
  if (plotTextWidth(words, size) + 4 > width) return rect;
  const look = { anchor: 'middle', size: size - 1, halo: true, weight: 600 } as const;
  return rect + plotText(x + width / 2, y + step / 2 + size * 0.36, words, look);
}

function addCounts(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
