import type { ObjectSpec, TextName } from '../../emv/objects.ts';
import { type Fault, fault } from '../../issues/issue.ts';
import { stringify } from '../../issues/stringify.ts';
import { wrongType } from '../../issues/wrong-type.ts';
import { isAns, unsupported } from '../../text/charset.ts';
import { stripDiacritics } from '../../text/diacritics.ts';
import { MAX_VALUE_LENGTH } from '../../tlv/write.ts';
import { type EnumCodes, TEXT_TABLES } from '../fields.ts';
import { isWholeVnd, WHOLE_VND } from '../napas/vnd-rule.ts';

/** A caller's object, of which nothing is known yet. */
export type RawInput = Readonly<Record<string, unknown>>;

/** How a caller's object is read, and what was found. */
export interface InputReading {
  readonly diacritics: keyof typeof DIACRITICS;
  readonly faults: Fault[];
}

/** What to do with diacritics. */
export const DIACRITICS = { strip: '', reject: '', keep: '' } as const;

/** Fields that are no plain text. */
const OTHER_TERMS: readonly string[] = [
  'scheme',
  'bank',
  'account',
  'service',
  'initiation',
  'amount',
  'tipIndicator',
  'convenienceFeeFixed',
  'convenienceFeePercentage',
  'extraObjects',
];

/** By field, what callers of other libraries and services write for it. */
const SYNONYMS: Readonly<Record<string, string>> = {
  purpose: 'message memo addInfo content description note',
  account: 'accountNumber accountNo bankNumber',
  bank: 'bankBin bankCode acqId bin',
  merchantName: 'accountName name',
  merchantCity: 'city',
  merchantCategoryCode: 'mcc',
};

/** Where a text field stands: the id of its template (none for the root) and its row in the table. */
export interface FieldPlace {
  readonly field: TextName;
  readonly template: string;
  readonly spec: ObjectSpec;
}

export const FIELD_PLACES: ReadonlyMap<string, FieldPlace> = /* @__PURE__ */ placesByField();

function placesByField(): Map<string, FieldPlace> {
  const places = new Map<string, FieldPlace>();
  for (const [template, table] of TEXT_TABLES) {
    for (const spec of table) if (spec.field) places.set(spec.field, { field: spec.field, template, spec });
  }
  return places;
}

/** Reads the keys of an input: the places of the text fields given; every key that is no field is reported. */
export function fieldPlaces(input: RawInput, faults: Fault[]): FieldPlace[] {
  const places: FieldPlace[] = [];
  for (const key of Object.keys(input)) {
    const place = FIELD_PLACES.get(key);
    if (place) places.push(place);
    else if (!OTHER_TERMS.includes(key)) faults.push(unknownKey(key));
  }
  return places;
}

export function unknownKey(key: string): Fault {
  const meant = meantBy(key);
  return fault('input.unknown_key', { path: [key], ...(meant && { expected: meant }) });
}

/** Reads a text for an `ans` object, without diacritics unless they are to be kept. */
export function fieldText(reading: InputReading, field: TextName, value: unknown): string | undefined {
  if (typeof value !== 'string') return typed(reading.faults, field, value, 'a string');
  if (isAns(value)) return value;
  if (value.length > MAX_RAW_LENGTH) return tooLongInput(reading, field, value);
  if (reading.diacritics === 'keep' || isAlternate(field)) return keptText(reading, field, value);
  const stripped = reading.diacritics === 'strip' ? stripDiacritics(value) : value;
  if (!supports(reading, field, stripped, 'ans')) return undefined;
  reading.faults.push(fault('text.stripped', { path: [field], expected: stripped, received: value }));
  return stripped;
}

/** Nine decomposed units make a letter at the most, so that a longer text fits into no object however it is composed. */
const MAX_RAW_LENGTH = 891;

/** To compose marks without end would take time that grows with the square of their number. */
function tooLongInput(reading: InputReading, field: TextName, value: string): undefined {
  const received = String(value.length);
  reading.faults.push(fault('tlv.too_long', { path: [field], expected: String(MAX_VALUE_LENGTH), received }));
}

/** Reads a text that must be given, such as an account, and that is not changed in any way. */
export function requiredText(
  faults: Fault[],
  field: string,
  value: unknown,
  wanted: string,
): string | undefined {
  if (value === undefined) faults.push(fault('input.required', { path: [field], expected: wanted }));
  return typeof value === 'string' ? value : typed(faults, field, value, 'a string');
}

/** Reads an amount of whole đồng. */
export function vndText(reading: InputReading, field: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  if (typeof text === 'string' && isWholeVnd(text)) return text;
  reading.faults.push(
    fault('vietqr.amount', { path: [field], expected: WHOLE_VND, received: stringify(value) }),
  );
  return undefined;
}

/** Reads a number or a decimal text as text; the table judges it. */
export function decimalText(reading: InputReading, field: string, value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : typed(reading.faults, field, value, 'a number');
}

/** Reads one of the words of a field or an option. */
export function enumValue<W extends string>(
  faults: Fault[],
  field: string,
  words: EnumCodes<W>,
  value: unknown,
): W | undefined {
  if (value === undefined) return undefined;
  for (const word in words) if (word === value) return word;
  const expected = Object.keys(words)
    .map((word) => `'${word}'`)
    .join(' or ');
  return typed(faults, field, value, expected);
}

/** Nothing was given, or something of the wrong type, which is reported. */
function typed(faults: Fault[], field: string, value: unknown, expected: string): undefined {
  if (value === undefined) return;
  faults.push(wrongType([field], expected, value));
}

function keptText(reading: InputReading, field: TextName, value: string): string | undefined {
  const composed = value.normalize('NFC');
  return supports(reading, field, composed, 'S') ? composed : undefined;
}

const SUPPORTED = { ans: 'unaccented printable characters', S: 'letters, digits and punctuation' } as const;

function supports(reading: InputReading, field: TextName, text: string, format: 'ans' | 'S'): boolean {
  const bad = unsupported(text, format);
  if (bad.length === 0) return true;
  const received = bad.slice(0, 5).map(isKnownField).join(', ');
  reading.faults.push(fault('text.unsupported', { path: [field], expected: SUPPORTED[format], received }));
  return false;
}

/** A character with its code point, so that an invisible one can be found. */
function isKnownField(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return /\p{C}|\p{Z}/u.test(character) ? code : `${character} (${code})`;
}

function isAlternate(field: TextName): boolean {
  return field === 'merchantNameAlternate' || field === 'merchantCityAlternate';
}

/** The field that a key is another spelling of, or a synonym. */
function meantBy(key: string): string | undefined {
  const folded = key.replace(/[_\s-]/g, '').toLowerCase();
  const isMeant = (name: string) => name.toLowerCase() === folded;
  const synonym = Object.entries(SYNONYMS).find(([, names]) => names.split(' ').some(isMeant));
  return [...OTHER_TERMS, ...FIELD_PLACES.keys()].find(isMeant) ?? synonym?.[0];
}
