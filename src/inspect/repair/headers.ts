import { isAccountTemplate } from '../../emv/objects.ts';
import { TWO_DIGITS, twoDigits } from '../../tlv/digits.ts';
import { HEADER_LENGTH } from '../../tlv/node.ts';

/** A header met on the way through a damaged text, with the headers of the templates around it. */
export interface ObjectHeader {
  readonly at: number;
  readonly length: number;
  /** Ids from the root down. */
  readonly tags: readonly string[];
  readonly outer: readonly ObjectHeader[];
}

/** Lists the headers of a text as far as it can be walked, templates inside out included. */
export function headersOf(text: string): ObjectHeader[] {
  const found: ObjectHeader[] = [];
  walkHeaders({ text, found }, 0, text.length, []);
  return found;
}

/** Checks whether a text divides into objects, templates too, and ends with a checksum. */
export function divides(text: string): boolean {
  return text.startsWith('6304', text.length - 8) && walkHeaders({ text, found: [] }, 0, text.length, []);
}

/** Writes another length into a header. */
export function withLength(text: string, { at }: ObjectHeader, length: number): string {
  return text.slice(0, at + 2) + (TWO_DIGITS[length] ?? '') + text.slice(at + HEADER_LENGTH);
}

interface HeaderWalk {
  readonly text: string;
  readonly found: ObjectHeader[];
}

function walkHeaders(state: HeaderWalk, start: number, end: number, outer: readonly ObjectHeader[]): boolean {
  let at = start;
  while (at < end) {
    const header = headerAt(state.text, at, end, outer);
    if (!header) return false;
    state.found.push(header);
    const next = at + HEADER_LENGTH + header.length;
    if (next > end) return false;
    if (isTemplate(header.tags) && !walkHeaders(state, at + HEADER_LENGTH, next, [...outer, header]))
      return false;
    at = next;
  }
  return true;
}

function headerAt(
  text: string,
  at: number,
  end: number,
  outer: readonly ObjectHeader[],
): ObjectHeader | undefined {
  const length = twoDigits(text, at + 2);
  if (at + HEADER_LENGTH > end || twoDigits(text, at) < 0 || length < 0) return undefined;
  return { at, length, tags: [...(outer.at(-1)?.tags ?? []), text.slice(at, at + 2)], outer };
}

/** The templates that every Vietnamese code has in one form: accounts, the NAPAS beneficiary, additional data. */
function isTemplate(tags: readonly string[]): boolean {
  const path = tags.join('.');
  return path === '62' || path === '38.01' || (tags.length === 1 && isAccountTemplate(path));
}
