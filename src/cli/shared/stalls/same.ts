import type { PaymentBank } from '../../../payment/bank/directory.ts';
import type { Payment } from '../../../payment/payment.ts';

/** Spells the number of a stall in one way: `a 12` is `A12`, but Đ1 is not D1, and 1-2 is not 12. */
export function stallKey(id: string): string {
  return id.normalize('NFC').toUpperCase().replace(/\s+/g, '');
}

/** Checks whether money of two codes comes to one account. */
export function isSamePayee(a: Payment<PaymentBank>, b: Payment<PaymentBank>): boolean {
  return a.bank.bin === b.bank.bin && a.account === b.account && a.service === b.service;
}
