import { ADDITIONAL_DATA, EMV_ROOT_FIELDS, LANGUAGE_TEMPLATE, type ObjectTable } from '../emv/objects.ts';

/** The tables that have text fields, by the id of their template; the root has none. */
export const TEXT_TABLES: ReadonlyMap<string, ObjectTable> = /* @__PURE__ */ new Map([
  ['', EMV_ROOT_FIELDS],
  ['62', ADDITIONAL_DATA],
  ['64', LANGUAGE_TEMPLATE],
]);

/** Words of a field and the codes they stand for. */
export type EnumCodes<W extends string> = Readonly<Record<W, string>>;

/** Tip indicators of object 55 (EMVCo MPM v1.1 §4.7.5). */
export const TIP = { prompt: '01', fixed: '02', percentage: '03' } as const;
/** Points of initiation of object 01 (EMVCo MPM v1.1 §4.7.2). */
export const INITIATION = { static: '11', dynamic: '12' } as const;
/** What the code pays into, and the service code of object 38.02 that says so. */
export const SERVICE = {
  account: 'QRIBFTTA',
  card: 'QRIBFTTC',
  merchant: 'QRPUSH',
  cash: 'QRCASH',
} as const;

export type Service = keyof typeof SERVICE;

/** Words and their codes in pairs, in which a word is found faster than among the keys of an object. */
export type EnumPairs<W extends string> = readonly (readonly [word: W, code: string])[];

function pairsOf<W extends string>(words: EnumCodes<W>): EnumPairs<W>;
function pairsOf(words: EnumCodes<string>): unknown {
  return Object.entries(words);
}

export const TIP_PAIRS: EnumPairs<keyof typeof TIP> = /* @__PURE__ */ pairsOf(TIP);
export const INITIATION_PAIRS: EnumPairs<keyof typeof INITIATION> = /* @__PURE__ */ pairsOf(INITIATION);
export const SERVICE_PAIRS: EnumPairs<Service> = /* @__PURE__ */ pairsOf(SERVICE);

/** Finds the word that stands for a code. */
export function enumKey<W extends string>(pairs: EnumPairs<W>, code: string): W | undefined {
  for (let i = 0; i < pairs.length; i++) if (pairs[i]?.[1] === code) return pairs[i]?.[0];
  return undefined;
}
