import { type CheckOptions, withoutPositions } from '../../emv/check.ts';
import type { ObjectTable } from '../../emv/objects.ts';
import { withCrc } from '../../emv/payload.ts';
import { readPayload } from '../../emv/read.ts';
import { type Fault, isError } from '../../issues/issue.ts';
import type { Found } from '../../issues/result.ts';
import { isRecord } from '../../issues/stringify.ts';
import { checkOptionsObject, wrongType } from '../../issues/wrong-type.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { limitsOf } from '../limits.ts';
import type { EncodeOptions, ExtraObject } from '../payment.ts';
import { DIACRITICS, enumValue, type InputReading, type RawInput } from './input.ts';
import { primitive, serialize } from './objects.ts';

/** A payment as objects in the order of their ids, not yet judged. */
export interface Planned {
  readonly objects: TlvNode[];
  readonly extraObjects: readonly ExtraObject[];
}

/** How the codes of one network are written. */
export interface CodeWriter<D extends Planned> {
  readonly table: ObjectTable;
  /** Reads a caller's object into objects to write. */
  plan(input: RawInput, reading: InputReading): D;
  /** Judges the objects, as they were drafted or as a reader will see them. */
  check(objects: readonly TlvNode[], judgement: CheckOptions, draft: D): Fault[];
  /** Finds a second payee among the added objects, which only a reader sees into. */
  checkSecondPayee(objects: readonly TlvNode[], faults: Fault[]): void;
}

/** Writes a caller's object as a code, or says what stands against it. What it writes passes strict reading. */
export function writeCode<D extends Planned>(
  writer: CodeWriter<D>,
  input: unknown,
  options: EncodeOptions = {},
): Found<string> {
  if (!isRecord(input)) {
    return { faults: [wrongType([], 'an object', input)] };
  }
  const refused = checkOptionsObject(options);
  if (refused) return { faults: [refused] };
  const faults: Fault[] = [];
  const limits = limitsOf(options.maxPurposeLength, faults);
  const diacritics = enumValue(faults, 'diacritics', DIACRITICS, options.diacritics) ?? 'strip';
  const reading: InputReading = { diacritics, faults };
  const draft = writer.plan(input, reading);
  const { objects, extraObjects } = draft;
  const value = withCrc(serialize(objects));
  objects.push(primitive('63', value.slice(-4)));
  const judgement: CheckOptions = {
    strict: true,
    limits,
    keepDiacritics: diacritics === 'keep',
    unit: 'characters',
  };
  const judged = (tree: readonly TlvNode[]) => withoutPositions(writer.check(tree, judgement, draft), true);
  let found = judged(objects);
  if (extraObjects.length > 0 && ![...faults, ...found].some(isError))
    found = judged(reread(writer, value, faults));
  return { value, faults: mergeFaults(faults, found) };
}

/** The tree as a reader will see it, with the templates among the added objects opened. */
function reread<D extends Planned>(writer: CodeWriter<D>, text: string, faults: Fault[]): readonly TlvNode[] {
  const payload = readPayload(text, writer.table, { strict: true, maxLength: text.length }, faults);
  const objects = payload?.objects ?? [];
  if (payload) writer.checkSecondPayee(objects, faults);
  return objects;
}

/** A field that could not be read is not missing as well. */
function mergeFaults(faults: readonly Fault[], found: readonly Fault[]): Fault[] {
  const reported = new Set(faults.map(({ path }) => path.join('.')));
  return [
    ...faults,
    ...found.filter(({ code, path }) => code !== 'emv.missing' || !reported.has(path.join('.'))),
  ];
}
