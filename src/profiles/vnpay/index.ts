import { codecOf } from '../codec.ts';
import type { Order, OrderInput } from '../merchant/network.ts';
import { readOrder } from '../merchant/read.ts';
import { writeOrder } from '../merchant/write.ts';
import { VNPAY } from './table.ts';

export type VnpayOrder = Order<'vnpay'>;
export type VnpayOrderInput = OrderInput<'vnpay'>;

/**
 * Codes of the VNPAY gateway.
 *
 * @example vnpay.encode({ merchantId: '0102030405', merchantName: 'QUAN NUOC MIA', terminalLabel: 'QUAY01' })
 */
export const vnpay = /* @__PURE__ */ codecOf<VnpayOrder, VnpayOrderInput>(
  (text, settings, report) => readOrder(VNPAY, text, settings, report),
  (input, options, report) => writeOrder(VNPAY, input, options, report),
);
