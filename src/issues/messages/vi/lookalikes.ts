import type { IssueCode } from '../../codes.ts';
import { formatThousands } from '../../stringify.ts';
import type { lookalikesPhrases as english } from '../en/lookalikes.ts';
import type { MessageTable, Mirror, Sentence } from '../sentence.ts';

/** A time of ISO 8601 with its zone. */
const LOCAL_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d):\d\d\+0?(\d+):00$/;

/** Sentences on what stands in a QR code and is no merchant-presented code. */
const lookalikesSentences = {
  'scheme.login': (d, say) =>
    `đây là liên kết đăng nhập (${say(d.received)}), không phải mã QR thanh toán; đừng mở: người lạ có thể đăng nhập vào tài khoản của bạn`,
  'scheme.einvoice': () =>
    'đây là mã QR của hóa đơn điện tử, không phải mã QR thanh toán; mã này không yêu cầu chuyển tiền',
  'scheme.cpm': () => 'đây là mã QR của khách để cửa hàng quét; không chuyển tiền vào mã này được',
  'scheme.wifi': () => 'đây là mã QR vào mạng Wi-Fi, không phải mã QR thanh toán',
  'scheme.contact': () => 'đây là mã QR danh thiếp, không phải mã QR thanh toán',
  'scheme.id_card': () =>
    'đây là mã QR của thẻ căn cước công dân, không phải mã QR thanh toán; mã này có họ tên, ngày sinh, địa chỉ: đừng gửi cho người khác',
  'scheme.momo_text': (d, say) =>
    `đây là mã QR kiểu cũ của MoMo (${say(d.received)}), ứng dụng ngân hàng không đọc được; hãy xin mã VietQR`,
  'scheme.invoice_line': () =>
    'đây là dòng thanh toán của hóa đơn điện tử: giống mã QR thanh toán nhưng không có mã CRC nên ứng dụng ngân hàng không thanh toán được; xem được từng trường, hãy xin mã VietQR',
  'scheme.expired': (d) =>
    `mã này đã hết hạn lúc ${d.received?.replace(LOCAL_TIME, '$4 ngày $3/$2/$1 (múi giờ +$5)')}, không còn thanh toán được; hãy xin mã mới`,
  'scheme.link_terms': () =>
    'số tiền hoặc nội dung nằm ở chỗ ghi tên mẫu ảnh của đường liên kết nên không được đọc; hãy tạo lại liên kết, ghi số tiền và nội dung sau dấu ?',
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const lookalikesPhrases = {
  momoText: (phone, amount) => `số điện thoại …${phone}${amount ? `, ${formatThousands(amount)} đ` : ''}`,
  pixCharge: (host) => `yêu cầu thanh toán PIX tại ${host}`,
  aCodeKind: 'một loại mã đã biết',
  aRepair: 'một cách sửa do gói này đưa ra',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const lookalikesWords: MessageTable = {
  sentences: lookalikesSentences,
  phrases: lookalikesPhrases,
};
