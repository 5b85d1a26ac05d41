import type { Report } from '../../issues/report.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { takeAccount } from '../accounts/given.ts';
import { INITIATION, SERVICE, type Service, TIP } from '../fields.ts';
import { NAPAS_GUID, NAPAS_SLOT } from '../napas/table.ts';
import type { BankId, ExtraObject } from '../payment.ts';
import { extraObjectsIn, readExtraObjects } from './extra-objects.ts';
import {
  decimalText,
  enumValue,
  fieldText,
  givenTextFields,
  type InputReading,
  type RawInput,
  readRequiredText,
  vndText,
} from './input.ts';
import { constructed, insert, primitive } from './objects.ts';
import type { Planned } from './write.ts';

/** How an edition of the codec turns what a caller calls a bank into its BIN, or says why it cannot. */
export type ResolveBank = (bank: unknown, report: Report) => string | undefined;

/** A payment as objects, with what remarks are made on. */
export interface EncodePlan extends Planned {
  readonly bank?: BankId;
  readonly account?: string;
  readonly service: Service;
  readonly amount: number | undefined;
  readonly initiation: 'static' | 'dynamic';
}

/** Stands for a payee that could not be read, so that the rest is judged all the same; it is never written out. */
const PLACEHOLDER_PAYEE = { bin: '000000', account: '0' } as const;

/** Reads a caller's object into objects to write; what cannot be read is reported and left out. */
export function planPayment(input: RawInput, reading: InputReading, resolveBank: ResolveBank): EncodePlan {
  enumValue(reading.report, 'scheme', { vietqr: '' }, input.scheme);
  const bin = resolveBank(input.bank, reading.report);
  const given = readRequiredText(reading.report, 'account', input.account, 'anAccount');
  const account = takeAccount(given, input.service, reading.report);
  const service = enumValue(reading.report, 'service', SERVICE, input.service) ?? 'account';
  const amount = vndText(reading, 'amount', input.amount);
  const initiation =
    enumValue(reading.report, 'initiation', INITIATION, input.initiation) ??
    (amount === undefined ? 'static' : 'dynamic');
  const extraObjects = readExtraObjects(input.extraObjects, reading.report);
  const objects = [primitive('00', '01'), primitive('01', INITIATION[initiation])];
  const { bin: noBin, account: noAccount } = PLACEHOLDER_PAYEE;
  objects.push(napasTemplate({ bin: bin ?? noBin, account: account ?? noAccount, service, extraObjects }));
  addFields({ input, amount, extraObjects, objects }, reading);
  return {
    objects,
    ...(bin !== undefined && { bank: { bin } }),
    ...(account !== undefined && { account }),
    service,
    initiation,
    extraObjects,
    amount: amount === undefined ? amount : Number(amount),
  };
}

interface NapasParts {
  readonly bin: string;
  readonly account: string;
  readonly service: Service;
  readonly extraObjects: readonly ExtraObject[];
}

function napasTemplate({ bin, account, service, extraObjects }: NapasParts): TlvNode {
  const beneficiary = [primitive('00', bin), primitive('01', account)];
  for (const other of extraObjectsIn(extraObjects, NAPAS_SLOT, '01')) insert(beneficiary, other);
  const parts = [
    primitive('00', NAPAS_GUID),
    constructed('01', beneficiary),
    primitive('02', SERVICE[service]),
  ];
  for (const other of extraObjectsIn(extraObjects, NAPAS_SLOT)) insert(parts, other);
  return constructed(NAPAS_SLOT, parts);
}

/** What is said beside the payee, and the objects it is added to. */
export interface FieldParts {
  readonly input: RawInput;
  readonly amount: string | undefined;
  readonly extraObjects: readonly ExtraObject[];
  readonly objects: TlvNode[];
}

/** Adds all that is said beside the payee. Currency and country have one value and are written unasked. */
export function addFields({ input, amount, extraObjects, objects }: FieldParts, reading: InputReading): void {
  if (input.currency === undefined) insert(objects, primitive('53', '704'));
  if (amount !== undefined) insert(objects, primitive('54', amount));
  addTip(input, reading, objects);
  if (input.country === undefined) insert(objects, primitive('58', 'VN'));
  const inside: Readonly<Record<string, TlvNode[]>> = { '62': [], '64': [] };
  for (const { field, template, row } of givenTextFields(input, reading.report)) {
    const value = fieldText(reading, field, input[field]);
    if (value !== undefined) insert(inside[template] ?? objects, primitive(row.id, value));
  }
  for (const [template, parts] of Object.entries(inside)) {
    for (const other of extraObjectsIn(extraObjects, template)) insert(parts, other);
    if (parts.length > 0) insert(objects, constructed(template, parts));
  }
  for (const other of extraObjectsIn(extraObjects)) insert(objects, other);
}

function addTip(input: RawInput, reading: InputReading, objects: TlvNode[]): void {
  const tip = enumValue(reading.report, 'tipIndicator', TIP, input.tipIndicator);
  const fixed = vndText(reading, 'convenienceFeeFixed', input.convenienceFeeFixed);
  const percentage = decimalText(reading, 'convenienceFeePercentage', input.convenienceFeePercentage);
  if (tip !== undefined) insert(objects, primitive('55', TIP[tip]));
  if (fixed !== undefined) insert(objects, primitive('56', fixed));
  if (percentage !== undefined) insert(objects, primitive('57', percentage));
}
