import { type Field, type FieldsOf, type FieldTable, field } from '../issues/fields.ts';
import type { Decoder } from './code.ts';
import type { PictureOptions } from './picture.ts';
import type { WasmSource } from './zxing.ts';

/** The largest picture that is looked at unless a caller says otherwise. */
export const MAX_PIXELS = 50_000_000;

export const LITE_SCAN_FIELDS = {
  maxPixels: field(
    'wholeNumberFrom(1)',
    (value): value is number => Number.isSafeInteger(value) && Number(value) >= 1,
    { code: 'input.type', fallback: MAX_PIXELS },
  ),
  toPixels: callback<NonNullable<PictureOptions['toPixels']>>(),
  decoder: callback<Decoder>(),
} as const satisfies FieldTable;

export const SCAN_FIELDS = {
  ...LITE_SCAN_FIELDS,
  wasm: field(
    'wasmSource',
    (value): value is WasmSource =>
      typeof value === 'string' || (typeof value === 'object' && value !== null),
    { code: 'input.type' },
  ),
} as const satisfies FieldTable;

export type LiteScanFields = Partial<FieldsOf<typeof LITE_SCAN_FIELDS>>;

/** A function of the caller's; what it returns is checked when it is called. */
function callback<F extends (...given: never[]) => unknown>(): Field<F> {
  return field('aFunction', (value): value is F => typeof value === 'function', { code: 'input.type' });
}
