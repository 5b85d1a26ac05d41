import type { Language } from '../../issues/format.ts';
import type { Repair, RepairCode, RepairDetail } from './repair.ts';
import { MOST_TRIED_FOR_PROOF } from './search.ts';

type Title = string | ((detail: RepairDetail) => string);

/** What each repair does, in English and Vietnamese. */
const REPAIR_TITLES: Readonly<Record<RepairCode, readonly [en: Title, vi: Title]>> = {
  outer_text: ['text around the code removed', 'bỏ phần chữ thừa ở đầu hoặc cuối chuỗi mã QR'],
  first_of_two: [
    'two codes stood together: the first of them',
    'hai chuỗi mã QR dính nhau: lấy chuỗi thứ nhất',
  ],
  second_of_two: [
    'two codes stood together: the second of them',
    'hai chuỗi mã QR dính nhau: lấy chuỗi thứ hai',
  ],
  web_escapes: [
    'escapes of a web address (%20, +) turned back into characters',
    'đổi các ký hiệu của địa chỉ web (%20, +) về ký tự thường',
  ],
  html_entities: [
    'signs of a web page (&nbsp;, &#42;) turned back into characters',
    'đổi các ký hiệu của trang web (&nbsp;, &#42;) về ký tự thường',
  ],
  quoted_printable: [
    'line ends and signs of mail (=, =3D) turned back into characters',
    'đổi dấu ngắt dòng và ký hiệu của thư điện tử (=, =3D) về ký tự thường',
  ],
  backslashes: [
    'signs of a program text (backslashes) turned back into characters',
    'đổi các ký hiệu có dấu gạch chéo ngược về ký tự thường',
  ],
  invisible: ['characters that cannot be seen removed', 'bỏ các ký tự không nhìn thấy'],
  odd_blanks: [
    'no-break and other odd blanks made plain',
    'đổi các loại khoảng trắng lạ về khoảng trắng thường',
  ],
  quote_marks: ['the marks ">" of quoted mail removed', 'bỏ dấu ">" của thư được trích dẫn'],
  line_breaks: ['broken lines joined', 'nối lại các dòng bị ngắt'],
  unicode_form: [
    'letters brought into the form that codes use',
    'đưa các chữ về dạng Unicode dùng trong chuỗi mã QR',
  ],
  inner_blanks: ['blanks between the digits removed', 'bỏ khoảng trắng xen giữa các chữ số'],
  shifted_symbols: [
    'symbols above the digits of a keyboard turned back into digits (Shift was held)',
    'đổi các ký hiệu trên hàng phím số về chữ số (phím Shift bị giữ)',
  ],
  caps_lock: [
    'large and small letters exchanged (Caps Lock was on)',
    'đổi chữ hoa thành chữ thường và ngược lại (Caps Lock đang bật)',
  ],
  one_case: [
    'capitals and small letters put back, as all had become alike',
    'trả lại chữ hoa và chữ thường, vì tất cả đã bị đổi thành một kiểu',
  ],
  vietnamese_typing: [
    'marks that Vietnamese typing made of letters and digits turned back into these (Telex or VNI was on)',
    'đổi các dấu do bộ gõ tạo ra về chữ và số đã gõ (bộ gõ Telex hoặc VNI đang bật)',
  ],
  lost_characters: [
    'blanks or stars that a page or a chat took away put back',
    'thêm lại khoảng trắng hoặc dấu sao bị trang web hoặc ứng dụng nhắn tin làm mất',
  ],
  lookalikes: [
    'letters that look like digits (O, l) turned into digits',
    'đổi các chữ trông giống chữ số (O, l) thành chữ số',
  ],
  crc_without_header: [
    'the checksum was computed without "6304"; computed anew',
    'mã CRC đã tính thiếu "6304"; tính lại',
  ],
  crc_start_zero: [
    'the checksum was computed from 0000 instead of FFFF; computed anew',
    'mã CRC đã tính từ 0000, đúng là từ FFFF; tính lại',
  ],
  crc_unpadded: ['a leading zero of the checksum was lost; put back', 'mã CRC bị mất số 0 ở đầu; thêm lại'],
  crc_placeholder: [
    'the checksum was never computed; computed now: check every field before use',
    'mã CRC chưa từng được tính; nay tính lại: hãy kiểm tra từng trường trước khi dùng',
  ],
  byte_lengths: [
    'lengths counted in bytes rewritten as characters',
    'độ dài ghi theo byte được ghi lại theo ký tự',
  ],
  length: [
    ({ where, from, to }) => `the length of object ${where} is ${to}, not ${from}`,
    ({ where, from, to }) => `độ dài của trường ${where} là ${to}, không phải ${from}`,
  ],
  length_guess: [
    ({ where, from, to }) =>
      `the length of object ${where} taken as ${to}, not ${from}, though the checksum disagrees: check account, amount and every other field before use`,
    ({ where, from, to }) =>
      `coi độ dài của trường ${where} là ${to}, không phải ${from}, dù mã CRC không khớp: hãy kiểm tra số tài khoản, số tiền và mọi trường khác trước khi dùng`,
  ],
  amount_digit: [
    ({ from, to }) => `one digit of the amount is wrong, missing or too many: ${from} becomes ${to}`,
    ({ from, to }) => `số tiền sai, thiếu hoặc thừa một chữ số: ${from} thành ${to}`,
  ],
  account_digit: [
    ({ from, to }) => `one digit of the account is wrong, missing or too many: ${from} becomes ${to}`,
    ({ from, to }) => `số tài khoản sai, thiếu hoặc thừa một chữ số: ${from} thành ${to}`,
  ],
  amount_swap: [
    ({ from, to }) => `two neighbouring digits of the amount changed places: ${from} becomes ${to}`,
    ({ from, to }) => `hai chữ số cạnh nhau của số tiền bị đảo chỗ: ${from} thành ${to}`,
  ],
  account_swap: [
    ({ from, to }) => `two neighbouring characters of the account changed places: ${from} becomes ${to}`,
    ({ from, to }) => `hai ký tự cạnh nhau của số tài khoản bị đảo chỗ: ${from} thành ${to}`,
  ],
  account_length: [
    ({ from, to }) => `the account reads ${to}, not ${from} as its length said`,
    ({ from, to }) => `số tài khoản đọc là ${to}, không phải ${from} theo độ dài đã ghi`,
  ],
  account_guess: [
    ({ from, to }) =>
      `the account taken as ${to}, not ${from} as its length said, though the checksum disagrees: check every field before use`,
    ({ from, to }) =>
      `coi số tài khoản là ${to}, không phải ${from} theo độ dài đã ghi, dù mã CRC không khớp: hãy kiểm tra từng trường trước khi dùng`,
  ],
  purpose_in_bill: [
    'the description moved from the bill number (62.01) to the purpose (62.08), where banks look for it',
    'chuyển nội dung từ số hóa đơn (62.01) sang nội dung chuyển khoản (62.08), nơi ngân hàng đọc',
  ],
  link_transfer: [
    ({ to }) => `the transfer that the link tells, as a payment code: account ${to}; check it before use`,
    ({ to }) =>
      `thông tin chuyển khoản trong đường liên kết, viết thành chuỗi mã QR: số tài khoản ${to}; hãy kiểm tra trước khi dùng`,
  ],
};

