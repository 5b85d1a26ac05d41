import type { WriterOptions } from '../options.ts';
import type { Settled } from '../settled.ts';
import { arrivalDrawing } from './arrival-plot.ts';
import { dayDrawing } from './day-plot.ts';
import { drawingSvg, type PlotDrawing } from './drawing.ts';
import { statusDrawing } from './status-plot.ts';

/** A plot of a settlement, drawn and in words. */
export interface ReportPlot {
  /** `statuses`: bills by class; `days`: money by day; `arrivals`: how codes came through. */
  readonly name: PlotDrawing['name'];
  readonly title: string;
  /** What the plot says, in a sentence or two. */
  readonly summary: string;
  /** A picture of its own, with title and summary. */
  readonly svg: string;
}

/** Draws a settlement; how codes came through only where it is known. */
export function drawingsOf(settled: Settled, { lang, arrivals }: WriterOptions): readonly PlotDrawing[] {
  return [
    statusDrawing(settled.bills, lang),
    dayDrawing(settled, lang),
    ...(arrivals ? [arrivalDrawing(arrivals, lang)] : []),
  ];
}

/** Makes the pictures of a settlement. */
export function plotsOf(settled: Settled, options: WriterOptions): readonly ReportPlot[] {
  return drawingsOf(settled, options).map((drawing) => {
    const { name, title, summary } = drawing;
    return { name, title, summary, svg: `${drawingSvg(drawing, true)}\n` };
  });
}
