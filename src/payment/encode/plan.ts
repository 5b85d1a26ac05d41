import type { Fault } from '../../issues/issue.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { INITIATION, SERVICE, type Service, TIP } from '../fields.ts';
import { NAPAS_GUID, NAPAS_SLOT } from '../napas/table.ts';
import type { OtherObject } from '../payment.ts';
import { othersIn, readOthers } from './extra-objects.ts';
import {
  decimalOf,
  dongOf,
  type InputReading,
  neededText,
  placesIn,
  type RawInput,
  textOf,
  wordOf,
} from './input.ts';
import { branch, insert, leaf } from './objects.ts';
import type { Drafted } from './write.ts';

/** How an edition of the codec turns what a caller calls a bank into its BIN, or says why it cannot. */
export type ResolveBank = (bank: unknown, faults: Fault[]) => string | undefined;

/** A payment as objects, with what remarks are made on. */
export interface Draft extends Drafted {
  readonly service: Service;
  readonly amount: number | undefined;
  readonly initiation: 'static' | 'dynamic';
}

/** Stands for a payee that could not be read, so that the rest is judged all the same; it is never written out. */
const NOBODY = { bin: '000000', account: '0' } as const;

/** It reads a caller's object into objects to write; what cannot be read is reported and left out. */
export function readDraft(given: RawInput, reading: InputReading, resolveBank: ResolveBank): Draft {
  const input = ownFields(given);
  wordOf(reading.faults, 'scheme', { vietqr: '' }, input.scheme);
  const bin = resolveBank(input.bank, reading.faults) ?? NOBODY.bin;
  const account = neededText(reading.faults, 'account', input.account, 'an account number') ?? NOBODY.account;
  const service = wordOf(reading.faults, 'service', SERVICE, input.service) ?? 'account';
  const amount = dongOf(reading, 'amount', input.amount);
  const initiation =
    wordOf(reading.faults, 'initiation', INITIATION, input.initiation) ??
    (amount === undefined ? 'static' : 'dynamic');
  const others = readOthers(input.others, reading.faults);
  const objects = [leaf('00', '01'), leaf('01', INITIATION[initiation])];
  objects.push(napasTemplate({ bin, account, service, others }));
  addFields({ input, amount, others, objects }, reading);
  return { objects, service, initiation, others, amount: amount === undefined ? amount : Number(amount) };
}

/** Own properties only, each read once; a plain object is taken as it is. */
export function ownFields(input: RawInput): RawInput {
  return Object.getPrototypeOf(input) === Object.prototype ? input : { ...input };
}

interface NapasParts {
  readonly bin: string;
  readonly account: string;
  readonly service: Service;
  readonly others: readonly OtherObject[];
}

function napasTemplate({ bin, account, service, others }: NapasParts): TlvNode {
  const beneficiary = [leaf('00', bin), leaf('01', account)];
  for (const other of othersIn(others, NAPAS_SLOT, '01')) insert(beneficiary, other);
  const parts = [leaf('00', NAPAS_GUID), branch('01', beneficiary), leaf('02', SERVICE[service])];
  for (const other of othersIn(others, NAPAS_SLOT)) insert(parts, other);
  return branch(NAPAS_SLOT, parts);
}

/** What is said beside the payee, and the objects it is added to. */
export interface FieldParts {
  readonly input: RawInput;
  readonly amount: string | undefined;
  readonly others: readonly OtherObject[];
  readonly objects: TlvNode[];
}

/** It adds all that is said beside the payee. Currency and country have one value and are written unasked. */
export function addFields({ input, amount, others, objects }: FieldParts, reading: InputReading): void {
  if (input.currency === undefined) insert(objects, leaf('53', '704'));
  if (amount !== undefined) insert(objects, leaf('54', amount));
  addTip(input, reading, objects);
  if (input.country === undefined) insert(objects, leaf('58', 'VN'));
  const inside: Readonly<Record<string, TlvNode[]>> = { '62': [], '64': [] };
  for (const { field, template, spec } of placesIn(input, reading.faults)) {
    const value = textOf(reading, field, input[field]);
    if (value !== undefined) insert(inside[template] ?? objects, leaf(spec.id, value));
  }
  for (const [template, parts] of Object.entries(inside)) {
    for (const other of othersIn(others, template)) insert(parts, other);
    if (parts.length > 0) insert(objects, branch(template, parts));
  }
  for (const other of othersIn(others)) insert(objects, other);
}

function addTip(input: RawInput, reading: InputReading, objects: TlvNode[]): void {
  const tip = wordOf(reading.faults, 'tipIndicator', TIP, input.tipIndicator);
  const fixed = dongOf(reading, 'convenienceFeeFixed', input.convenienceFeeFixed);
  const percentage = decimalOf(reading, 'convenienceFeePercentage', input.convenienceFeePercentage);
  if (tip !== undefined) insert(objects, leaf('55', TIP[tip]));
  if (fixed !== undefined) insert(objects, leaf('56', fixed));
  if (percentage !== undefined) insert(objects, leaf('57', percentage));
}
