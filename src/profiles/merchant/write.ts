import { reportDamage } from '../../emv/read.ts';
import { columns } from '../../emv/scan/columns.ts';
import { type PlannedTemplate, planObject } from '../../emv/scan/compose.ts';
import { treeOf } from '../../emv/scan/tree.ts';
import type { OwnProps } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { addAdvice } from '../../payment/advice.ts';
import { type Draft, reportUnknown } from '../../payment/encode/draft.ts';
import { initiationOf, writtenAmount } from '../../payment/encode/encode.ts';
import { RESERVED_ROOT_IDS, readExtraObjects } from '../../payment/encode/extra-objects.ts';
import { enumValue, type InputReading, readRequiredText } from '../../payment/encode/input.ts';
import { NUMBER } from '../../payment/encode/slots.ts';
import { INITIATIONS, planAdded, readSlots, type WritePlan, writeCode } from '../../payment/encode/write.ts';
import { INITIATION } from '../../payment/fields.ts';
import type { ExtraObject } from '../../payment/payment.ts';
import { adviseOnPurpose } from '../../privacy/advise.ts';
import { type Network, nameOfNetwork, networkPhrase } from '../networks/registry.ts';
import { freeSlot, type MerchantNetwork, RETURNED_SLOT, templatesOf } from './network.ts';

/** Writes an order as a code of a network, or reports what stands against it. What it writes passes strict reading. */
export function writeOrder<S extends Network>(
  network: MerchantNetwork<S>,
  given: unknown,
  options: unknown,
  report: Report,
): string | undefined {
  return writeCode((draft, reading) => planOrder(network, draft, reading), given, options, report);
}

/** Stands for a merchant that could not be read, so that the rest is judged all the same; it is never written out. */
const PLACEHOLDER_MERCHANT = '0';

const RESERVED_MERCHANT_IDS = { '': RESERVED_ROOT_IDS, [RETURNED_SLOT]: ['00', '01'] } as const;

function planOrder<S extends Network>(
  network: MerchantNetwork<S>,
  draft: Draft,
  reading: InputReading,
): WritePlan {
  const { given, texts } = draft;
  const { report } = reading;
  const { merchantId, guid, ...others }: OwnProps = draft.others ?? {};
  checkNoPayee(given, report);
  enumValue(report, 'scheme', { [network.scheme]: '' }, given[NUMBER.scheme]);
  const chosen = enumValue(report, 'initiation', INITIATION, given[NUMBER.initiation]);
  const extraObjects = readExtraObjects(given[NUMBER.extraObjects], report, RESERVED_MERCHANT_IDS);
  const payee = {
    guid: guidOf(network, guid, report),
    merchantId: readRequiredText(report, 'merchantId', merchantId, 'aText') ?? PLACEHOLDER_MERCHANT,
  };
  reportUnknown(report, others);
  readSlots(draft, reading);
  const initiation = chosen ?? initiationOf(texts);
  addAdvice({ service: 'merchant', initiation, amount: writtenAmount(texts) }, report);
  return {
    table: network.table,
    initiation: INITIATIONS[initiation],
    extraObjects,
    planPayee: () => planMerchant(payee, extraObjects),
    checkSecondPayee: (found) => checkOneTemplate(network, found),
    adviseOnPurpose,
  };
}

interface Merchant {
  readonly guid: string;
  readonly merchantId: string;
}

function planMerchant({ guid, merchantId }: Merchant, extraObjects: readonly ExtraObject[]): PlannedTemplate {
  const id = Number(freeSlot(extraObjects));
  const value = planAdded(planObject(0, guid) + planObject(1, merchantId), extraObjects, RETURNED_SLOT);
  return { id, value, first: 0, last: columns.count, isWhole: true };
}

function checkOneTemplate<S extends Network>(network: MerchantNetwork<S>, report: Report): void {
  reportDamage(true, report);
  if (templatesOf(network, treeOf()).length < 2) return;
  report('scheme.two_payees', { received: networkPhrase(network.scheme) });
}

function guidOf<S extends Network>(
  { scheme, guid: usual, isGuid }: MerchantNetwork<S>,
  given: unknown,
  report: Report,
): string {
  if (given === undefined) return usual;
  if (typeof given === 'string' && isGuid(given)) return given;
  const expected = `identifierOf(${nameOfNetwork(scheme)})` as const;
  report('input.type', { path: ['guid'], expected, received: stringify(given) });
  return usual;
}

/** Fields of a NAPAS payee have no place in the code of a merchant network. */
function checkNoPayee(given: readonly unknown[], report: Report): void {
  for (const field of ['bank', 'account', 'service'] as const) {
    if (given[NUMBER[field]] === undefined) continue;
    report('input.unknown_key', { path: [field], limit: 'merchantId' });
  }
}
