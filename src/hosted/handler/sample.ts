import type { KnownPayee } from '../../payment/payees/payees.ts';

/** Gives an address that a handler answers: a code for an own account, where there is none its list of banks. */
export function samplePath(payee: Pick<KnownPayee, 'bin' | 'account'> | undefined): string {
  if (!payee) return '/v2/banks';
  const { bin, account } = payee;
  return `/image/${bin}-${encodeURIComponent(account)}-compact2.svg?amount=10000&addInfo=Thu%20ma%20QR`;
}
