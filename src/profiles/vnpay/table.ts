import { defineNetwork } from '../merchant/network.ts';
import { VNPAY_GUID } from '../networks/registry.ts';

/** VNPAY-QR: the identifier of today, and the issuer number that its codes bore before. */
export const VNPAY = /* @__PURE__ */ defineNetwork({
  scheme: 'vnpay',
  guid: VNPAY_GUID,
  merchantId: { max: 20 },
});
