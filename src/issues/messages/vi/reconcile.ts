import type { IssueCode } from '../../codes.ts';
import type { reconcilePhrases as english } from '../en/reconcile.ts';
import type { MessageTable, Mirror, Sentence, SentenceDetail } from '../sentence.ts';
import { field } from './labels.ts';

/** Sentences on matching, and on lists of bills. */
const reconcileSentences = {
  'reconcile.code': (d, say) =>
    `${billField(d)}: không thể tìm ${say(d.received)}; mã thanh toán gồm ${d.expected} chữ cái và chữ số`,
  'reconcile.format': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải mẫu mã thanh toán; hãy ghi ký tự, nhóm ký tự và số lần lặp, ví dụ \\d{6} hoặc HS\\d{5}, không dùng ^, $, *, + và không lặp nhóm trong ngoặc, tối đa ${d.expected} ký tự`,
  'reconcile.shared_code': (d) =>
    `có ${d.received} mã thanh toán dùng cho hơn một khoản thu; giao dịch mang các mã này chỉ được gợi ý, chờ xác nhận`,
  'bill.invalid': (d, say) => `${billField(d)}: ${say(d.received)}; cần ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** Names the place of a fault in a list of bills: `khoản thu thứ 2, mã`. */
function billField({ path = [], labels }: SentenceDetail): string {
  return field({ path: path.map((part) => (part === 'id' ? 'mã' : part)), labels }, 'khoản thu');
}

/** The phrases of these sentences. */
const reconcilePhrases = {
  aCheckSystem: 'tên hệ ký tự kiểm tra',
  aCheckSystemOrTest: 'tên hệ ký tự kiểm tra hoặc một hàm kiểm tra',
  aRisk: 'số từ một phần nghìn tỷ đến một phần trăm',
  movementWithDescription: 'giao dịch ngân hàng có nội dung',
  whatMatchGives: 'kết quả của hàm match',
  whatSettleGives: 'kết quả của hàm settle',
  aDay: 'NĂM-THÁNG-NGÀY hoặc NGÀY/THÁNG/NĂM',
  oneBillAnId: 'mỗi mã chỉ dùng cho một khoản thu',
  billInNoCircle: 'một khoản thu có trong danh sách; các khoản không được thay thế lẫn nhau',
  twice: (...id) => `${id.join(', ')} đã có ở khoản thu khác`,
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const reconcileWords: MessageTable = {
  sentences: reconcileSentences,
  phrases: reconcilePhrases,
};
