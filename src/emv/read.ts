import { checksum } from '../bytes/crc16.ts';
import { readText } from '../issues/read-text.ts';
import { asWarning, createReport, passOn, type Report } from '../issues/report.ts';
import type { LengthUnit } from '../text/length.ts';
import { endOf, HEADER_LENGTH, nodeSpan, objectAt, type TlvNode } from '../tlv/node.ts';
import { type OpenNode, readObjects, type TlvSource } from '../tlv/read.ts';
import { type ObjectTable, rowOf } from './objects.ts';
import type { ReadSettings } from './options.ts';

/** A merchant-presented code as an ordered tree; nothing of the text is lost. */
export interface EmvPayload {
  readonly objects: readonly TlvNode[];
  /** How the writer of the code counted lengths; the standard's way is `'characters'`. */
  readonly lengthUnit: LengthUnit;
}

/**
 * Divides a text into objects and templates and judges its checksum (EMVCo MPM v1.1 §4.4, §4.7.3), before any table
 * of values is applied. Templates are told by the table; one that cannot be read keeps its value, with the fault as a
 * warning. `undefined` where the text does not divide into objects.
 */
export function readPayload(
  given: unknown,
  table: ObjectTable,
  { strict = false, maxLength }: ReadSettings,
  report: Report,
): EmvPayload | undefined {
  const text = readText(given, report, maxLength);
  if (text === undefined) return undefined;
  const [start, end] = trimmedRange(text);
  if (end - start < text.length) report('tlv.outer_space', {}, strict);
  const head = text.slice(start, Math.min(start + 6, end));
  if (!head.startsWith('00')) {
    report('emv.first', { at: { start, end: start + head.length }, received: head });
    return undefined;
  }
  const crc = checksum(text.slice(start, Math.max(start, end - HEADER_LENGTH)));
  const lengthUnit = countsBytes(text, start, end, crc) ? 'bytes' : 'characters';
  if (lengthUnit === 'bytes') report('tlv.byte_lengths', {}, strict);
  const source = { text, unit: lengthUnit } as const;
  const before = report.issues.length;
  const objects = readObjects(source, start, end, report);
  if (report.issues.length > before) return undefined;
  checkCrc(objects, crc, strict, report);
  openTemplates(objects, table, [], { source, strict, report });
  return { objects, lengthUnit };
}

/** The range of the text without blanks, line breaks and invisible characters around it. */
function trimmedRange(text: string): [start: number, end: number] {
  let start = 0;
  let end = text.length;
  while (start < end && isOuterBlank(text.charAt(start))) start++;
  while (end > start && isOuterBlank(text.charAt(end - 1))) end--;
  return [start, end];
}

function isOuterBlank(character: string): boolean {
  return character <= ' ' || '\u00a0\u200b\u200c\u200d\u2060\ufeff'.includes(character);
}

/** Checks whether a text ends with its checksum only if lengths are taken to count bytes, and that checksum is right. */
function countsBytes(text: string, start: number, end: number, crc: string): boolean {
  const closing = (unit: LengthUnit) => {
    const last = readObjects({ text, unit }, start, end, createReport()).at(-1);
    return last?.tag === '63' && endOf(last) === end ? last.value.toUpperCase() : undefined;
  };
  return closing('characters') === undefined && closing('bytes') === crc;
}

function checkCrc(nodes: readonly TlvNode[], computed: string, strict: boolean, report: Report): void {
  const about = { path: ['crc'], tags: ['63'] };
  const node = objectAt(nodes, '63');
  const last = nodes.at(-1);
  if (!node || !last) {
    report('crc.missing', about);
  } else if (node !== last) {
    report('crc.not_last', { ...about, at: { start: endOf(node), end: endOf(last) } });
  } else if (node.value !== computed) {
    const detail = { ...about, at: nodeSpan(node), limit: computed, received: node.value };
    if (node.value.toUpperCase() === computed) report('crc.lower_case', detail, strict);
    else report('crc.mismatch', detail);
  }
}

interface Opening {
  readonly source: TlvSource;
  readonly strict: boolean;
  readonly report: Report;
}

/** Gives the templates among some objects their children, level by level as deep as the table goes. */
function openTemplates(
  nodes: readonly OpenNode[],
  table: ObjectTable,
  outer: readonly string[],
  opening: Opening,
): void {
  const { source, strict, report } = opening;
  for (const node of nodes) {
    const spec = rowOf(table, node.tag);
    if (!spec?.template || !node.value) continue;
    const tags = [...outer, node.tag];
    const inside = createReport();
    const children = readObjects(source, node.start + HEADER_LENGTH, endOf(node), inside);
    const [damage] = inside.issues;
    if (spec.unreservedTemplate && (damage || !objectAt(children, '00'))) continue;
    if (damage) {
      const inner = { ...damage, tags: [...tags, ...(damage.tags ?? [])] };
      passOn([strict ? inner : asWarning(inner)], report);
    } else {
      openTemplates(children, spec.template(children), tags, opening);
      node.children = children;
    }
  }
}
