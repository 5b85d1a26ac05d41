import type { FieldTable } from '../issues/fields.ts';
import { type OwnAccount, ownAccounts } from '../payment/payees/payees.ts';

export interface HostedOptions {
  /** Accounts that are known: one of them, given as a number, is taken for it. */
  readonly accounts?: readonly OwnAccount[];
}

export const HOSTED_OPTIONS = { accounts: /* @__PURE__ */ ownAccounts() } as const satisfies FieldTable;
