import type { CheckOptions } from '../emv/check.ts';
import { type FieldsOf, flag, typed, wholeNumber } from '../issues/fields.ts';
import type { Issue } from '../issues/issue.ts';
import { READ_OPTIONS } from '../issues/read-text.ts';

/** What object 62 can hold of a purpose that stands alone in it: 99 less its own header. */
export const LARGEST_MAX_PURPOSE_LENGTH = 95;

const maxPurposeLength = /* @__PURE__ */ wholeNumber(1, LARGEST_MAX_PURPOSE_LENGTH, 'input.type');

type Diacritics = 'strip' | 'reject' | 'keep';

/** What to do with letters that a field cannot hold; reading only asks whether they are to be kept. */
const diacritics = /* @__PURE__ */ typed(
  'oneOf(strip, reject, keep)',
  (value): value is Diacritics => value === 'strip' || value === 'reject' || value === 'keep',
);

/** Hears each warning, as the safe twin gives it. */
const onWarning = /* @__PURE__ */ typed(
  'aFunction',
  (value): value is (warning: Issue) => void => typeof value === 'function',
);

export const ENCODE_OPTIONS = {
  maxPurposeLength,
  diacritics,
  onWarning,
} as const;

export const DECODE_OPTIONS = {
  ...READ_OPTIONS,
  maxPurposeLength,
  diacritics,
  foreign: /* @__PURE__ */ flag(),
  onWarning,
} as const;

/** Options of writing as they count. */
export type EncodeSettings = Partial<FieldsOf<typeof ENCODE_OPTIONS>>;

/** Options of reading as they count. */
export type DecodeSettings = Partial<FieldsOf<typeof DECODE_OPTIONS>>;

/** Tells how a code is judged under the options of reading. */
export function checkOptionsOf({ strict, maxPurposeLength, diacritics }: DecodeSettings): CheckOptions {
  return { strict, maxPurposeLength, keepDiacritics: diacritics === 'keep' };
}
