import type { Wallet } from '../wallet/wallet.ts';

/** The fields that codes of ZaloPay have beyond those of VietQR. */
export interface ZalopayFields {
  /** The identifier of ZaloPay's own template, `'vn.zalopay'`; the template is written where it is given. */
  readonly guid?: string | undefined;
  /** Who receives, as ZaloPay knows it: 1 to 40 characters. */
  readonly receiver?: string | undefined;
  /** Three digits: `'002'` a person's code, `'001'` an order. */
  readonly codeType?: string | undefined;
  /** The order, 1 to 40 characters. */
  readonly orderId?: string | undefined;
}

/**
 * ZaloPay: VietQR to a `99ZP…` account at a partner bank, with its own template in most codes: who receives, whether it
 * is a person's code (`002`) or an order (`001`), and the order.
 */
export const ZALOPAY: Wallet<'zalopay', keyof ZalopayFields> = {
  scheme: 'zalopay',
  guid: 'vn.zalopay',
  fields: {
    guid: { template: true, tag: '00', form: /^vn\.zalopay$/, expected: 'oneOf(vn.zalopay)' },
    receiver: { template: true, tag: '01', form: /^[ -~]{1,40}$/, expected: 'aText' },
    codeType: { template: true, tag: '02', form: /^\d{3}$/, expected: 'threeDigits' },
    orderId: { template: true, tag: '03', form: /^[ -~]{1,40}$/, expected: 'aText' },
  },
};
