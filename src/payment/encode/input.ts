import type { TextName } from '../../emv/objects.ts';
import type { Phrase } from '../../issues/messages/phrase.ts';
import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { VND } from '../../money/currency.ts';
import { codePointName, isAns, unsupported } from '../../text/charset.ts';
import { stripDiacritics } from '../../text/diacritics.ts';
import { MAX_VALUE_LENGTH } from '../../tlv/write.ts';
import type { EnumCodes } from '../fields.ts';
import { isWholeVnd } from '../napas/vnd-rule.ts';

/** How a caller's object is read, and what was found. */
export interface InputReading {
  readonly diacritics: 'strip' | 'reject' | 'keep';
  readonly report: Report;
}

/** Reads a text for an `ans` object, without diacritics unless they are to be kept. */
export function fieldText(reading: InputReading, field: TextName, value: unknown): string | undefined {
  if (typeof value !== 'string') return reportFieldType(reading.report, field, value, 'aString');
  if (isAns(value)) return value;
  if (value.length > MAX_RAW_LENGTH) return tooLongInput(reading, field, value);
  if (reading.diacritics === 'keep' || isAlternate(field)) return keptText(reading, field, value);
  const stripped = reading.diacritics === 'strip' ? stripDiacritics(value) : value;
  if (!supports(reading, field, stripped, 'ans')) return undefined;
  reading.report('text.stripped', { path: [field], limit: stripped, received: value, severity: 'warning' });
  return stripped;
}

/** The one value of a field, and what shows that another is a name, `USD`, `Vietnam`; the table judges codes. */
const ONLY_VALUES = {
  currency: [VND, /\D/],
  country: ['VN', /[^A-Z]|.{3}/s],
} as const;

/** A field that has one value in a code for Vietnam. */
export type OnlyName = keyof typeof ONLY_VALUES;

/** Reads such a field like {@link fieldText}, but for names, which are told what the code is. */
export function onlyText(reading: InputReading, field: OnlyName, value: unknown): string | undefined {
  const [only, isName] = ONLY_VALUES[field];
  if (typeof value !== 'string' || !isName.test(value)) return fieldText(reading, field, value);
  const detail = { path: [field], limit: only, received: stringify(value), severity: 'error' } as const;
  return reading.report('vietqr.not_domestic', detail);
}

/** Nine decomposed units make a letter at the most, so that a longer text fits into no object however it is composed. */
const MAX_RAW_LENGTH = 891;

/** To compose marks without end would take time that grows with the square of their number. */
function tooLongInput(reading: InputReading, field: TextName, value: string): undefined {
  const received = String(value.length);
  reading.report('tlv.too_long', { path: [field], limit: MAX_VALUE_LENGTH, received });
}

/** Reads a text that must be given, such as an account, and that is not changed in any way. */
export function readRequiredText(
  report: Report,
  field: string,
  value: unknown,
  wanted: Phrase,
): string | undefined {
  if (value === undefined) report('input.required', { path: [field], expected: wanted });
  if (typeof value === 'string') return value;
  return reportFieldType(report, field, value, typeof value === 'number' ? 'notNumber' : 'aString');
}

/** Reads an amount of whole đồng. */
export function vndText(reading: InputReading, field: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  if (typeof text === 'string' && isWholeVnd(text)) return text;
  reading.report('vietqr.amount', {
    path: [field],
    expected: 'wholeVndInDigits',
    received: stringify(value),
  });
  return undefined;
}

/** Reads a number or a decimal text as text; the table judges it. */
export function decimalText(reading: InputReading, field: string, value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : reportFieldType(reading.report, field, value, 'aNumber');
}

/** Reads one of the words of a field or an option. */
export function enumValue<W extends string>(
  report: Report,
  field: string,
  words: EnumCodes<W>,
  value: unknown,
): W | undefined {
  if (value === undefined) return undefined;
  if (isWord(words, value)) return value;
  return reportFieldType(report, field, value, `oneOf(${Object.keys(words).join(', ')})`);
}

function isWord<W extends string>(words: EnumCodes<W>, value: unknown): value is W {
  return typeof value === 'string' && Object.hasOwn(words, value);
}

/** Reads one of the words of a field as the code that stands for it. */
export function enumCode<W extends string>(
  report: Report,
  field: string,
  words: EnumCodes<W>,
  value: unknown,
): string | undefined {
  const word = enumValue(report, field, words, value);
  return word && words[word];
}

/** Nothing was given, or something of the wrong type, which is reported. */
function reportFieldType(report: Report, field: string, value: unknown, expected: Phrase): undefined {
  if (value === undefined) return;
  report('input.type', { path: [field], expected, received: stringify(value) });
}

function keptText(reading: InputReading, field: TextName, value: string): string | undefined {
  const composed = value.normalize('NFC');
  return supports(reading, field, composed, 'S') ? composed : undefined;
}

const SUPPORTED = { ans: 'ansCharacters', S: 'unicodeCharacters' } as const;

function supports(reading: InputReading, field: TextName, text: string, format: 'ans' | 'S'): boolean {
  if (isAns(text)) return true;
  const bad = unsupported(text, format);
  if (bad.length === 0) return true;
  const received = bad.slice(0, 5).map(shownCharacter).join(', ');
  reading.report('text.unsupported', { path: [field], expected: SUPPORTED[format], received });
  return false;
}

/** A character with its code point, so that an invisible one can be found. */
function shownCharacter(character: string): string {
  const code = codePointName(character);
  return /\p{C}|\p{Z}/u.test(character) ? code : `${character} (${code})`;
}

function isAlternate(field: TextName): boolean {
  return field === 'merchantNameAlternate' || field === 'merchantCityAlternate';
}
