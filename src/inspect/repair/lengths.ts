import { withCrc } from '../../emv/payload.ts';
import { createReport, hasErrors } from '../../issues/report.ts';
import { readPayment } from '../../payment/decode/decode.ts';
import { LARGEST_MAX_PURPOSE_LENGTH } from '../../payment/limits.ts';
import { fullDirectory } from '../../profiles/vietqr/full-directory.ts';
import { HEADER_LENGTH } from '../../tlv/node.ts';
import { divides, headersOf, type ObjectHeader, withLength } from './headers.ts';
import { type Repair, repair } from './repair.ts';

const ACCOUNT = '38.01.01';
const CRC_VALUE = 4;
/** Object 63 whole. */
const CRC_OBJECT_LENGTH = HEADER_LENGTH + CRC_VALUE;
/** Longer texts are no codes that a person typed or pasted, and looking through them would take long. */
const MAX_DAMAGED_LENGTH = 600;
/** Far more objects than codes have. */
const MAX_HEADERS = 80;

/** A guess must keep every rule of the standard, but for a long purpose. */
function isPlausible(payload: string): boolean {
  const rules = { strict: true, maxPurposeLength: LARGEST_MAX_PURPOSE_LENGTH };
  const report = createReport();
  const { value } = readPayment(payload, fullDirectory, rules, report);
  return value !== undefined && !hasErrors(report);
}

/** Offered where no checksum tells the right one. */
const MAX_GUESSES = 4;

/**
 * Finds the one length that, put right, lets a code divide into objects: alone, or with the lengths of the templates
 * around it, as when a value was edited by hand. Where the checksum agrees with one of them, only that is offered.
 */
export function repairLengths(text: string): Repair[] {
  if (text.length > MAX_DAMAGED_LENGTH || divides(text)) return [];
  const headers = headersOf(text);
  if (headers.length > MAX_HEADERS) return [];
  const candidates = headers.flatMap((header) =>
    relengthed(text, header)
      .filter(divides)
      .map((payload) => titled(text, payload, header)),
  );
  const proven = candidates.filter(({ payload }) => hasRightChecksum(payload));
  if (proven.length > 0) return proven;
  return candidates
    .map((found) => guess(found))
    .filter(({ payload }) => isPlausible(payload))
    .slice(0, MAX_GUESSES);
}

/** Numbers that are typed by hand, by the ids of their objects. */
const TYPED: Readonly<Record<string, 'account_digit' | 'amount_digit'>> = {
  [ACCOUNT]: 'account_digit',
  '54': 'amount_digit',
};

/** Puts back the one digit that an account or amount lost, where the checksum tells which and where. */
export function repairDigits(text: string): Repair[] {
  if (text.length > MAX_DAMAGED_LENGTH) return [];
  return headersOf(text).flatMap((header) => {
    const code = TYPED[header.tags.join('.')];
    return code
      ? withDigit(text, header).map(({ payload, from, to }) => repair(code, payload, { from, to }))
      : [];
  });
}

function withDigit(
  text: string,
  { at, length }: ObjectHeader,
): { payload: string; from: string; to: string }[] {
  const start = at + HEADER_LENGTH;
  const from = text.slice(start, start + length - 1);
  const places = Array.from({ length }, (_, place) => place);
  return places
    .flatMap((place) => [...'0123456789'].map((digit) => from.slice(0, place) + digit + from.slice(place)))
    .map((to) => ({ payload: text.slice(0, start) + to + text.slice(start + from.length), from, to }))
    .filter(({ payload }) => divides(payload) && hasRightChecksum(payload));
}

/** The texts that other lengths of one header make, the nearest length first. */
function relengthed(text: string, header: ObjectHeader): string[] {
  const lengths = Array.from({ length: 99 }, (_, i) => i + 1).filter((length) => length !== header.length);
  return lengths
    .sort((a, b) => Math.abs(a - header.length) - Math.abs(b - header.length))
    .flatMap((length) => {
      const alone = withLength(text, header, length);
      const together = withOuter(alone, header, length - header.length);
      return together === undefined || together === alone ? [alone] : [together, alone];
    });
}

function withOuter(text: string, { outer }: ObjectHeader, change: number): string | undefined {
  let changed = text;
  for (const template of outer) {
    const length = template.length + change;
    if (length < 1 || length > 99) return undefined;
    changed = withLength(changed, template, length);
  }
  return changed;
}

function titled(text: string, payload: string, header: ObjectHeader): Repair {
  const from = accountIn(text);
  const to = accountIn(payload);
  if (from !== to) return repair('account_length', payload, { from, to });
  const length = payload.slice(header.at + 2, header.at + HEADER_LENGTH);
  return repair('length', payload, {
    where: header.tags.join('.'),
    from: String(header.length),
    to: String(Number(length)),
  });
}

function accountIn(text: string): string {
  const header = headersOf(text).find(({ tags }) => tags.join('.') === ACCOUNT);
  return header ? text.slice(header.at + HEADER_LENGTH, header.at + HEADER_LENGTH + header.length) : '';
}

/** A guess gets the checksum that it needs, and says so. */
function guess({ code, payload, title: _, ...detail }: Repair): Repair {
  return repair(
    code === 'account_length' ? 'account_guess' : 'length_guess',
    withRightChecksum(payload),
    detail,
  );
}

function hasRightChecksum(text: string): boolean {
  return withCrc(text.slice(0, -CRC_OBJECT_LENGTH), text.slice(-CRC_VALUE)) === text;
}

function withRightChecksum(text: string): string {
  return withCrc(text.slice(0, -CRC_OBJECT_LENGTH));
}
