import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { cpmMessages } from '../issues/messages/domains.ts';
import { READ_OPTIONS, type ReadOptions, WRITE_OPTIONS, type WriteOptions } from '../issues/read-text.ts';
import { hasErrors } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import type { BerInput } from './ber.ts';
import { type CpmPayload, readCpmPayload } from './read.ts';
import { writeCpmPayload } from './write.ts';

/** What can be written: a read payload, or any list of objects. */
export interface CpmInput {
  /** The objects in the order in which they are to be written. */
  readonly objects: readonly BerInput[];
}

/**
 * Reads the code a customer shows at a till: base64 of BER-TLV objects (EMVCo CPM v1.0). An unknown object is kept;
 * a place is an index into the text.
 *
 * @throws {VietqrError} `input.*`, `cpm.prefix`, `cpm.base64`, `ber.*`, `cpm.version`, `cpm.no_application`; under
 * `strict` every deviation.
 */
export function decode(text: string, options?: OptionsOrIndex<ReadOptions>): CpmPayload {
  return unwrap(safeDecode(text, options));
}

/** Does what {@link decode} does and returns a {@link Result} instead of throwing. */
export function safeDecode(text: string, options?: OptionsOrIndex<ReadOptions>): Result<CpmPayload> {
  return finish(cpmMessages, (report) => {
    const given = readOptions(READ_OPTIONS, options, report);
    return given && !hasErrors(report) ? readCpmPayload(text, given, report) : undefined;
  });
}

/**
 * Writes objects in their order. What {@link decode} read comes back byte for byte, but for filler bytes and
 * lengths written longer than needed, of which `ber.padding` tells.
 *
 * @throws {VietqrError} `input.*`, `tlv.contradiction`, `tlv.too_long`, `ber.bad_tag`, `cpm.prefix`, `cpm.version`,
 * `cpm.no_application`; under `strict` every deviation.
 */
export function encode(payload: CpmInput, options?: OptionsOrIndex<WriteOptions>): string {
  return unwrap(safeEncode(payload, options));
}

/** Does what {@link encode} does and returns a {@link Result} instead of throwing. */
export function safeEncode(payload: CpmInput, options?: OptionsOrIndex<WriteOptions>): Result<string> {
  return finish(cpmMessages, (report) => {
    const given = readOptions(WRITE_OPTIONS, options, report);
    return given && !hasErrors(report) ? writeCpmPayload(payload, given.strict, report) : undefined;
  });
}
