/**
 * Value codings of EMVCo CPM v1.0: `b` bytes; `n` packed digits, zeros on the left; `cn` packed digits, `F` on the
 * right; `an` letters and digits; `ans` printable ASCII; `track2` packed digits with the separator `D`, `F` on the right.
 */
export type Coding = 'b' | 'n' | 'cn' | 'an' | 'ans' | 'track2';

/** What the standard says of one data object inside an application or common data template. */
export interface CpmObject {
  readonly tag: string;
  readonly name: CpmField;
  readonly coding: Coding;
  /** Lengths in bytes. */
  readonly min: number;
  readonly max: number;
}

export type CpmField = Exclude<keyof CpmData, 'transparent' | 'extraObjects'> | 'aid';

/** The data objects of a template by name. Texts are as shown; bytes are hexadecimal digits. */
export interface CpmData {
  /** 50: 1 to 16 characters. */
  readonly applicationLabel?: string;
  /** 57: card number, `D`, expiry YYMM, service code, discretionary data, as on the stripe; at most 37 digits. */
  readonly track2?: string;
  /** 5A: at most 19 digits. */
  readonly pan?: string;
  /** 5F20: 2 to 26 characters. */
  readonly cardholderName?: string;
  /** 5F2D: one to four two-letter ISO 639-1 codes written together, the first preferred. */
  readonly languagePreference?: string;
  /** 5F50. */
  readonly issuerUrl?: string;
  /** 9F08: two bytes. */
  readonly applicationVersion?: string;
  /** 9F19: 11 digits after a zero. */
  readonly tokenRequestorId?: string;
  /** 9F24: 29 capital letters and digits. */
  readonly paymentAccountReference?: string;
  /** 9F25: four digits. */
  readonly panLastFour?: string;
  /** 63 or 64: the issuer's data objects, forwarded as they are. */
  readonly transparent?: string;
  /** Objects of other tags. */
  readonly extraObjects?: readonly {
    /** The tag in hexadecimal digits, `'DF01'`. */
    readonly tag: string;
    /** What stands in the object, in hexadecimal digits. */
    readonly value: string;
  }[];
}

function cpmRow(tag: string, name: CpmField, coding: Coding, min: number, max: number): CpmObject {
  return { tag, name, coding, min, max };
}

/** EMVCo CPM v1.0, in the order in which they are written. */
export const OBJECTS: readonly CpmObject[] = /* @__PURE__ */ Object.freeze([
  cpmRow('4F', 'aid', 'b', 5, 16),
  cpmRow('50', 'applicationLabel', 'ans', 1, 16),
  cpmRow('57', 'track2', 'track2', 1, 19),
  cpmRow('5A', 'pan', 'cn', 1, 10),
  cpmRow('5F20', 'cardholderName', 'ans', 2, 26),
  cpmRow('5F2D', 'languagePreference', 'an', 2, 8),
  cpmRow('5F50', 'issuerUrl', 'ans', 1, 65535),
  cpmRow('9F08', 'applicationVersion', 'b', 2, 2),
  cpmRow('9F19', 'tokenRequestorId', 'n', 6, 6),
  cpmRow('9F24', 'paymentAccountReference', 'an', 29, 29),
  cpmRow('9F25', 'panLastFour', 'n', 2, 2),
]);

const BY_TAG = /* @__PURE__ */ new Map(OBJECTS.map((row) => [row.tag, row]));

export function cpmObject(tag: string): CpmObject | undefined {
  return BY_TAG.get(tag);
}

/** Templates and the objects around them (EMVCo CPM v1.0 table 3.1). */
export const FORMAT = '85';
export const APPLICATION = '61';
export const COMMON = '62';
export const AID = '4F';
/** The transparent template of each template. */
export const TRANSPARENT: Readonly<Record<string, string>> = { [APPLICATION]: '63', [COMMON]: '64' };
