import type { ValueFormat } from '../text/charset.ts';
import { TWO_DIGITS } from '../tlv/digits.ts';
import {
  amountRule,
  channelRule,
  consumerDataRule,
  countryRule,
  guidRule,
  type MoneyRule,
  oneOfCodes,
  percentageRule,
  reservedBut,
  type ValueRule,
} from './values.ts';

/** What the standard says of one data object. */
export interface ObjectSpec {
  readonly id: string;
  /** The name of the field, in English identifiers after EMVCo's terms. */
  readonly name: string;
  readonly format: ValueFormat;
  /** Lengths in characters. */
  readonly min: number;
  readonly max: number;
  /** `M` mandatory, `O` optional, `R` reserved for future use. */
  readonly presence: 'M' | 'O' | 'R';
  /** {@link MANDATORY}, {@link TAKEN}, {@link TEMPLATE} … in one number; a missing checksum is found before. */
  readonly marks: number;
  readonly rule?: ValueRule | undefined;
  /** The rule of a value of which money depends, in place of `rule`. */
  readonly moneyRule?: MoneyRule | undefined;
  readonly template?: Template | undefined;
  /** Whether a value that is no template is kept as it is with a notice only. */
  readonly unreservedTemplate?: boolean | undefined;
  /** The same as `name`, where the object is a plain text that a payment has as a field. */
  readonly field?: TextName | undefined;
}

/** The objects of one level. */
export interface ObjectTable {
  /** A row for each id from 00 to 99. */
  readonly rows: readonly ObjectSpec[];
  /** How many must be there; a missing checksum is found before. */
  readonly mandatory: number;
  /** The marks of the rows side by side, for a walk over many objects. */
  readonly marks: Uint8Array;
}

/** The objects inside a template. */
export interface Template {
  readonly inside: ObjectTable;
  /** Whether the identifier among them, which may be empty, is that of `inside`; absent where there is no choice. */
  readonly isOwn: ((guid: string) => boolean) | undefined;
  /** The table of all others. */
  readonly others: ObjectTable;
}

/** Makes a template: of one table, or one that is chosen by the identifier inside. */
export function templateOf(inside: ObjectTable, isOwn?: Template['isOwn'], others = inside): Template {
  return { inside, isOwn, others };
}

/** Chooses the table of the objects inside a template by the identifier among them. */
export function tableIn({ inside, isOwn, others }: Template, guid: string): ObjectTable {
  return !isOwn || isOwn(guid) ? inside : others;
}

/** Objects 62.01 to 62.08 in the order of their ids (EMVCo MPM v1.1 §4.8). */
const ADDITIONAL_LABELS = [
  'billNumber',
  'mobileNumber',
  'storeLabel',
  'loyaltyNumber',
  'referenceLabel',
  'customerLabel',
  'terminalLabel',
  'purpose',
] as const;

/** The names of the objects that are plain text. */
export type TextName =
  | (typeof ADDITIONAL_LABELS)[number]
  | 'merchantCategoryCode'
  | 'currency'
  | 'country'
  | 'merchantName'
  | 'merchantCity'
  | 'postalCode'
  | 'consumerDataRequest'
  | 'merchantTaxId'
  | 'merchantChannel'
  | 'languagePreference'
  | 'merchantNameAlternate'
  | 'merchantCityAlternate';

type Extra = Pick<ObjectSpec, 'rule' | 'moneyRule' | 'template' | 'unreservedTemplate' | 'field'> & {
  readonly isTaken?: boolean;
};

/** It must be there. */
export const MANDATORY = 1;
/** Any text of its length in printable ASCII is right. */
export const BY_LENGTH = 2;
/** Its value is of use to who takes values: not where it serves the form alone, or says who is paid. */
export const TAKEN = 4;
/** It may hold other objects. */
export const TEMPLATE = 8;
/** It tells of tips and fees (EMVCo MPM v1.1 §4.7.6 to §4.7.8). */
export const FEE = 16;

/** Makes a row of a table. Every row has the same keys in the same order, which keeps checking fast. */
export function row(
  id: number,
  name: string,
  format: ValueFormat,
  min: number,
  max: number,
  presence: ObjectSpec['presence'],
  { rule, moneyRule, template, unreservedTemplate, isTaken = true, field }: Extra = {},
): ObjectSpec {
  return {
    id: TWO_DIGITS[id] ?? '',
    name,
    format,
    min,
    max,
    presence,
    marks:
      (presence === 'M' && name !== 'crc' ? MANDATORY : 0) |
      (isTaken ? TAKEN : 0) |
      (template ? TEMPLATE : 0) |
      (id >= 55 && id <= 57 ? FEE : 0) |
      (format === 'ans' && presence !== 'R' && !rule && !moneyRule && !template ? BY_LENGTH : 0),
    rule,
    moneyRule,
    template,
    unreservedTemplate,
    field,
  };
}

/** Makes a row for a plain text. */
function textRow(
  id: number,
  name: TextName,
  format: ValueFormat,
  min: number,
  max: number,
  presence: ObjectSpec['presence'],
  rule?: ValueRule,
): ObjectSpec {
  return row(id, name, format, min, max, presence, { rule, field: name });
}

