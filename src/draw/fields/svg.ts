import { type FieldsOf, type FieldTable, field } from '../../issues/fields.ts';
import { COLOR_FIELDS } from '../colors.ts';
import { LOGO } from '../logo.ts';
import { CODE_FIELDS } from '../source.ts';

const MAX_SVG_SIZE = 100_000;
export const DEFAULT_TITLE = 'QR code';
const CONTROL = /\p{C}/u;

/** The options of an SVG drawing. */
export const SVG_FIELDS = {
  ...CODE_FIELDS,
  ...COLOR_FIELDS,
  size: field(
    `pixelsUpTo(${MAX_SVG_SIZE})`,
    (value): value is number => typeof value === 'number' && value > 0 && value <= MAX_SVG_SIZE,
    { schema: { type: 'number', exclusiveMinimum: 0, maximum: MAX_SVG_SIZE } },
  ),
  title: field(
    'textWithoutControls',
    (value): value is string => typeof value === 'string' && !CONTROL.test(value),
    { fallback: DEFAULT_TITLE, schema: { type: 'string' } },
  ),
  logo: LOGO,
} as const satisfies FieldTable;

export type SvgFields = Partial<FieldsOf<typeof SVG_FIELDS>>;
