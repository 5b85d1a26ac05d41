import { isAccountTemplate } from '../../emv/objects.ts';
import { TWO_DIGITS, twoDigits } from '../../tlv/digits.ts';
import { HEADER } from '../../tlv/node.ts';

/** A header met on the way through a damaged text, with the headers of the templates around it. */
export interface Header {
  readonly at: number;
  readonly length: number;
  /** Ids from the root down. */
  readonly tags: readonly string[];
  readonly outer: readonly Header[];
}

/** It lists the headers of a text as far as it can be walked, templates inside out included. */
export function headersOf(text: string): Header[] {
  const found: Header[] = [];
  walk({ text, found }, 0, text.length, []);
  return found;
}

/** It tells whether a text divides into objects, templates too, and ends with a checksum. */
export function divides(text: string): boolean {
  return text.startsWith('6304', text.length - 8) && walk({ text, found: [] }, 0, text.length, []);
}

/** It writes another length into a header. */
export function withLength(text: string, { at }: Header, length: number): string {
  return text.slice(0, at + 2) + (TWO_DIGITS[length] ?? '') + text.slice(at + HEADER);
}

interface Walk {
  readonly text: string;
  readonly found: Header[];
}

function walk(state: Walk, start: number, end: number, outer: readonly Header[]): boolean {
  let at = start;
  while (at < end) {
    const header = headerAt(state.text, at, end, outer);
    if (!header) return false;
    state.found.push(header);
    const next = at + HEADER + header.length;
    if (next > end) return false;
    if (isTemplate(header.tags) && !walk(state, at + HEADER, next, [...outer, header])) return false;
    at = next;
  }
  return true;
}

function headerAt(text: string, at: number, end: number, outer: readonly Header[]): Header | undefined {
  const length = twoDigits(text, at + 2);
  if (at + HEADER > end || twoDigits(text, at) < 0 || length < 0) return undefined;
  return { at, length, tags: [...(outer.at(-1)?.tags ?? []), text.slice(at, at + 2)], outer };
}

/** The templates that every Vietnamese code has in one form: accounts, the NAPAS beneficiary, additional data. */
function isTemplate(tags: readonly string[]): boolean {
  const path = tags.join('.');
  return path === '62' || path === '38.01' || (tags.length === 1 && isAccountTemplate(path));
}
