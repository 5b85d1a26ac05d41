import { METER_NOTICE } from '../../../documents/meter/fields.ts';
import { safeMeterNotice } from '../../../documents/meter/meter.ts';
import { readAmount } from '../../../money/vnd.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Flags } from '../../args/flags.ts';
import { chosen, flagsOf } from '../../args/flags-of.ts';
import { paperWords } from '../../args/paper.ts';
import { command } from '../../command.ts';
import { relay } from '../../shared/collect.ts';
import { DOCUMENT_FIELDS, DOCUMENT_FLAGS, makeDocument } from '../../shared/document.ts';
import { FORM_WORDS, itemOf, payerOf, summed, wrongForm } from '../../shared/paper/form.ts';

const METER_FLAGS = flagsOf(METER_NOTICE, {
  ...DOCUMENT_FIELDS,
  utility: { en: 'what the meters count; default electricity', vi: 'điện hoặc nước; mặc định electricity' },
  issuer: FORM_WORDS.issuer,
  issuerDetails: FORM_WORDS.issuerDetails,
  subject: { en: 'the period, below the heading', vi: 'kỳ thu, dòng dưới tiêu đề' },
  customerCode: {
    en: 'by which the company knows the customer; printed large',
    vi: 'mã khách hàng, in lớn',
  },
  payer: {
    value: 'LABEL=TEXT',
    en: 'who pays, such as Customer=…; may be repeated',
    vi: 'người nộp tiền, như Khách hàng=…; có thể ghi nhiều lần',
  },
  readings: {
    name: 'reading',
    value: 'METER=OLD:NEW',
    en: 'a meter: old and new reading, then its factor where it is not 1, and what was used where it began anew; METER= may be left out; may be repeated',
    vi: 'công tơ, đồng hồ: chỉ số cũ và mới, thêm hệ số nhân nếu khác 1, thêm số tiêu thụ nếu đồng hồ quay vòng; có thể bỏ phần tên; có thể ghi nhiều lần',
  },
  tiers: {
    name: 'tier',
    value: 'NAME=QUANTITY:PRICE',
    en: 'what was used at one price in đồng, then the sum where it is no whole đồng; may be repeated',
    vi: 'bậc giá: số lượng và đơn giá (đồng), thêm thành tiền nếu tích bị lẻ; có thể ghi nhiều lần',
  },
  items: {
    ...FORM_WORDS.items,
    en: 'what is charged beside the tiers; without --amount all is summed; may be repeated',
    vi: 'thuế, phí, khoản khác; không có --amount thì cộng tất cả; có thể ghi nhiều lần',
  },
  due: FORM_WORDS.due,
  history: {
    name: 'month',
    value: 'MONTH=USED',
    en: 'what was used in a month, the latest last; up to twelve',
    vi: 'số tiêu thụ một tháng, tháng mới nhất ghi sau cùng; tối đa mười hai',
  },
  lookup: { en: 'where the invoice is found', vi: 'nơi tra cứu hóa đơn điện tử' },
  contact: { en: 'whom to ask: a telephone number', vi: 'số điện thoại giải đáp' },
  notes: FORM_WORDS.notes,
  paper: paperWords(METER_NOTICE.paper.blank),
});

/** `vietqr meter-notice`: what a household pays for electricity or water. */
export const meterNoticeCommand = command({
  operands: '',
  mostOperands: 0,
  flags: { ...METER_FLAGS, ...DOCUMENT_FLAGS },
  examples: [
    'vietqr meter-notice --utility water --bank VCB --account 0011001234567 --account-name "CONG TY CP CAP NUOC A" --purpose "TN 09012345 T9" --issuer "Công ty CP Cấp nước A" --customer-code 09012345 --payer "Khách hàng=Nguyễn Văn An" --reading "ĐH 771=1204:1222" --tier "Đến 10 m³=10:6000" --tier "Trên 10 m³=8:7000" --item "Thuế GTGT 5%=5800" --due "hết ngày 20/10/2026" --out water.pdf',
  ],
  run: async (call) => {
    const given = meterFlags(call.flags);
    return makeDocument(call, {
      defaults: summed(...given.tiers, ...given.items),
      layout: (shown, report) => relay(safeMeterNotice({ ...shown, ...given }), report),
    });
  },
});

/** Reads the flags of a meter notice; what is missing is told by the document. @throws {UsageError} */
function meterFlags(flags: Flags) {
  return {
    issuer: flags.text('issuer') ?? '',
    customerCode: flags.text('customer-code') ?? '',
    issuerDetails: flags.list('issuer-detail'),
    payer: flags.list('payer').map(payerOf),
    readings: flags.list('reading').map(readingOf),
    tiers: flags.list('tier').map(tierOf),
    items: flags.list('item').map(itemOf),
    history: flags.list('month').map(monthlyUse),
    notes: flags.list('note'),
    ...omitUndefined({
      utility: chosen(METER_NOTICE.utility, flags.text('utility')),
      subject: flags.text('subject'),
      due: flags.text('due'),
      lookup: flags.text('lookup'),
      contact: flags.text('contact'),
      paper: chosen(METER_NOTICE.paper, flags.text('paper')),
    }),
  };
}

function readingOf(given: string) {
  const { name: meter, parts } = namedParts(given);
  const [previous, current, factor, used] = parts.map(quantityOf);
  const isWhole = parts.length <= 4 && parts.every((part) => quantityOf(part) !== undefined);
  if (!isWhole || previous === undefined || current === undefined)
    throw wrongForm('--reading', 'METER=OLD:NEW', given, 'PM 12=1204:1389, PM 12=1204:1389:40');
  return { previous, current, ...omitUndefined({ meter: meter || undefined, factor, used }) };
}

function tierOf(given: string) {
  const { name, parts } = namedParts(given);
  const [counted = '', priced = '', summedUp] = parts;
  const [quantity, price] = [quantityOf(counted), readAmount(priced)];
  const wrong = (example: string) => wrongForm('--tier', 'NAME=QUANTITY:PRICE', given, example);
  if (name === '' || parts.length > 3 || quantity === undefined || price === undefined)
    throw wrong('Bậc 1=50:1984');
  const amount = summedUp === undefined ? wholeProduct(quantity, price) : readAmount(summedUp);
  if (amount === undefined) throw wrong('Bậc 1=12,35:5973:73767');
  return { name, quantity, price, amount };
}

function monthlyUse(given: string) {
  const { name: month, parts } = namedParts(given);
  const used = parts.length === 1 ? quantityOf(parts[0] ?? '') : undefined;
  if (month === '' || used === undefined) throw wrongForm('--month', 'MONTH=USED', given, '9/2026=185');
  return { month, used };
}

/** Splits a name from the numbers behind it, which colons part. */
function namedParts(given: string): { readonly name: string; readonly parts: readonly string[] } {
  const at = given.lastIndexOf('=');
  return { name: given.slice(0, Math.max(at, 0)), parts: given.slice(at + 1).split(':') };
}

/** Reads what was counted; a point before three digits may part thousands, so it is not taken for decimals. */
function quantityOf(text: string): number | undefined {
  return /^\d{1,10}(?:,\d{1,3}|\.\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** Multiplies thousandths, which are exact; nothing where the sum is no whole đồng. */
function wholeProduct(quantity: number, price: number): number | undefined {
  const product = (Math.round(quantity * 1000) * price) / 1000;
  return readAmount(product);
}
