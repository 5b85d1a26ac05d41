import { asWritten, checkTree } from '../emv/check.ts';
import { withCrc } from '../emv/payload.ts';
import { readPayload } from '../emv/read.ts';
import { type Fault, fault, isError } from '../issues/issue.ts';
import { refuseOptions } from '../issues/options.ts';
import type { Found } from '../issues/result.ts';
import { isRecord, show } from '../issues/show.ts';
import type { TlvNode } from '../tlv/node.ts';
import { freeSlot, type MerchantNetwork, SLOT } from './order.ts';
import { type Scheme, schemeTitle } from './schemes.ts';
import { branch, insert, leaf, written } from './vietqr/build.ts';
import { addFields, ownFields } from './vietqr/draft.ts';
import { merge } from './vietqr/encode.ts';
import { INITIATION } from './vietqr/fields.ts';
import { accountOf, dongOf, type InputReading, type RawInput, wordOf } from './vietqr/input.ts';
import { diacriticsOf, limitsOf } from './vietqr/options.ts';
import { othersIn, readOthers, TAKEN_ROOT } from './vietqr/others.ts';
import type { EncodeOptions } from './vietqr/payment.ts';
import { remark } from './vietqr/remarks.ts';

/** It writes an order as a code of a network, or says what stands against it. What it writes passes strict reading. */
export function writeOrder<S extends Scheme>(
  network: MerchantNetwork<S>,
  given: unknown,
  options: EncodeOptions = {},
): Found<string> {
  if (!isRecord(given)) {
    return { faults: [fault('input.type', { expected: 'an object', received: show(given) })] };
  }
  const refused = refuseOptions(options);
  if (refused) return { faults: [refused] };
  const faults: Fault[] = [];
  const limits = limitsOf(options.purposeLimit, faults);
  const diacritics = diacriticsOf(options.diacritics, faults);
  const value = withCrc(draftOrder(network, given, { diacritics, faults, plain: true }));
  if (faults.some(isError)) return { faults };
  const found: Fault[] = [];
  const reread = { strict: true, maxLength: value.length };
  const objects = readPayload(value, network.table, reread, found)?.objects ?? [];
  const judgement = {
    strict: true,
    limits,
    keepDiacritics: diacritics === 'keep',
    unit: 'characters',
  } as const;
  found.push(...checkTree(objects, network.table, judgement), ...foreignPayees(network, objects));
  return { value, faults: merge(faults, asWritten(found, true)) };
}

function draftOrder<S extends Scheme>(
  network: MerchantNetwork<S>,
  given: RawInput,
  reading: InputReading,
): string {
  const { scheme } = network;
  const { merchantId, guid: otherGuid, ...input } = ownFields(given);
  refusePayee(input, reading.faults);
  wordOf(reading, 'scheme', { [scheme]: '' }, input.scheme);
  const amount = dongOf(reading, 'amount', input.amount);
  const initiation =
    wordOf(reading, 'initiation', INITIATION, input.initiation) ??
    (amount === undefined ? 'static' : 'dynamic');
  const others = readOthers(input.others, reading.faults, { '': TAKEN_ROOT, [SLOT]: ['00', '01'] });
  const parts = [
    leaf('00', guidOf(network, otherGuid, reading.faults)),
    leaf('01', accountOf(reading, merchantId, 'merchantId') ?? ''),
  ];
  for (const other of othersIn(others, SLOT)) insert(parts, other);
  const objects = [leaf('00', '01'), leaf('01', INITIATION[initiation])];
  objects.push(branch(freeSlot(others), parts, reading.plain));
  addFields({ input, amount, others, objects }, reading);
  remark(
    { service: 'merchant', initiation, ...(amount !== undefined && { amount: Number(amount) }) },
    reading.faults,
  );
  return written(objects, reading.plain);
}

function guidOf<S extends Scheme>(
  { scheme, guid: usual, isGuid }: MerchantNetwork<S>,
  given: unknown,
  faults: Fault[],
): string {
  if (given === undefined) return usual;
  if (typeof given === 'string' && isGuid(given)) return given;
  const expected = `an identifier of ${schemeTitle(scheme)}`;
  faults.push(fault('input.type', { path: ['guid'], expected, received: show(given) }));
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

/** A second template of the same network among the added objects. */
function foreignPayees<S extends Scheme>(
  { scheme, isGuid }: MerchantNetwork<S>,
  objects: readonly TlvNode[],
): Fault[] {
  const own = objects.filter(({ tag, children }) => {
    const guid = children?.find((child) => child.tag === '00')?.value;
    return tag >= '26' && tag <= '51' && guid !== undefined && isGuid(guid);
  });
  return own.length > 1 ? [fault('scheme.two_payees', { received: schemeTitle(scheme) })] : [];
}
