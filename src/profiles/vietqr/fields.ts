import type { TextField } from './payment.ts';

type Template = 'root' | '62' | '64';

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

/** A field with the id of its object within its template. */
export interface FieldPlace {
  readonly field: TextField;
  readonly tag: string;
}

export const TEXT_FIELDS: readonly TextField[] = /* @__PURE__ */ Object.keys(PLACES).filter(isTextField);

export const ROOT_FIELDS: readonly FieldPlace[] = /* @__PURE__ */ fieldsIn('root');
export const ADDITIONAL_FIELDS: readonly FieldPlace[] = /* @__PURE__ */ fieldsIn('62');
export const LANGUAGE_FIELDS: readonly FieldPlace[] = /* @__PURE__ */ fieldsIn('64');

export function isTextField(key: string): key is TextField {
  return Object.hasOwn(PLACES, key);
}

/** It finds the field of an id in a list of places. */
export function fieldAt(places: readonly FieldPlace[], tag: string): TextField | undefined {
  for (const place of places) if (place.tag === tag) return place.field;
  return undefined;
}

function fieldsIn(template: Template): FieldPlace[] {
  return TEXT_FIELDS.filter((field) => PLACES[field][0] === template).map((field) => ({
    field,
    tag: PLACES[field][1],
  }));
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
