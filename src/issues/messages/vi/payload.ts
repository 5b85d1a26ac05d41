import type { IssueCode } from '../../codes.ts';
import type { IssueDetail } from '../../detail.ts';
import { formatThousands } from '../../stringify.ts';
import type { payloadPhrases as english, profilePhrases as englishProfiles } from '../en/payload.ts';
import type { MessageTable, Mirror, Sentence } from '../sentence.ts';
import { codesLabels } from './labels/codes.ts';
import { field, inOurCountry, UNNAMED_NETWORKS } from './labels.ts';

/** Sentences on payments and banks. */
const payloadSentences = {
  'text.stripped': (d) => `${field(d)}: đã bỏ dấu, "${d.received}" được ghi thành "${d.expected}"`,
  'vietqr.payee': (d, say) =>
    `${field(d)}: ${d.received ? `${say(d.received)} không phải mã BIN sáu chữ số; đừng chuyển tiền,` : 'mã QR không ghi;'} hãy xin mã QR mới`,
  'vietqr.service': (d, say) => `${field(d)}: không có dịch vụ ${say(d.received)}; cần ${say(d.expected)}`,
  'vietqr.amount': (d, say) => `${field(d)}: ${say(d.received)} không dùng được; cần ${say(d.expected)}`,
  'vietqr.service_absent': () =>
    'thiếu trường 38.02 (dịch vụ): theo NAPAS là thanh toán cho đơn vị chấp nhận thanh toán, nhưng nhiều phần mềm bỏ trống với nghĩa chuyển khoản; hãy hỏi lại bên nhận tiền',
  'vietqr.slot': (d) =>
    `thông tin bên nhận tiền (NAPAS) nằm ở trường ${d.received}, đúng chuẩn là trường ${d.expected}`,
  'vietqr.not_domestic': (d, say) =>
    `${field(d)}: ${say(d.received)}, nhưng VietQR chỉ dùng ${HOME_VALUES[d.expected ?? ''] ?? d.expected}${d.at ? '; hãy xin mã bằng đồng, hoặc bật tùy chọn đọc mã nước ngoài' : '; hãy bỏ trống'}`,
  'vietqr.decimals': (d, say) => `${field(d)}: ${say(d.received)} có số lẻ; tiền đồng không có số lẻ`,
  'account.separator': (d, say) =>
    `${field(d)}: ${say(d.received)} có khoảng trắng, dấu chấm hoặc gạch ngang, số tài khoản phải viết liền; ${rightAccount(d)}`,
  'account.spreadsheet': (d, say) =>
    d.expected || d.at
      ? `${field(d)}: ${say(d.received)} đã bị bảng tính đổi dạng; ${rightAccount(d)}${d.expected ? ' nếu không mất chữ số nào, và định dạng cột này là văn bản' : ''}`
      : `${field(d)}: ${say(d.received)} đã bị bảng tính đổi dạng, mất chữ số; hãy định dạng cột này là văn bản rồi xuất lại`,
  'account.invisible': (d, say) =>
    `${field(d)}: có ký tự không nhìn thấy được (${say(d.received)}); ${rightAccount(d)}`,
  'account.character': (d, say) =>
    `${field(d)}: có ${say(d.received)}, nhưng số tài khoản chỉ gồm chữ cái không dấu và chữ số; ${rightAccount(d)}`,
  'account.card': (d, say) =>
    `${field(d)}: ${say(d.received)} không giống số thẻ của ngân hàng này; cần ${say(d.expected)}`,
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
    return `đây là ${inOurCountry(say(d.received))}, không phải ${wanted}; hãy xin bên nhận tiền ${/^mã /.test(wanted) ? wanted : `mã ${wanted}`}`;
  },
  'scheme.link': (d, say) =>
    `đây là đường liên kết (${say(d.received).replace(/ (?:quick|deep) link$/, '')}), không phải mã QR thanh toán; đừng mở nếu không chắc ai gửi`,
  'scheme.none': () => 'đây không phải mã QR thanh toán; chuỗi mã QR thanh toán bắt đầu bằng 000201',
  'scheme.two_payees': (d, say) =>
    `mã QR có hai bên nhận tiền (${inOurCountry(say(d.received))}), không biết tiền sẽ về đâu; đừng chuyển tiền, hãy xin mã QR mới`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** What the values of a domestic transfer mean. */
const HOME_VALUES: Readonly<Record<string, string>> = {
  '704': 'tiền đồng (mã 704)',
  VN: 'trong nước (mã quốc gia VN)',
};

/** What to do about an account: who reads a code cannot mend it. */
function rightAccount({ expected, at }: IssueDetail): string {
  if (expected) return `hãy ghi ${expected}`;
  return at ? 'hãy xin mã QR mới' : 'hãy kiểm tra và nhập lại';
}

/** The phrases of these sentences. */
const payloadPhrases = {
  networks: (...names) => names.map((name) => UNNAMED_NETWORKS[name] ?? name).join(' + '),
  anExtraObject: "trường dạng { tags: ['80'], value: '…' }",
  anotherField: 'trường khác',
  anotherNetwork: 'mã QR của mạng khác',
  aBank: 'mã BIN, tên viết tắt hoặc tên ngân hàng',
  anAccount: 'số tài khoản',
  cardBeginning: (prefix) => `16 đến 19 chữ số, bắt đầu bằng ${prefix}`,
  wholeVndInDigits: 'số tiền viết liền, không có dấu chấm, dấu phẩy, ví dụ 350000',
  ansCharacters: 'chữ không dấu, chữ số và dấu câu thường',
  unicodeCharacters: 'chữ cái, chữ số và dấu câu',
  aVnpayWallet: 'ví VNPAY',
  aNetwork: 'tên viết tắt của một mạng thanh toán',
  identifierOf: (network) => `mã định danh của ${network}`,
  threeDigits: 'ba chữ số',
} as const satisfies Mirror<typeof english & typeof englishProfiles>;

/** What codes of any network are told of in. */
export const payloadWords: MessageTable = {
  sentences: payloadSentences,
  phrases: payloadPhrases,
  labels: codesLabels,
};