/** What is said of every repair beside what it does. */
const ASSURANCES = {
  proved: ['proved by the checksum', 'đã được mã CRC xác nhận'],
  guess: ['a guess', 'phỏng đoán'],
  rivals: ['the checksum agrees with other readings too', 'mã CRC cũng khớp với cách đọc khác'],
  payee: [
    'the payee is not the one that the text shows: check the account with the payee',
    'tài khoản nhận tiền khác với tài khoản ghi trong chuỗi bị hỏng: hãy hỏi lại bên nhận tiền',
  ],
} as const;

/** Says how many readings were tried where the checksum agrees and that is no proof. */
const MANY_TRIED = [
  (tried: number) => `the checksum agrees, but ${tried} readings were tried, too many for a proof`,
  (tried: number) => `mã CRC khớp, nhưng đã thử ${tried} cách đọc nên chưa đủ để xác nhận`,
] as const;

/** Writes the title of a repair: proof or guess, what it does, and what a person must know. */
export function titleOf(given: Omit<Repair, 'title' | 'payload'>, lang: Language): string {
  const at = lang === 'vi' ? 1 : 0;
  const { code, proved, payeeChanged, steps = [] } = given;
  const parts = [
    ...[...steps, code].map((each) => wordsOf(REPAIR_TITLES[each][at], given)),
    ...(proved || isUnsealed(code) ? [] : [doubtOf(given, at)]),
    ...(payeeChanged ? [ASSURANCES.payee[at]] : []),
  ];
  return `${ASSURANCES[proved ? 'proved' : 'guess'][at]}: ${parts.join('; ')}`;
}

/** Whether nothing of the checksum speaks for repairs of this kind. */
function isUnsealed(code: RepairCode): boolean {
  return GUESS_CODES.test(code);
}

const GUESS_CODES = /_guess$|^crc_placeholder$|^link_transfer$|^purpose_in_bill$/;

function doubtOf({ tried }: Pick<Repair, 'tried'>, at: 0 | 1): string {
  return tried > MOST_TRIED_FOR_PROOF ? MANY_TRIED[at](tried) : ASSURANCES.rivals[at];
}

function wordsOf(title: Title, detail: RepairDetail): string {
  return typeof title === 'string' ? title : title(detail);
}

/** Checks whether a value is the code of a repair. */
export function isRepairCode(code: unknown): code is RepairCode {
  return typeof code === 'string' && Object.hasOwn(REPAIR_TITLES, code);
}
