import { checksum } from '../bytes/crc16.ts';
import { type Fault, isError } from '../issues/issue.ts';
import { inEnglish } from '../issues/messages/in-english.ts';
import { type Found, fail, inWords, type Result, toResult, unwrap } from '../issues/result.ts';
import { checkOptionsObject } from '../issues/wrong-type.ts';
import { writeObjects } from '../tlv/write.ts';
import { checkAccount, checkTree, withoutPositions } from './check.ts';
import { checkInput, type EmvInput } from './input.ts';
import { EMV_ROOT } from './objects.ts';
import { type EmvPayload, type ReadOptions, readPayload } from './read.ts';

export interface WriteOptions {
  /** Refuse what deviates from the standard and what EMVCo reserves. Default `false`: what was read can be written. */
  readonly strict?: boolean;
}

/**
 * Reads any merchant-presented code of any country as an ordered tree (EMVCo MPM v1.1).
 *
 * @throws {VietqrError} `input.*`, `tlv.*`, `crc.*`, `emv.first`, `emv.duplicate`; under `strict` every deviation.
 */
export function decode(text: string, options?: ReadOptions): EmvPayload {
  return unwrap(safeDecode(text, options));
}

/** Reads like {@link decode} and returns the issues instead of throwing. */
export function safeDecode(text: string, options: ReadOptions = {}): Result<EmvPayload> {
  const refused = checkOptionsObject(options);
  return refused ? fail(inEnglish(refused)) : inWords(examine(text, options), inEnglish);
}

/**
 * Writes a tree. What {@link decode} read comes back byte for byte; object 63 is computed anew unless it is right,
 * and stands last.
 *
 * @throws {VietqrError} `input.type`, `tlv.*`, `emv.first`, `emv.duplicate`; under `strict` every deviation.
 */
export function encode(payload: EmvInput, options?: WriteOptions): string {
  return unwrap(safeEncode(payload, options));
}

/** Writes like {@link encode} and returns the issues instead of throwing. */
export function safeEncode(payload: EmvInput, options: WriteOptions = {}): Result<string> {
  const refused = checkInput(payload) ?? checkOptionsObject(options);
  if (refused) return fail(inEnglish(refused));
  const { objects, lengthUnit = 'characters' } = payload;
  const faults: Fault[] = [];
  const body = writeObjects(
    objects.filter(({ tag }) => tag !== '63'),
    lengthUnit,
    faults,
  );
  if (faults.some(isError)) return toResult<string>(undefined, faults.map(inEnglish));
  const text = withCrc(body, objects.find(({ tag }) => tag === '63')?.value);
  const { value, faults: found } = examine(text, { ...options, maxLength: text.length });
  return toResult(value && text, withoutPositions(found, options.strict === true).map(inEnglish));
}

/** Reads a text and judges it by EMVCo's rules alone; whatever was found is kept. */
export function examine(text: unknown, options: ReadOptions): Found<EmvPayload> {
  const { strict = false } = options;
  const faults: Fault[] = [];
  const payload = readPayload(text, EMV_ROOT, options, faults);
  if (!payload) return { faults };
  const { objects, lengthUnit: unit } = payload;
  faults.push(...checkTree(objects, EMV_ROOT, { strict, unit }), ...checkAccount(objects, strict));
  return { value: payload, faults };
}

/** Completes a text with object 63; a given checksum that is right is kept in its own letter case. */
export function withCrc(body: string, given?: string): string {
  const open = `${body}6304`;
  const crc = checksum(open);
  return open + (given?.toUpperCase() === crc ? given : crc);
}
