import { basename } from 'node:path';
import { safeCompare } from '../../../inspect/compare.ts';
import { inspect } from '../../../inspect/inspect.ts';
import type { PaymentBank } from '../../../payment/bank/directory.ts';
import type { Payment } from '../../../payment/payment.ts';
import { foldName } from '../../../text/diacritics.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { isSamePayee, stallKey } from './same.ts';
import type { Stall } from './stall.ts';

/**
 * What a code in a picture turned out to be: that of a stall; that of another stall than the picture is of; one of the same account
 * that asks for something else; one that pays somebody else; none for a payment.
 */
export interface CodeFinding {
  readonly verdict: 'right' | 'other_stall' | 'changed' | 'other_payee' | 'no_payment';
  /** The stall that the picture is of by its name, or whose code it shows. */
  readonly stall?: Stall;
  /** The stall whose code it is instead. */
  readonly other?: Stall;
  readonly payment?: Payment<PaymentBank>;
  /** Ids of the objects that differ, `38.01.01`. */
  readonly differs?: readonly string[];
}

/** Judges a code of a picture against all that are registered, and against that of the stall which the picture is named after. */
export function checkCode(text: string, file: string, stalls: readonly Stall[]): CodeFinding {
  const candidates = stallsOfFile(file, stalls);
  const [named] = candidates;
  const isTwin = ({ payload }: Stall) => asksForSame(payload, text);
  const twin = candidates.find(isTwin) ?? stalls.find(isTwin);
  const { payment, issues, merchantAccounts } = inspect(text);
  if (twin && named && !candidates.includes(twin))
    return { verdict: 'other_stall', stall: named, other: twin };
  if (twin) return { verdict: 'right', stall: twin, ...omitUndefined({ payment }) };
  const isValid = merchantAccounts.length > 0 && issues.every(({ severity }) => severity === 'warning');
  if (!isValid) return { verdict: 'no_payment', ...omitUndefined({ stall: named }) };
  const isPaid = (stall: Stall) => payment !== undefined && isSamePayee(stall.payment, payment);
  const stall = named ?? stalls.find(isPaid);
  const differs = stall && differencesOf(stall.payload, text);
  return {
    verdict: stall && isPaid(stall) ? 'changed' : 'other_payee',
    ...omitUndefined({ payment, stall, differs }),
  };
}

function asksForSame(registered: string, scanned: string): boolean {
  return differencesOf(registered, scanned)?.length === 0;
}

/** The ids of the objects in which two codes differ; nothing where one of them cannot be read. */
function differencesOf(registered: string, scanned: string): readonly string[] | undefined {
  const compared = safeCompare(registered, scanned);
  return compared.ok ? compared.value.map(({ tags }) => tags.join('.')) : undefined;
}

/**
 * Finds the stalls that a file is named after, `A12.jpg`, `sap-A12 sang 15-9.jpg`: several where a name without diacritics is that
 * of each, none where there are several within it.
 */
function stallsOfFile(file: string, stalls: readonly Stall[]): readonly Stall[] {
  const stem = basename(file).replace(/\.[^.]*$/, '');
  const whole = NAMINGS.map((nameOf) => stalls.filter(({ id }) => nameOf(id) === nameOf(stem)));
  const named = whole.find((found) => found.length > 0);
  if (named) return named;
  const words = new Set(stem.split(/[^\p{L}\p{M}\p{N}]+/u).map(foldName));
  const within = stalls.filter(({ id }) => foldName(id) !== '' && words.has(foldName(id)));
  return within.length === 1 ? within : [];
}

/** How the name of a file is compared with the number of a stall, the nearest first. */
const NAMINGS: readonly ((text: string) => string)[] = [(text) => text.normalize('NFC'), stallKey, foldName];
