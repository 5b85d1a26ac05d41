import { writeBase64 } from '../bytes/base64.ts';
import { fromHex } from '../bytes/hex.ts';
import { type Issue, isError, issue } from '../issues/issue.ts';
import { inEnglish } from '../issues/messages/in-english.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { checkOptionsObject } from '../issues/wrong-type.ts';
import { type BerInput, readBer, writeBer } from './ber.ts';
import { checkObjects } from './check.ts';
import { checkBerObjects, MAX_BER_LENGTH } from './input.ts';
import { type CpmPayload, type ReadOptions, readCpmPayload } from './read.ts';

/** What can be written: a read payload, or any list of objects. */
export interface CpmInput {
  readonly objects: readonly BerInput[];
}

export interface WriteOptions {
  /** Refuse what deviates from the standard. Default `false`: what was read can be written. */
  readonly strict?: boolean;
}

/** What every reader must take (EMVCo CPM v1.0), in characters. */
const READABLE = 512;

/**
 * Reads the code a customer shows at a till: base64 of BER-TLV objects (EMVCo CPM v1.0). An unknown object is kept;
 * a place is an index into the text.
 *
 * @throws {VietqrError} `input.*`, `cpm.prefix`, `cpm.base64`, `ber.*`, `cpm.version`, `cpm.no_application`; under
 * `strict` every deviation.
 */
export function decode(text: string, options?: ReadOptions): CpmPayload {
  return unwrap(safeDecode(text, options));
}

/** Does what {@link decode} does and returns a {@link Result} instead of throwing. */
export function safeDecode(text: string, options: ReadOptions = {}): Result<CpmPayload> {
  const refused = checkOptionsObject(options);
  if (refused) return fail(inEnglish(refused));
  const issues: Issue[] = [];
  const payload = readCpmPayload(text, options, issues);
  if (payload && !issues.some(isError)) checkObjects(payload.objects, options.strict ?? false, issues);
  return toResult(payload, issues);
}

/**
 * Writes objects in their order. What {@link decode} read comes back byte for byte, but for filler bytes and
 * lengths written longer than needed, of which `ber.padding` tells.
 *
 * @throws {VietqrError} `input.*`, `tlv.contradiction`, `tlv.too_long`, `ber.bad_tag`, `cpm.prefix`, `cpm.version`,
 * `cpm.no_application`; under `strict` every deviation.
 */
export function encode(payload: CpmInput, options?: WriteOptions): string {
  return unwrap(safeEncode(payload, options));
}

/** Does what {@link encode} does and returns a {@link Result} instead of throwing. */
export function safeEncode(payload: CpmInput, options: WriteOptions = {}): Result<string> {
  const wrong = checkOptionsObject(options);
  const refused = wrong ? inEnglish(wrong) : checkBerObjects(payload);
  if (refused) return fail(refused);
  const issues: Issue[] = [];
  const hex = writeBer(
    payload.objects.map((object) => ({ tag: object.tag, value: cpmBody(object, issues) })),
  );
  if (issues.some(isError)) return toResult<string>(undefined, issues);
  const text = writeBase64(fromHex(hex));
  const read = safeDecode(text, { ...options, maxLength: text.length });
  if (!read.ok) return read;
  if (text.length > READABLE) {
    issues.push(issue('cpm.long', { expected: String(READABLE), received: String(text.length) }));
  }
  return toResult(text, [...read.warnings, ...issues]);
}

/** A given value stands when the children are what it holds, so that filler inside a template is kept. */
function cpmBody({ tag, value, children }: BerInput, issues: Issue[]): string {
  if (!children) return value ?? '';
  const written = writeBer(children.map((child) => ({ tag: child.tag, value: child.value ?? '' })));
  if (written.length / 2 > MAX_BER_LENGTH) {
    const received = String(written.length / 2);
    issues.push(issue('tlv.too_long', { tags: [tag], expected: String(MAX_BER_LENGTH), received }));
  }
  if (value === undefined) return written;
  const bytes = fromHex(value);
  const held = readBer(bytes, 0, bytes.length, []);
  if (writeBer(held) !== written) issues.push(issue('tlv.contradiction', { tags: [tag] }));
  return value;
}
