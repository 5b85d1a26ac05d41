import { checksum } from '../../crc/crc16.ts';
import { isError } from '../../issues/issue.ts';
import { HEADER } from '../../tlv/node.ts';
import { decodePayment } from '../vietqr/decode.ts';
import { LONGEST_PURPOSE } from '../vietqr/options.ts';
import { reader } from '../vietqr/reader.ts';
import { divides, type Header, headersOf, withLength } from './headers.ts';
import { type Mend, mend } from './mend.ts';

const ACCOUNT = '38.01.01';
const CRC_VALUE = 4;
/** Longer texts are no codes that a person typed or pasted, and looking through them would take long. */
const LONGEST = 600;
/** Far more objects than codes have. */
const MOST_HEADERS = 80;

/** A guess must keep every rule of the standard, but for a long purpose. */
function isPlausible(payload: string): boolean {
  const rules = { strict: true, purposeLimit: LONGEST_PURPOSE };
  const { value, faults } = decodePayment(payload, reader, rules);
  return value !== undefined && !faults.some(isError);
}

/** Offered where no checksum tells the right one. */
const MOST_GUESSES = 4;

/**
 * It finds the one length that, put right, lets a code divide into objects: alone, or with the lengths of the templates
 * around it, as when a value was edited by hand. Where the checksum agrees with one of them, only that is offered.
 */
export function mendLengths(text: string): Mend[] {
  if (text.length > LONGEST || divides(text)) return [];
  const headers = headersOf(text);
  if (headers.length > MOST_HEADERS) return [];
  const candidates = headers.flatMap((header) =>
    relengthed(text, header)
      .filter(divides)
      .map((payload) => titled(text, payload, header)),
  );
  const proven = candidates.filter(({ payload }) => hasRightChecksum(payload));
  if (proven.length > 0) return proven;
  return candidates
    .map((guess) => ({ ...guess, payload: rechecked(guess.payload) }))
    .filter(({ payload }) => isPlausible(payload))
    .slice(0, MOST_GUESSES);
}

/** It puts back the one digit that an account lost, where the checksum tells which and where. */
export function mendAccount(text: string): Mend[] {
  const header =
    text.length > LONGEST ? undefined : headersOf(text).find(({ tags }) => tags.join('.') === ACCOUNT);
  if (!header) return [];
  const start = header.at + HEADER;
  const rest = text.slice(start, start + header.length - 1);
  const mends: Mend[] = [];
  for (let place = 0; place < header.length; place++) {
    for (const digit of '0123456789') {
      const account = rest.slice(0, place) + digit + rest.slice(place);
      const payload = text.slice(0, start) + account + text.slice(start + rest.length);
      if (divides(payload) && hasRightChecksum(payload))
        mends.push(mend('account_digit', payload, { from: rest, to: account }));
    }
  }
  return mends;
}

/** The texts that other lengths of one header make, the nearest length first. */
function relengthed(text: string, header: Header): string[] {
  const lengths = Array.from({ length: 99 }, (_, i) => i + 1).filter((length) => length !== header.length);
  return lengths
    .sort((a, b) => Math.abs(a - header.length) - Math.abs(b - header.length))
    .flatMap((length) => {
      const alone = withLength(text, header, length);
      const together = withOuter(alone, header, length - header.length);
      return together === undefined || together === alone ? [alone] : [together, alone];
    });
}

function withOuter(text: string, { outer }: Header, change: number): string | undefined {
  let changed = text;
  for (const template of outer) {
    const length = template.length + change;
    if (length < 1 || length > 99) return undefined;
    changed = withLength(changed, template, length);
  }
  return changed;
}

function titled(text: string, payload: string, header: Header): Mend {
  const from = accountIn(text);
  const to = accountIn(payload);
  if (from !== to) return mend('account_length', payload, { from, to });
  const length = payload.slice(header.at + 2, header.at + HEADER);
  return mend('length', payload, {
    where: header.tags.join('.'),
    from: String(header.length),
    to: String(Number(length)),
  });
}

function accountIn(text: string): string {
  const header = headersOf(text).find(({ tags }) => tags.join('.') === ACCOUNT);
  return header ? text.slice(header.at + HEADER, header.at + HEADER + header.length) : '';
}

function hasRightChecksum(text: string): boolean {
  return checksum(text.slice(0, -CRC_VALUE)) === text.slice(-CRC_VALUE).toUpperCase();
}

function rechecked(text: string): string {
  const open = text.slice(0, -CRC_VALUE);
  return open + checksum(open);
}
