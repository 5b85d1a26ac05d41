import { safeDecode } from '../../emv/payload.ts';
import { isError } from '../../issues/issue.ts';
import { DEFAULT_MAX_LENGTH } from '../../issues/wrong-type.ts';
import { decodePayment } from '../../payment/decode/decode.ts';
import { fullDirectory } from '../../profiles/vietqr/full-directory.ts';
import { PAYLOAD_PREFIX } from '../quick.ts';
import { repairChecksum } from './checksum.ts';
import { repairFields } from './fields.ts';
import { repairDigits, repairLengths } from './lengths.ts';
import type { Repair } from './repair.ts';
import { repairTransport } from './transport.ts';

const MAX_REPAIRS = 8;

/** From what happens on the way, and is cheap to undo, to what must be searched for. */
const REPAIR_STEPS = [repairTransport, repairChecksum, repairDigits, repairLengths, repairFields] as const;

/** Offers mends for a damaged or unusual code; each reads without an error, none is the text itself. */
export function suggestRepairs(text: string): Repair[] {
  if (typeof text !== 'string' || text.length > DEFAULT_MAX_LENGTH) return [];
  for (const repair of REPAIR_STEPS) {
    const good = distinct(repair(text), text);
    if (good.length > 0) return good;
  }
  return [];
}

function distinct(candidates: readonly Repair[], text: string): Repair[] {
  const seen = new Set([text]);
  const good: Repair[] = [];
  for (const candidate of candidates) {
    if (good.length === MAX_REPAIRS) break;
    if (seen.has(candidate.payload)) continue;
    seen.add(candidate.payload);
    if (isReadable(candidate.payload)) good.push(candidate);
  }
  return good;
}

/** Whether a mended text pays into a NAPAS account, or else is a code of another network, without any error. */
function isReadable(text: string): boolean {
  if (!text.startsWith(PAYLOAD_PREFIX)) return false;
  const { value, faults } = decodePayment(text, fullDirectory);
  if (value) return !faults.some(isError);
  return (
    faults.every(({ code, severity }) => severity === 'warning' || code === 'scheme.other') &&
    safeDecode(text).ok
  );
}
