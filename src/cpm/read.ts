import { findNonBase64, readBase64 } from '../bytes/base64.ts';
import { type ReadSettings, readText } from '../issues/read-text.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
import { type BerNode, readBer } from './ber.ts';
import { checkObjects } from './check.ts';
import { APPLICATION, COMMON } from './objects.ts';

/** What a customer-presented code holds: its data objects in their order. */
export interface CpmPayload {
  /** The objects in the order of the code. */
  readonly objects: readonly BerNode[];
}

/** Base64 of `85 05 'CPV'`, by which a code is told (EMVCo CPM v1.0 §5). */
const PREFIX = 'hQVDUFY';

/** Divides a code into its objects, templates opened, and applies the standard's rules to them. */
export function readCpmPayload(
  text: unknown,
  { strict = false, maxLength }: ReadSettings,
  report: Report,
): CpmPayload | undefined {
  const bytes = decodeBase64(text, maxLength, report);
  if (!bytes) return undefined;
  const objects = readBer(bytes, 0, bytes.length, report).map((node) => openTemplate(node, bytes, report));
  if (!hasErrors(report)) checkObjects(objects, strict, report);
  return { objects };
}

function decodeBase64(given: unknown, maxLength: number | undefined, report: Report): Uint8Array | undefined {
  const text = readText(given, report, maxLength);
  if (text === undefined) return undefined;
  if (!text.startsWith(PREFIX)) {
    return report('cpm.prefix', { limit: PREFIX, received: stringify(text.slice(0, PREFIX.length)) });
  }
  const start = findNonBase64(text);
  if (start === undefined) return readBase64(text);
  const received = stringify(text.slice(start, start + 1));
  return report('cpm.base64', { at: { start, end: text.length }, received });
}

function openTemplate(node: BerNode, bytes: Uint8Array, report: Report): BerNode {
  if (node.tag !== APPLICATION && node.tag !== COMMON) return node;
  const body = node.end - node.value.length / 2;
  return { ...node, children: readBer(bytes, body, node.end, report) };
}
