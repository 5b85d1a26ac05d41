import { codecOf } from '../codec.ts';
import { readWallet } from '../wallet/read.ts';
import type { WalletInput, WalletPayment } from '../wallet/wallet.ts';
import { writeWallet } from '../wallet/write.ts';
import { MOMO, type MomoFields } from './table.ts';

/** A payment to MoMo; `guid` is there where the code has MoMo's own template, `phoneEnding` where object 80 tells it. */
export type MomoPayment = WalletPayment<'momo', keyof MomoFields>;
export type MomoInput = WalletInput<'momo', MomoFields>;

/**
 * Codes of the MoMo wallet and gateway.
 *
 * @example momo.encode({ bank: '971025', account: 'PSP000000000000001', referenceLabel: 'MOMOW2W00000001' })
 */
export const momo = /* @__PURE__ */ codecOf<MomoPayment, MomoInput>(
  (text, settings, report) => readWallet(MOMO, text, settings, report),
  (input, options, report) => writeWallet(MOMO, input, options, report),
);
