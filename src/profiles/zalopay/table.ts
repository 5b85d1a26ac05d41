import type { Wallet } from '../wallet/wallet.ts';

/** The fields that codes of ZaloPay have beyond those of VietQR. */
type ZalopayField = 'guid' | 'receiver' | 'codeType' | 'orderId';

/**
 * ZaloPay: VietQR to a `99ZP…` account at a partner bank, with its own template in most codes: who receives, whether it
 * is a person's code (`002`) or an order (`001`), and the order.
 */
export const ZALOPAY: Wallet<'zalopay', ZalopayField> = {
  scheme: 'zalopay',
  guid: 'vn.zalopay',
  fields: {
    guid: { template: true, tag: '00', form: /^vn\.zalopay$/, expected: 'oneOf(vn.zalopay)' },
    receiver: { template: true, tag: '01', form: /^[ -~]{1,40}$/, expected: 'aText' },
    codeType: { template: true, tag: '02', form: /^\d{3}$/, expected: 'threeDigits' },
    orderId: { template: true, tag: '03', form: /^[ -~]{1,40}$/, expected: 'aText' },
  },
};
