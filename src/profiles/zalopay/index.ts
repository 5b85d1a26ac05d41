import { codecOf } from '../codec.ts';
import { readWallet } from '../wallet/read.ts';
import type { WalletInput, WalletPayment } from '../wallet/wallet.ts';
import { writeWallet } from '../wallet/write.ts';
import { ZALOPAY, type ZalopayFields } from './table.ts';

/** A payment to ZaloPay; the wallet's own fields are absent in codes that have no template of its own. */
export type ZalopayPayment = WalletPayment<'zalopay', keyof ZalopayFields>;
export type ZalopayInput = WalletInput<'zalopay', ZalopayFields>;

/**
 * Codes of ZaloPay.
 *
 * @example zalopay.decode(text).orderId // '000000000000000001'
 */
export const zalopay = /* @__PURE__ */ codecOf<ZalopayPayment, ZalopayInput>(
  (text, settings, report) => readWallet(ZALOPAY, text, settings, report),
  (input, options, report) => writeWallet(ZALOPAY, input, options, report),
);
