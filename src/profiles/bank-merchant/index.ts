import { type Decoder, decoderOf } from '../codec.ts';
import { defineNetwork, type Order } from '../merchant/network.ts';
import { readOrder } from '../merchant/read.ts';

/** Merchants of single banks, which write a BIN where the identifier goes: 970489 VietinBank, 970426 MSB. */
const VNBANK = /* @__PURE__ */ defineNetwork({
  scheme: 'vnbank',
  guid: '970489',
  merchantId: { max: 99 },
});

/** Merchant codes of single banks; `guid` tells the bank where it is not VietinBank. They are read and not written. */
export const vnbank: Decoder<Order<'vnbank'>> = /* @__PURE__ */ decoderOf((text, options) =>
  readOrder(VNBANK, text, options),
);
