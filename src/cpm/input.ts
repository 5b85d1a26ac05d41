import { isHex } from '../bytes/hex.ts';
import { ownItems, ownProps } from '../issues/foreign.ts';
import type { Report } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
import type { BerObject } from './ber.ts';

/** One to three bytes, as {@link readBer} reads them; a zero byte is filler. */
const TAG =
  /^(?:(?!00)(?:[0-9A-F][0-9A-E]|[02468ACE]F)|[13579BDF]F[0-7][0-9A-F]|[13579BDF]F[89A-F][0-9A-F][0-7][0-9A-F])$/i;

/** More than any code can hold. */
const MAX_BER_OBJECTS = 1000;

/** In bytes: the most that a length of two bytes tells. */
export const MAX_BER_LENGTH = 65535;

/** An object that a caller gave, every property read once. */
export interface GivenObject extends BerObject {
  /** The caller's own object, by which it is known again. */
  readonly given: unknown;
}

/**
 * Reads a caller's payload: objects with a tag and a value or, at the top, children. Stops at the first that cannot be
 * written.
 */
export function readBerObjects(payload: unknown, report: Report): readonly GivenObject[] | undefined {
  const props = ownProps(payload, report.at('payload'));
  const place = report.at('objects');
  const drafts = props && readList(props.objects, place, false);
  if (!drafts) return undefined;
  const objects: GivenObject[] = [];
  for (const [index, { children, ...object }] of drafts.entries()) {
    const inner = children === undefined ? [] : readInnerObjects(children, place.at(index, 'children'));
    if (!inner) return undefined;
    objects.push(children === undefined ? object : { ...object, children: inner });
  }
  return objects;
}

/** Reads a list of objects with a tag and a value; what stands inside them is not looked at. */
export function readInnerObjects(list: unknown, report: Report): readonly GivenObject[] | undefined {
  return readList(list, report, true)?.map(({ children, ...object }) => object);
}

/** An object whose children are not read yet. */
interface ObjectDraft extends Omit<GivenObject, 'children'> {
  readonly children: unknown;
}

function readList(list: unknown, report: Report, inner: boolean): readonly ObjectDraft[] | undefined {
  const items = ownItems(list, report);
  if (!items) return undefined;
  if (items.length > MAX_BER_OBJECTS) {
    return report('input.too_large', { limit: MAX_BER_OBJECTS, received: `itemCount(${items.length})` });
  }
  const drafts: ObjectDraft[] = [];
  for (const [index, item] of items.entries()) {
    const draft = readBerObject(item, report.at(index), inner);
    if (!draft) return undefined;
    drafts.push(draft);
  }
  return drafts;
}

function readBerObject(given: unknown, report: Report, inner: boolean): ObjectDraft | undefined {
  const props = ownProps(given, report);
  if (!props) return undefined;
  const { tag, value, children, start, end } = props;
  if (typeof tag !== 'string' || !TAG.test(tag)) {
    return report('ber.bad_tag', { path: ['tag'], received: stringify(tag) });
  }
  const place = typeof start === 'number' && typeof end === 'number' ? { start, end } : {};
  const draft = { tag, children, given, ...place };
  if (value === undefined && children !== undefined && !inner) return draft;
  if (!isHex(value)) {
    return report('input.type', { path: ['value'], expected: 'hexDigits', received: stringify(value) });
  }
  const length = value.length / 2;
  if (length <= MAX_BER_LENGTH) return { ...draft, value };
  return report('tlv.too_long', { tags: [tag], limit: MAX_BER_LENGTH, received: `byteCount(${length})` });
}
