import { decode, encode } from '../../src/index.ts';
import type { Match, Reconciler } from '../../src/reconcile/index.ts';
import {
  planPurpose,
  type RouteName,
  simulateDescription,
  type TransferDetails,
} from '../../src/reference/index.ts';

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

/** It draws a number from 0 to below `end`. */
export type Draw = (end: number) => number;

/** It gives a purpose as an app reads it from the code: planned, encoded and decoded. */
export function purposeSent(code: string, note: string, amount: number): string {
  const { purpose } = planPurpose({ code, parts: note === '' ? [] : [note], budget: 'extended' });
  const payload = encode({ bank: '970436', account: '0011001234567', amount, purpose }, { purposeLimit: 50 });
  const read = decode(payload);
  if (read.purpose !== purpose || read.amount !== amount) throw new Error(`${payload} reads otherwise`);
  return purpose;
}

/** It makes up the numbers and names that a route writes around a purpose. */
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

/** It makes a code that did not survive: one character changed, two swapped, one left out, or the tail cut off. */
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

/** What becomes of a bill on a route. */
export type Arrival =
  | { readonly kind: 'same' | 'unsure' | 'lost'; readonly description: string }
  /** Against the law: another bill, or none although the code is there. */
  | { readonly kind: 'wrong'; readonly description: string; readonly match: Match };

/** It sends a purpose by a route and has the description matched. */
export function arrive(
  sent: { readonly code: string; readonly purpose: string; readonly details: TransferDetails },
  route: RouteName,
  { match }: Reconciler,
): Arrival {
  const { code, purpose, details } = sent;
  const description = simulateDescription(purpose, route, details);
  const found = match(description);
  const isOwn = found.status === 'matched' && found.bills[0]?.code === code;
  const survived = bare(description).includes(code);
  if (survived) return isOwn ? { kind: 'same', description } : { kind: 'wrong', description, match: found };
  if (found.status === 'none') return { kind: 'lost', description };
  if (found.status === 'suggested') return { kind: 'unsure', description };
  return { kind: 'wrong', description, match: found };
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