/** Makes a table from rows; ids without a row are all optional or all reserved. */
export function tableOf(others: 'O' | 'R', rows: readonly ObjectSpec[]): ObjectTable {
  const table = TWO_DIGITS.map((_, id) => row(id, '', 'S', 1, 99, others));
  for (const row of rows) table[Number(row.id)] = row;
  return tableOfRows(table);
}

function tableOfRows(rows: readonly ObjectSpec[]): ObjectTable {
  const marks = Uint8Array.from(rows, (spec) => spec.marks);
  return { rows, mandatory: marks.filter((mark) => mark & MANDATORY).length, marks };
}

/** Makes a table that differs from another in some respects of some rows. */
export function extendTable(
  base: ObjectTable,
  changes: Readonly<Record<string, Partial<ObjectSpec>>>,
): ObjectTable {
  return tableOfRows(base.rows.map((spec) => changedRow(spec, changes[spec.id])));
}

function changedRow(spec: ObjectSpec, change: Partial<ObjectSpec> | undefined): ObjectSpec {
  const { id, name, format, min, max, presence, marks, ...rest } = { ...spec, ...change };
  return row(Number(id), name, format, min, max, presence, { ...rest, isTaken: (marks & TAKEN) > 0 });
}

/** Finds the row of a two-digit id. */
export function rowOf(table: ObjectTable, tag: string): ObjectSpec | undefined {
  return table.rows[Number(tag)];
}

/** Makes the same row for a range of ids. */
export function idRange<T>(first: number, last: number, row: (id: number) => T): T[] {
  return Array.from({ length: last - first + 1 }, (_, i) => row(first + i));
}

/** A template owned by a network (objects 26 to 51, 80 to 99, 62.50 to 62.99): an identifier and whatever its owner defines. */
export const NETWORK: ObjectTable = /* @__PURE__ */ tableOf('O', [
  row(0, 'globallyUniqueIdentifier', 'ans', 1, 32, 'M', { rule: guidRule, isTaken: false }),
]);

/** Templates for networks; one without a name is open to anyone, and may be no template at all. */
function templateRows(first: number, last: number, name = ''): ObjectSpec[] {
  const extra = { template: templateOf(NETWORK), unreservedTemplate: !name };
  return idRange(first, last, (id) => row(id, name, 'S', 1, 99, 'O', extra));
}

/** EMVCo MPM v1.1 §4.8. */
export const ADDITIONAL_DATA: ObjectTable = /* @__PURE__ */ tableOf('R', [
  ...ADDITIONAL_LABELS.map((name, i) => textRow(i + 1, name, 'ans', 1, 25, 'O')),
  textRow(9, 'consumerDataRequest', 'ans', 1, 3, 'O', consumerDataRule),
  textRow(10, 'merchantTaxId', 'ans', 1, 20, 'O'),
  textRow(11, 'merchantChannel', 'ans', 3, 3, 'O', channelRule),
  ...templateRows(50, 99),
]);

/** EMVCo MPM v1.1 §4.9. */
export const LANGUAGE_TEMPLATE: ObjectTable = /* @__PURE__ */ tableOf('R', [
  textRow(0, 'languagePreference', 'ans', 2, 2, 'M'),
  textRow(1, 'merchantNameAlternate', 'S', 1, 25, 'M'),
  textRow(2, 'merchantCityAlternate', 'S', 1, 15, 'O'),
]);

/** The root objects of a merchant-presented code, EMVCo MPM v1.1 §4.7, but for the rules of amounts and countries. */
export const EMV_ROOT_FIELDS: ObjectTable = /* @__PURE__ */ tableOf('R', [
  row(0, 'payloadFormat', 'N', 2, 2, 'M', { rule: oneOfCodes('01'), isTaken: false }),
  row(1, 'initiation', 'N', 2, 2, 'O', { rule: reservedBut('11', '12') }),
  ...idRange(2, 25, (id) => row(id, 'merchantAccount', 'ans', 1, 99, 'O')),
  ...templateRows(26, 51, 'merchantAccount'),
  textRow(52, 'merchantCategoryCode', 'N', 4, 4, 'M'),
  textRow(53, 'currency', 'N', 3, 3, 'M'),
  row(54, 'amount', 'ans', 1, 13, 'O'),
  row(55, 'tipIndicator', 'N', 2, 2, 'O', { rule: reservedBut('01', '02', '03') }),
  row(56, 'convenienceFeeFixed', 'ans', 1, 13, 'O'),
  row(57, 'convenienceFeePercentage', 'ans', 1, 5, 'O', { rule: percentageRule }),
  textRow(58, 'country', 'ans', 2, 2, 'M'),
  textRow(59, 'merchantName', 'ans', 1, 25, 'M'),
  textRow(60, 'merchantCity', 'ans', 1, 15, 'M'),
  textRow(61, 'postalCode', 'ans', 1, 10, 'O'),
  row(62, 'additionalData', 'S', 1, 99, 'O', { template: templateOf(ADDITIONAL_DATA) }),
  row(63, 'crc', 'ans', 4, 4, 'M', { isTaken: false }),
  row(64, 'languageTemplate', 'S', 1, 99, 'O', { template: templateOf(LANGUAGE_TEMPLATE) }),
  ...templateRows(80, 99),
]);

/** The root objects as in any country. */
export const EMV_ROOT: ObjectTable = /* @__PURE__ */ extendTable(EMV_ROOT_FIELDS, {
  '54': { rule: amountRule },
  '56': { rule: amountRule },
  '58': { rule: countryRule },
});
