import {
  defaultsOf,
  type FieldsOf,
  flag,
  isAbsent,
  readOptions,
  typed,
  wholeNumber,
} from '../issues/fields.ts';
import type { Issue } from '../issues/issue.ts';
import { READ_OPTIONS } from '../issues/read-text.ts';
import type { Report } from '../issues/report.ts';
import { once } from '../text/once.ts';

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

/** The options of a reader that tells all it finds, so that nobody has to listen. */
const INSPECT_OPTIONS = {
  ...READ_OPTIONS,
  maxPurposeLength,
  diacritics,
  foreign: /* @__PURE__ */ flag(),
} as const;

export const DECODE_OPTIONS = { ...INSPECT_OPTIONS, onWarning } as const;

/** Options of writing as they count. */
export type EncodeSettings = Partial<FieldsOf<typeof ENCODE_OPTIONS>>;

/** Options of reading as they count. */
export type DecodeSettings = Partial<FieldsOf<typeof DECODE_OPTIONS>>;

/** What counts where no options are given, as in most calls. */
const encodeDefaults = /* @__PURE__ */ once((): EncodeSettings => defaultsOf(ENCODE_OPTIONS));
const decodeDefaults = /* @__PURE__ */ once((): DecodeSettings => defaultsOf(DECODE_OPTIONS));

/** Reads the options of a reader that tells all it finds. */
export function readInspectOptions(options: unknown, report: Report): DecodeSettings | undefined {
  return isAbsent(options) ? decodeDefaults() : readOptions(INSPECT_OPTIONS, options, report);
}

/** Reads the options of a writer; wrong ones are told alone, and who listens hears the warnings. */
export function readEncodeOptions(options: unknown, report: Report): EncodeSettings | undefined {
  if (isAbsent(options)) return encodeDefaults();
  const before = report.issues.length;
  return listenedTo(readOptions(ENCODE_OPTIONS, options, report), before, report);
}

/** Reads the options of a reader like {@link readEncodeOptions}. */
export function readDecodeOptions(options: unknown, report: Report): DecodeSettings | undefined {
  if (isAbsent(options)) return decodeDefaults();
  const before = report.issues.length;
  return listenedTo(readOptions(DECODE_OPTIONS, options, report), before, report);
}

function listenedTo<S extends EncodeSettings>(
  settings: S | undefined,
  before: number,
  report: Report,
): S | undefined {
  if (!settings || report.issues.length > before) return undefined;
  if (settings.onWarning) report.tally.onWarning = settings.onWarning;
  return settings;
}
