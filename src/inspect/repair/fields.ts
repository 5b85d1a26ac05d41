import { get, safeSet } from '../../emv/edit.ts';
import { safeDecode, safeEncode } from '../../emv/payload.ts';
import type { EmvPayload } from '../../emv/read.ts';
import { objectAt } from '../../tlv/node.ts';
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
    const written = safeEncode({ objects });
    if (written.ok) found.push({ code: 'byte_lengths', payload: written.value });
  }
  const bill = get(read.value, '62.01')?.value;
  if (bill?.includes(' ') && !get(read.value, '62.08')) found.push(...movePurpose(read.value, bill));
  return found;
}

function movePurpose(payload: Parameters<typeof safeSet>[0], bill: string): RepairFinding[] {
  const moved = safeSet(payload, '62.08', bill);
  const emptied = moved.ok ? safeSet(moved.value, '62.01', undefined) : moved;
  const written = emptied.ok ? safeEncode(emptied.value) : emptied;
  return written.ok ? [{ code: 'purpose_in_bill', payload: written.value }] : [];
}
