import { checkTree } from '../../emv/check.ts';
import { type Fault, fault } from '../../issues/issue.ts';
import type { Found } from '../../issues/result.ts';
import { wrongType } from '../../issues/wrong-type.ts';
import { remark } from '../../payment/advice.ts';
import { othersIn, readOthers, TAKEN_ROOT } from '../../payment/encode/extra-objects.ts';
import { dongOf, type InputReading, neededText, type RawInput, wordOf } from '../../payment/encode/input.ts';
import { branch, insert, leaf } from '../../payment/encode/objects.ts';
import { addFields, ownFields } from '../../payment/encode/plan.ts';
import { type Drafted, writeCode } from '../../payment/encode/write.ts';
import { INITIATION } from '../../payment/fields.ts';
import type { EncodeOptions } from '../../payment/payment.ts';
import { type Scheme, schemeTitle } from '../networks/registry.ts';
import { freeSlot, type MerchantNetwork, SLOT, templatesOf } from './network.ts';

/** It writes an order as a code of a network, or says what stands against it. What it writes passes strict reading. */
export function writeOrder<S extends Scheme>(
  network: MerchantNetwork<S>,
  given: unknown,
  options?: EncodeOptions,
): Found<string> {
  return writeCode(
    {
      table: network.table,
      draft: (input, reading) => draftOrder(network, input, reading),
      judge: (objects, judgement) => checkTree(objects, network.table, judgement),
      refuseSecondPayee: (objects, faults) => {
        if (templatesOf(network, objects).length < 2) return;
        faults.push(fault('scheme.two_payees', { received: schemeTitle(network.scheme) }));
      },
    },
    given,
    options,
  );
}

/** Stands for a merchant that could not be read, so that the rest is judged all the same; it is never written out. */
const NOBODY = '0';

function draftOrder<S extends Scheme>(
  network: MerchantNetwork<S>,
  given: RawInput,
  reading: InputReading,
): Drafted {
  const { faults } = reading;
  const { merchantId, guid, ...input } = ownFields(given);
  refusePayee(input, faults);
  wordOf(reading.faults, 'scheme', { [network.scheme]: '' }, input.scheme);
  const amount = dongOf(reading, 'amount', input.amount);
  const initiation =
    wordOf(reading.faults, 'initiation', INITIATION, input.initiation) ??
    (amount === undefined ? 'static' : 'dynamic');
  const others = readOthers(input.others, faults, { '': TAKEN_ROOT, [SLOT]: ['00', '01'] });
  const parts = [
    leaf('00', guidOf(network, guid, faults)),
    leaf('01', neededText(faults, 'merchantId', merchantId, 'a text') ?? NOBODY),
  ];
  for (const other of othersIn(others, SLOT)) insert(parts, other);
  const objects = [leaf('00', '01'), leaf('01', INITIATION[initiation])];
  objects.push(branch(freeSlot(others), parts));
  addFields({ input, amount, others, objects }, reading);
  remark({ service: 'merchant', initiation, ...(amount && { amount: Number(amount) }) }, faults);
  return { objects, others };
}

function guidOf<S extends Scheme>(
  { scheme, guid: usual, isGuid }: MerchantNetwork<S>,
  given: unknown,
  faults: Fault[],
): string {
  if (given === undefined) return usual;
  if (typeof given === 'string' && isGuid(given)) return given;
  const expected = `an identifier of ${schemeTitle(scheme)}`;
  faults.push(wrongType(['guid'], expected, given));
  return usual;
}

/** Fields of a NAPAS payee have no place in the code of a merchant network. */
function refusePayee(input: RawInput, faults: Fault[]): void {
  for (const field of ['bank', 'account', 'service']) {
    if (input[field] !== undefined) {
      faults.push(fault('input.unknown_key', { path: [field], expected: 'merchantId' }));
    }
  }
}
