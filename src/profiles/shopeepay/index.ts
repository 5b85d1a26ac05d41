import { decoderOf, type NetworkDecoder } from '../codec.ts';
import { defineNetwork, type Order } from '../merchant/network.ts';
import { readOrder } from '../merchant/read.ts';

/** ShopeePay, which still writes the name of AirPay. */
const SHOPEEPAY = /* @__PURE__ */ defineNetwork({
  scheme: 'shopeepay',
  guid: 'vn.airpay.www',
  merchantId: { max: 99 },
});

/** Codes of ShopeePay. They are read and not written. */
export const shopeepay: NetworkDecoder<Order<'shopeepay'>> = /* @__PURE__ */ decoderOf(
  (text, settings, report) => readOrder(SHOPEEPAY, text, settings, report),
);
