import type { Report } from '../../../issues/report.ts';
import { stringify } from '../../../issues/stringify.ts';
import { repeatedName } from '../../../text/json/repeated-name.ts';

/** The most bytes of a body that is read, 1 MiB: a webhook tells of one movement, or of some. */
export const MAX_BODY_BYTES = 1_048_576;

/** A body as it came, and what it says. */
export interface RawBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly body: unknown;
}

/** Reads a body that nobody has parsed: a text, or bytes in UTF-8, that is JSON and tells nothing twice otherwise. */
export function readRawBody(rawBody: unknown, report: Report): RawBody | undefined {
  const bytes = rawBytes(rawBody);
  if (!bytes) return report('input.type', { expected: 'unparsedBody', received: stringify(rawBody) });
  if (bytes.length > MAX_BODY_BYTES)
    return report('input.value', {
      expected: `unparsedBodyUpTo(${MAX_BODY_BYTES})`,
      received: `byteCount(${bytes.length})`,
    });
  const read = parseBody(bytes);
  if (!read)
    return report('transaction.shape', { expected: 'jsonBody', received: `byteCount(${bytes.length})` });
  if (read.repeated) return report('transaction.told_twice', { path: read.repeated });
  return { bytes, body: read.body };
}

function parseBody(bytes: Uint8Array) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { body: JSON.parse(text), repeated: repeatedName(text) };
  } catch {
    return undefined;
  }
}

function rawBytes(rawBody: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof rawBody === 'string') return new TextEncoder().encode(rawBody);
  if (rawBody instanceof ArrayBuffer) return new Uint8Array(rawBody);
  return rawBody instanceof Uint8Array ? Uint8Array.from(rawBody) : undefined;
}
