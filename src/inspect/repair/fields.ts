import { get, safeSet } from '../../emv/edit.ts';
import { safeDecode, safeEncode } from '../../emv/payload.ts';
import { type Mend, mend } from './repair.ts';

/** It mends what a readable code has in an unusual way: lengths in bytes, a description in the wrong object. */
export function mendFields(text: string): Mend[] {
  const read = safeDecode(text);
  if (!read.ok) return [];
  const { objects, lengthUnit } = read.value;
  const mends: Mend[] = [];
  if (lengthUnit === 'bytes') {
    const written = safeEncode({ objects });
    if (written.ok) mends.push(mend('byte_lengths', written.value));
  }
  const bill = get(read.value, '62.01')?.value;
  if (bill?.includes(' ') && !get(read.value, '62.08')) mends.push(...movePurpose(read.value, bill));
  return mends;
}

function movePurpose(payload: Parameters<typeof safeSet>[0], bill: string): Mend[] {
  const moved = safeSet(payload, '62.08', bill);
  const emptied = moved.ok ? safeSet(moved.value, '62.01', undefined) : moved;
  const written = emptied.ok ? safeEncode(emptied.value) : emptied;
  return written.ok ? [mend('purpose_in_bill', written.value)] : [];
}
