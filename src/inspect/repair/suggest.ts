import { decodeTree } from '../../emv/payload.ts';
import { DEFAULT_MAX_LENGTH } from '../../issues/read-text.ts';
import { createReport, hasErrors } from '../../issues/report.ts';
import { readPayment } from '../../payment/decode/decode.ts';
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

/** Offers repairs for a damaged or unusual code; each reads without an error, none is the text itself. */
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

/** Whether a repaired text pays into a NAPAS account, or else is a code of another network, without any error. */
function isReadable(text: string): boolean {
  if (!text.startsWith(PAYLOAD_PREFIX)) return false;
  const report = createReport();
  const { value } = readPayment(text, fullDirectory, {}, report);
  if (value) return !hasErrors(report);
  const isForeign = report.issues.every(
    ({ code, severity }) => severity === 'warning' || code === 'scheme.other',
  );
  return isForeign && isTree(text);
}

function isTree(text: string): boolean {
  const report = createReport();
  return decodeTree(text, {}, report) !== undefined && !hasErrors(report);
}
