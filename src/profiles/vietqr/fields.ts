import type { TextField } from './payment.ts';

export type Template = 'root' | '62' | '64';

/** Where each text field stands. */
const PLACES: Readonly<Record<TextField, readonly [Template, string]>> = {
  merchantCategoryCode: ['root', '52'],
  currency: ['root', '53'],
  country: ['root', '58'],
  merchantName: ['root', '59'],
  merchantCity: ['root', '60'],
  postalCode: ['root', '61'],
  billNumber: ['62', '01'],
  mobileNumber: ['62', '02'],
  storeLabel: ['62', '03'],
  loyaltyNumber: ['62', '04'],
  referenceLabel: ['62', '05'],
  customerLabel: ['62', '06'],
  terminalLabel: ['62', '07'],
  purpose: ['62', '08'],
  consumerDataRequest: ['62', '09'],
  merchantTaxId: ['62', '10'],
  merchantChannel: ['62', '11'],
  languagePreference: ['64', '00'],
  merchantNameAlternate: ['64', '01'],
  merchantCityAlternate: ['64', '02'],
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
export const ADDITIONAL_FIELDS: FieldsById = /* @__PURE__ */ fieldsIn('62');
export const LANGUAGE_FIELDS: FieldsById = /* @__PURE__ */ fieldsIn('64');

function isTextField(key: string): key is TextField {
  return Object.hasOwn(PLACES, key);
}

function fieldsIn(template: Template): FieldsById {
  const places = [...FIELD_PLACES.values()].filter((place) => place.template === template);
  return new Map(places.map(({ tag, field }) => [tag, field]));
}

/** Tip indicators of object 55 (EMVCo MPM v1.1 §4.7.5). */
export const TIP_CODES = { prompt: '01', fixed: '02', percentage: '03' } as const;
/** Points of initiation of object 01 (EMVCo MPM v1.1 §4.7.2). */
export const INITIATION_CODES = { static: '11', dynamic: '12' } as const;

/** It finds the word that stands for a code in a table of words. */
export function wordFor<W extends string>(codes: Readonly<Record<W, string>>, code: string): W | undefined {
  for (const word in codes) if (codes[word] === code) return word;
  return undefined;
}
