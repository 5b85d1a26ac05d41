import { safeDecode, safeEncode } from '../../emv/payload.ts';
import type { EmvPayload } from '../../emv/read.ts';
import { objectAt, type TlvInput, type TlvNode } from '../../tlv/node.ts';
import type { RepairFinding } from './finding.ts';

/** Checks whether a code has something that can be said in a more usual way, which few have. */
export function isUnusual({ objects, lengthUnit }: EmvPayload): boolean {
  const additional = objectAt(objects, '62')?.children ?? [];
  return lengthUnit === 'bytes' || objectAt(additional, '01')?.value.includes(' ') === true;
}

/** Finds what a readable code has in an unusual way: lengths in bytes, a description in the wrong object. */
export function unusualFields(text: string): RepairFinding[] {
  const read = safeDecode(text);
  if (!read.ok) return [];
  const { objects, lengthUnit } = read.value;
  const found: RepairFinding[] = [];
  if (lengthUnit === 'bytes') {
    const written = safeEncode({ objects: objects.map(withoutLengths) });
    if (written.ok) found.push({ code: 'byte_lengths', payload: written.value });
  }
  const moved = withPurposeMoved(objects);
  const written = moved && safeEncode({ objects: moved, lengthUnit });
  if (written?.ok) found.push({ code: 'purpose_in_bill', payload: written.value });
  return found;
}

/** Leaves out the text of a template, in which the lengths of its objects stand as they were. */
function withoutLengths({ tag, value, children }: TlvNode): TlvInput {
  return children ? { tag, children: children.map(withoutLengths) } : { tag, value };
}

/** Gives the objects with the bill number as the purpose, where it has blanks and there is no other purpose. */
function withPurposeMoved(objects: readonly TlvNode[]): TlvInput[] | undefined {
  const additional = objectAt(objects, '62');
  const inside = additional?.children ?? [];
  const bill = objectAt(inside, '01');
  if (!bill?.value.includes(' ') || objectAt(inside, '08')) return undefined;
  const children: TlvInput[] = inside.filter((object) => object !== bill);
  const place = children.findIndex(({ tag }) => tag > '08');
  children.splice(place < 0 ? children.length : place, 0, { tag: '08', value: bill.value });
  return objects.map((object) => (object === additional ? { tag: '62', children } : object));
}
