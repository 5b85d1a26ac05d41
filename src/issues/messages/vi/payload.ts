import type { IssueCode } from '../../codes.ts';
import { formatThousands } from '../../stringify.ts';
import type { payloadPhrases as english } from '../en/payload.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';

/** Sentences on payment codes and their fields. */
const payloadSentences = {
  'input.too_large': (d) =>
    `văn bản dài ${d.received} ký tự; chỉ đọc tối đa ${d.expected}; tăng maxLength nếu đúng là cần vậy`,
  'text.stripped': (d) => `${field(d)}: đã bỏ dấu, "${d.received}" được ghi thành "${d.expected}"`,
  'tlv.bad_id': (d) =>
    `${field(d)}: mã trường phải là hai chữ số, không phải "${d.received}"; có thể mất ký tự phía trước`,
  'tlv.bad_length': (d) =>
    `${field(d)}: độ dài phải là hai chữ số, không phải "${d.received}"; có thể mất ký tự phía trước`,
  'tlv.truncated': (d) =>
    `${field(d)}: cần ${d.expected} ký tự, chỉ còn ${d.received}; sai độ dài hoặc mã bị cắt cụt`,
  'tlv.too_long': (d) => `${field(d)}: ${d.received} ký tự, tối đa ${d.expected}; hãy rút ngắn`,
  'tlv.contradiction': (d) => `${field(d)}: giá trị khác với các trường con; chỉ đưa một trong hai`,
  'tlv.empty': (d) => `${field(d)}: để trống, trong khi mỗi trường có từ 1 đến 99 ký tự; hãy bỏ trường này`,
  'tlv.byte_lengths': () => 'độ dài tính theo byte UTF-8, còn chuẩn tính theo ký tự; nên tạo lại mã',
  'tlv.outer_space': () => 'có khoảng trắng hoặc xuống dòng quanh mã; hãy bỏ đi',
  'crc.missing': () =>
    'thiếu mã kiểm tra: mã thanh toán kết thúc bằng 6304 và bốn ký tự; mã bị cắt hoặc không phải mã thanh toán',
  'crc.mismatch': (d) =>
    `mã kiểm tra là ${d.received}, tính lại được ${d.expected}; mã đã hỏng hoặc bị sửa tay, hãy xin mã mới`,
  'crc.not_last': () =>
    'còn ký tự sau mã kiểm tra, trong khi mã phải kết thúc ở đó; hãy bỏ phần thừa hoặc quét lại',
  'crc.lower_case': (d) => `mã kiểm tra ${d.received} viết chữ thường; chuẩn yêu cầu ${d.expected}`,
  'emv.first': (d) => `mã thanh toán bắt đầu bằng 000201, không phải "${d.received}"`,
  'emv.duplicate': (d) =>
    `${field(d)}: xuất hiện hai lần cùng cấp, không biết lấy giá trị nào; hãy xin mã mới`,
  'emv.missing': (d, say) =>
    `${field(d)}: thiếu, trong khi bắt buộc phải có${d.expected ? ` (${say(d.expected)})` : ''}`,
  'emv.too_long': (d, say) =>
    `${field(d)}: ${say(d.received)} ký tự, tối đa ${say(d.expected)}; hãy rút ngắn`,
  'emv.too_short': (d) => `${field(d)}: ${d.received} ký tự, tối thiểu ${d.expected}`,
  'emv.charset': (d, say) => `${field(d)}: có ${say(d.received)}, chỉ cho phép ${say(d.expected)}`,
  'emv.value': (d, say) => `${field(d)}: không chấp nhận ${say(d.received)}; cần ${say(d.expected)}`,
  'emv.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải số tiền; cần ${say(d.expected) || 'chữ số và nhiều nhất một dấu chấm, lớn hơn 0, tối đa 13 ký tự'}`,
  'emv.tip': (d, say) => `${field(d)}: ${say(d.expected)}`,
  'emv.country': (d) => `${field(d)}: ${d.received} không phải mã nước ISO 3166-1; cần ${d.expected}`,
  'emv.guid': (d) => `${field(d)}: ${d.received} không phải mã ứng dụng, UUID hay tên miền đảo`,
  'emv.opaque': (d) => `${field(d)}: bên trong không có mã định danh; giữ nguyên dạng văn bản`,
  'emv.reserved': (d) => `${field(d)}: EMVCo dành riêng; giữ lại khi đọc, không được tự ghi`,
  'vietqr.payee': (d, say) =>
    `${field(d)}: ${d.received ? `${say(d.received)} không phải BIN sáu chữ số` : 'mã không cho biết'}; hãy xin mã mới`,
  'vietqr.service': (d, say) => `${field(d)}: không có dịch vụ ${say(d.received)}; cần ${say(d.expected)}`,
  'vietqr.amount': (d, say) => `${field(d)}: ${say(d.received)} không phải số tiền; cần ${say(d.expected)}`,
  'vietqr.service_absent': () =>
    'không có mã dịch vụ (38.02): hiểu là thanh toán cho đơn vị bán hàng theo quy định NAPAS; nhiều phần mềm bỏ trống trường này khi muốn nói chuyển khoản',
  'vietqr.slot': (d) => `nơi nhận NAPAS nằm ở trường ${d.received}; chuẩn yêu cầu ${d.expected}`,
  'vietqr.not_domestic': (d, say) =>
    `${field(d)}: ${say(d.received)}, trong khi VietQR dùng ${say(d.expected)}`,
  'vietqr.decimals': (d, say) =>
    `${field(d)}: ${say(d.received)} có phần thập phân; tiền đồng không có; cần ${say(d.expected)}`,
  'vietqr.account': (d, say) => `${field(d)}: ${say(d.received)} có khoảng trắng; hãy viết liền`,
  'vietqr.static_amount': () => 'mã tĩnh có sẵn số tiền: mỗi lần quét đều đòi đúng số tiền này',
  'vietqr.large_amount': (d) =>
    `${field(d)}: ${formatThousands(d.received)} đ; NAPAS 247 chỉ nhận dưới ${formatThousands(d.expected)} đ mỗi lần; ngân hàng có thể từ chối`,
  'vietqr.category': (d, say) =>
    `${field(d)}: ${say(d.received)} không có trong danh mục ngành hàng của NAPAS`,
  'bank.not_found': (d, say) =>
    `${field(d)}: không có ngân hàng ${say(d.received)}${d.expected ? `; có phải ${say(d.expected)}?` : '; hãy nhập mã BIN sáu chữ số'}`,
  'bank.ambiguous': (d, say) =>
    `${field(d)}: ${say(d.received)} có thể là ${say(d.expected)}; hãy nhập BIN hoặc mã ngân hàng`,
  'bank.unknown': (d) => `${field(d)}: BIN ${d.received} không có trong danh mục; hãy kiểm tra lại`,
  'bank.cannot_receive': (d) => `${field(d)}: ${d.received} chưa rõ có nhận chuyển tiền NAPAS 247`,
  'scheme.other': (d, say) =>
    `đây là ${say(d.received)}, không phải ${say(d.expected)}; hãy xin mã đúng loại`,
  'scheme.link': (d, say) =>
    `đây là đường liên kết (${say(d.received)}), không phải mã thanh toán; chỉ mở khi tin người gửi`,
  'scheme.none': () => 'đây không phải mã thanh toán: mã thanh toán bắt đầu bằng 000201',
  'scheme.two_payees': (d, say) =>
    `hai nơi nhận của ${say(d.received)} trong một mã, không biết trả cho ai; hãy xin mã mới`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** Mạng không có tên riêng. */
const NETWORKS: Readonly<Record<string, string>> = {
  emv: 'mã QR EMVCo của mạng khác',
  bankMerchant: 'mã QR của đơn vị chấp nhận thanh toán tại ngân hàng Việt Nam',
  evn: 'mã QR hóa đơn tiền điện EVN',
};

/** The phrases of these sentences. */
const payloadPhrases = {
  networks: (...names) => names.map((name) => NETWORKS[name] ?? name).join(' + '),
  aVnpayWallet: 'ví VNPAY',
  aNetwork: 'tên viết tắt của một mạng thanh toán',
  identifierOf: (network) => `mã định danh của ${network}`,
  pixCharge: (host) => `yêu cầu thanh toán PIX tại ${host}`,
  anAccountObject: '(một trong các trường 02 đến 51)',
  anObjectPath: "số trường như '62.08'",
  anExtraObject: "đối tượng như { tags: ['80'], value: '…' }",
  anotherField: 'trường khác',
  anotherNetwork: 'mã của mạng khác',
  percentRange: 'từ 0.01 đến 99.99',
  consumerData: 'các chữ A, M, E, mỗi chữ nhiều nhất một lần',
  channelRange: 'từ 000 đến 733',
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
