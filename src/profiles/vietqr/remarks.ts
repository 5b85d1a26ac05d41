import { type Fault, fault } from '../../issues/issue.ts';
import type { Service } from './fields.ts';

interface Remarkable {
  readonly service: Service;
  readonly amount?: number | undefined;
  readonly initiation?: 'static' | 'dynamic';
  readonly merchantCategoryCode?: string;
}

/** NAPAS 247 takes transfers below this many đồng (NAPAS VietQR format v1.0 §8.1.1). */
export const TRANSFER_CEILING = 500_000_000;

/** Merchant categories that NAPAS lists (NAPAS QR Switching Part IV v1.5.2). */
const CATEGORIES =
  '5139 5192 5231 5411 5611 5621 5631 5641 5651 5661 5691 5734 5812 5813 5814 5912 5921 5832 5940 5941 5942 5943 ' +
  '5944 5945 5946 5947 5977 5992 5995 6011 7011 7211 7216 7298 8062';

/** It adds notices on what is legal but worth a look. */
export function remark(payment: Remarkable, faults: Fault[], strict: boolean): void {
  const { amount, initiation, merchantCategoryCode: category, service } = payment;
  if (amount !== undefined && initiation === 'static') {
    faults.push(fault('vietqr.static_amount', { path: ['initiation'], tags: ['01'] }));
  }
  if (amount !== undefined && amount >= TRANSFER_CEILING && (service === 'account' || service === 'card')) {
    const detail = {
      path: ['amount'],
      tags: ['54'],
      expected: dotted(TRANSFER_CEILING),
      received: dotted(amount),
    };
    faults.push(fault('vietqr.large_amount', detail));
  }
  if (strict && category !== undefined && !CATEGORIES.includes(category)) {
    faults.push(
      fault('vietqr.category', { path: ['merchantCategoryCode'], tags: ['52'], received: category }),
    );
  }
}

function dotted(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}
