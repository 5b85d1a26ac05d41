import type { Language } from '../../../../issues/format.ts';
import { type FillName, filledRect, patternDefinitions } from './palette.ts';
import { element, markupText, PLOT_INK, plotText, plotTextWidth, wrappedText } from './svg.ts';

/** A plot before it is put on paper: what it shows, in words and drawn. */
export interface PlotDrawing {
  readonly name: 'statuses' | 'days' | 'arrivals';
  readonly title: string;
  readonly summary: string;
  readonly lang: Language;
  readonly height: number;
  readonly fills: readonly FillName[];
  /** SVG in units of a CSS pixel, as wide as all plots. */
  readonly body: string;
}

/** Width of every plot, in CSS pixels: that of a page with its margins. */
export const PLOT_WIDTH = 720;
const FACES = "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";
const [TITLE_SIZE, LINE_HEIGHT] = [17, 18];
export const PLOT_MARGIN = 14;

/** Writes a plot as a picture: alone with its title and its sentence, or as a part of a page that says them itself. */
export function drawingSvg(drawing: PlotDrawing, isAlone: boolean): string {
  const { name, title, summary, lang, height, fills, body } = drawing;
  const lines = isAlone ? wrappedText(summary, PLOT_WIDTH - 2 * PLOT_MARGIN) : [];
  const top = isAlone ? 34 + lines.length * LINE_HEIGHT : 0;
  const all = height + top + (isAlone ? PLOT_MARGIN : 0);
  const words = [
    plotText(PLOT_MARGIN, 26, title, { size: TITLE_SIZE, weight: 600 }),
    ...lines.map((line, at) => plotText(PLOT_MARGIN, 46 + at * LINE_HEIGHT, line)),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${PLOT_WIDTH} ${Math.ceil(all)}`,
      width: isAlone ? PLOT_WIDTH : undefined,
      height: isAlone ? Math.ceil(all) : undefined,
      role: 'img',
      lang,
      'aria-labelledby': `${name}-title ${name}-summary`,
      'font-family': FACES,
    },
    element('title', { id: `${name}-title` }, markupText(title)),
    element('desc', { id: `${name}-summary` }, markupText(summary)),
    patternDefinitions(name, fills),
    isAlone
      ? element('rect', { width: PLOT_WIDTH, height: Math.ceil(all), fill: '#fff' }) + words.join('')
      : '',
    element('g', { transform: `translate(0 ${top})`, fill: PLOT_INK }, body),
  );
}

/** A line that says what the areas of a plot mean. */
export interface Legend {
  readonly xml: string;
  readonly height: number;
}

const SWATCH = 14;
const LEGEND_GAP = 22;

/** Writes what the areas mean, in as many lines as they need. */
export function legendOf(
  plot: PlotDrawing['name'],
  entries: readonly (readonly [fill: FillName, words: string])[],
): Legend {
  let [x, line] = [PLOT_MARGIN, 0];
  const parts = entries.map(([fill, words]) => {
    const width = SWATCH + 6 + plotTextWidth(words) + LEGEND_GAP;
    if (x > PLOT_MARGIN && x + width > PLOT_WIDTH) [x, line] = [PLOT_MARGIN, line + 1];
    const [left, y] = [x, line * LINE_HEIGHT + 6];
    x += width;
    return (
      filledRect(plot, fill, { x: left, y, width: SWATCH, height: SWATCH - 2 }) +
      plotText(left + SWATCH + 6, y + 10.5, words)
    );
  });
  return { xml: parts.join(''), height: (line + 1) * LINE_HEIGHT + 8 };
}
