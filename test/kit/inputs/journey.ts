import { decode, encode } from '../../../src/index.ts';
import type { Match, Reconciler } from '../../../src/reconcile/index.ts';
import {
  planPurpose,
  type RouteName,
  simulateDescription,
  type TransferDetails,
} from '../../../src/reference/index.ts';

/** What people write behind a code. */
export const NOTES = [
  '',
  'Học phí tháng 9',
  'Nguyễn Văn An lớp 6A1',
  'tiền điện kỳ 10/2026 nhà số 12',
  'BHYT 2026',
  'vien phi BN 0012345678 ngay 05/09/2026',
] as const;

const NAMES = ['LE AN', 'NGUYEN THI BAO AN', 'TRAN QUOC BINH', 'CONG TY TNHH MOT THANH VIEN HOA CAU', 'DO Y'];

/** Draws a number from 0 to below `end`. */
export type Draw = (end: number) => number;

/** Gives a purpose as an app reads it from the code: planned, encoded and decoded. */
export function purposeSent(code: string, note: string, amount: number): string {
  const { purpose } = planPurpose({ code, parts: note === '' ? [] : [note], maxLength: 'extended' });
  const payload = encode(
    { bank: '970436', account: '0011001234567', amount, purpose },
    { maxPurposeLength: 50 },
  );
  const read = decode(payload);
  if (read.purpose !== purpose || read.amount !== amount) throw new Error(`${payload} reads otherwise`);
  return purpose;
}

/** Makes up the numbers and names that a route writes around a purpose. */
export function detailsOf(draw: Draw): TransferDetails {
  const digits = (length: number) => Array.from({ length }, () => draw(10)).join('');
  const name = () => NAMES[draw(NAMES.length)] ?? '';
  return {
    reference: digits(10 + draw(2)),
    shortReference: digits(10),
    trace: digits(6),
    transfer: digits(12),
    ft: digits(14),
    senderAccount: digits(9 + draw(6)),
    senderName: name(),
    receiverAccount: digits(9 + draw(6)),
    receiverName: name(),
  };
}

/** What a payer's hand, or the end of a field, does to a code; no route does. */
export const MISHAPS = ['none', 'mistyped', 'swapped', 'missing', 'cut'] as const;

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Makes a code that did not survive: one character changed, two swapped, one left out, or the tail cut off. */
export function damaged(code: string, mishap: (typeof MISHAPS)[number], draw: Draw): string {
  const at = draw(code.length - 1);
  const [before, first = '', second = '', after] = [
    code.slice(0, at),
    code[at],
    code[at + 1],
    code.slice(at + 2),
  ];
  if (mishap === 'mistyped') return `${before}${LETTERS[draw(LETTERS.length)]}${second}${after}`;
  if (mishap === 'swapped') return `${before}${second}${first}${after}`;
  if (mishap === 'missing') return `${before}${second}${after}`;
  return mishap === 'cut' ? `${before}${first}` : code;
}

/** A bill's code, and the purpose as it was typed, with that code in it or what a mishap left of it. */
export interface Sent {
  readonly code: string;
  readonly typed: string;
  readonly purpose: string;
  readonly details: TransferDetails;
}

/** What becomes of a bill on a route; `wrong` is against the law. */
export interface Arrival {
  readonly kind: 'same' | 'suggested' | 'none' | 'wrong';
  readonly description: string;
  readonly match: Match;
}

/**
 * Sends a purpose by a route and has the description matched. It is wrong to take it for another bill, and wrong not
 * to take it for its own where the code as issued is still there, letter case and blanks aside.
 */
export function arrive(
  { code, typed, purpose, details }: Sent,
  route: RouteName,
  { match }: Reconciler,
): Arrival {
  const description = simulateDescription(purpose, route, details);
  const found = match(description);
  const { status, bills } = found;
  const survived = typed === code && bare(description).includes(code);
  const own = status === 'matched' && bills[0]?.code === code;
  const missed = survived && !own;
  const other = status === 'multiple' || (status === 'matched' && !own);
  return { kind: kindOf(status, missed || other), description, match: found };
}

function kindOf(status: Match['status'], wrong: boolean): Arrival['kind'] {
  if (wrong || status === 'multiple') return 'wrong';
  return status === 'matched' ? 'same' : status;
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
