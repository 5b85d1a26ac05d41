import { type PaymentFieldName, paymentField } from '../../payment/input-fields.ts';
import { fieldLabel } from '../terminal/labels.ts';
import type { Flag, FlagTable } from './flags.ts';
import { type FlagWords, flagName, flagOf } from './flags-of.ts';

/** A field that a flag sets; that the code is a VietQR one goes without saying. */
export type FlaggedField = Exclude<PaymentFieldName, 'scheme'>;

/** What the help says of each field, in the order of help and output. */
const FIELD_WORDS: Readonly<Record<FlaggedField, FlagWords>> = {
  bank: help('bank', 'BIN, code, BIC or Vietnamese name', 'mã BIN, tên viết tắt, mã SWIFT hoặc tên', 'BANK'),
  account: help('account', 'number of account or card', 'số tài khoản hoặc số thẻ nhận tiền', 'NUMBER'),
  amount: help(
    'amount',
    'whole đồng; without it the payer types it',
    'số đồng viết liền; để trống nếu người chuyển tự nhập',
    'DONG',
  ),
  purpose: help('purpose', 'the transfer description, at most 25 characters', 'tối đa 25 ký tự'),
  service: help(
    'service',
    'what is paid into; default account',
    'tài khoản, thẻ, đơn vị chấp nhận thanh toán, rút tiền; mặc định account',
  ),
  initiation: help('initiation', 'for many payments or for one; default by amount', 'mặc định theo số tiền'),
  merchantName: help('merchantName', 'at most 25 characters', 'tối đa 25 ký tự', 'NAME'),
  merchantCity: help('merchantCity', 'at most 15 characters', 'tối đa 15 ký tự', 'CITY'),
  merchantCategoryCode: help(
    'merchantCategoryCode',
    'four digits, ISO 18245',
    'bốn chữ số, ISO 18245',
    'CODE',
  ),
  postalCode: help('postalCode', 'at most 10 characters', 'tối đa 10 ký tự', 'CODE'),
  billNumber: help('billNumber', 'of a bill or invoice', 'số hóa đơn hoặc số phiếu báo thu'),
  customerLabel: help('customerLabel', 'customer, patient or pupil', 'khách hàng, người bệnh, học sinh'),
  referenceLabel: help('referenceLabel'),
  storeLabel: help('storeLabel'),
  terminalLabel: help('terminalLabel', 'counter or machine', 'quầy thu hoặc máy'),
  mobileNumber: help('mobileNumber'),
  loyaltyNumber: help('loyaltyNumber'),
  consumerDataRequest: help(
    'consumerDataRequest',
    'any of A (address), M (mobile), E (e-mail)',
    'A (địa chỉ), M (điện thoại), E (thư điện tử)',
    'AME',
  ),
  merchantTaxId: help('merchantTaxId', 'at most 20 characters', 'tối đa 20 ký tự'),
  merchantChannel: help(
    'merchantChannel',
    'three digits: medium, location, presence',
    'ba chữ số: vật in mã QR, nơi bán, khách có mặt hay không',
    'CODE',
  ),
  tipIndicator: help('tipIndicator', 'who adds a tip or fee', 'khách tự nhập, cố định, theo phần trăm'),
  convenienceFeeFixed: help('convenienceFeeFixed', 'whole đồng', 'số đồng viết liền', 'DONG'),
  convenienceFeePercentage: help('convenienceFeePercentage', '0.01 to 99.99', 'từ 0.01 đến 99.99', 'PERCENT'),
  languagePreference: help(
    'languagePreference',
    'of the next two, ISO 639-1',
    'của hai trường sau, ISO 639-1',
    'CODE',
  ),
  merchantNameAlternate: help(
    'merchantNameAlternate',
    'merchant name with its diacritics',
    'tên đơn vị, tối đa 25 ký tự',
    'NAME',
  ),
  merchantCityAlternate: help(
    'merchantCityAlternate',
    'merchant city with its diacritics',
    'tối đa 15 ký tự',
    'CITY',
  ),
  currency: help('currency', '704, which is the default', 'mặc định 704', 'CODE'),
  country: help('country', 'VN, which is the default', 'mặc định VN', 'CODE'),
  extraObjects: help(
    'extraObjects',
    'as 80=… or 62.50=…; may be repeated',
    'như 80=… hoặc 62.50=…; có thể ghi nhiều lần',
    'ID=TEXT',
  ),
};

/** The names of the fields that flags set, in the order of help and output. */
export const PAYMENT_FIELD_NAMES: readonly FlaggedField[] = keysOf(FIELD_WORDS);

/** The flags of a payment's fields. */
export const PAYMENT_FIELD_FLAGS: FlagTable = Object.fromEntries(
  PAYMENT_FIELD_NAMES.map((name) => [flagName(name), paymentFlag(name)]),
);

function paymentFlag(name: FlaggedField): Flag {
  const { kind, choices } = paymentField(name) ?? {};
  const type = kind === 'extraObjects' ? 'array' : 'string';
  return flagOf({ type, ...(choices && { enum: choices }) }, FIELD_WORDS[name]);
}

/** The label of a field, and what the help adds to it. */
function help(name: FlaggedField, en?: string, vi?: string, value?: string) {
  const said = { en: withHelp(fieldLabel(name, 'en'), en), vi: withHelp(fieldLabel(name, 'vi'), vi) };
  return value === undefined ? said : { ...said, value };
}

function withHelp(label: string, added: string | undefined): string {
  return added === undefined ? label : `${label}: ${added}`;
}

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table).filter((key): key is K => Object.hasOwn(table, key));
}
