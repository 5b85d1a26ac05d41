import type { IssueCode } from '../../../codes.ts';
import type { feedsPhrases as english } from '../../en/tables/feeds.ts';
import type { MessageTable, Mirror, Sentence } from '../../sentence.ts';
import { field } from '../labels.ts';

/** Sentences on feeds, webhooks and what they say of money that moved. */
const feedsSentences = {
  'transaction.shape': (d, say) => `không phải ${say(d.expected)}: ${field(d)} là ${say(d.received)}`,
  'transaction.signature': (d, say) =>
    `${field(d)}: ${say(d.received)}; bất kỳ ai cũng có thể đã gửi nội dung này, đừng ghi nhận`,
  'transaction.replay': (d) =>
    `${field(d)}: thời điểm ký lệch ${d.received} giây so với hiện tại, giới hạn là ${d.expected} giây; hãy chỉnh đồng hồ máy chủ, nếu không thì đây là thông báo cũ bị gửi lại`,
  'transaction.status': (d, say) =>
    `${field(d)} là ${say(d.received)}: chưa cho biết tiền đã chuyển; đừng ghi nhận`,
  'transaction.currency': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải đồng Việt Nam; hãy ghi nhận thủ công theo đúng loại tiền`,
  'transaction.direction': (d, say) =>
    `${field(d)}: ${say(d.received)} mâu thuẫn với trường khác về tiền vào hay tiền ra; hãy tra lại tại ngân hàng`,
  'transaction.unknown_feed': (d, say) =>
    `${field(d)}: hãy chỉ rõ nguồn là ${say(d.expected)}, vì không nguồn nào có dạng ${say(d.received)}`,
  'transaction.told_twice': (d) =>
    `${field(d)} xuất hiện hai lần trong cùng một đối tượng với hai giá trị khác nhau; hãy hỏi bên gửi giá trị nào đúng, đừng ghi nhận`,
  'transaction.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải số tiền; cần ${say(d.expected)}`,
  'transaction.time': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải thời gian; cần ${say(d.expected)}`,
  'transaction.no_id': () =>
    'có dòng thiếu số giao dịch. Hãy lấy sao kê trọn ngày (từ 0 giờ đến hết ngày), nếu không có thể ghi nhận trùng',
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const feedsPhrases = {
  sepayWebhook: 'webhook của SePay',
  payosWebhook: 'webhook của payOS',
  payosPaid: 'webhook của payOS báo đã nhận tiền',
  cassoWebhook: 'webhook của Casso',
  vietqrVnCallback: 'webhook của VietQR.vn',
  sepayRecord: 'giao dịch từ API của SePay',
  sepayOrder: 'thông báo của cổng thanh toán SePay',
  pay2sWebhook: 'webhook của Pay2S',
  vietcombankRecord: 'giao dịch trong danh sách của Vietcombank',
  mbRecord: 'giao dịch trong danh sách của MB',
  mbBizRecord: 'giao dịch trong danh sách của MB Biz',
  tpbankRecord: 'giao dịch trong danh sách của TPBank',
  acbRecord: 'giao dịch trong danh sách của ACB',
  bankMessage: 'tin nhắn biến động số dư',
  oneSignedSum: 'đúng một số tiền có dấu + hoặc - ngoài số dư',
  wholeVndAndNotZero: 'số đồng nguyên, khác 0, ví dụ 350000',
  signatureMismatch: 'chữ ký không khớp dữ liệu hoặc sai khóa',
  splittable:
    'có giá trị chứa cả & và =, hoặc chứa cấu trúc lồng nhau, nên chữ ký có thể khớp với dữ liệu khác',
  unverified: 'chưa được xác thực; hãy đọc webhook của payOS bằng verifyWebhook hoặc fromPayos',
  tokenMismatch: 'không đúng mã bảo mật đã thỏa thuận',
  signatureMissing: 'chỉ có mã bảo mật, không có chữ ký của nội dung',
  headerMissing: 'không có trường này trong phần đầu yêu cầu',
  headerTwice: 'trường này xuất hiện nhiều lần trong phần đầu yêu cầu',
  signatureForm: 'không đúng cách viết của dịch vụ này',
  unparsedBody: 'nội dung nguyên gốc, dạng văn bản hoặc byte, trước khi phân tích',
  unparsedBodyUpTo: (most) => `nội dung tối đa ${most} byte`,
  jsonBody: 'nội dung JSON',
  aSecret: 'khóa bí mật đã thỏa thuận với dịch vụ',
  unixMilliseconds: 'số mili giây tính từ 01/01/1970',
  statementRow: 'dòng sao kê',
  missing: 'không có',
  dayAndTime: 'NĂM-THÁNG-NGÀY giờ:phút:giây hoặc NGÀY/THÁNG/NĂM giờ:phút:giây',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const feedsWords: MessageTable = {
  sentences: feedsSentences,
  phrases: feedsPhrases,
};
