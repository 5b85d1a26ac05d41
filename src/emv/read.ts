import { crcDigits } from '../bytes/crc16.ts';
import type { Severity } from '../issues/detail.ts';
import type { ReadSettings } from '../issues/read-text.ts';
import { readText } from '../issues/read-text.ts';
import { isHeard, type Report, type ReportDetail, severityUnder } from '../issues/report.ts';
import { isIdCard, maskIdCard } from '../issues/stringify.ts';
import type { LengthUnit } from '../text/length.ts';
import { HEADER_LENGTH, type TlvNode } from '../tlv/node.ts';
import type { ObjectTable } from './objects.ts';
import {
  columns,
  damageOf,
  entryEnd,
  entryStart,
  entryWith,
  rootOf,
  startScan,
  textOf,
} from './scan/columns.ts';
import { crcLetters, scanRoot, scanTemplates } from './scan/divide.ts';
import { tagsOf, treeOf } from './scan/tree.ts';

/** A merchant-presented code as an ordered tree; nothing of the text is lost. */
export interface EmvPayload {
  /** The objects of the root in the order of the code. */
  readonly objects: readonly TlvNode[];
  /** How the writer of the code counted lengths; the standard's way is `'characters'`. */
  readonly lengthUnit: LengthUnit;
}

/**
 * Divides a text into objects and templates and judges its checksum (EMVCo MPM v1.1 §4.4, §4.7.3), before any table
 * of values is applied. Templates are told by the table; that one is damaged is left to {@link reportDamage}. `false`
 * where the text does not divide into objects.
 */
export function scanPayload(
  given: unknown,
  table: ObjectTable,
  { strict = false, maxLength }: ReadSettings,
  report: Report,
): boolean {
  const text = readText(given, report, maxLength);
  if (text === undefined) return false;
  const start = startOfCode(text);
  const end = endOfCode(text, start);
  startScan(text, start, end);
  if (end - start < text.length) report('tlv.outer_space', {}, strict);
  if (!isFirst(text, start) || isCard(text, start))
    return reportFirst(text, start, Math.min(start + 6, end), report);
  const stop = scanRoot();
  if (columns.unit === 'bytes') report('tlv.byte_lengths', {}, strict);
  if (stop >= 0) reportHeader(stop, end, { tags: [], severity: 'error' }, report);
  if (stop >= 0) return false;
  checkCrc(strict, report);
  scanTemplates(columns.first, columns.last, table);
  return true;
}

/** Gives what was scanned as a tree. */
export function scannedPayload(): EmvPayload {
  return { objects: treeOf(), lengthUnit: columns.unit };
}

/** Divides a text like {@link scanPayload} and gives its tree; what should be a template and is none is a warning. */
export function readPayload(
  text: unknown,
  table: ObjectTable,
  settings: ReadSettings,
  report: Report,
): EmvPayload | undefined {
  if (!scanPayload(text, table, settings, report)) return undefined;
  reportDamage(settings.strict === true, report);
  return scannedPayload();
}

/** Where the code begins behind blanks, line breaks and invisible characters. */
export function startOfCode(text: string): number {
  let start = 0;
  while (start < text.length && isOuterBlank(text, start)) start++;
  return start;
}

/** Where the code ends before blanks, line breaks and invisible characters. */
export function endOfCode(text: string, start: number): number {
  let end = text.length;
  while (end > start && isOuterBlank(text, end - 1)) end--;
  return end;
}

function isOuterBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || (code > 0x7e && '\u00a0\u200b\u200c\u200d\u2060\ufeff'.includes(text.charAt(at)));
}

const BAR = 0x7c;

/** Checks whether object 00 stands first. */
function isFirst(text: string, start: number): boolean {
  return text.charCodeAt(start) === 0x30 && text.charCodeAt(start + 1) === 0x30;
}

/** Tells a citizen's card, whose number may begin like a code and is not to be shown; twelve digits come before its first bar. */
function isCard(text: string, start: number): boolean {
  return text.charCodeAt(start + 12) === BAR && isIdCard(text);
}

function reportFirst(text: string, start: number, end: number, report: Report): false {
  report('emv.first', { at: { start, end }, received: maskIdCard(text).slice(start, end) });
  return false;
}

function checkCrc(strict: boolean, report: Report): void {
  const entry = entryWith(63, columns.first, columns.last);
  if (entry < 0) report('crc.missing', aboutCrc());
  else if (entry < columns.last - 1) {
    report('crc.not_last', {
      ...aboutCrc(),
      at: { start: entryEnd(entry), end: entryEnd(columns.last - 1) },
    });
  } else checkCrcLetters(entry, strict, report);
}

function checkCrcLetters(entry: number, strict: boolean, report: Report): void {
  const letters = crcLetters(entry);
  if (letters === undefined || (letters === 'lower' && isHeard(strict, report)))
    reportCrc(entry, strict, report);
}

function reportCrc(entry: number, strict: boolean, report: Report): void {
  const { path, tags } = aboutCrc();
  const at = { start: entryStart(entry), end: entryEnd(entry) };
  const detail = { path, tags, at, limit: crcDigits(columns.crc), received: textOf(entry) };
  if (crcLetters(entry) === 'lower') report('crc.lower_case', detail, strict);
  else report('crc.mismatch', detail);
}

function aboutCrc(): { path: string[]; tags: string[] } {
  return { path: ['crc'], tags: ['63'] };
}

/**
 * Reports objects that should be templates and are none. It is a warning that what is inside is not known, and an error
 * under `strict` or in an object that everything depends on.
 */
export function reportDamage(
  strict: boolean,
  report: Report,
  isVital: (root: number) => boolean = () => false,
): boolean {
  let isVitalDamaged = false;
  if (!columns.isDamaged) return false;
  for (let entry = 0; entry < columns.count; entry++) {
    const stop = damageOf(entry);
    if (stop < 0) continue;
    const vital = isVital(rootOf(entry));
    const severity = severityUnder(strict || vital);
    reportHeader(stop, entryEnd(entry), { tags: tagsOf(entry), severity }, report);
    isVitalDamaged ||= vital;
  }
  return isVitalDamaged;
}

interface HeaderPlace {
  readonly tags: readonly string[];
  readonly severity: Severity;
}

/** Reports why what stands at an index is no object. */
function reportHeader(start: number, end: number, { tags, severity }: HeaderPlace, report: Report): void {
  const header = columns.text.slice(start, Math.min(start + HEADER_LENGTH, end));
  const id = header.slice(0, 2);
  const length = header.slice(2);
  if (/\D/.test(id)) {
    report('tlv.bad_id', { ...given(tags), at: { start, end: start + id.length }, received: id, severity });
    return;
  }
  if (/\D/.test(length)) {
    const at = { start: start + 2, end: start + header.length };
    report('tlv.bad_length', { tags: [...tags, id], at, received: length, severity });
    return;
  }
  const isCut = header.length < HEADER_LENGTH;
  report('tlv.truncated', {
    ...given(id.length === 2 ? [...tags, id] : tags),
    at: { start, end },
    limit: isCut ? HEADER_LENGTH : Number(length),
    received: String(end - start - (isCut ? 0 : HEADER_LENGTH)),
    severity,
  });
}

function given(tags: readonly string[]): Pick<ReportDetail, 'tags'> {
  return tags.length > 0 ? { tags } : {};
}
