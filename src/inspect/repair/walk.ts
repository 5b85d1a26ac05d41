import { CRC_HEADER } from '../../emv/objects.ts';
/** A value met on the way through a text. */
export interface FieldPlace {
  /** Ids from the root down, `38.01.01`. */
  readonly path: string;
  /** Where its header begins. */
  readonly at: number;
  /** Where its value begins. */
  readonly start: number;
  /** As its header says. */
  readonly length: number;
  /** Whether it was walked from within. */
  readonly isTemplate: boolean;
  /** The templates around it, the outermost first. */
  readonly outer: readonly FieldPlace[];
}

/** Characters that a value has more, or fewer, than its header at `at` says. */
export interface Shift {
  readonly at: number;
  readonly by: number;
}

/** What a walk met, and whether the text divided into objects up to a checksum at its end. */
export interface Walked {
  readonly fields: readonly FieldPlace[];
  readonly closed: boolean;
}

/** Characters of an id and a length. */
export const HEADER = 4;

/** Stands first in the account template of NAPAS, whatever slot that has. */
export const NAPAS_ID = 'A000000727';

/** Far more than codes have; it bounds the work on a text that is none. */
const MAX_FIELDS = 80;

/**
 * Walks the objects of a text as far as they go: the templates that every Vietnamese code has in one form, accounts of
 * NAPAS and additional data, from within. Values listed as shifted are as long as they are, and not as is written.
 */
export function walk(text: string, shifts: readonly Shift[] = []): Walked {
  const fields: FieldPlace[] = [];
  const open: { readonly field: FieldPlace; end: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const field = placeAt(text, at, open);
    if (!field || fields.length === MAX_FIELDS) return { fields, closed: false };
    fields.push(field);
    const { start, length } = field;
    const by = shifts.find((shift) => shift.at === field.at)?.by ?? 0;
    for (const each of open) each.end += by;
    if (field.isTemplate) open.push({ field, end: start + length });
    at = field.isTemplate ? start : start + length + by;
    while (open.at(-1)?.end === at) open.pop();
    if (at > (open.at(-1)?.end ?? at)) return { fields, closed: false };
  }
  const last = fields.at(-1);
  return { fields, closed: at === text.length && last?.path === '63' && last.length === CRC_LENGTH };
}

/** Characters of a checksum. */
const CRC_LENGTH = 4;

function placeAt(
  text: string,
  at: number,
  open: readonly { readonly field: FieldPlace }[],
): FieldPlace | undefined {
  if (!isHeaderAt(text, at)) return undefined;
  const parent = open.at(-1)?.field;
  const id = text.slice(at, at + 2);
  const path = parent ? `${parent.path}.${id}` : id;
  const start = at + HEADER;
  return {
    path,
    at,
    start,
    length: Number(text.slice(at + 2, start)),
    isTemplate: isTemplate(text, path, start),
    outer: open.map(({ field }) => field),
  };
}

/** Whether four digits stand at a place: an id and a length. */
export function isHeaderAt(text: string, at: number): boolean {
  return isPair(text, at) && isPair(text, at + 2);
}

function isPair(text: string, at: number): boolean {
  return isDigitAt(text, at) && isDigitAt(text, at + 1);
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isTemplate(text: string, path: string, start: number): boolean {
  if (path === '62') return true;
  return /^(?:2[6-9]|[34]\d|5[01])(?:\.01)?$/.test(path) && (path.length > 2 || isNapasTemplate(text, start));
}

function isNapasTemplate(text: string, start: number): boolean {
  return text.startsWith(NAPAS_ID, start + HEADER);
}

/** Checks whether a text divides into objects and ends with a checksum; lengths may count UTF-8 bytes. */
export function closes(text: string): boolean {
  if (!text.startsWith(CRC_HEADER, text.length - 8)) return false;
  return walk(text).closed || (/[^\0-\x7f]/.test(text) && walk(bytesAsLetters(text)).closed);
}

function bytesAsLetters(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

/** Whether a path is that of the account, or of the card, that NAPAS pays into. */
export function isAccountPath(path: string): boolean {
  return path.length === 8 && path.endsWith('.01.01');
}
