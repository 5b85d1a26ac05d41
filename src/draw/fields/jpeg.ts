import { JPEG_QUALITY, JPEG_WASM } from '../../images/jpeg-encoder.ts';
import type { FieldTable } from '../../issues/fields.ts';
import { SYMBOL_FIELDS } from '../../qr/options.ts';
import { COLOR_FIELDS } from '../colors.ts';
import { CODE_FIELDS } from '../source.ts';
import { SIZE_FIELDS } from './png.ts';

/** The options of a JPEG drawing. */
export const JPEG_FIELDS = {
  ...SYMBOL_FIELDS,
  quietZone: CODE_FIELDS.quietZone,
  ...COLOR_FIELDS,
  ...SIZE_FIELDS,
  quality: JPEG_QUALITY,
  wasm: JPEG_WASM,
} as const satisfies FieldTable;
