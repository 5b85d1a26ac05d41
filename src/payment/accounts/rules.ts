import type { ValueIssue, ValueRule } from '../../emv/values.ts';
import type { DeviationCode } from '../../issues/codes.ts';
import { type AccountFaultKind, type Counts, type FoundFault, findAccountFault } from './fault.ts';
import { hasAccountShape } from './shape.ts';

/** The code of a fault where it is none of the characters alone. */
const FAULT_CODES: Readonly<Partial<Record<AccountFaultKind, AccountCode>>> = {
  exponent: 'account.spreadsheet',
  decimals: 'account.spreadsheet',
  thousands: 'account.spreadsheet',
  quote: 'account.spreadsheet',
  invisible: 'account.invisible',
  separator: 'account.separator',
  blank: 'account.separator',
};

type AccountCode = Extract<DeviationCode, `account.${string}`>;

/** Gives the code that tells a fault; of lengths the rows of the tables speak. */
export function accountCode({ kind }: Pick<FoundFault, 'kind'>): AccountCode {
  return FAULT_CODES[kind] ?? 'account.character';
}

/** What an identifier of a merchant or a cash machine may hold and an account may not: its acquirer defines it (§5.2.3). */
const LAWFUL_IN_MERCHANT_IDS: ReadonlySet<AccountFaultKind> = /* @__PURE__ */ new Set<AccountFaultKind>([
  'thousands',
  'phone',
  'character',
  'separator',
]);

/** Judges object 38.01.01 of a transfer. It offers no mend: who reads a code did not type its account. */
export const accountRule: ValueRule = (value) =>
  hasAccountShape(value) ? undefined : accountIssue(value, faultsOfService('account'));

/** Judges object 38.01.01 of a payment to a merchant or of a withdrawal: an identifier such as `0100101114-019`. */
export const merchantIdRule: ValueRule = (value) =>
  hasAccountShape(value) ? undefined : accountIssue(value, faultsOfService('merchant'));

/** Tells which of the faults count for a payee of a service. */
export function faultsOfService(service: unknown): Counts {
  const isMerchantId = service === 'merchant' || service === 'cash';
  return (kind) => kind !== 'length' && !(isMerchantId && LAWFUL_IN_MERCHANT_IDS.has(kind));
}

function accountIssue(value: string, counts: Counts): ValueIssue | undefined {
  const fault = findAccountFault(value, counts);
  return (
    fault && { code: accountCode(fault), ...(fault.received !== undefined && { received: fault.received }) }
  );
}
