import { readBase64 } from '../bytes/base64.ts';
import { type Issue, issue } from '../issues/issue.ts';
import { inEnglish } from '../issues/messages/in-english.ts';
import { stringify } from '../issues/stringify.ts';
import { checkText, DEFAULT_MAX_LENGTH } from '../issues/wrong-type.ts';
import { type BerNode, readBer } from './ber.ts';
import { APPLICATION, COMMON } from './objects.ts';

/** What a customer-presented code holds: its data objects in their order. */
export interface CpmPayload {
  readonly objects: readonly BerNode[];
}

export interface ReadOptions {
  /** Refuse every deviation from the standard that is otherwise a warning. Default `false`. */
  readonly strict?: boolean;
  /** Longest text that is looked at, in characters. Default 4096; a reader must take at least 512. */
  readonly maxLength?: number;
}

/** Base64 of `85 05 'CPV'`, by which a code is told (EMVCo CPM v1.0 §5). */
const PREFIX = 'hQVDUFY';

/** Divides a code into its objects, templates opened; no payload where that cannot be done. */
export function readCpmPayload(text: unknown, options: ReadOptions, issues: Issue[]): CpmPayload | undefined {
  const bytes = decodeBase64(text, options.maxLength ?? DEFAULT_MAX_LENGTH, issues);
  if (!bytes) return undefined;
  const faults: Issue[] = [];
  const objects = readBer(bytes, 0, bytes.length, faults).map((node) => openTemplate(node, bytes, faults));
  issues.push(...faults.map(inText));
  return { objects };
}

/** Tells where bytes stand in the text that holds them: four characters for three bytes. */
export function inText<T extends { readonly at?: { readonly start: number; readonly end: number } }>(
  fault: T,
): T {
  if (!fault.at) return fault;
  const { start, end } = fault.at;
  return { ...fault, at: { start: Math.floor((start * 4) / 3), end: Math.ceil((end * 4) / 3) } };
}

function decodeBase64(text: unknown, maxLength: number, issues: Issue[]): Uint8Array | undefined {
  const refused = checkText(text, maxLength);
  if (refused) issues.push(inEnglish(refused));
  if (refused || typeof text !== 'string') return undefined;
  if (!text.startsWith(PREFIX)) {
    issues.push(issue('cpm.prefix', { expected: PREFIX, received: stringify(text.slice(0, PREFIX.length)) }));
  } else {
    const bytes = readBase64(text);
    if (typeof bytes !== 'number') return bytes;
    const at = { start: bytes, end: text.length };
    issues.push(issue('cpm.base64', { at, received: stringify(text.slice(bytes, bytes + 1)) }));
  }
  return undefined;
}

function openTemplate(node: BerNode, bytes: Uint8Array, faults: Issue[]): BerNode {
  if (node.tag !== APPLICATION && node.tag !== COMMON) return node;
  const body = node.end - node.value.length / 2;
  return { ...node, children: readBer(bytes, body, node.end, faults) };
}
