import { type FieldsOf, flag, typed } from '../issues/fields.ts';
import { DEFAULT_MAX_LENGTH } from '../issues/read-text.ts';

export interface ReadOptions {
  /** Refuse every deviation from the standard that is otherwise a warning. Default `false`. */
  readonly strict?: boolean;
  /** Longest text that is looked at, in UTF-16 units. Default 4096. */
  readonly maxLength?: number;
}

export interface WriteOptions {
  /** Refuse what deviates from the standard and what EMVCo reserves. Default `false`: what was read can be written. */
  readonly strict?: boolean;
}

/** The longest text that is looked at: no fraction, infinity for no limit. */
const maxLength = /* @__PURE__ */ typed(
  'aNumber',
  (value): value is number => typeof value === 'number' && value >= 0,
  { fallback: DEFAULT_MAX_LENGTH },
);

const strict = /* @__PURE__ */ flag();

export const READ_OPTIONS = { strict, maxLength } as const;

export const WRITE_OPTIONS = { strict } as const;

/** Options of reading as they count. */
export type ReadSettings = Partial<FieldsOf<typeof READ_OPTIONS>>;
