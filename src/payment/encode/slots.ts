import type { TextName } from '../../emv/objects.ts';
import { type ConstantObject, constantObject } from '../../emv/scan/compose.ts';
import { VND } from '../../money/currency.ts';
import { TIP } from '../fields.ts';
import { TEXT_FIELDS } from '../input-fields.ts';
import type { PaymentInput } from '../payment.ts';
import {
  decimalText,
  enumCode,
  fieldText,
  type InputReading,
  type OnlyName,
  onlyText,
  vndText,
} from './input.ts';

/** A field that is an object of its own. */
export interface Slot {
  readonly name: keyof PaymentInput;
  readonly id: number;
  /** The id of the template it stands in; none for the root. */
  readonly template: string;
  /** What is written where nothing was given. */
  readonly unasked?: ConstantObject | undefined;
  /** Whether the tables find nothing against what `read` gives. */
  readonly isCertain?: boolean;
  /** Reads a given value as it is written, or reports what stands against it. */
  readonly read: (reading: InputReading, value: unknown) => string | undefined;
}

/** Currency and country have one value in a code for Vietnam. */
const UNASKED: Readonly<Partial<Record<keyof PaymentInput, ConstantObject>>> = {
  currency: /* @__PURE__ */ constantObject(53, VND),
  country: /* @__PURE__ */ constantObject(58, 'VN'),
};

const OTHER_SLOTS: readonly Slot[] = [
  {
    name: 'amount',
    id: 54,
    template: '',
    isCertain: true,
    read: (reading, value) => vndText(reading, 'amount', value),
  },
  {
    name: 'tipIndicator',
    id: 55,
    template: '',
    read: ({ report }, value) => enumCode(report, 'tipIndicator', TIP, value),
  },
  {
    name: 'convenienceFeeFixed',
    id: 56,
    template: '',
    isCertain: true,
    read: (reading, value) => vndText(reading, 'convenienceFeeFixed', value),
  },
  {
    name: 'convenienceFeePercentage',
    id: 57,
    template: '',
    read: (reading, value) => decimalText(reading, 'convenienceFeePercentage', value),
  },
];

/** The slots in the order in which they are written, template by template. */
export const SLOTS: readonly Slot[] = /* @__PURE__ */ slots();

function slots(): Slot[] {
  const texts = [...TEXT_FIELDS.values()].map(({ field, template, row }) => ({
    name: field,
    id: Number(row.id),
    template,
    unasked: UNASKED[field],
    read: field === 'currency' || field === 'country' ? readerOfOnly(field) : readerOfText(field),
  }));
  return [...texts, ...OTHER_SLOTS].sort((a, b) => Number(a.template) - Number(b.template) || a.id - b.id);
}

function readerOfText(field: TextName): Slot['read'] {
  return (reading, value) => fieldText(reading, field, value);
}

function readerOfOnly(field: OnlyName): Slot['read'] {
  return (reading, value) => onlyText(reading, field, value);
}

/** The numbers of the fields of the payee. */
export const NUMBER = { scheme: 0, bank: 1, account: 2, service: 3, initiation: 4, extraObjects: 5 } as const;

/** The number of the first slot among the fields. */
export const FIRST_SLOT = 6;

/** Numbers the fields: those of the payee first, then the slots in their order. */
export const FIELD_NUMBERS: ReadonlyMap<string, number> = /* @__PURE__ */ fieldNumbers();

function fieldNumbers(): Map<string, number> {
  const names = [...Object.keys(NUMBER), ...SLOTS.map(({ name }) => name)];
  return new Map(names.map((name, number) => [name, number]));
}

/** The number of the amount, and of the purpose. */
export const AMOUNT: number = /* @__PURE__ */ numberOf('amount');
export const PURPOSE_NUMBER: number = /* @__PURE__ */ numberOf('purpose');

function numberOf(name: Slot['name']): number {
  return FIELD_NUMBERS.get(name) ?? -1;
}

/** The number of the first of some fields, of which each has a bit at the place of its number. */
export function firstField(fields: number): number {
  return 31 - Math.clz32(fields & -fields);
}

/** The slots of a template, or of the root, as bits. */
export function slotsOf(template: string): number {
  return fieldBits((slot) => slot.template === template);
}

/** The fields that are written though they were not given, as bits. */
export const UNASKED_FIELDS: number = /* @__PURE__ */ fieldBits(({ unasked }) => unasked !== undefined);

/** All slots, as bits. */
export const SLOT_FIELDS: number = /* @__PURE__ */ fieldBits(() => true);

function fieldBits(isMeant: (slot: Slot) => boolean): number {
  return SLOTS.reduce((bits, slot, i) => (isMeant(slot) ? bits | (1 << (FIRST_SLOT + i)) : bits), 0);
}
