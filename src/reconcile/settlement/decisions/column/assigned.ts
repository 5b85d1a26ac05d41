import type { Report } from '../../../../issues/report.ts';
import { parseMoney } from '../../../../tables/cells/money.ts';
import { foldName } from '../../../../text/diacritics.ts';
import { omitUndefined } from '../../../../text/omit-undefined.ts';
import { type Allocation, sum } from '../../allocate/allocation.ts';
import { type AssignWord, REPORT_LABELS } from '../../report/labels.ts';
import type { Decision } from '../decision.ts';
import type { OwedBills } from './owed.ts';

const ASSIGN_WORDS: readonly AssignWord[] = ['refund', 'ignore', 'undo'];

/**
 * Reads a cell of the column: a word, or bills. One bill without a sum has the whole `amount`; several without any have what each
 * still lacks by the report, where that makes the amount exactly. Behind a bill, or its sum, may stand what a wallet kept of it.
 */
export function readAssigned(
  text: string,
  amount: number | undefined,
  owed: OwedBills,
  report: Report,
): Decision['allocations'] | undefined {
  const word = assignWord(text);
  if (word) return word;
  const parts = text.split(/[;\n]/).filter((part) => part.trim() !== '');
  const shares = parts.map(readShare);
  const misread: Misread = () => report('decision.cell', { received: text });
  if (shares.length === 0 || shares.some((share) => share === undefined)) return misread();
  const named = shares.flatMap((share) => share ?? []);
  if (named.every(isSummed)) return named;
  if (named.some(isSummed)) return misread();
  const [only, ...others] = named;
  if (only && others.length === 0)
    return amount === undefined || amount === 0 ? misread() : [{ ...only, amount }];
  if (named.some(({ walletFee }) => walletFee !== undefined)) return misread();
  const bills = named.map(({ bill }) => bill);
  return shareByOwed(bills, amount, owed, misread, report);
}

function assignWord(text: string): AssignWord | undefined {
  const folded = foldName(text);
  return ASSIGN_WORDS.find((each) =>
    [REPORT_LABELS.vi, REPORT_LABELS.en].some(({ assign, assignToo }) =>
      [assign[each], ...assignToo[each]].some((words) => foldName(words) === folded),
    ),
  );
}

type Misread = () => undefined;

/** A bill that a cell names, with its sum where one stands beside it. */
interface NamedShare extends Pick<Allocation, 'bill' | 'walletFee'> {
  readonly amount: number | undefined;
}

function isSummed(share: NamedShare): share is NamedShare & Allocation {
  return share.amount !== undefined;
}

function readShare(text: string): NamedShare | undefined {
  const { share, fee } = partFee(text);
  const walletFee = fee === undefined ? undefined : parseMoney(fee);
  if (fee !== undefined && walletFee === undefined) return undefined;
  const at = share.lastIndexOf('=');
  const bill = (at < 0 ? share : share.slice(0, at)).trim();
  const amount = at < 0 ? undefined : parseMoney(share.slice(at + 1).trim());
  if (bill === '' || (at >= 0 && !amount)) return undefined;
  return { bill, amount, ...omitUndefined({ walletFee }) };
}

/** Parts a share from the fee of a wallet behind it: `HS2041=338000 (phí ví 12000)`; another bracket belongs to the bill. */
function partFee(text: string): { readonly share: string; readonly fee?: string } {
  const [, share = '', words = '', fee = ''] = /^(.*?)\(([^()\d-]*)([^()]*)\)\s*$/s.exec(text) ?? [];
  const isFee = [REPORT_LABELS.vi, REPORT_LABELS.en].some(
    ({ walletFee }) => foldName(walletFee) === foldName(words.trim()),
  );
  return isFee ? { share, fee: fee.trim() } : { share: text };
}

/** Gives each bill what it lacks; a sum that is not theirs together is reported (`decision.share`). */
function shareByOwed(
  names: readonly string[],
  amount: number | undefined,
  owed: OwedBills,
  misread: Misread,
  report: Report,
): Decision['allocations'] | undefined {
  const bills = names.map(owed);
  const shares = bills.flatMap((bill, at) => (bill ? { bill: names[at] ?? '', amount: bill.lacking } : []));
  if (shares.length < names.length || new Set(bills).size < names.length || amount === undefined)
    return misread();
  if (sum(shares) === amount) return shares;
  const received = shares.map((share) => `${share.bill}=${share.amount}`).join('; ');
  return report('decision.share', { received, limit: amount });
}
