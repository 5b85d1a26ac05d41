import { defineNetwork } from '../merchant/network.ts';

/** VNPAY-QR: the identifier of today, and the issuer number that its codes bore before. */
export const VNPAY = /* @__PURE__ */ defineNetwork({
  scheme: 'vnpay',
  guid: 'A000000775',
  merchantId: { max: 20 },
});
