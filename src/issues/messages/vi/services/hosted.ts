import type { IssueCode } from '../../../codes.ts';
import type { hostedPhrases as english } from '../../en/services/hosted.ts';
import type { MessageTable, Mirror, Sentence } from '../../sentence.ts';
import { field } from '../labels.ts';

/** Sentences on links and requests to hosted services. */
const hostedSentences = {
  'link.unknown': (d, say) =>
    `${say(d.received)} không phải liên kết ảnh mã QR hay liên kết mở ứng dụng ngân hàng của dịch vụ nào đã biết; hãy đưa trực tiếp thông tin thanh toán`,
  'link.repeated': (d) =>
    `${d.received} có nhiều hơn một lần trong liên kết; hãy để lại một chỗ để biết chỗ nào đúng`,
  'link.fragment': (d, say) =>
    `${say(d.received)} đứng sau dấu # nên không được gửi đi; nếu là một phần của nội dung, hãy viết # thành %23`,
  'link.unread': (d) =>
    `${d.received} không phải tham số của dịch vụ này nên bị bỏ qua; hãy kiểm tra lại cách viết tên`,
  'link.unsupported': (d) => `${d.received} không được vẽ giống dịch vụ; thông tin thanh toán vẫn như cũ`,
  'link.long_purpose': (d) =>
    `${field(d)}: dài ${d.received} ký tự, tiêu chuẩn là ${d.expected}; vẫn tạo được, nhưng ngân hàng có thể cắt bớt`,
  'link.app': (d, say) =>
    `${field(d)}: chưa rõ ${say(d.received)} có tự điền thông tin chuyển khoản không; có thể chỉ mở ứng dụng, hoặc không mở được`,
  'request.payee': (d) => `${field(d)}: không thuộc các tài khoản của máy chủ này nên không tạo mã QR`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const hostedPhrases = {
  anAppId: 'mã ứng dụng bằng chữ thường không dấu',
  ownAccountsOrAny: 'các tài khoản được tạo mã QR, hoặc cho phép mọi tài khoản',
  aKey: '8 đến 256 ký tự in được, không có khoảng trắng',
  aBasePath: 'đường dẫn bắt đầu bằng dấu gạch chéo và không kết thúc bằng dấu đó',
  anOrigin: 'địa chỉ trang bắt đầu bằng https:// và không có đường dẫn, hoặc *',
  anHttpsAddress: 'địa chỉ bắt đầu bằng https://',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const hostedWords: MessageTable = {
  sentences: hostedSentences,
  phrases: hostedPhrases,
};
