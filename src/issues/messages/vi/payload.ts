import type { IssueCode } from '../../codes.ts';
import { formatThousands } from '../../stringify.ts';
import type { payloadPhrases as english } from '../en/payload.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field, UNNAMED_NETWORKS } from './labels.ts';

const tooLong: Sentence = (d) => `${field(d)}: dài ${d.received} ký tự, tối đa ${d.expected}; hãy rút ngắn`;

/** Sentences on payment codes and their fields. */
const payloadSentences = {
  'input.too_large': (d) =>
    `chuỗi dài ${formatThousands(d.received)} ký tự, chỉ đọc tối đa ${formatThousands(d.expected)}; nếu cần, hãy đặt maxLength lớn hơn`,
  'text.stripped': (d) => `${field(d)}: đã bỏ dấu, "${d.received}" được ghi thành "${d.expected}"`,
  'tlv.bad_id': (d) =>
    `${field(d)}: số trường phải là hai chữ số, không phải "${d.received}"; có thể thừa hoặc mất ký tự ở phía trước`,
  'tlv.bad_length': (d) =>
    `${field(d)}: độ dài phải là hai chữ số, không phải "${d.received}"; có thể thừa hoặc mất ký tự ở phía trước`,
  'tlv.truncated': (d) =>
    `${field(d)}: cần ${d.expected} ký tự, chỉ còn ${d.received}; ghi sai độ dài hoặc chuỗi mã QR bị cắt`,
  'tlv.too_long': tooLong,
  'tlv.contradiction': (d) => `${field(d)}: giá trị không khớp với các trường con; chỉ ghi một trong hai`,
  'tlv.empty': (d) => `${field(d)}: để trống, nhưng mỗi trường phải có từ 1 đến 99 ký tự; hãy bỏ trường này`,
  'tlv.byte_lengths': () => 'độ dài ghi theo byte, đúng chuẩn là theo ký tự; hãy tạo lại mã QR',
  'tlv.outer_space': () => 'có khoảng trắng hoặc dấu xuống dòng ở đầu hoặc cuối chuỗi; hãy bỏ đi',
  'crc.missing': () =>
    'thiếu mã CRC: chuỗi mã QR thanh toán phải kết thúc bằng 6304 và bốn ký tự; chuỗi bị cắt hoặc không phải mã QR thanh toán',
  'crc.mismatch': (d) =>
    `mã CRC là ${d.received}, tính lại được ${d.expected}: mã QR bị hỏng hoặc bị sửa đổi. Đừng chuyển tiền; hãy xin mã QR mới từ bên nhận tiền`,
  'crc.not_last': () => 'còn ký tự sau mã CRC; hãy bỏ phần thừa hoặc quét lại',
  'crc.lower_case': (d) => `mã CRC ${d.received} viết chữ thường; đúng chuẩn là ${d.expected}`,
  'emv.first': (d) => `chuỗi mã QR thanh toán bắt đầu bằng 000201, không phải "${d.received}"`,
  'emv.duplicate': (d) =>
    `${field(d)}: có hai lần, không biết giá trị nào đúng; đừng chuyển tiền, hãy xin mã QR mới`,
  'emv.missing': (d, say) =>
    `${field(d)}: thiếu trường bắt buộc này${d.expected ? ` ${say(d.expected)}` : ''}`,
  'emv.too_long': tooLong,
  'emv.too_short': (d) => `${field(d)}: dài ${d.received} ký tự, tối thiểu ${d.expected}`,
  'emv.charset': (d, say) =>
    `${field(d)}: có ${say(d.received)}, chỉ được dùng ${FORMATS[d.expected ?? ''] ?? say(d.expected)}`,
  'emv.value': (d, say) => `${field(d)}: không chấp nhận ${say(d.received)}; cần ${say(d.expected)}`,
  'emv.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} không dùng được; cần ${say(d.expected) || 'chữ số và nhiều nhất một dấu chấm, lớn hơn 0, tối đa 13 ký tự'}`,
  'emv.tip': (d, say) => `${field(d)}: ${say(d.expected)}`,
  'emv.country': (d) => `${field(d)}: ${d.received} không phải mã quốc gia ISO 3166-1; cần ${d.expected}`,
  'emv.guid': (d) => `${field(d)}: ${d.received} không đúng dạng mã ứng dụng, UUID hoặc tên miền viết ngược`,
  'emv.opaque': (d) => `${field(d)}: không đọc được các trường con; giữ nguyên như đã nhận`,
  'emv.reserved': (d) => `${field(d)}: trường EMVCo dành riêng; giữ lại khi đọc, không được tự ghi`,
  'vietqr.payee': (d, say) =>
    `${field(d)}: ${d.received ? `${say(d.received)} không phải mã BIN sáu chữ số; đừng chuyển tiền,` : 'mã QR không ghi;'} hãy xin mã QR mới`,
  'vietqr.service': (d, say) => `${field(d)}: không có dịch vụ ${say(d.received)}; cần ${say(d.expected)}`,
  'vietqr.amount': (d, say) => `${field(d)}: ${say(d.received)} không dùng được; cần ${say(d.expected)}`,
  'vietqr.service_absent': () =>
    'thiếu trường 38.02 (dịch vụ): theo NAPAS là thanh toán cho đơn vị chấp nhận thanh toán, nhưng nhiều phần mềm bỏ trống với nghĩa chuyển khoản; hãy hỏi lại bên nhận tiền',
  'vietqr.slot': (d) =>
    `thông tin bên nhận tiền (NAPAS) nằm ở trường ${d.received}, đúng chuẩn là trường ${d.expected}`,
  'vietqr.not_domestic': (d, say) =>
    `${field(d)}: ${say(d.received)}, nhưng chuyển khoản VietQR chỉ dùng ${say(d.expected)}`,
  'vietqr.decimals': (d, say) => `${field(d)}: ${say(d.received)} có số lẻ; tiền đồng không có số lẻ`,
  'vietqr.account': (d, say) => `${field(d)}: ${say(d.received)} có khoảng trắng; hãy viết liền`,
  'vietqr.static_amount': () => 'mã QR tĩnh có ghi sẵn số tiền: ai quét cũng hiện đúng số tiền này',
  'vietqr.large_amount': (d) =>
    `${field(d)}: ${formatThousands(d.received)}\u00a0đ; mỗi lần chuyển nhanh NAPAS 247 phải dưới ${formatThousands(d.expected)}\u00a0đ; ngân hàng có thể từ chối`,
  'vietqr.category': (d, say) =>
    `${field(d)}: ${say(d.received)} không có trong danh mục ngành hàng của NAPAS`,
  'bank.not_found': (d, say) =>
    `${field(d)}: không tìm thấy ${say(d.received)}; ${d.expected ? `có phải ${say(d.expected)}?` : 'hãy nhập mã BIN sáu chữ số'}`,
  'bank.ambiguous': (d, say) =>
    `${field(d)}: ${say(d.received)} trùng tên với nhiều ngân hàng: ${say(d.expected)}; hãy nhập mã BIN hoặc tên viết tắt`,
  'bank.unknown': (d) => `${field(d)}: mã BIN ${d.received} không có trong danh mục; hãy kiểm tra lại`,
  'bank.cannot_receive': (d) =>
    `chưa rõ ngân hàng ${d.received} có nhận được tiền chuyển nhanh NAPAS 247 hay không`,
  'scheme.other': (d, say) => {
    const wanted = say(d.expected).replace(/ \(.*\)$/, '');
    return `đây là ${inOurCountry(say(d.received))}, không phải ${wanted}; hãy hỏi bên nhận tiền mã ${wanted}`;
  },
  'scheme.link': (d, say) =>
    `đây là đường liên kết (${say(d.received).replace(/ (?:quick|deep) link$/, '')}), không phải mã QR thanh toán; đừng mở nếu không chắc ai gửi`,
  'scheme.none': () => 'đây không phải mã QR thanh toán; chuỗi mã QR thanh toán bắt đầu bằng 000201',
  'scheme.two_payees': (d, say) =>
    `mã QR có hai bên nhận tiền (${inOurCountry(say(d.received))}), không biết tiền sẽ về đâu; đừng chuyển tiền, hãy xin mã QR mới`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The characters of each kind of value. */
const FORMATS: Readonly<Record<string, string>> = {
  N: 'chữ số',
  ans: 'chữ không dấu, chữ số và dấu câu thường',
  S: 'chữ, chữ số và dấu câu, dấu tiếng Việt gõ liền với chữ',
};

/** The country of a network, in brackets after its own name. */
const COUNTRIES: Readonly<Record<string, string>> = {
  Cambodia: 'Campuchia',
  'Hong Kong': 'Hồng Kông',
  India: 'Ấn Độ',
  Laos: 'Lào',
  Thailand: 'Thái Lan',
};

function inOurCountry(networks: string): string {
  return networks.replace(/\(([\w ]+)\)/g, (_, country: string) => `(${COUNTRIES[country] ?? country})`);
}

/** The phrases of these sentences. */
const payloadPhrases = {
  networks: (...names) => names.map((name) => UNNAMED_NETWORKS[name] ?? name).join(' + '),
  aVnpayWallet: 'ví VNPAY',
  identifierOf: (network) => `mã định danh của ${network}`,
  pixCharge: (host) => `yêu cầu thanh toán PIX tại ${host}`,
  anAccountObject: '(một trong các trường 02 đến 51)',
  anObjectPath: "số trường như '62.08'",
  anExtraObject: "trường dạng { tags: ['80'], value: '…' }",
  anotherField: 'trường khác',
  anotherNetwork: 'mã QR của mạng khác',
  percentRange: 'số từ 0.01 đến 99.99',
  consumerData: 'các chữ A, M, E, mỗi chữ nhiều nhất một lần',
  channelRange: 'ba chữ số từ 000 đến 733',
  twoCapitals: 'hai chữ in hoa',
  threeDigits: 'ba chữ số',
  aBank: 'mã BIN, tên viết tắt hoặc tên ngân hàng',
  anAccount: 'số tài khoản',
  wholeVndInDigits: 'số tiền viết liền, không có dấu chấm, dấu phẩy, ví dụ 350000',
  ansCharacters: 'chữ không dấu, chữ số và dấu câu thường',
  unicodeCharacters: 'chữ cái, chữ số và dấu câu',
  onlyWithTip: (indicator) => `chỉ đi cùng trường 55 là ${indicator}`,
  neededByTip: (indicator) => `phải có khi trường 55 là ${indicator}`,
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const payloadMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: payloadSentences,
  phrases: payloadPhrases,
});
