import { get, safeSet } from '../../emv/edit.ts';
import { safeDecode, safeEncode } from '../../emv/payload.ts';
import { type Repair, repair } from './repair.ts';

/** Repairs what a readable code has in an unusual way: lengths in bytes, a description in the wrong object. */
export function repairFields(text: string): Repair[] {
  const read = safeDecode(text);
  if (!read.ok) return [];
  const { objects, lengthUnit } = read.value;
  const repairs: Repair[] = [];
  if (lengthUnit === 'bytes') {
    const written = safeEncode({ objects });
    if (written.ok) repairs.push(repair('byte_lengths', written.value));
  }
  const bill = get(read.value, '62.01')?.value;
  if (bill?.includes(' ') && !get(read.value, '62.08')) repairs.push(...movePurpose(read.value, bill));
  return repairs;
}

function movePurpose(payload: Parameters<typeof safeSet>[0], bill: string): Repair[] {
  const moved = safeSet(payload, '62.08', bill);
  const emptied = moved.ok ? safeSet(moved.value, '62.01', undefined) : moved;
  const written = emptied.ok ? safeEncode(emptied.value) : emptied;
  return written.ok ? [repair('purpose_in_bill', written.value)] : [];
}
