import { decodeTree } from '../emv/payload.ts';
import type { EmvPayload } from '../emv/read.ts';
import { copyOptions, type OptionsOrIndex } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { emvMessages } from '../issues/messages/en/emv.ts';
import { profileMessages } from '../issues/messages/en/payload.ts';
import { type Result, unwrap } from '../issues/result.ts';
import type { PaymentBank } from '../payment/bank/directory.ts';
import { type DecodeSettings, readDecodeOptions } from '../payment/limits.ts';
import type { DecodeOptions, Payment } from '../payment/payment.ts';
import { bankMerchant } from '../profiles/bank-merchant/index.ts';
import { type EvnBill, evn } from '../profiles/evn/index.ts';
import type { Order } from '../profiles/merchant/network.ts';
import { moca } from '../profiles/moca/index.ts';
import { type MomoPayment, momo } from '../profiles/momo/index.ts';
import type { Network } from '../profiles/networks/registry.ts';
import { isVnpayWallet } from '../profiles/networks/registry.ts';
import { shopeepay } from '../profiles/shopeepay/index.ts';
import * as vietqr from '../profiles/vietqr/index.ts';
import { type VnpayOrder, vnpay } from '../profiles/vnpay/index.ts';
import { type VnpayWallet, vnpayWallet } from '../profiles/vnpay/wallet.ts';
import { type ZalopayPayment, zalopay } from '../profiles/zalopay/index.ts';
import { identify } from './identify.ts';
import { isNonPaymentKind } from './lookalikes.ts';

/** A code with the profile that reads it; `emv` for networks without one, whose objects are given as they are. */
export type Detected =
  | { readonly profile: 'vietqr'; readonly value: Payment<PaymentBank> }
  | { readonly profile: 'momo'; readonly value: MomoPayment }
  | { readonly profile: 'zalopay'; readonly value: ZalopayPayment }
  | { readonly profile: 'vnpay'; readonly value: VnpayOrder }
  | { readonly profile: 'vnpayWallet'; readonly value: VnpayWallet }
  | { readonly profile: 'evn'; readonly value: EvnBill }
  | { readonly profile: 'shopeepay'; readonly value: Order<'shopeepay'> }
  | { readonly profile: 'moca'; readonly value: Order<'moca'> }
  | { readonly profile: 'bankMerchant'; readonly value: Order<'bankMerchant'> }
  | { readonly profile: 'emv'; readonly value: EmvPayload };

/**
 * Finds the profile of a code by its identifiers and reads the code with it.
 *
 * @throws {VietqrError} for a text that is no code, and what the profile refuses.
 * @example detect(text).profile // 'momo'
 */
export function detect(text: string, options?: OptionsOrIndex<DecodeOptions>): Detected {
  return unwrap(safeDetect(text, options));
}

/** Does what {@link detect} does and returns a {@link Result} instead of throwing. */
export function safeDetect(text: string, options?: OptionsOrIndex<DecodeOptions>): Result<Detected> {
  const own = copyOptions(options);
  const read = finish(profileMessages, (report) => readDecodeOptions(own, report));
  if (!read.ok) return read;
  const { onWarning: _, ...settings } = read.value;
  const { scheme, payload, merchantAccounts } = identify(text, settings);
  if (payload && isVnpayWallet(payload.objects)) {
    return tagged(vnpayWallet.safeDecode(text, own), (value) => ({ profile: 'vnpayWallet', value }));
  }
  const profile = isNonPaymentKind(scheme) ? 'vietqr' : scheme;
  const hasNapas = merchantAccounts[0]?.scheme === 'vietqr';
  const reader = WALLETS.includes(profile) && !hasNapas ? undefined : PROFILE_READERS[profile];
  return reader ? reader(text, own) : readEmv(text, read.value);
}

type DetectReader = (text: string, options?: OptionsOrIndex<DecodeOptions>) => Result<Detected>;

/** Wallets whose codes are read by their NAPAS account; one without is given as it is. */
const WALLETS: readonly string[] = ['momo', 'zalopay'];

/** What is no code at all is refused in the words of VietQR. */
const PROFILE_READERS: Readonly<Partial<Record<Network, DetectReader>>> = {
  vietqr: (text, options) =>
    tagged(vietqr.safeDecode(text, options), (value) => ({ profile: 'vietqr', value })),
  momo: (text, options) => tagged(momo.safeDecode(text, options), (value) => ({ profile: 'momo', value })),
  zalopay: (text, options) =>
    tagged(zalopay.safeDecode(text, options), (value) => ({ profile: 'zalopay', value })),
  vnpay: (text, options) => tagged(vnpay.safeDecode(text, options), (value) => ({ profile: 'vnpay', value })),
  evn: (text, options) => tagged(evn.safeDecode(text, options), (value) => ({ profile: 'evn', value })),
  shopeepay: (text, options) =>
    tagged(shopeepay.safeDecode(text, options), (value) => ({ profile: 'shopeepay', value })),
  moca: (text, options) => tagged(moca.safeDecode(text, options), (value) => ({ profile: 'moca', value })),
  bankMerchant: (text, options) =>
    tagged(bankMerchant.safeDecode(text, options), (value) => ({ profile: 'bankMerchant', value })),
};

function readEmv(text: string, settings: DecodeSettings): Result<Detected> {
  const result = finish(emvMessages, (report) => {
    report.tally.onWarning = settings.onWarning;
    return decodeTree(text, settings, report);
  });
  return tagged(result, (value) => ({ profile: 'emv', value }));
}

function tagged<T>(result: Result<T>, tag: (value: T) => Detected): Result<Detected> {
  return result.ok ? { ...result, value: tag(result.value) } : result;
}
