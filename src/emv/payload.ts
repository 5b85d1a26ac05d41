import { checksum } from '../crc/crc16.ts';
import { type Issue, isError } from '../issues/issue.ts';
import { refuseOptions } from '../issues/options.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { writeObjects } from '../tlv/write.ts';
import { checkTree } from './check.ts';
import { type EmvInput, refuseInput } from './input.ts';
import { type ObjectTable, ROOT } from './objects.ts';
import { type EmvPayload, type ReadOptions, readPayload } from './read.ts';

export interface WriteOptions {
  /** Refuse what deviates from the standard and what EMVCo reserves. Default `false`: what was read can be written. */
  readonly strict?: boolean;
}

/**
 * It reads any merchant-presented code of any country as an ordered tree (EMVCo MPM v1.1).
 *
 * @throws {PayloadError} `input.*`, `tlv.*`, `crc.*`, `emv.first`, `emv.duplicate`; under `strict` every deviation.
 */
export function decode(text: string, options?: ReadOptions): EmvPayload {
  return unwrap(safeDecode(text, options));
}

/** It reads like {@link decode} and returns the issues instead of throwing. */
export function safeDecode(text: string, options?: ReadOptions): Result<EmvPayload> {
  const refused = options === undefined ? undefined : refuseOptions(options);
  return refused ? fail(refused) : judge(text, ROOT, { ...options, writing: false });
}

/**
 * It writes a tree. What {@link decode} read comes back byte for byte; object 63 is computed anew unless it is right,
 * and stands last.
 *
 * @throws {PayloadError} `input.type`, `tlv.*`, `emv.first`, `emv.duplicate`; under `strict` every deviation.
 */
export function encode(payload: EmvInput, options?: WriteOptions): string {
  return unwrap(safeEncode(payload, options));
}

/** It writes like {@link encode} and returns the issues instead of throwing. */
export function safeEncode(payload: EmvInput, options: WriteOptions = {}): Result<string> {
  const refused = refuseInput(payload) ?? refuseOptions(options);
  if (refused) return fail(refused);
  const { objects, lengthUnit = 'characters' } = payload;
  const issues: Issue[] = [];
  const body = writeObjects(
    objects.filter(({ tag }) => tag !== '63'),
    lengthUnit,
    issues,
  );
  if (issues.some(isError)) return toResult<string>(undefined, issues);
  const text = withCrc(body, objects.find(({ tag }) => tag === '63')?.value);
  const read = judge(text, ROOT, { ...options, writing: true, maxLength: text.length });
  return read.ok ? toResult(text, read.warnings) : read;
}

interface Judging extends ReadOptions {
  readonly writing: boolean;
}

function judge(text: unknown, table: ObjectTable, options: Judging): Result<EmvPayload> {
  const { strict = false, writing } = options;
  const { payload, plain, issues } = readPayload(text, table, options);
  if (payload) {
    checkTree(payload.objects, table, { strict, writing, plain, unit: payload.lengthUnit }, issues);
  }
  return toResult(payload, issues);
}

/** It completes a text with object 63; a given checksum that is right is kept in its own letter case. */
export function withCrc(body: string, given?: string): string {
  const open = `${body}6304`;
  const { crc } = checksum(open);
  return open + (given?.toUpperCase() === crc ? given : crc);
}
