import { type FieldTable, field, type PartsOf } from '../../issues/fields.ts';
import { COLOR_FIELDS } from '../colors.ts';
import { LOGO } from '../logo.ts';
import { CODE_FIELDS } from '../source.ts';

const MAX_SVG_SIZE = 100_000;
const CONTROL = /\p{C}/u;

/** The options of an SVG drawing. */
export const SVG_FIELDS = {
  ...CODE_FIELDS,
  ...COLOR_FIELDS,
  size: field(
    `pixelsUpTo(${MAX_SVG_SIZE})`,
    (value): value is number => typeof value === 'number' && value > 0 && value <= MAX_SVG_SIZE,
  ),
  title: { ...field('textWithoutControls', isTitle), fallback: 'QR code' },
  logo: LOGO,
} as const satisfies FieldTable;

export type SvgFields = PartsOf<typeof SVG_FIELDS>;

function isTitle(value: unknown): value is string {
  return typeof value === 'string' && !CONTROL.test(value);
}
