import type { TextField } from './payment.ts';

export type Template = 'root' | 'additional' | 'language';

/** Where each text field stands. */
const PLACES: Readonly<Record<TextField, readonly [Template, string]>> = {
  merchantCategoryCode: ['root', '52'],
  currency: ['root', '53'],
  country: ['root', '58'],
  merchantName: ['root', '59'],
  merchantCity: ['root', '60'],
  postalCode: ['root', '61'],
  billNumber: ['additional', '01'],
  mobileNumber: ['additional', '02'],
  storeLabel: ['additional', '03'],
  loyaltyNumber: ['additional', '04'],
  referenceLabel: ['additional', '05'],
  customerLabel: ['additional', '06'],
  terminalLabel: ['additional', '07'],
  purpose: ['additional', '08'],
  consumerDataRequest: ['additional', '09'],
  merchantTaxId: ['additional', '10'],
  merchantChannel: ['additional', '11'],
  languagePreference: ['language', '00'],
  merchantNameAlternate: ['language', '01'],
  merchantCityAlternate: ['language', '02'],
};

/** Where a field stands: the id of its template (none for the root) and its own id. */
export interface FieldPlace {
  readonly field: TextField;
  readonly template: Template;
  readonly tag: string;
}

export const FIELD_PLACES: ReadonlyMap<string, FieldPlace> = /* @__PURE__ */ new Map(
  Object.keys(PLACES)
    .filter(isTextField)
    .map((field) => [field, { field, template: PLACES[field][0], tag: PLACES[field][1] }]),
);

/** The text fields of a template by id. */
export type FieldsById = ReadonlyMap<string, TextField>;

export const ROOT_FIELDS: FieldsById = /* @__PURE__ */ fieldsIn('root');
export const ADDITIONAL_FIELDS: FieldsById = /* @__PURE__ */ fieldsIn('additional');
export const LANGUAGE_FIELDS: FieldsById = /* @__PURE__ */ fieldsIn('language');

function isTextField(key: string): key is TextField {
  return Object.hasOwn(PLACES, key);
}

function fieldsIn(template: Template): FieldsById {
  const places = [...FIELD_PLACES.values()].filter((place) => place.template === template);
  return new Map(places.map(({ tag, field }) => [tag, field]));
}

/** A field of words, each standing for a code. */
export interface Words<W extends string> {
  readonly field: string;
  readonly codes: Readonly<Record<W, string>>;
  readonly words: readonly W[];
}

/** Tip indicators of object 55 (EMVCo MPM v1.1 §4.7.5). */
export const TIP = /* @__PURE__ */ words('tipIndicator', { prompt: '01', fixed: '02', percentage: '03' });
/** Points of initiation of object 01 (EMVCo MPM v1.1 §4.7.2). */
export const INITIATION = /* @__PURE__ */ words('initiation', { static: '11', dynamic: '12' });

/** It makes a field of words from the codes they stand for. */
export function words<W extends string>(field: string, codes: Readonly<Record<W, string>>): Words<W> {
  const list: W[] = [];
  for (const word in codes) list.push(word);
  return { field, codes, words: list };
}

/** It finds the word that stands for a code. */
export function wordFor<W extends string>({ codes, words: list }: Words<W>, code: string): W | undefined {
  for (const word of list) if (codes[word] === code) return word;
  return undefined;
}
