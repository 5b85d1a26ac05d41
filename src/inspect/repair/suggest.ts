import { safeDecode } from '../../emv/payload.ts';
import { isError } from '../../issues/issue.ts';
import { MAX_LENGTH } from '../../issues/wrong-type.ts';
import { decodePayment } from '../../payment/decode/decode.ts';
import { reader } from '../../profiles/vietqr/full-directory.ts';
import { BEGINNING } from '../quick.ts';
import { mendChecksum } from './checksum.ts';
import { mendFields } from './fields.ts';
import { mendDigits, mendLengths } from './lengths.ts';
import type { Mend } from './repair.ts';
import { mendTransport } from './transport.ts';

const MOST = 8;

/** From what happens on the way, and is cheap to undo, to what must be searched for. */
const REPAIRS = [mendTransport, mendChecksum, mendDigits, mendLengths, mendFields] as const;

/** It offers mends for a damaged or unusual code; each reads without an error, none is the text itself. */
export function offerMends(text: string): Mend[] {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) return [];
  for (const repair of REPAIRS) {
    const good = distinct(repair(text), text);
    if (good.length > 0) return good;
  }
  return [];
}

function distinct(candidates: readonly Mend[], text: string): Mend[] {
  const seen = new Set([text]);
  const good: Mend[] = [];
  for (const candidate of candidates) {
    if (good.length === MOST) break;
    if (seen.has(candidate.payload)) continue;
    seen.add(candidate.payload);
    if (isReadable(candidate.payload)) good.push(candidate);
  }
  return good;
}

/** Whether a mended text pays into a NAPAS account, or else is a code of another network, without any error. */
function isReadable(text: string): boolean {
  if (!text.startsWith(BEGINNING)) return false;
  const { value, faults } = decodePayment(text, reader);
  if (value) return !faults.some(isError);
  return (
    faults.every(({ code, severity }) => severity === 'warning' || code === 'scheme.other') &&
    safeDecode(text).ok
  );
}
