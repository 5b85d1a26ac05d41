import { choice, field, type PartsOf, wholeNumber } from '../../issues/fields.ts';
import { ENCODINGS } from './text/encoding.ts';

/** What a file may hold, so that no file takes all the memory; whoever expects more says so. */
export const LIMIT_FIELDS = {
  maxBytes: /* @__PURE__ */ limit(67_108_864),
  maxUnpackedBytes: /* @__PURE__ */ limit(268_435_456),
  maxSheets: /* @__PURE__ */ limit(200),
  maxRows: /* @__PURE__ */ limit(1_048_576),
  maxCells: /* @__PURE__ */ limit(20_000_000),
  maxColumns: /* @__PURE__ */ limit(1024),
  maxCellLength: /* @__PURE__ */ limit(32_767),
} as const;

function limit(fallback: number) {
  return { ...wholeNumber(1, Number.MAX_SAFE_INTEGER), fallback };
}

/** The options of reading a text file. */
export const CSV_FIELDS = {
  encoding: /* @__PURE__ */ choice(...ENCODINGS),
  separator: /* @__PURE__ */ field('oneCharacter', isSeparator),
  ...LIMIT_FIELDS,
} as const;

/** The options of reading any file of tables. */
export const TABLE_FIELDS = {
  sheet: /* @__PURE__ */ field('sheetNameOrNumber', isSheetChoice),
  ...CSV_FIELDS,
} as const;

export type TextSettings = PartsOf<typeof CSV_FIELDS>;
export type TableSettings = PartsOf<typeof TABLE_FIELDS>;
export type FileLimits = PartsOf<typeof LIMIT_FIELDS>;

function isSeparator(value: unknown): value is string {
  return typeof value === 'string' && value.length === 1 && !'"\r\n'.includes(value);
}

function isSheetChoice(value: unknown): value is string | number {
  return typeof value === 'string' || (Number.isInteger(value) && Number(value) >= 1);
}
