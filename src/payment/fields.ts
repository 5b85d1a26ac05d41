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

/** Finds the word that stands for a code. */
export function enumKey<W extends string>(words: EnumCodes<W>, code: string): W | undefined {
  for (const word in words) if (words[word] === code) return word;
  return undefined;
}
