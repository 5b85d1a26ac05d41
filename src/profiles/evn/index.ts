import { codecOf } from '../codec.ts';
import type { Order, OrderInput } from '../merchant/network.ts';
import { readOrder } from '../merchant/read.ts';
import { writeOrder } from '../merchant/write.ts';
import { EVN } from './table.ts';

export type EvnBill = Order<'evn'>;
export type EvnBillInput = OrderInput<'evn'>;

/**
 * Electricity bills.
 *
 * @example evn.decode(text).customerLabel // 'PD00000000000'
 */
export const evn = /* @__PURE__ */ codecOf<EvnBill, EvnBillInput>(
  (text, settings, report) => readOrder(EVN, text, settings, report),
  (input, options, report) => writeOrder(EVN, input, options, report),
);
