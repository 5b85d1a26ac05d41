import { CERTAIN, columns, NO_INSIDE } from '../../emv/scan/columns.ts';
import {
  type ConstantObject,
  constantObject,
  type PlannedTemplate,
  planConstant,
  planObject,
  planTemplate,
} from '../../emv/scan/compose.ts';
import type { Report } from '../../issues/report.ts';
import { wholeNumberOf } from '../../text/charset.ts';
import { takeAccount } from '../accounts/given.ts';
import { hasAccountShape, MAX_ACCOUNT_LENGTH } from '../accounts/shape.ts';
import { addAdvice } from '../advice.ts';
import { INITIATION, SERVICE, type Service } from '../fields.ts';
import { findPayee } from '../napas/payee.ts';
import { NAPAS_GUID, NAPAS_SLOT, TABLES } from '../napas/table.ts';
import type { ExtraObject } from '../payment.ts';
import { type Draft, reportUnknown } from './draft.ts';
import { readExtraObjects } from './extra-objects.ts';
import { enumValue, type InputReading, readRequiredText } from './input.ts';
import { AMOUNT, NUMBER } from './slots.ts';
import {
  type AdviseOnPurpose,
  INITIATIONS,
  planAdded,
  readSlots,
  type WritePlan,
  writeCode,
} from './write.ts';

/** How an edition of the codec turns what a caller calls a bank into its BIN, or says why it cannot. */
export type ResolveBank = (bank: unknown, report: Report) => string | undefined;

/** What an edition of the codec knows beyond the standards. */
export interface Edition {
  readonly resolveBank: ResolveBank;
  /** Advises on what stands in a purpose. */
  readonly adviseOnPurpose?: AdviseOnPurpose;
}

/** Writes a payment as a code, or reports what stands against it. What it writes passes strict reading. */
export function encodePayment(
  input: unknown,
  edition: Edition,
  options: unknown,
  report: Report,
): string | undefined {
  const makePlan = (draft: Draft, reading: InputReading) => planPayment(draft, reading, edition);
  return writeCode(makePlan, input, options, report);
}

/** Stands for a payee that could not be read, so that the rest is judged all the same; it is never written out. */
const PLACEHOLDER_PAYEE = { bin: '000000', account: '0' } as const;

/** Reads a caller's object into texts to write; what cannot be read is reported and left out. */
function planPayment(
  draft: Draft,
  reading: InputReading,
  { resolveBank, adviseOnPurpose }: Edition,
): WritePlan {
  const { given, texts, others } = draft;
  const { report } = reading;
  enumValue(report, 'scheme', { vietqr: '' }, given[NUMBER.scheme]);
  const bin = resolveBank(given[NUMBER.bank], report);
  const typed = readRequiredText(report, 'account', given[NUMBER.account], 'anAccount');
  const account = takeAccount(typed, given[NUMBER.service], report);
  const service = enumValue(report, 'service', SERVICE, given[NUMBER.service]) ?? 'account';
  const chosen = enumValue(report, 'initiation', INITIATION, given[NUMBER.initiation]);
  const extraObjects = readExtraObjects(given[NUMBER.extraObjects], report);
  reportUnknown(report, others);
  readSlots(draft, reading);
  const initiation = chosen ?? initiationOf(texts);
  addAdvice(
    { bank: bin === undefined ? bin : { bin }, account, service, initiation, amount: writtenAmount(texts) },
    report,
  );
  const payee = {
    bin: bin ?? PLACEHOLDER_PAYEE.bin,
    account: account ?? PLACEHOLDER_PAYEE.account,
    service,
    extraObjects,
  };
  return {
    table: TABLES[service],
    initiation: INITIATIONS[initiation],
    extraObjects,
    planPayee: () => planNapas(payee),
    checkSecondPayee: (found) => findPayee(true, found),
    adviseOnPurpose,
  };
}

/** The amount that will be written, if any. */
export function writtenAmount(texts: Draft['texts']): number | undefined {
  const text = texts[AMOUNT];
  return text === undefined ? undefined : wholeNumberOf(text);
}

/** A code with an amount is for one payment, unless its caller says otherwise. */
export function initiationOf(texts: Draft['texts']): 'static' | 'dynamic' {
  return texts[AMOUNT] === undefined ? 'static' : 'dynamic';
}

/** Checks whether the tables find nothing against an account that was taken; the identifier of a merchant may be of another kind. */
function isCertainAccount(account: string, service: Service): boolean {
  if (service === 'merchant' || service === 'cash') return hasAccountShape(account);
  return account !== '' && account.length <= MAX_ACCOUNT_LENGTH;
}

const NAPAS_ID = /* @__PURE__ */ Number(NAPAS_SLOT);

interface NapasParts {
  readonly bin: string;
  readonly account: string;
  readonly service: Service;
  readonly extraObjects: readonly ExtraObject[];
}

/** Objects of the template that are the same in all codes, or in those of a service. */
const GUID_OBJECT = /* @__PURE__ */ constantObject(0, NAPAS_GUID);
const SERVICE_OBJECTS: Readonly<Record<Service, ConstantObject>> = {
  account: /* @__PURE__ */ constantObject(2, SERVICE.account),
  card: /* @__PURE__ */ constantObject(2, SERVICE.card),
  merchant: /* @__PURE__ */ constantObject(2, SERVICE.merchant),
  cash: /* @__PURE__ */ constantObject(2, SERVICE.cash),
};

function planNapas({ bin, account, service, extraObjects }: NapasParts): PlannedTemplate {
  const payee =
    planObject(0, bin, CERTAIN) +
    planObject(1, account, isCertainAccount(account, service) ? CERTAIN : NO_INSIDE);
  const beneficiary = planAdded(payee, extraObjects, '38.01');
  const first = columns.count;
  const value =
    planConstant(GUID_OBJECT) +
    planTemplate({ id: 1, value: beneficiary, first: 0, last: first, isWhole: true }) +
    planConstant(SERVICE_OBJECTS[service]);
  return {
    id: NAPAS_ID,
    value: planAdded(value, extraObjects, NAPAS_SLOT),
    first,
    last: columns.count,
    isWhole: true,
  };
}
