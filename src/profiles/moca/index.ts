import { decoderOf, type NetworkDecoder } from '../codec.ts';
import { defineNetwork, type Order } from '../merchant/network.ts';
import { readOrder } from '../merchant/read.ts';

/** Moca, the wallet of Grab. */
const MOCA = /* @__PURE__ */ defineNetwork({
  scheme: 'moca',
  guid: 'vn.moca.www',
  merchantId: { max: 99 },
});

/** Codes of Moca. They are read and not written. */
export const moca: NetworkDecoder<Order<'moca'>> = /* @__PURE__ */ decoderOf((text, settings, report) =>
  readOrder(MOCA, text, settings, report),
);
