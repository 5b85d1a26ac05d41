import { asWritten, checkAccount, checkTree } from '../../emv/check.ts';
import { withCrc } from '../../emv/payload.ts';
import { readPayload } from '../../emv/read.ts';
import { type Fault, fault, isError } from '../../issues/issue.ts';
import { refuseOptions } from '../../issues/options.ts';
import type { Found } from '../../issues/result.ts';
import { isRecord, show } from '../../issues/show.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { leaf, written } from './build.ts';
import { type ResolveBank, readDraft } from './draft.ts';
import type { InputReading } from './input.ts';
import { diacriticsOf, limitsOf } from './options.ts';
import { findPayee } from './payee.ts';
import type { EncodeOptions } from './payment.ts';
import { remark } from './remarks.ts';
import { TABLES } from './table.ts';

/** It writes a payment as a code, or says what stands against it. What it writes passes strict reading. */
export function encodePayment(
  input: unknown,
  resolveBank: ResolveBank,
  options: EncodeOptions = {},
): Found<string> {
  if (!isRecord(input)) {
    return { faults: [fault('input.type', { expected: 'an object', received: show(input) })] };
  }
  const refused = refuseOptions(options);
  if (refused) return { faults: [refused] };
  const faults: Fault[] = [];
  const limits = limitsOf(options.purposeLimit, faults);
  const diacritics = diacriticsOf(options.diacritics, faults);
  const reading: InputReading = { diacritics, faults, plain: true };
  const draft = readDraft(input, reading, resolveBank);
  const { objects, service, others } = draft;
  const value = withCrc(written(objects, reading.plain));
  objects.push(leaf('63', value.slice(-4)));
  const judgement = {
    strict: true,
    limits,
    keepDiacritics: diacritics === 'keep',
    unit: 'characters',
  } as const;
  const judged = (tree: readonly TlvNode[]) =>
    asWritten([...checkTree(tree, TABLES[service], judgement), ...checkAccount(tree, true)], true);
  let found = judged(objects);
  if (others.length > 0 && ![...faults, ...found].some(isError)) found = judged(reread(value, faults));
  remark(draft, found);
  return { value, faults: merge(faults, found) };
}

/** A field that could not be read is not missing as well. */
export function merge(faults: readonly Fault[], found: readonly Fault[]): Fault[] {
  const reported = new Set(faults.map(({ path }) => path.join('.')));
  return [
    ...faults,
    ...found.filter(({ code, path }) => code !== 'emv.missing' || !reported.has(path.join('.'))),
  ];
}

/** The tree as a reader will see it, with the templates among the added objects opened and a second payee found. */
function reread(text: string, faults: Fault[]): readonly TlvNode[] {
  const payload = readPayload(text, TABLES.account, { strict: true, maxLength: text.length }, faults);
  const objects = payload?.objects ?? [];
  if (payload) findPayee({ objects, strict: true, faults });
  return objects;
}
