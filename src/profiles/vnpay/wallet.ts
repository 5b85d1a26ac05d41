import { type ObjectTable, row, tableOf } from '../../emv/objects.ts';
import { readPayload } from '../../emv/read.ts';
import { oneOfCodes } from '../../emv/values.ts';
import type { Report } from '../../issues/report.ts';
import { VND } from '../../money/currency.ts';
import type { DecodeSettings } from '../../payment/limits.ts';
import { checkDomestic, onlyDomestic } from '../../payment/napas/domestic.ts';
import { vndRule } from '../../payment/napas/vnd-rule.ts';
import { decoderOf, type NetworkDecoder } from '../codec.ts';
import { isVnpayWallet, nameNetworks, valueAtTag } from '../networks/registry.ts';

/**
 * The string of a VNPAY wallet. It begins like a code, ends with its checksum and gives the ids between a meaning of its
 * own, so that 02 to 16 are no card networks here.
 */
const VNPAY_WALLET: ObjectTable = /* @__PURE__ */ tableOf('O', [
  row(0, 'payloadFormat', 'N', 2, 2, 'M', { rule: oneOfCodes('01') }),
  row(4, 'wallet', 'ans', 1, 99, 'M'),
  row(7, 'phone', 'N', 1, 99, 'M'),
  row(8, 'name', 'S', 1, 99, 'O'),
  row(9, 'amount', 'N', 1, 13, 'O', { moneyRule: vndRule }),
  row(10, 'currency', 'N', 3, 3, 'O', { moneyRule: onlyDomestic(VND) }),
  row(11, 'purpose', 'S', 1, 99, 'O'),
  row(63, 'crc', 'ans', 4, 4, 'M'),
]);

/** What a VNPAY wallet asks for. */
export interface VnpayWallet {
  readonly scheme: 'vnpay';
  /** The phone number by which the wallet is known. */
  readonly phone: string;
  readonly name?: string;
  /** Đồng. */
  readonly amount?: number;
  readonly purpose?: string;
}

/** Strings of VNPAY wallets. They are read and not written. */
export const vnpayWallet: NetworkDecoder<VnpayWallet> = /* @__PURE__ */ decoderOf(readVnpayWallet);

function readVnpayWallet(text: unknown, settings: DecodeSettings, report: Report): VnpayWallet | undefined {
  const payload = readPayload(text, VNPAY_WALLET, settings, report);
  if (!payload) return undefined;
  const { objects } = payload;
  if (!isVnpayWallet(objects)) {
    return report('scheme.other', { expected: 'aVnpayWallet', received: nameNetworks(objects) });
  }
  checkDomestic(VNPAY_WALLET, settings, report);
  const phone = valueAtTag(objects, '07');
  if (!phone) return report('vietqr.payee', { path: ['phone'], tags: ['07'] });
  const [name, amount, purpose] = ['08', '09', '11'].map((tag) => valueAtTag(objects, tag));
  return {
    scheme: 'vnpay',
    phone,
    ...(name && { name }),
    ...(amount && { amount: Number(amount) }),
    ...(purpose && { purpose }),
  };
}
