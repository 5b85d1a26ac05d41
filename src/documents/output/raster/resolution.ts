import { field } from '../../../issues/fields.ts';
import type { Report } from '../../../issues/report.ts';
import type { Scene } from '../../layout/scene.ts';

/** The field of pixels per inch. */
export const DPI_FIELD = field(
  'numberBetween(24, 1200)',
  (value): value is number => typeof value === 'number' && value >= 24 && value <= 1200,
);

const USUAL_DPI = { screen: 96, paper: 150 } as const;

/** More than A4 at 1200 pixels per inch; four bytes a pixel are what memory has to hold. */
const MAX_DRAWN_PIXELS = 200_000_000;

/** Counts the pixels across a page. Reports the resolution where more would be drawn than can be held. */
export function pixelsAcross(
  { width, height, medium }: Scene,
  dpi: number | undefined,
  report: Report,
): number | undefined {
  const perInch = dpi ?? USUAL_DPI[medium];
  const most = Math.floor(25.4 * Math.sqrt(MAX_DRAWN_PIXELS / (width * height)));
  if (perInch <= most) return Math.round((width / 25.4) * perInch);
  const received = String(perInch);
  return report('input.value', { path: ['dpi'], expected: `numberBetween(24, ${most})`, received });
}
