import type { Report } from '../issues/report.ts';
import { addCardAdvice } from './accounts/card.ts';
import type { Service } from './fields.ts';
import type { BankId } from './payment.ts';

interface Advisable {
  readonly bank?: BankId | undefined;
  readonly account?: string | undefined;
  readonly service: Service;
  readonly amount?: number | undefined;
  readonly initiation?: 'static' | 'dynamic';
  readonly merchantCategoryCode?: string;
}

/** Checks whether NAPAS lists a merchant category. */
export type ListsCategory = (category: string) => boolean;

/** NAPAS 247 takes transfers below this many đồng (NAPAS VietQR format v1.0 §8.1.1). */
const TRANSFER_CEILING = 500_000_000;

/** Advises on what is legal but worth a look. */
export function addAdvice(payment: Advisable, report: Report, listsCategory?: ListsCategory): void {
  const { amount = 0, initiation, merchantCategoryCode: category = '', service, bank, account } = payment;
  if (service === 'card' && bank && account !== undefined) addCardAdvice(bank.bin, account, report);
  if (payment.amount !== undefined && initiation === 'static') {
    report('vietqr.static_amount', { path: ['initiation'], tags: ['01'], severity: 'warning' });
  }
  if (amount >= TRANSFER_CEILING && (service === 'account' || service === 'card')) {
    report('vietqr.large_amount', {
      path: ['amount'],
      tags: ['54'],
      limit: TRANSFER_CEILING,
      received: String(amount),
      severity: 'warning',
    });
  }
  if (category && listsCategory?.(category) === false) {
    report('vietqr.category', {
      path: ['merchantCategoryCode'],
      tags: ['52'],
      received: category,
      severity: 'warning',
    });
  }
}
