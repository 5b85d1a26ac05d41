import { decoderOf, type NetworkDecoder } from '../codec.ts';
import { defineNetwork, type Order } from '../merchant/network.ts';
import { readOrder } from '../merchant/read.ts';

/** Merchants of single banks, which write a BIN where the identifier goes: 970489 VietinBank, 970426 MSB. */
const BANK_MERCHANT = /* @__PURE__ */ defineNetwork({
  scheme: 'bankMerchant',
  guid: '970489',
  merchantId: { max: 99 },
});

/** Merchant codes of single banks; `guid` tells the bank where it is not VietinBank. They are read and not written. */
export const bankMerchant: NetworkDecoder<Order<'bankMerchant'>> = /* @__PURE__ */ decoderOf(
  (text, settings, report) => readOrder(BANK_MERCHANT, text, settings, report),
);
