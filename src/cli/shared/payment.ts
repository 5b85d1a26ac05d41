import { displayWidth, type Language } from '../../issues/format.ts';
import { escapeControls } from '../../issues/stringify.ts';
import { isVnd } from '../../money/currency.ts';
import { writeNumber, writeVnd } from '../../money/vnd.ts';
import type { PaymentBank } from '../../payment/bank/directory.ts';
import type { Payment } from '../../payment/payment.ts';
import { type FlaggedField, PAYMENT_FIELD_NAMES } from '../args/fields.ts';
import { fieldLabel } from '../terminal/labels.ts';
import type { Output } from '../terminal/output.ts';

type Word = NonNullable<Payment['service' | 'initiation' | 'tipIndicator']>;

const SERVICE_WORDS: Readonly<Record<Word, string>> = {
  account: 'chuyển khoản đến tài khoản',
  card: 'chuyển khoản đến thẻ',
  merchant: 'thanh toán cho đơn vị chấp nhận thanh toán',
  cash: 'rút tiền tại ATM',
  static: 'tĩnh (dùng nhiều lần)',
  dynamic: 'động (dùng một lần)',
  prompt: 'khách tự nhập',
  fixed: 'số tiền cố định',
  percentage: 'theo phần trăm',
};

/** Writes a payment as lines of label and value, in the order of the field table. */
export function paymentLines(payment: Payment<PaymentBank>, { lang, color }: Output): string {
  const rows = PAYMENT_FIELD_NAMES.flatMap((field) => {
    const value = valueText(payment, field, lang);
    return value === undefined ? [] : [[fieldLabel(field, lang), escapeControls(value)] as const];
  });
  const width = Math.max(...rows.map(([label]) => displayWidth(label)));
  return rows
    .map(([label, value]) => `${color('dim', label)}${' '.repeat(width - displayWidth(label))}  ${value}`)
    .join('\n');
}

/** Names a bank for a person, with its BIN. */
export function bankLabel({ shortName, bin }: PaymentBank): string {
  return shortName === undefined ? bin : `${shortName} (${bin})`;
}

/** Writes a sum in the currency of its code, which is đồng unless the code is foreign. */
export function sumText(sum: number, currency?: string): string {
  return isVnd(currency) ? writeVnd(sum) : `${writeNumber(sum)} (${currency})`;
}

function valueText(payment: Payment<PaymentBank>, field: FlaggedField, lang: Language): string | undefined {
  switch (field) {
    case 'bank':
      return bankLabel(payment.bank);
    case 'amount':
    case 'convenienceFeeFixed':
      return payment[field] === undefined ? undefined : sumText(payment[field], payment.currency);
    case 'convenienceFeePercentage':
      return payment[field] === undefined ? undefined : `${payment[field]} %`;
    case 'service':
    case 'initiation':
    case 'tipIndicator':
      return payment[field] && (lang === 'vi' ? SERVICE_WORDS[payment[field]] : payment[field]);
    case 'extraObjects':
      return payment.extraObjects?.map(({ tags, value }) => `${tags.join('.')}=${value}`).join(', ');
    default:
      return payment[field];
  }
}
