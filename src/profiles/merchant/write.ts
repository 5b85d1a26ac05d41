import { checkTree } from '../../emv/check.ts';
import { type Fault, fault } from '../../issues/issue.ts';
import type { Found } from '../../issues/result.ts';
import { wrongType } from '../../issues/wrong-type.ts';
import { addAdvice } from '../../payment/advice.ts';
import { extraObjectsIn, RESERVED_ROOT_IDS, readExtraObjects } from '../../payment/encode/extra-objects.ts';
import {
  enumValue,
  type InputReading,
  type RawInput,
  requiredText,
  vndText,
} from '../../payment/encode/input.ts';
import { constructed, insert, primitive } from '../../payment/encode/objects.ts';
import { addFields, ownProps } from '../../payment/encode/plan.ts';
import { type Planned, writeCode } from '../../payment/encode/write.ts';
import { INITIATION } from '../../payment/fields.ts';
import type { EncodeOptions } from '../../payment/payment.ts';
import { type Network, networkName } from '../networks/registry.ts';
import { freeSlot, type MerchantNetwork, RETURNED_SLOT, templatesOf } from './network.ts';

/** Writes an order as a code of a network, or says what stands against it. What it writes passes strict reading. */
export function writeOrder<S extends Network>(
  network: MerchantNetwork<S>,
  given: unknown,
  options?: EncodeOptions,
): Found<string> {
  return writeCode(
    {
      table: network.table,
      plan: (input, reading) => planOrder(network, input, reading),
      check: (objects, judgement) => checkTree(objects, network.table, judgement),
      checkSecondPayee: (objects, faults) => {
        if (templatesOf(network, objects).length < 2) return;
        faults.push(fault('scheme.two_payees', { received: networkName(network.scheme) }));
      },
    },
    given,
    options,
  );
}

/** Stands for a merchant that could not be read, so that the rest is judged all the same; it is never written out. */
const PLACEHOLDER_MERCHANT = '0';

function planOrder<S extends Network>(
  network: MerchantNetwork<S>,
  given: RawInput,
  reading: InputReading,
): Planned {
  const { faults } = reading;
  const { merchantId, guid, ...input } = ownProps(given);
  checkNoPayee(input, faults);
  enumValue(reading.faults, 'scheme', { [network.scheme]: '' }, input.scheme);
  const amount = vndText(reading, 'amount', input.amount);
  const initiation =
    enumValue(reading.faults, 'initiation', INITIATION, input.initiation) ??
    (amount === undefined ? 'static' : 'dynamic');
  const extraObjects = readExtraObjects(input.extraObjects, faults, {
    '': RESERVED_ROOT_IDS,
    [RETURNED_SLOT]: ['00', '01'],
  });
  const parts = [
    primitive('00', guidOf(network, guid, faults)),
    primitive('01', requiredText(faults, 'merchantId', merchantId, 'a text') ?? PLACEHOLDER_MERCHANT),
  ];
  for (const other of extraObjectsIn(extraObjects, RETURNED_SLOT)) insert(parts, other);
  const objects = [primitive('00', '01'), primitive('01', INITIATION[initiation])];
  objects.push(constructed(freeSlot(extraObjects), parts));
  addFields({ input, amount, extraObjects, objects }, reading);
  addAdvice({ service: 'merchant', initiation, ...(amount && { amount: Number(amount) }) }, faults);
  return { objects, extraObjects };
}

function guidOf<S extends Network>(
  { scheme, guid: usual, isGuid }: MerchantNetwork<S>,
  given: unknown,
  faults: Fault[],
): string {
  if (given === undefined) return usual;
  if (typeof given === 'string' && isGuid(given)) return given;
  const expected = `an identifier of ${networkName(scheme)}`;
  faults.push(wrongType(['guid'], expected, given));
  return usual;
}

/** Fields of a NAPAS payee have no place in the code of a merchant network. */
function checkNoPayee(input: RawInput, faults: Fault[]): void {
  for (const field of ['bank', 'account', 'service']) {
    if (input[field] !== undefined) {
      faults.push(fault('input.unknown_key', { path: [field], expected: 'merchantId' }));
    }
  }
}
