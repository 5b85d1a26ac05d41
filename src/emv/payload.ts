import { checksum } from '../bytes/crc16.ts';
import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { emvMessages } from '../issues/messages/en/emv.ts';
import {
  READ_OPTIONS,
  type ReadOptions,
  type ReadSettings,
  WRITE_OPTIONS,
  type WriteOptions,
} from '../issues/read-text.ts';
import { createReport, hasErrors, passOn, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import type { TlvInput } from '../tlv/node.ts';
import { writeObjects } from '../tlv/write.ts';
import { checkEntries, checkPayees, withoutPositions } from './check.ts';
import { CRC_HEADER } from './ids.ts';
import { type EmvInput, type OwnTree, readTree } from './input.ts';
import { EMV_ROOT } from './objects.ts';
import { type EmvPayload, readPayload } from './read.ts';

/**
 * Reads any merchant-presented code of any country as an ordered tree (EMVCo MPM v1.1).
 *
 * @throws {VietqrError} `input.*`, `tlv.*`, `crc.*`, `emv.first`, `emv.duplicate`; under `strict` every deviation.
 */
export function decode(text: string, options?: OptionsOrIndex<ReadOptions>): EmvPayload {
  return unwrap(safeDecode(text, options));
}

/** Does what {@link decode} does and returns a {@link Result} instead of throwing. */
export function safeDecode(text: string, options?: OptionsOrIndex<ReadOptions>): Result<EmvPayload> {
  return finish(emvMessages, (report) => {
    const settings = readOptions(READ_OPTIONS, options, report);
    return settings && decodeTree(text, settings, report);
  });
}

/**
 * Writes a tree. What {@link decode} read comes back byte for byte; object 63 is computed anew unless it is right,
 * and stands last.
 *
 * @throws {VietqrError} `input.*`, `tlv.*`, `emv.first`, `emv.duplicate`; under `strict` every deviation.
 */
export function encode(payload: EmvInput, options?: OptionsOrIndex<WriteOptions>): string {
  return unwrap(safeEncode(payload, options));
}

/** Does what {@link encode} does and returns a {@link Result} instead of throwing. */
export function safeEncode(payload: EmvInput, options?: OptionsOrIndex<WriteOptions>): Result<string> {
  return finish(emvMessages, (report) => {
    const tree = readTree(payload, report);
    const settings = tree && readOptions(WRITE_OPTIONS, options, report);
    return tree && settings && encodeTree(tree, settings.strict, report);
  });
}

/** Writes a tree whose shape is right. */
export function encodeTree(
  { objects, lengthUnit }: OwnTree,
  strict: boolean | undefined,
  report: Report,
): string | undefined {
  const isCrc = ({ tag }: TlvInput) => tag === '63';
  const body = writeObjects(
    objects.filter((object) => !isCrc(object)),
    lengthUnit,
    report,
  );
  if (hasErrors(report)) return undefined;
  const text = withCrc(body, objects.find(isCrc)?.value);
  const found = createReport();
  const read = decodeTree(text, { ...(strict && { strict }), maxLength: text.length }, found);
  passOn(withoutPositions(found.issues, strict === true), report);
  return read && text;
}

/** Reads a text and judges it by EMVCo's rules alone. */
export function decodeTree(text: unknown, settings: ReadSettings, report: Report): EmvPayload | undefined {
  const { strict = false } = settings;
  const payload = readPayload(text, EMV_ROOT, settings, report);
  if (!payload) return undefined;
  checkEntries(EMV_ROOT, { how: settings, report });
  checkPayees(strict, report);
  return payload;
}

/** Completes a text with object 63; a given checksum that is right is kept in its own letter case. */
export function withCrc(body: string, given?: string): string {
  const open = body + CRC_HEADER;
  const crc = checksum(open);
  return open + (given?.toUpperCase() === crc ? given : crc);
}
