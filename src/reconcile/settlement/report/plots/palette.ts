import { element } from './svg.ts';

/** How an area is filled: a color that the color-blind tell apart (Okabe and Ito, 2008), and a pattern that stays in black and white. */
export interface Fill {
  readonly color: string;
  readonly pattern: 'solid' | 'stripes' | 'bars' | 'lines' | 'hollow' | 'dots';
}

/** The fills of all plots. */
export const FILLS = {
  green: { color: '#009e73', pattern: 'solid' },
  sky: { color: '#56b4e9', pattern: 'bars' },
  orange: { color: '#e69f00', pattern: 'stripes' },
  red: { color: '#d55e00', pattern: 'hollow' },
  blue: { color: '#0072b2', pattern: 'lines' },
  purple: { color: '#cc79a7', pattern: 'dots' },
} as const satisfies Readonly<Record<string, Fill>>;

export type FillName = keyof typeof FILLS;

/** The path of a pattern in a square of eight, and how much of the color its ground has. */
const FILL_PATTERNS: Readonly<
  Record<Exclude<Fill['pattern'], 'solid'>, { readonly path: string; readonly ground: number }>
> = {
  stripes: { path: 'M-2 2l4-4M0 8l8-8M6 10l4-4', ground: 0.45 },
  bars: { path: 'M4 0v8', ground: 0.5 },
  lines: { path: 'M0 4h8', ground: 0.55 },
  hollow: { path: 'M-2 6l4 4M0 0l8 8M6-2l4 4', ground: 0.08 },
  dots: { path: 'M2 2h.01M6 6h.01', ground: 0.35 },
};

/** Gives the value of `fill` for an area of a plot. */
function fillOf(plot: string, name: FillName): string {
  return FILLS[name].pattern === 'solid' ? FILLS[name].color : `url(#${plot}-${name})`;
}

/** Writes the patterns that a plot uses, under names of its own, since a page holds several plots. */
export function patternDefinitions(plot: string, names: readonly FillName[]): string {
  return element('defs', {}, ...names.map((name) => patternXml(plot, name)));
}

function patternXml(plot: string, name: FillName): string {
  const { color, pattern } = FILLS[name];
  if (pattern === 'solid') return '';
  const { path, ground } = FILL_PATTERNS[pattern];
  const size = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' };
  const line = {
    'stroke-width': pattern === 'dots' ? 3 : 2,
    'stroke-linecap': pattern === 'dots' ? 'round' : undefined,
  };
  return element(
    'pattern',
    { id: `${plot}-${name}`, ...size },
    element('rect', { width: 8, height: 8, fill: '#fff' }),
    element('rect', { width: 8, height: 8, fill: color, 'fill-opacity': ground }),
    element('path', { d: path, stroke: color, fill: 'none', ...line }),
  );
}

/** Writes a filled area with an outline of its color. */
export function filledRect(
  plot: string,
  name: FillName,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  return element('rect', {
    ...place,
    fill: fillOf(plot, name),
    stroke: FILLS[name].color,
    'stroke-width': 1,
  });
}
