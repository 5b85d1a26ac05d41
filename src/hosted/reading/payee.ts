import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { digitsOfNumber, lacksNoZeros } from '../../payment/accounts/number.ts';
import { resolveBank } from '../../payment/bank/directory.ts';
import type { KnownPayee } from '../../payment/payees/payees.ts';
import { holdsNothing, isNoValue } from '../../payment/row/blank.ts';

/** Reads a bank as callers of hosted services name it: its BIN as a text or a number, its code or its name. */
export function readHostedBank(value: unknown, report: Report): string | undefined {
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  const given = typeof text === 'string' ? text.trim() : text;
  if (holdsNothing(given) || (typeof given === 'string' && isNoValue(given)))
    return report('input.required', { path: ['bank'], expected: 'aBank' });
  return resolveBank(given, report);
}

/**
 * Reads an account as callers of hosted services send it. A number has lost the zeros that it began with, if there were
 * any, so that it is taken for one of the accounts that are known, and only if that begins with none and no other fits.
 */
export function readHostedAccount(
  value: unknown,
  bin: string | undefined,
  accounts: readonly KnownPayee[],
  report: Report,
): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return readNumber(value, bin, accounts, report);
  const text = typeof value === 'string' ? value.trim() : value;
  if (holdsNothing(text) || (typeof text === 'string' && isNoValue(text)))
    return report('input.required', { path: ['account'], expected: 'anAccount' });
  if (typeof text === 'string') return text;
  return report('input.type', { path: ['account'], expected: 'anAccount', received: stringify(value) });
}

function readNumber(
  value: number | bigint,
  bin: string | undefined,
  accounts: readonly KnownPayee[],
  report: Report,
): string | undefined {
  const digits = digitsOfNumber(value);
  const fitting = accounts.filter(
    (known) => known.bin === bin && known.account.replace(/^0+/, '') === digits,
  );
  const isKnown = fitting.length === 1 && fitting[0]?.account === digits;
  if (digits && (isKnown || lacksNoZeros(digits))) return digits;
  return report('account.number', { path: ['account'], received: String(value) });
}
