import { asWritten, type Judgement } from '../../emv/check.ts';
import type { ObjectTable } from '../../emv/objects.ts';
import { withCrc } from '../../emv/payload.ts';
import { readPayload } from '../../emv/read.ts';
import { type Fault, isError } from '../../issues/issue.ts';
import type { Found } from '../../issues/result.ts';
import { isRecord } from '../../issues/stringify.ts';
import { refuseOptions, wrongType } from '../../issues/wrong-type.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { limitsOf } from '../limits.ts';
import type { EncodeOptions, OtherObject } from '../payment.ts';
import { DIACRITICS, type InputReading, type RawInput, wordOf } from './input.ts';
import { leaf, written } from './objects.ts';

/** A payment as objects in the order of their ids, not yet judged. */
export interface Drafted {
  readonly objects: TlvNode[];
  readonly others: readonly OtherObject[];
}

/** How the codes of one network are written. */
export interface Writer<D extends Drafted> {
  readonly table: ObjectTable;
  /** It reads a caller's object into objects to write. */
  draft(input: RawInput, reading: InputReading): D;
  /** It judges the objects, as they were drafted or as a reader will see them. */
  judge(objects: readonly TlvNode[], judgement: Judgement, draft: D): Fault[];
  /** It finds a second payee among the added objects, which only a reader sees into. */
  refuseSecondPayee(objects: readonly TlvNode[], faults: Fault[]): void;
}

/** It writes a caller's object as a code, or says what stands against it. What it writes passes strict reading. */
export function writeCode<D extends Drafted>(
  writer: Writer<D>,
  input: unknown,
  options: EncodeOptions = {},
): Found<string> {
  if (!isRecord(input)) {
    return { faults: [wrongType([], 'an object', input)] };
  }
  const refused = refuseOptions(options);
  if (refused) return { faults: [refused] };
  const faults: Fault[] = [];
  const limits = limitsOf(options.purposeLimit, faults);
  const diacritics = wordOf(faults, 'diacritics', DIACRITICS, options.diacritics) ?? 'strip';
  const reading: InputReading = { diacritics, faults };
  const draft = writer.draft(input, reading);
  const { objects, others } = draft;
  const value = withCrc(written(objects));
  objects.push(leaf('63', value.slice(-4)));
  const judgement: Judgement = {
    strict: true,
    limits,
    keepDiacritics: diacritics === 'keep',
    unit: 'characters',
  };
  const judged = (tree: readonly TlvNode[]) => asWritten(writer.judge(tree, judgement, draft), true);
  let found = judged(objects);
  if (others.length > 0 && ![...faults, ...found].some(isError))
    found = judged(reread(writer, value, faults));
  return { value, faults: merge(faults, found) };
}

/** The tree as a reader will see it, with the templates among the added objects opened. */
function reread<D extends Drafted>(writer: Writer<D>, text: string, faults: Fault[]): readonly TlvNode[] {
  const payload = readPayload(text, writer.table, { strict: true, maxLength: text.length }, faults);
  const objects = payload?.objects ?? [];
  if (payload) writer.refuseSecondPayee(objects, faults);
  return objects;
}

/** A field that could not be read is not missing as well. */
function merge(faults: readonly Fault[], found: readonly Fault[]): Fault[] {
  const reported = new Set(faults.map(({ path }) => path.join('.')));
  return [
    ...faults,
    ...found.filter(({ code, path }) => code !== 'emv.missing' || !reported.has(path.join('.'))),
  ];
}
