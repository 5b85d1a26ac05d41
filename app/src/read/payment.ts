import type { Language, Payment, PaymentBank } from 'vietqr-kit';
import { formatVnd } from 'vietqr-kit/documents';
import { make } from '../elements.ts';
import { language } from '../language.ts';

/** Fields in the order in which people look for them, with their names. */
const FIELDS = {
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  account: { vi: 'Số tài khoản', en: 'Account number' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  purpose: { vi: 'Nội dung chuyển khoản', en: 'Description' },
  service: { vi: 'Dịch vụ', en: 'Service' },
  initiation: { vi: 'Loại mã', en: 'Kind of code' },
  merchantName: { vi: 'Tên đơn vị', en: 'Merchant name' },
  merchantCity: { vi: 'Thành phố', en: 'City' },
  merchantCategoryCode: { vi: 'Mã ngành hàng', en: 'Category code' },
  billNumber: { vi: 'Số hóa đơn', en: 'Bill number' },
  customerLabel: { vi: 'Mã khách hàng', en: 'Customer' },
  referenceLabel: { vi: 'Mã tham chiếu', en: 'Reference' },
  storeLabel: { vi: 'Mã cửa hàng', en: 'Store' },
  terminalLabel: { vi: 'Mã điểm thu', en: 'Terminal' },
  mobileNumber: { vi: 'Số điện thoại', en: 'Mobile number' },
  convenienceFeeFixed: { vi: 'Phí', en: 'Fee' },
  convenienceFeePercentage: { vi: 'Phí phần trăm', en: 'Fee in percent' },
} as const satisfies Partial<Record<keyof Payment, Record<Language, string>>>;

type Field = keyof typeof FIELDS;

/** Values that are words of ours. */
const VALUES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  account: { vi: 'Chuyển đến tài khoản', en: 'Transfer to an account' },
  card: { vi: 'Chuyển đến thẻ', en: 'Transfer to a card' },
  merchant: { vi: 'Thanh toán cho đơn vị chấp nhận thanh toán', en: 'Payment to a merchant' },
  cash: { vi: 'Rút tiền tại ATM', en: 'Cash at an ATM' },
  static: { vi: 'Tĩnh, dùng nhiều lần', en: 'Static, for many payments' },
  dynamic: { vi: 'Động, dùng một lần', en: 'Dynamic, for one payment' },
};

/** Lists what a code asks to be paid. */
export function paymentRows(payment: Payment<PaymentBank>): HTMLElement {
  const rows = Object.entries(FIELDS).flatMap(([field, names]) => {
    const value = isField(field) ? shownValue(payment, field) : undefined;
    if (value === undefined) return [];
    return [make('div', { class: 'pair' }, make('dt', {}, names[language()]), make('dd', {}, value))];
  });
  return make('dl', { class: 'payment' }, ...rows);
}

function shownValue(payment: Payment<PaymentBank>, field: Field): string | undefined {
  if (field === 'bank') {
    const { shortName, bin } = payment.bank;
    return shortName === undefined ? bin : `${shortName} (${bin})`;
  }
  const value = payment[field];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && field !== 'convenienceFeePercentage') return sumText(value);
  if (field === 'convenienceFeePercentage') return `${value} %`;
  return field === 'service' || field === 'initiation'
    ? (VALUES[value]?.[language()] ?? String(value))
    : String(value);
}

/** Writes a sum as it stands in the code: one with a fraction is no sum of đồng, and is shown all the same. */
function sumText(sum: number): string {
  return Number.isInteger(sum) ? formatVnd(sum) : `${sum.toLocaleString('vi-VN')} đ`;
}

function isField(name: string): name is Field {
  return Object.hasOwn(FIELDS, name);
}
