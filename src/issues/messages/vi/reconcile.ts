import type { IssueCode } from '../../codes.ts';
import type { reconcilePhrases as english } from '../en/reconcile.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';

/** Sentences on matching and settling. */
const reconcileSentences = {
  'reconcile.code': (d, say) =>
    `${field(d)}: không thể tìm ${say(d.received)}; mã gồm ${d.expected} chữ cái và chữ số`,
  'reconcile.shared_code': (d) =>
    `${d.received} mã dùng chung cho nhiều khoản; giao dịch có mã này chỉ được gợi ý; hãy cấp mã riêng cho từng khoản`,
  'bill.invalid': (d, say) => `${field(d)}: ${say(d.received)}; cần ${say(d.expected)}`,
  'settle.total': (d) => `tổng các giao dịch vượt quá ${d.expected} đ; hãy đối soát từng phần`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const reconcilePhrases = {
  aCheckSystem: 'tên hệ ký tự kiểm tra',
  aCheckSystemOrTest: 'tên hệ ký tự kiểm tra hoặc một hàm kiểm tra',
  movementWithDescription: 'giao dịch ngân hàng có nội dung',
  whatMatchGives: 'kết quả của hàm match',
  whatSettleGives: 'kết quả của hàm settle',
  aDay: 'NĂM-THÁNG-NGÀY hoặc NGÀY/THÁNG/NĂM',
  oneBillAnId: 'mỗi mã chỉ dùng cho một khoản thu',
  billInNoCircle: 'một khoản thu có trong danh sách; các khoản không được thay thế lẫn nhau',
  twice: (...id) => `${id.join(', ')} lặp lại`,
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const reconcileMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: reconcileSentences,
  phrases: reconcilePhrases,
});
