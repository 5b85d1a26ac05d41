import type { Wallet } from '../wallet/wallet.ts';

/** The fields that codes of MoMo have beyond those of VietQR. */
export interface MomoFields {
  /** The identifier of MoMo's own template, `'vn.momo'`; the template is written where it is given. */
  readonly guid?: string | undefined;
  /** The merchant as MoMo knows it, 1 to 40 characters. */
  readonly merchantId?: string | undefined;
  /** The last three digits of the payee's telephone number, `'678'`. */
  readonly phoneEnding?: string | undefined;
}

/**
 * MoMo. Personal codes are VietQR to an account at a partner bank (`99MM…` at BVBank 970454, `PSP…` at MoMo's own
 * 971025) with `MOMOW2W…` as reference label; those of its gateway (`PMC…`) have its template as well.
 */
export const MOMO: Wallet<'momo', keyof MomoFields> = {
  scheme: 'momo',
  guid: 'vn.momo',
  fields: {
    guid: { template: true, tag: '00', form: /^vn\.momo$/, expected: 'oneOf(vn.momo)' },
    merchantId: { template: true, tag: '02', form: /^[ -~]{1,40}$/, expected: 'aText' },
    phoneEnding: { template: false, tag: '80', form: /^\d{3}$/, expected: 'threeDigits' },
  },
};
