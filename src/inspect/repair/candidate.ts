import { isAccount } from '../../emv/ids.ts';
import { safeDecode } from '../../emv/payload.ts';
import { createReport, hasErrors } from '../../issues/report.ts';
import { readPayment } from '../../payment/decode/decode.ts';
import { LARGEST_MAX_PURPOSE_LENGTH } from '../../payment/limits.ts';
import { fullDirectory } from '../../profiles/vietqr/full-directory.ts';
import { writeObject } from '../../tlv/write.ts';
import { PAYLOAD_PREFIX } from '../quick.ts';
import { CRC_LENGTH } from './walk.ts';

/** Whom a repaired code pays: bank and account, or the accounts of another network as they stand in the code. */
export interface CheckedCode {
  readonly payee: readonly string[];
}

/**
 * Reads a candidate: a code that pays into a NAPAS account, or else one of another network, without any error. Strict
 * rules allow a long purpose, and a checksum in small letters.
 */
export function checkCandidate(candidate: string, strict: boolean): CheckedCode | undefined {
  if (!candidate.startsWith(PAYLOAD_PREFIX)) return undefined;
  const text = strict
    ? candidate.slice(0, -CRC_LENGTH) + candidate.slice(-CRC_LENGTH).toUpperCase()
    : candidate;
  const report = createReport();
  const rules = { strict, ...(strict && { maxPurposeLength: LARGEST_MAX_PURPOSE_LENGTH }) };
  const { value } = readPayment(text, fullDirectory, rules, report);
  if (value) {
    const payee = written('00', value.bank.bin) + written('01', value.account);
    return hasErrors(report) ? undefined : { payee: [payee] };
  }
  const isForeign = report.issues.every(
    ({ code, severity }) => severity === 'warning' || code === 'scheme.other',
  );
  return isForeign ? checkForeign(text, strict) : undefined;
}

function checkForeign(text: string, strict: boolean): CheckedCode | undefined {
  const read = safeDecode(text, { strict });
  if (!read.ok) return undefined;
  const accounts = read.value.objects.filter(({ tag }) => isAccount(tag));
  return { payee: accounts.map(({ tag, value }) => written(tag, value)) };
}

function written(tag: string, value: string): string {
  return writeObject(tag, value, value.length);
}
