import { checkTree } from '../../emv/check.ts';
import { type ObjectTable, object, tableOf } from '../../emv/objects.ts';
import { readPayload } from '../../emv/read.ts';
import { oneOf } from '../../emv/values.ts';
import { type Fault, fault } from '../../issues/issue.ts';
import type { Found } from '../../issues/result.ts';
import { refuseOptions } from '../../issues/wrong-type.ts';
import { dongRule } from '../../payment/napas/vnd-rule.ts';
import type { DecodeOptions } from '../../payment/payment.ts';
import { type Decoder, decoderOf } from '../codec.ts';
import { isVnpayWallet, nameNetworks, valueAt } from '../networks/registry.ts';

/**
 * The string of a VNPAY wallet. It begins like a code, ends with its checksum and gives the ids between a meaning of its
 * own, so that 02 to 16 are no card networks here.
 */
const WALLET: ObjectTable = /* @__PURE__ */ tableOf('O', [
  object(0, 'payloadFormat', 'N', 2, 2, 'M', { rule: oneOf('01') }),
  object(4, 'wallet', 'ans', 1, 99, 'M'),
  object(7, 'phone', 'N', 1, 99, 'M'),
  object(8, 'name', 'S', 1, 99, 'O'),
  object(9, 'amount', 'N', 1, 13, 'O', { rule: dongRule }),
  object(10, 'currency', 'N', 3, 3, 'O', { rule: oneOf('704') }),
  object(11, 'purpose', 'S', 1, 99, 'O'),
  object(63, 'crc', 'ans', 4, 4, 'M'),
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
export const vnpayWallet: Decoder<VnpayWallet> = /* @__PURE__ */ decoderOf(readWallet);

function readWallet(text: unknown, options: DecodeOptions = {}): Found<VnpayWallet> {
  const refused = refuseOptions(options);
  if (refused) return { faults: [refused] };
  const { strict = false } = options;
  const faults: Fault[] = [];
  const payload = readPayload(text, WALLET, options, faults);
  if (!payload) return { faults };
  const { objects, lengthUnit: unit } = payload;
  if (!isVnpayWallet(objects)) {
    const detail = { expected: 'a VNPAY wallet', received: nameNetworks(objects) };
    return { faults: [...faults, fault('scheme.other', detail)] };
  }
  faults.push(...checkTree(objects, WALLET, { strict, unit }));
  const phone = valueAt(objects, '07');
  if (!phone) return { faults: [...faults, fault('vietqr.payee', { path: ['phone'], tags: ['07'] })] };
  const [name, amount, purpose] = ['08', '09', '11'].map((tag) => valueAt(objects, tag));
  const value: VnpayWallet = {
    scheme: 'vnpay',
    phone,
    ...(name && { name }),
    ...(amount && { amount: Number(amount) }),
    ...(purpose && { purpose }),
  };
  return { value, faults };
}
