import type { Compression } from '../../bytes/deflate.ts';
import { type FieldTable, field, wholeNumber } from '../../issues/fields.ts';
import { COLOR_FIELDS } from '../colors.ts';
import { CODE_FIELDS } from '../source.ts';

const MAX_PNG_SIZE = 10_000;
const MAX_MODULE_SIZE = 50;
export const DEFAULT_MODULE_SIZE = 8;

/** The fields that say how large a picture of pixels is to be. */
export const SIZE_FIELDS = {
  size: wholeNumber(1, MAX_PNG_SIZE),
  moduleSize: wholeNumber(1, MAX_MODULE_SIZE),
} as const satisfies FieldTable;

/** The options of a PNG drawing. */
export const PNG_FIELDS = {
  ...CODE_FIELDS,
  ...COLOR_FIELDS,
  ...SIZE_FIELDS,
  compression: field('wholeNumber(1, 9)', isCompression),
} as const satisfies FieldTable;

function isCompression(value: unknown): value is Compression {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9;
}
