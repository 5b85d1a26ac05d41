import type { Format } from '../text/charset.ts';
import { twoDigits } from '../tlv/digits.ts';
import type { TlvNode } from '../tlv/node.ts';
import {
  amountRule,
  channelRule,
  consumerDataRule,
  countryRule,
  guidRule,
  oneOf,
  percentageRule,
  reservedBut,
  type ValueRule,
} from './values.ts';

/** What the standard says of one data object. */
export interface ObjectSpec {
  readonly id: string;
  /** The name of the field, in English identifiers after EMVCo's terms. */
  readonly name: string;
  readonly format: Format;
  /** Lengths in characters. */
  readonly min: number;
  readonly max: number;
  /** `M` mandatory, `O` optional, `R` reserved for future use. */
  readonly presence: 'M' | 'O' | 'R';
  readonly rule?: ValueRule | undefined;
  /** The table of the objects inside. */
  readonly inside?: ObjectTable | undefined;
  /** Tables for what is inside by its globally unique identifier, before `inside`. */
  readonly schemes?: readonly SchemeTable[] | undefined;
  /** Whether a value that is no template is kept as it is with a notice only. */
  readonly mayBeOpaque?: boolean | undefined;
}

/** The table of a template that bears a globally unique identifier. */
export interface SchemeTable {
  readonly guid: string;
  readonly table: ObjectTable;
}

/** The objects of one level, by id. */
export interface ObjectTable {
  readonly specs: readonly (ObjectSpec | undefined)[];
  readonly mandatory: readonly ObjectSpec[];
  /** Whether some of the objects may hold others. */
  readonly hasTemplates: boolean;
}

type Extra = Pick<ObjectSpec, 'rule' | 'inside' | 'schemes' | 'mayBeOpaque'>;

/** It makes a row of a table. Every row has the same keys in the same order, which keeps checking fast. */
export function object(
  id: string,
  name: string,
  format: Format,
  [min, max]: readonly [number, number],
  presence: ObjectSpec['presence'],
  { rule, inside, schemes, mayBeOpaque }: Extra = {},
): ObjectSpec {
  return { id, name, format, min, max, presence, rule, inside, schemes, mayBeOpaque };
}

/** It makes a table from rows. */
export function tableOf(rows: readonly ObjectSpec[]): ObjectTable {
  const specs: (ObjectSpec | undefined)[] = new Array(100).fill(undefined);
  for (const row of rows) specs[Number(row.id)] = row;
  return {
    specs,
    mandatory: rows.filter((row) => row.presence === 'M'),
    hasTemplates: rows.some((row) => row.inside),
  };
}

/** It makes a table that differs from another in some respects of some rows. */
export function derive(
  base: ObjectTable,
  changes: Readonly<Record<string, Partial<ObjectSpec>>>,
): ObjectTable {
  return tableOf(
    base.specs.filter((spec) => spec !== undefined).map((spec) => ({ ...spec, ...changes[spec.id] })),
  );
}

/** It finds the row of a two-digit id. */
export function specOf(table: ObjectTable, tag: string): ObjectSpec | undefined {
  return table.specs[twoDigits(tag)];
}

/** It finds the table for the objects inside a template, by the identifier among them where a scheme is known. */
export function tableInside(spec: ObjectSpec, children: readonly TlvNode[]): ObjectTable | undefined {
  const { inside, schemes } = spec;
  if (schemes === undefined) return inside;
  const first = children[0];
  const guid = first?.tag === '00' ? first.value : children.find(({ tag }) => tag === '00')?.value;
  for (const scheme of schemes) if (scheme.guid === guid) return scheme.table;
  return inside;
}

/** It makes the same row for a range of ids. */
export function range(first: number, last: number, row: (id: string) => ObjectSpec): ObjectSpec[] {
  return Array.from({ length: last - first + 1 }, (_, i) => row(String(first + i).padStart(2, '0')));
}

export const ANY = [1, 99] as const;
const LABEL = [1, 25] as const;

function reserved(first: number, last: number): ObjectSpec[] {
  return range(first, last, (id) => object(id, '', 'S', ANY, 'R'));
}

