import { writeBase64 } from '../bytes/base64.ts';
import { fromHex } from '../bytes/hex.ts';
import { createReport, hasErrors, type Report } from '../issues/report.ts';
import { type BerInput, readBer, writeBer } from './ber.ts';
import { MAX_BER_LENGTH, readBerObjects } from './input.ts';
import { readCpmPayload } from './read.ts';

/** What every reader must take (EMVCo CPM v1.0), in characters. */
const READABLE = 512;

/** Writes a caller's objects, and reads the code as a till would: what it would refuse is not handed out. */
export function writeCpmPayload(
  payload: unknown,
  strict: boolean | undefined,
  report: Report,
): string | undefined {
  const objects = readBerObjects(payload, report);
  if (!objects) return undefined;
  const hex = writeBer(objects.map((object) => ({ tag: object.tag, value: cpmBody(object, report) })));
  if (hasErrors(report)) return undefined;
  const text = writeBase64(fromHex(hex));
  readCpmPayload(text, { strict: strict === true, maxLength: text.length }, report);
  if (hasErrors(report)) return undefined;
  if (text.length > READABLE)
    report('cpm.long', { limit: READABLE, received: String(text.length), severity: 'warning' });
  return text;
}

/** A given value stands when the children are what it holds, so that filler inside a template is kept. */
function cpmBody({ tag, value, children }: BerInput, report: Report): string {
  if (!children) return value ?? '';
  const written = writeBer(children.map((child) => ({ tag: child.tag, value: child.value ?? '' })));
  const length = written.length / 2;
  if (length > MAX_BER_LENGTH) {
    report('tlv.too_long', { tags: [tag], limit: MAX_BER_LENGTH, received: `byteCount(${length})` });
  }
  if (value === undefined) return written;
  const bytes = fromHex(value);
  const held = readBer(bytes, 0, bytes.length, createReport());
  if (writeBer(held) !== written) report('tlv.contradiction', { tags: [tag] });
  return value;
}
