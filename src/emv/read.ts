import { checksum } from '../crc/crc16.ts';
import { asWarning, type Issue, issue } from '../issues/issue.ts';
import { refuseOptions } from '../issues/options.ts';
import { show } from '../issues/show.ts';
import type { LengthUnit } from '../text/length.ts';
import { endOf, HEADER, type TlvNode } from '../tlv/node.ts';
import { readObjects, type TlvSource, tlvSource } from '../tlv/read.ts';
import { type ObjectSpec, type ObjectTable, specOf, tableInside } from './objects.ts';

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

/** What reading found before any table of values was applied. */
export interface Reading {
  /** Absent where the text does not divide into objects. */
  readonly payload?: EmvPayload;
  /** Whether all text before the checksum was found to be in the EMV Common Character Set. */
  readonly plain: boolean;
  readonly issues: Issue[];
}

export const MAX_LENGTH = 4096;

/**
 * It divides a text into objects and templates and judges its checksum (EMVCo MPM v1.1 §4.4, §4.7.3). Templates are
 * told by the table; one that cannot be read keeps its value, with the fault as a warning.
 */
export function readPayload(text: unknown, table: ObjectTable, options: ReadOptions = {}): Reading {
  const wrong = refuseOptions(options);
  if (wrong) return { plain: false, issues: [wrong] };
  const { strict = false, maxLength = MAX_LENGTH } = options;
  const refused = refuse(text, maxLength);
  if (refused || typeof text !== 'string') return { plain: false, issues: refused ? [refused] : [] };
  const issues: Issue[] = [];
  const [start, end] = trim(text, strict, issues);
  if (!text.startsWith('00', start)) {
    issues.push(
      issue('emv.first', {
        at: { start, end: Math.min(start + 6, end) },
        received: text.slice(start, start + 6),
      }),
    );
    return { plain: false, issues };
  }
  return readTrimmed({ text, start, end, strict, table, issues });
}

interface Trimmed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly strict: boolean;
  readonly table: ObjectTable;
  readonly issues: Issue[];
}

function readTrimmed({ text, start, end, strict, table, issues }: Trimmed): Reading {
  const { crc, plain } = checksum(text, start, Math.max(start, end - HEADER));
  let source = tlvSource(text, 'characters', plain);
  const faults: Issue[] = [];
  let nodes = readObjects(source, start, end, faults);
  if (!plain && (faults.length > 0 || !closes(nodes, end))) {
    const bytes = tlvSource(text, 'bytes');
    const byBytes = readObjects(bytes, start, end, []);
    if (closes(byBytes, end) && byBytes.at(-1)?.value.toUpperCase() === crc) {
      source = bytes;
      nodes = byBytes;
      faults.length = 0;
      issues.push(issue('tlv.byte_lengths', {}, strict));
    }
  }
  if (faults.length > 0) return { plain, issues: [...issues, ...faults] };
  judgeCrc(nodes, crc, strict, issues);
  const objects = openTemplates(nodes, table, [], { source, strict, issues, faults });
  return { payload: { objects, lengthUnit: source.unit }, plain, issues };
}

function refuse(text: unknown, maxLength: unknown): Issue | undefined {
  if (typeof text !== 'string') return issue('input.type', { expected: 'a string', received: show(text) });
  if (typeof maxLength !== 'number' || Number.isNaN(maxLength)) {
    return issue('input.type', { path: ['maxLength'], expected: 'a number', received: show(maxLength) });
  }
  if (text.length <= maxLength) return undefined;
  return issue('input.too_large', { expected: String(maxLength), received: String(text.length) });
}

/** The range of the text without blanks, line breaks and invisible characters around it. */
function trim(text: string, strict: boolean, issues: Issue[]): [start: number, end: number] {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (end - start < text.length) issues.push(issue('tlv.outer_space', {}, strict));
  return [start, end];
}

function isBlank(code: number): boolean {
  return (
    code <= 0x20 || code === 0xa0 || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff
  );
}

/** Whether the objects end with a checksum object exactly where the text ends. */
function closes(nodes: readonly TlvNode[], end: number): boolean {
  const last = nodes.at(-1);
  return last !== undefined && last.tag === '63' && endOf(last) === end;
}

function judgeCrc(nodes: readonly TlvNode[], computed: string, strict: boolean, issues: Issue[]): void {
  const index = crcIndex(nodes);
  const node = nodes[index];
  if (node?.value === computed && index === nodes.length - 1) return;
  const about = { path: ['crc'], tags: ['63'] };
  if (!node) {
    issues.push(issue('crc.missing', about));
    return;
  }
  const at = { start: node.start, end: endOf(node) };
  if (index < nodes.length - 1) {
    const last = nodes.at(-1) ?? node;
    issues.push(issue('crc.not_last', { ...about, at: { start: at.end, end: endOf(last) } }));
  } else if (node.value.toUpperCase() === computed) {
    issues.push(issue('crc.lower_case', { ...about, at, expected: computed, received: node.value }, strict));
  } else {
    issues.push(issue('crc.mismatch', { ...about, at, expected: computed, received: node.value }));
  }
}

function crcIndex(nodes: readonly TlvNode[]): number {
  for (let i = 0; i < nodes.length; i++) if (nodes[i]?.tag === '63') return i;
  return -1;
}

interface Opening {
  readonly source: TlvSource;
  readonly strict: boolean;
  readonly issues: Issue[];
  /** Empty between two templates. */
  readonly faults: Issue[];
}

/** It gives the templates among some objects their children, level by level as deep as the table goes. */
function openTemplates(
  nodes: TlvNode[],
  table: ObjectTable,
  outer: readonly string[],
  opening: Opening,
): TlvNode[] {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    const spec = node && specOf(table, node.tag);
    if (node && spec?.inside && node.value !== '') nodes[i] = openTemplate(node, spec, outer, opening);
  }
  return nodes;
}

function openTemplate(node: TlvNode, spec: ObjectSpec, outer: readonly string[], opening: Opening): TlvNode {
  const { source, faults } = opening;
  const { tag, value, start } = node;
  const body = start + HEADER;
  const children = readObjects(source, body, body + value.length, faults);
  const fault = faults.pop();
  if (spec.mayBeOpaque && (fault || !children.some((child) => child.tag === '00'))) return node;
  if (fault) {
    const inner = issue(fault.code, { ...fault, tags: [...outer, tag, ...(fault.tags ?? [])] });
    opening.issues.push(opening.strict ? inner : asWarning(inner));
    return node;
  }
  const inside = tableInside(spec, children);
  if (inside?.hasTemplates) openTemplates(children, inside, [...outer, tag], opening);
  return { tag, value, start, children };
}
