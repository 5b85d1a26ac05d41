import type { BankCode, BankShortName } from './data.ts';

export const BANK_KINDS = [
  'bank',
  'policy-bank',
  'cooperative-bank',
  'joint-venture-bank',
  'foreign-owned-bank',
  'digital-bank',
  'wallet',
  'foreign-branch',
  'finance-company',
  'public-service',
  'technical',
] as const;

export const BANK_STATUSES = ['active', 'renamed', 'merged', 'closed'] as const;

export const CONFIDENCES = ['high', 'medium', 'low'] as const;

export type BankKind = (typeof BANK_KINDS)[number];
export type BankStatus = (typeof BANK_STATUSES)[number];
export type Confidence = (typeof CONFIDENCES)[number];

/** A text that names a bank. Editors offer the codes and short names; any BIN, code, BIC or name is taken. */
export type BankText = BankCode | BankShortName | (string & Record<never, never>);

/** A name that a bank no longer bears. */
export interface FormerName {
  /** The name as it was, `'Ngân hàng TMCP Nam Việt'`. */
  readonly name: string;
  /** When it ended: `YYYY` or `YYYY-MM`. */
  readonly until?: string;
}

/** A bank, wallet or branch that has a NAPAS id of its own. */
export interface Bank {
  /** The six-digit NAPAS id that a payment code carries. */
  readonly bin: string;
  /** The code in lists of the trade, `'VCB'`. */
  readonly code: string;
  /** The name by which people call it, `'Vietcombank'`. */
  readonly shortName: string;
  /** The legal name, in Vietnamese. */
  readonly name: string;
  /** Other names that mean this bank and no other; what a look-up finds by dropping "Ngân hàng" or "Bank" is not listed. */
  readonly aliases: readonly string[];
  /** Names people use for this bank and for others; one that is another bank's code settles on that bank, unless it lists it here too. */
  readonly ambiguousAliases: readonly string[];
  /** Names that it no longer bears; empty for most. */
  readonly formerNames: readonly FormerName[];
  /** The BIC (ISO 9362), eight characters; a digital brand has none, its parent does. */
  readonly swift?: string;
  /** What it is: a bank, a digital brand, a wallet, a branch of a foreign bank … */
  readonly kind: BankKind;
  /** `renamed` is alive under a new name, with the same BIN. */
  readonly status: BankStatus;
  /** The BIN that took over, of a merged or closed bank. */
  readonly successor?: string;
  /** The BIN of the bank behind a digital brand. */
  readonly parentBin?: string;
  /** Whether it receives NAPAS 247 transfers: the flag that matters for making a code. */
  readonly receiveSupported: boolean;
  /** Whether its own app is confirmed to pay by scanning VietQR. */
  readonly transferSupported: boolean;
  /** Whether an account holder's name can be looked up. */
  readonly lookupSupported: boolean;
  /** How well the BIN is attested; `low` ones are read but not offered. */
  readonly confidence: Confidence;
}
