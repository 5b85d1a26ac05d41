import { CRC_HEADER, isAccountTemplate } from '../../emv/ids.ts';
import { NAPAS_GUID } from '../../payment/napas/table.ts';
import { twoDigits } from '../../tlv/digits.ts';
import { HEADER_LENGTH } from '../../tlv/node.ts';

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

/** Characters of a checksum. */
export const CRC_LENGTH = 4;

/** Characters of object 63 whole. */
export const CRC_OBJECT_LENGTH = HEADER_LENGTH + CRC_LENGTH;

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

function placeAt(
  text: string,
  at: number,
  open: readonly { readonly field: FieldPlace }[],
): FieldPlace | undefined {
  if (!isHeaderAt(text, at)) return undefined;
  const parent = open.at(-1)?.field;
  const id = text.slice(at, at + 2);
  const path = parent ? `${parent.path}.${id}` : id;
  const start = at + HEADER_LENGTH;
  return {
    path,
    at,
    start,
    length: twoDigits(text, at + 2),
    isTemplate: isTemplate(path, text, start),
    outer: open.map(({ field }) => field),
  };
}

/** Whether four digits stand at a place: an id and a length. */
export function isHeaderAt(text: string, at: number): boolean {
  return twoDigits(text, at) >= 0 && twoDigits(text, at + 2) >= 0;
}

/**
 * Tells an object that is walked from within, by its path and what begins at `start`: additional data, the template of
 * NAPAS in whatever slot, and the payee inside it.
 */
export function isTemplate(path: string, text: string, start: number): boolean {
  const slot = path.slice(0, 2);
  if (path === slot && isAccountTemplate(slot)) return text.startsWith(NAPAS_GUID, start + HEADER_LENGTH);
  return path === '62' || (isAccountTemplate(slot) && path.slice(2) === '.01');
}

/** Checks whether a text divides into objects and ends with a checksum; lengths may count UTF-8 bytes. */
export function closes(text: string): boolean {
  if (!text.startsWith(CRC_HEADER, text.length - CRC_OBJECT_LENGTH)) return false;
  return walk(text).closed || (/[^\0-\x7f]/.test(text) && walk(bytesAsLetters(text)).closed);
}

function bytesAsLetters(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

/** Whether a path is that of the account, or of the card, that NAPAS pays into. */
export function isAccountPath(path: string): boolean {
  return path.length === 8 && path.endsWith('.01.01');
}
