import { asWritten, checkTree } from '../emv/check.ts';
import { withCrc } from '../emv/payload.ts';
import { readPayload } from '../emv/read.ts';
import { type Fault, fault, isError } from '../issues/issue.ts';
import { refuseOptions } from '../issues/options.ts';
import type { Found } from '../issues/result.ts';
import { isRecord, show } from '../issues/show.ts';
import { isAns } from '../text/charset.ts';
import type { TlvNode } from '../tlv/node.ts';
import { freeSlot, type MerchantNetwork, SLOT, templatesOf } from './order.ts';
import { type Scheme, schemeTitle } from './schemes.ts';
import { branch, insert, leaf, written } from './vietqr/build.ts';
import { addFields, ownFields } from './vietqr/draft.ts';
import { merge } from './vietqr/encode.ts';
import { INITIATION } from './vietqr/fields.ts';
import { dongOf, type InputReading, type RawInput, wordOf } from './vietqr/input.ts';
import { diacriticsOf, limitsOf } from './vietqr/options.ts';
import { othersIn, readOthers, TAKEN_ROOT } from './vietqr/others.ts';
import type { EncodeOptions, OtherObject } from './vietqr/payment.ts';
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
  const reading: InputReading = { diacritics, faults, plain: true };
  const { objects, others } = draftOrder(network, given, reading);
  const value = withCrc(written(objects, reading.plain));
  objects.push(leaf('63', value.slice(-4)));
  const tree = others.length > 0 && !faults.some(isError) ? reread(network, value, faults) : objects;
  const keepDiacritics = diacritics === 'keep';
  const judgement = { strict: true, limits, keepDiacritics, unit: 'characters' } as const;
  const found = asWritten(checkTree(tree, network.table, judgement), true);
  return { value, faults: merge(faults, found) };
}

/** An order as objects in the order of their ids, not yet judged. */
interface Draft {
  readonly objects: TlvNode[];
  readonly others: readonly OtherObject[];
}

/** Stands for a merchant that could not be read, so that the rest is judged all the same; it is never written out. */
const NOBODY = '0';

function draftOrder<S extends Scheme>(
  network: MerchantNetwork<S>,
  given: RawInput,
  reading: InputReading,
): Draft {
  const { faults } = reading;
  const { merchantId, guid, ...input } = ownFields(given);
  refusePayee(input, faults);
  wordOf(reading, 'scheme', { [network.scheme]: '' }, input.scheme);
  const amount = dongOf(reading, 'amount', input.amount);
  const initiation =
    wordOf(reading, 'initiation', INITIATION, input.initiation) ??
    (amount === undefined ? 'static' : 'dynamic');
  const others = readOthers(input.others, faults, { '': TAKEN_ROOT, [SLOT]: ['00', '01'] });
  const parts = [
    leaf('00', guidOf(network, guid, faults)),
    leaf('01', merchantIdOf(reading, merchantId) ?? NOBODY),
  ];
  for (const other of othersIn(others, SLOT)) insert(parts, other);
  const objects = [leaf('00', '01'), leaf('01', INITIATION[initiation])];
  objects.push(branch(freeSlot(others), parts, reading.plain));
  addFields({ input, amount, others, objects }, reading);
  remark({ service: 'merchant', initiation, ...(amount && { amount: Number(amount) }) }, faults);
  return { objects, others };
}

/** The tree as a reader will see it, with the templates among the added objects opened and a second payee found. */
function reread<S extends Scheme>(
  network: MerchantNetwork<S>,
  text: string,
  faults: Fault[],
): readonly TlvNode[] {
  const options = { strict: true, maxLength: text.length };
  const objects = readPayload(text, network.table, options, faults)?.objects ?? [];
  if (templatesOf(network, objects).length > 1) {
    faults.push(fault('scheme.two_payees', { received: schemeTitle(network.scheme) }));
  }
  return objects;
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

function merchantIdOf(reading: InputReading, value: unknown): string | undefined {
  const path = ['merchantId'];
  if (typeof value === 'string') {
    if (!isAns(value)) reading.plain = false;
    return value;
  }
  reading.faults.push(
    value === undefined
      ? fault('input.required', { path, expected: 'a text' })
      : fault('input.type', { path, expected: 'a string', received: show(value) }),
  );
  return undefined;
}

/** Fields of a NAPAS payee have no place in the code of a merchant network. */
function refusePayee(input: RawInput, faults: Fault[]): void {
  for (const field of ['bank', 'account', 'service']) {
    if (input[field] !== undefined) {
      faults.push(fault('input.unknown_key', { path: [field], expected: 'merchantId' }));
    }
  }
}
