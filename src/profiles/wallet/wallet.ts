import type { Phrase } from '../../issues/messages/phrase.ts';
import type { PaymentBank } from '../../payment/bank/directory.ts';
import type { Payment, PaymentInput } from '../../payment/payment.ts';
import type { Network } from '../networks/registry.ts';

/**
 * A wallet whose codes are VietQR with objects of its own: a template with its identifier, told in any slot, and texts
 * at the root.
 */
export interface Wallet<S extends Network, F extends string> {
  readonly scheme: S;
  /** The identifier of its template. */
  readonly guid: string;
  /** Where its fields stand: an id in its template, or an id at the root. */
  readonly fields: Readonly<Record<F, WalletField>>;
}

/** Where a field of a wallet stands, and what it must look like. */
export interface WalletField {
  readonly template: boolean;
  readonly tag: string;
  readonly form: RegExp;
  /** The form in words. */
  readonly expected: Phrase;
}

/** A payment to a wallet: that of VietQR, with the wallet's own fields. */
export type WalletPayment<S extends Network, F extends string> = Omit<Payment<PaymentBank>, 'scheme'> &
  Readonly<Partial<Record<F, string>>> & { readonly scheme: S };

/** What can be written: the input of VietQR, with the wallet's own fields `O`. */
export type WalletInput<S extends Network, O> = Omit<PaymentInput, 'scheme'> &
  O & {
    /** Says of which wallet it is, as `decode` does; may be left out. */
    readonly scheme?: S | undefined;
  };
