import { INITIATION, SERVICE, TIP } from '../../payment/fields.ts';
import type { PaymentInput } from '../../payment/payment.ts';
import type { Bilingual } from '../terminal/io.ts';
import type { Flag } from './flags.ts';

/** A field of a payment: how it is called on screen, and the flag that sets it. */
export interface FieldRow {
  readonly label: Bilingual;
  readonly flag: Flag;
}

export type FieldName = Exclude<keyof PaymentInput, 'scheme'>;

/** Every field in the order of help and output. */
export const FIELD_ROWS: Readonly<Record<FieldName, FieldRow>> = {
  bank: row(
    'BANK',
    ['Bank', 'BIN, code, BIC or Vietnamese name'],
    ['Ngân hàng', 'mã BIN, mã, SWIFT hoặc tên'],
  ),
  account: row('NUMBER', ['Account', 'number of account or card'], ['Số tài khoản', 'hoặc số thẻ']),
  amount: row(
    'DONG',
    ['Amount', 'whole đồng; without it the payer types it'],
    ['Số tiền', 'số đồng viết liền; bỏ trống thì người trả tự nhập'],
  ),
  purpose: row(
    'TEXT',
    ['Purpose', 'the transfer description, at most 25 characters'],
    ['Nội dung', 'nội dung chuyển khoản, tối đa 25 ký tự'],
  ),
  service: choice(
    Object.keys(SERVICE),
    ['Service', 'what is paid into; default account'],
    ['Dịch vụ', 'tài khoản, thẻ, đơn vị bán hàng, rút tiền; mặc định account'],
  ),
  initiation: choice(
    Object.keys(INITIATION),
    ['Initiation', 'for many payments or for one; default by amount'],
    ['Loại mã', 'tĩnh hay động; mặc định theo số tiền'],
  ),
  merchantName: row('NAME', ['Merchant name', 'at most 25 characters'], ['Tên đơn vị', 'tối đa 25 ký tự']),
  merchantCity: row('CITY', ['Merchant city', 'at most 15 characters'], ['Thành phố', 'tối đa 15 ký tự']),
  merchantCategoryCode: row(
    'CODE',
    ['Category code', 'four digits, ISO 18245'],
    ['Mã ngành hàng', 'bốn chữ số, ISO 18245'],
  ),
  postalCode: row('CODE', ['Postal code', 'at most 10 characters'], ['Mã bưu chính', 'tối đa 10 ký tự']),
  billNumber: row('TEXT', ['Bill number', 'of a bill or invoice'], ['Số hóa đơn', 'hoặc số phiếu thu']),
  customerLabel: row(
    'TEXT',
    ['Customer', 'customer, patient or pupil'],
    ['Mã khách hàng', 'khách hàng, bệnh nhân, học sinh'],
  ),
  referenceLabel: row('TEXT', ['Reference'], ['Mã tham chiếu']),
  storeLabel: row('TEXT', ['Store'], ['Mã cửa hàng']),
  terminalLabel: row('TEXT', ['Terminal', 'counter or machine'], ['Mã quầy', 'quầy thu hoặc máy']),
  mobileNumber: row('TEXT', ['Mobile number'], ['Số điện thoại']),
  loyaltyNumber: row('TEXT', ['Loyalty number'], ['Mã khách thân thiết']),
  consumerDataRequest: row(
    'AME',
    ['Asks the payer for', 'any of A (address), M (mobile), E (e-mail)'],
    ['Hỏi người trả', 'A (địa chỉ), M (điện thoại), E (thư điện tử)'],
  ),
  merchantTaxId: row('TEXT', ['Tax id', 'at most 20 characters'], ['Mã số thuế', 'tối đa 20 ký tự']),
  merchantChannel: row(
    'CODE',
    ['Channel', 'three digits: medium, location, presence'],
    ['Kênh bán', 'ba chữ số: phương tiện, nơi bán, có mặt'],
  ),
  tipIndicator: choice(
    Object.keys(TIP),
    ['Tip', 'who adds a tip or fee'],
    ['Tiền thưởng', 'người trả nhập, cố định, phần trăm'],
  ),
  convenienceFeeFixed: row('DONG', ['Fee', 'whole đồng'], ['Phí', 'số đồng viết liền']),
  convenienceFeePercentage: row(
    'PERCENT',
    ['Fee in percent', '0.01 to 99.99'],
    ['Phí phần trăm', 'từ 0.01 đến 99.99'],
  ),
  languagePreference: row(
    'CODE',
    ['Language', 'of the next two, ISO 639-1'],
    ['Ngôn ngữ', 'của hai trường sau, ISO 639-1'],
  ),
  merchantNameAlternate: row(
    'NAME',
    ['Local name', 'merchant name with its diacritics'],
    ['Tên có dấu', 'tên đơn vị, tối đa 25 ký tự'],
  ),
  merchantCityAlternate: row(
    'CITY',
    ['Local city', 'merchant city with its diacritics'],
    ['Thành phố có dấu', 'tối đa 15 ký tự'],
  ),
  currency: row('CODE', ['Currency', '704, which is the default'], ['Loại tiền', 'mặc định 704']),
  country: row('CODE', ['Country', 'VN, which is the default'], ['Mã nước', 'mặc định VN']),
  extraObjects: {
    label: { en: 'Other objects', vi: 'Trường khác' },
    flag: {
      kind: 'list',
      value: 'ID=TEXT',
      en: 'Other objects: as 80=… or 62.50=…; may be repeated',
      vi: 'Trường khác: như 80=… hoặc 62.50=…; có thể ghi nhiều lần',
    },
  },
};

/** Lists the fields with their rows. */
export function fieldRows(): readonly (readonly [FieldName, FieldRow])[] {
  return Object.keys(FIELD_ROWS)
    .filter(isFieldName)
    .map((field) => [field, FIELD_ROWS[field]]);
}

/** Checks whether a name is a field's. */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELD_ROWS, name);
}

/** Writes a field's name as a flag: `billNumber` as `bill-number`. */
export function flagName(field: FieldName): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A label and what the help adds to it. */
type Said = readonly [label: string, help?: string];

function row(value: string, en: Said, vi: Said): FieldRow {
  return {
    label: { en: en[0], vi: vi[0] },
    flag: { kind: 'text', value, en: sentence(en), vi: sentence(vi) },
  };
}

function choice(choices: readonly string[], en: Said, vi: Said): FieldRow {
  const { label, flag } = row(choices.join('|'), en, vi);
  return { label, flag: { ...flag, choices } };
}

function sentence([label, help]: Said): string {
  return help === undefined ? label : `${label}: ${help}`;
}
