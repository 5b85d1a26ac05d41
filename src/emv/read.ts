import { checksum } from '../crc/crc16.ts';
import { asWarning, type Fault, fault } from '../issues/issue.ts';
import { show } from '../issues/show.ts';
import type { LengthUnit } from '../text/length.ts';
import { endOf, HEADER, spanOf, type TlvNode } from '../tlv/node.ts';
import { readObjects, type TlvSource } from '../tlv/read.ts';
import { type ObjectSpec, type ObjectTable, specOf } from './objects.ts';

/** A merchant-presented code as an ordered tree; nothing of the text is lost. */
export interface EmvPayload {
  readonly objects: readonly TlvNode[];
  /** How the writer of the code counted lengths; the standard's way is `'characters'`. */
  readonly lengthUnit: LengthUnit;
}

export interface ReadOptions {
  /** Refuse every deviation from the standard that is otherwise a warning. Default `false`. */
  readonly strict?: boolean;
  /** Longest text that is looked at, in UTF-16 units. Default 4096. */
  readonly maxLength?: number;
}

export const MAX_LENGTH = 4096;

/**
 * It divides a text into objects and templates and judges its checksum (EMVCo MPM v1.1 §4.4, §4.7.3), before any table
 * of values is applied. Templates are told by the table; one that cannot be read keeps its value, with the fault as a
 * warning. `undefined` where the text does not divide into objects.
 */
export function readPayload(
  text: unknown,
  table: ObjectTable,
  options: ReadOptions,
  faults: Fault[],
): EmvPayload | undefined {
  const { strict = false, maxLength = MAX_LENGTH } = options;
  const refused = refuse(text, maxLength);
  if (refused) faults.push(refused);
  if (refused || typeof text !== 'string') return undefined;
  const [start, end] = trim(text);
  if (end - start < text.length) faults.push(fault('tlv.outer_space', {}, strict));
  if (!text.startsWith('00', start)) {
    const at = { start, end: Math.min(start + 6, end) };
    faults.push(fault('emv.first', { at, received: text.slice(start, start + 6) }));
    return undefined;
  }
  return readTrimmed({ text, start, end, strict, table, faults });
}

function refuse(text: unknown, maxLength: unknown): Fault | undefined {
  if (typeof text !== 'string') return fault('input.type', { expected: 'a string', received: show(text) });
  if (typeof maxLength !== 'number' || Number.isNaN(maxLength)) {
    return fault('input.type', { path: ['maxLength'], expected: 'a number', received: show(maxLength) });
  }
  if (text.length <= maxLength) return undefined;
  return fault('input.too_large', { expected: String(maxLength), received: String(text.length) });
}

/** The range of the text without blanks, line breaks and invisible characters around it. */
function trim(text: string): [start: number, end: number] {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charAt(start))) start++;
  while (end > start && isBlank(text.charAt(end - 1))) end--;
  return [start, end];
}

function isBlank(character: string): boolean {
  return character <= ' ' || '\u00a0\u200b\u200c\u200d\u2060\ufeff'.includes(character);
}

interface Trimmed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly strict: boolean;
  readonly table: ObjectTable;
  readonly faults: Fault[];
}

function readTrimmed({ text, start, end, strict, table, faults }: Trimmed): EmvPayload | undefined {
  const crc = checksum(text.slice(start, Math.max(start, end - HEADER)));
  const divide = (unit: LengthUnit) => {
    const found: Fault[] = [];
    const source: TlvSource = { text, unit };
    return { source, objects: readObjects(source, start, end, found), found };
  };
  let division = divide('characters');
  if (!closing(division.objects, end)) {
    const byBytes = divide('bytes');
    if (closing(byBytes.objects, end)?.value.toUpperCase() === crc) {
      faults.push(fault('tlv.byte_lengths', {}, strict));
      division = byBytes;
    }
  }
  const { source, objects, found } = division;
  faults.push(...found);
  if (found.length > 0) return undefined;
  judgeCrc(objects, crc, strict, faults);
  openTemplates(objects, table, [], { source, strict, faults });
  return { objects, lengthUnit: source.unit };
}

/** The checksum object, if it is the last one and ends exactly where the text ends. */
function closing(nodes: readonly TlvNode[], end: number): TlvNode | undefined {
  const last = nodes.at(-1);
  return last?.tag === '63' && endOf(last) === end ? last : undefined;
}

function judgeCrc(nodes: readonly TlvNode[], computed: string, strict: boolean, faults: Fault[]): void {
  const about = { path: ['crc'], tags: ['63'] };
  const node = nodes.find(({ tag }) => tag === '63');
  const last = nodes.at(-1);
  if (!node || !last) {
    faults.push(fault('crc.missing', about));
  } else if (node !== last) {
    faults.push(fault('crc.not_last', { ...about, at: { start: endOf(node), end: endOf(last) } }));
  } else if (node.value !== computed) {
    const code = node.value.toUpperCase() === computed ? 'crc.lower_case' : 'crc.mismatch';
    const detail = { ...about, at: spanOf(node), expected: computed, received: node.value };
    faults.push(fault(code, detail, strict));
  }
}

interface Opening {
  readonly source: TlvSource;
  readonly strict: boolean;
  readonly faults: Fault[];
}

/** It gives the templates among some objects their children, level by level as deep as the table goes. */
function openTemplates(
  nodes: TlvNode[],
  table: ObjectTable,
  outer: readonly string[],
  opening: Opening,
): void {
  for (const [i, node] of nodes.entries()) {
    const spec = specOf(table, node.tag);
    if (spec?.inside && node.value) nodes[i] = { ...node, ...openTemplate(node, spec, outer, opening) };
  }
}

function openTemplate(
  node: TlvNode,
  { inside, mayBeOpaque }: ObjectSpec,
  outer: readonly string[],
  { source, strict, faults }: Opening,
): Pick<TlvNode, 'children'> {
  const body = node.start + HEADER;
  const found: Fault[] = [];
  const children = readObjects(source, body, endOf(node), found);
  const tags = [...outer, node.tag];
  const [damage] = found;
  if (mayBeOpaque && (damage || !children.some(({ tag }) => tag === '00'))) return {};
  if (damage) {
    const inner = { ...damage, tags: [...tags, ...(damage.tags ?? [])] };
    faults.push(strict ? inner : asWarning(inner));
    return {};
  }
  if (inside) openTemplates(children, inside(children), tags, { source, strict, faults });
  return { children };
}
