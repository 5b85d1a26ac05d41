import { checkTree } from '../../emv/check.ts';
import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { addAdvice } from '../../payment/advice.ts';
import { extraObjectsIn, RESERVED_ROOT_IDS, readExtraObjects } from '../../payment/encode/extra-objects.ts';
import {
  enumValue,
  type InputReading,
  type RawInput,
  readRequiredText,
  vndText,
} from '../../payment/encode/input.ts';
import { constructed, insert, primitive } from '../../payment/encode/objects.ts';
import { addFields } from '../../payment/encode/plan.ts';
import { type CodeWriter, type Planned, writeCode } from '../../payment/encode/write.ts';
import { INITIATION } from '../../payment/fields.ts';
import { type Network, nameOfNetwork, networkPhrase } from '../networks/registry.ts';
import { freeSlot, type MerchantNetwork, RETURNED_SLOT, templatesOf } from './network.ts';

/** Writes an order as a code of a network, or reports what stands against it. What it writes passes strict reading. */
export function writeOrder<S extends Network>(
  network: MerchantNetwork<S>,
  given: unknown,
  options: unknown,
  report: Report,
): string | undefined {
  return writeCode(orderWriter(network), given, options, report);
}

function orderWriter<S extends Network>(network: MerchantNetwork<S>): CodeWriter<Planned> {
  return {
    table: network.table,
    plan: (input, reading) => planOrder(network, input, reading),
    check: (objects, options, _plan, report) => checkTree(objects, network.table, options, report),
    checkSecondPayee: (objects, report) => {
      if (templatesOf(network, objects).length < 2) return;
      report('scheme.two_payees', { received: networkPhrase(network.scheme) });
    },
  };
}

/** Stands for a merchant that could not be read, so that the rest is judged all the same; it is never written out. */
const PLACEHOLDER_MERCHANT = '0';

function planOrder<S extends Network>(
  network: MerchantNetwork<S>,
  given: RawInput,
  reading: InputReading,
): Planned {
  const { report } = reading;
  const { merchantId, guid, ...input } = given;
  checkNoPayee(input, report);
  enumValue(report, 'scheme', { [network.scheme]: '' }, input.scheme);
  const amount = vndText(reading, 'amount', input.amount);
  const initiation =
    enumValue(report, 'initiation', INITIATION, input.initiation) ??
    (amount === undefined ? 'static' : 'dynamic');
  const extraObjects = readExtraObjects(input.extraObjects, report, {
    '': RESERVED_ROOT_IDS,
    [RETURNED_SLOT]: ['00', '01'],
  });
  const parts = [
    primitive('00', guidOf(network, guid, report)),
    primitive('01', readRequiredText(report, 'merchantId', merchantId, 'aText') ?? PLACEHOLDER_MERCHANT),
  ];
  for (const other of extraObjectsIn(extraObjects, RETURNED_SLOT)) insert(parts, other);
  const objects = [primitive('00', '01'), primitive('01', INITIATION[initiation])];
  objects.push(constructed(freeSlot(extraObjects), parts));
  addFields({ input, amount, extraObjects, objects }, reading);
  addAdvice({ service: 'merchant', initiation, ...(amount && { amount: Number(amount) }) }, report);
  return { objects, extraObjects };
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
function checkNoPayee(input: RawInput, report: Report): void {
  for (const field of ['bank', 'account', 'service']) {
    if (input[field] !== undefined) {
      report('input.unknown_key', { path: [field], limit: 'merchantId' });
    }
  }
}
