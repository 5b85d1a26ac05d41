import { type FieldsOf, flag, typed } from './fields.ts';
import type { Report } from './report.ts';
import { stringify } from './stringify.ts';

/** The longest text of a code that is looked at unless a caller says otherwise, in UTF-16 units. */
export const DEFAULT_MAX_LENGTH = 4096;

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

const strict = /* @__PURE__ */ flag();

/** The longest text that is looked at: no fraction, infinity for no limit. */
const maxLength = /* @__PURE__ */ typed(
  'aNumber',
  (value): value is number => typeof value === 'number' && value >= 0,
  { fallback: DEFAULT_MAX_LENGTH },
);

/** The options of reading a code of EMVCo, whoever shows it. */
export const READ_OPTIONS = { strict, maxLength } as const;

/** The options of writing one. */
export const WRITE_OPTIONS = { strict } as const;

/** Options of reading as they count. */
export type ReadSettings = Partial<FieldsOf<typeof READ_OPTIONS>>;

/** Takes a text to be read; reports what is no text (`input.type`) or longer than is looked at (`input.too_large`). */
export function readText(
  text: unknown,
  report: Report,
  maxLength: number = DEFAULT_MAX_LENGTH,
): string | undefined {
  if (typeof text !== 'string') {
    return report('input.type', { expected: 'aString', received: stringify(text) });
  }
  if (text.length <= maxLength) return text;
  return report('input.too_large', { limit: maxLength, received: String(text.length) });
}
