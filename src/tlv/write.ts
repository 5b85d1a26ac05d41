import type { Report } from '../issues/report.ts';
import { truncate } from '../issues/stringify.ts';
import { type LengthUnit, measure } from '../text/length.ts';
import { TWO_DIGITS } from './digits.ts';
import type { TlvInput } from './node.ts';

/** The longest value that a two-digit length can tell. */
export const MAX_VALUE_LENGTH = 99;

/** Writes one object with a value of `length` units; a length over 99 does not fit and must be reported. */
export function writeObject(tag: string, value: string, length: number): string {
  return tag + (TWO_DIGITS[length] ?? '99') + value;
}

/** Ids and lengths side by side, each made once. */
const headers: (string | undefined)[][] = /* @__PURE__ */ TWO_DIGITS.map(() => []);

/** Writes the id and length in front of a value like {@link writeObject}. */
export function headerOf(id: number, length: number): string {
  const ofId = headers[id] ?? [];
  const known = ofId[length];
  if (known !== undefined) return known;
  const made = (TWO_DIGITS[id] ?? '') + (TWO_DIGITS[length] ?? '99');
  if (length <= MAX_VALUE_LENGTH) ofId[length] = made;
  return made;
}

/**
 * Writes objects in their order. It reports an id that is not two digits (`tlv.bad_id`), a value over 99
 * (`tlv.too_long`) and an object whose value and children differ (`tlv.contradiction`).
 */
export function writeObjects(objects: readonly TlvInput[], unit: LengthUnit, report: Report): string {
  return writeLevel(objects, { unit, report, tags: [] });
}

interface Writing {
  readonly unit: LengthUnit;
  readonly report: Report;
  readonly tags: readonly string[];
}

function writeLevel(objects: readonly TlvInput[], writing: Writing): string {
  let text = '';
  for (const object of objects) {
    const inside = { ...writing, tags: [...writing.tags, truncate(object.tag)] };
    const value = serializedValue(object, inside);
    if (!/^\d\d$/.test(object.tag)) {
      writing.report('tlv.bad_id', { tags: inside.tags, received: truncate(object.tag) });
    }
    text += writeObject(object.tag, value, checkValueLength(value, inside));
  }
  return text;
}

function serializedValue(object: TlvInput, writing: Writing): string {
  if (!object.children) return object.value ?? '';
  const written = writeLevel(object.children, writing);
  if (object.value !== undefined && object.value !== written) {
    writing.report('tlv.contradiction', { tags: writing.tags });
  }
  return written;
}

function checkValueLength(value: string, { unit, report, tags }: Writing): number {
  const length = measure(value, unit);
  if (length > MAX_VALUE_LENGTH) {
    report('tlv.too_long', { tags, limit: MAX_VALUE_LENGTH, received: String(length) });
  }
  return length;
}