/** A template owned by a network (objects 26 to 51, 80 to 99, 62.50 to 62.99): an identifier and whatever its owner defines. */
export const NETWORK: ObjectTable = /* @__PURE__ */ tableOf([
  object('00', 'globallyUniqueIdentifier', 'ans', [1, 32], 'M', { rule: guidRule }),
  ...range(1, 99, (id) => object(id, '', 'S', ANY, 'O')),
]);

/** EMVCo MPM v1.1 §4.8. */
export const ADDITIONAL_DATA: ObjectTable = /* @__PURE__ */ tableOf([
  object('00', '', 'S', ANY, 'R'),
  object('01', 'billNumber', 'ans', LABEL, 'O'),
  object('02', 'mobileNumber', 'ans', LABEL, 'O'),
  object('03', 'storeLabel', 'ans', LABEL, 'O'),
  object('04', 'loyaltyNumber', 'ans', LABEL, 'O'),
  object('05', 'referenceLabel', 'ans', LABEL, 'O'),
  object('06', 'customerLabel', 'ans', LABEL, 'O'),
  object('07', 'terminalLabel', 'ans', LABEL, 'O'),
  object('08', 'purpose', 'ans', LABEL, 'O'),
  object('09', 'consumerDataRequest', 'ans', [1, 3], 'O', { rule: consumerDataRule }),
  object('10', 'merchantTaxId', 'ans', [1, 20], 'O'),
  object('11', 'merchantChannel', 'ans', [3, 3], 'O', { rule: channelRule }),
  ...reserved(12, 49),
  ...range(50, 99, (id) => object(id, '', 'S', ANY, 'O', { inside: NETWORK, mayBeOpaque: true })),
]);

/** EMVCo MPM v1.1 §4.9. */
export const LANGUAGE: ObjectTable = /* @__PURE__ */ tableOf([
  object('00', 'languagePreference', 'ans', [2, 2], 'M'),
  object('01', 'merchantNameAlternate', 'S', [1, 25], 'M'),
  object('02', 'merchantCityAlternate', 'S', [1, 15], 'O'),
  ...reserved(3, 99),
]);

/** The root objects of a merchant-presented code, EMVCo MPM v1.1 §4.7. */
export const ROOT: ObjectTable = /* @__PURE__ */ tableOf([
  object('00', 'payloadFormat', 'N', [2, 2], 'M', { rule: /* @__PURE__ */ oneOf('01') }),
  object('01', 'initiation', 'N', [2, 2], 'O', { rule: /* @__PURE__ */ reservedBut('11', '12') }),
  ...range(2, 25, (id) => object(id, 'merchantAccount', 'ans', ANY, 'O')),
  ...range(26, 51, (id) => object(id, 'merchantAccount', 'S', ANY, 'O', { inside: NETWORK })),
  object('52', 'merchantCategoryCode', 'N', [4, 4], 'M'),
  object('53', 'currency', 'N', [3, 3], 'M'),
  object('54', 'amount', 'ans', [1, 13], 'O', { rule: amountRule }),
  object('55', 'tipIndicator', 'N', [2, 2], 'O', { rule: /* @__PURE__ */ reservedBut('01', '02', '03') }),
  object('56', 'convenienceFeeFixed', 'ans', [1, 13], 'O', { rule: amountRule }),
  object('57', 'convenienceFeePercentage', 'ans', [1, 5], 'O', { rule: percentageRule }),
  object('58', 'country', 'ans', [2, 2], 'M', { rule: countryRule }),
  object('59', 'merchantName', 'ans', [1, 25], 'M'),
  object('60', 'merchantCity', 'ans', [1, 15], 'M'),
  object('61', 'postalCode', 'ans', [1, 10], 'O'),
  object('62', 'additionalData', 'S', ANY, 'O', { inside: ADDITIONAL_DATA }),
  object('63', 'crc', 'ans', [4, 4], 'M'),
  object('64', 'languageTemplate', 'S', ANY, 'O', { inside: LANGUAGE }),
  ...reserved(65, 79),
  ...range(80, 99, (id) => object(id, '', 'S', ANY, 'O', { inside: NETWORK, mayBeOpaque: true })),
]);
