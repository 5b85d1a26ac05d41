import { isWasmSource } from '../bytes/packages/wasm.ts';
import { type Field, type FieldTable, field, type PartsOf, typed } from '../issues/fields.ts';
import type { Decoder } from './code.ts';
import type { PictureOptions } from './picture.ts';

/** The largest picture that is looked at unless a caller says otherwise. */
const MAX_PIXELS = 50_000_000;

export const LITE_SCAN_FIELDS = {
  maxPixels: { ...typed('wholeNumberFrom(1)', isListedCount), fallback: MAX_PIXELS },
  toPixels: callback<NonNullable<PictureOptions['toPixels']>>(),
  decoder: callback<Decoder>(),
} as const satisfies FieldTable;

export const SCAN_FIELDS = {
  ...LITE_SCAN_FIELDS,
  wasm: field('wasmSource', isWasmSource, { code: 'input.type' }),
} as const satisfies FieldTable;

export type LiteScanFields = PartsOf<typeof LITE_SCAN_FIELDS>;

function isListedCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

/** A function of the caller's; what it returns is checked when it is called. */
function callback<F extends (...given: never[]) => unknown>(): Field<F> {
  return field('aFunction', (value): value is F => typeof value === 'function', { code: 'input.type' });
}
