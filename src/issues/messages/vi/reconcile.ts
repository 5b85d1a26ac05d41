import type { IssueCode } from '../../codes.ts';
import type { reconcilePhrases as english } from '../en/reconcile.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { field } from './field.ts';
import { inputMessages } from './input.ts';

/** Sentences on matching and settling. */
export const reconcileSentences = {
  'reconcile.code': (d, say) =>
    `${field(d)}: không thể tìm ${say(d.received)}; mã gồm ${say(d.expected)} chữ cái và chữ số`,
  'reconcile.shared_code': (d, say) =>
    `${say(d.received)} mã dùng chung cho nhiều khoản; giao dịch có mã này chỉ được gợi ý; hãy cấp mã riêng cho từng khoản`,
  'bill.invalid': (d, say) => `${field(d)}: ${say(d.received)}; cần ${say(d.expected)}`,
  'settle.total': (d, say) => `tổng các giao dịch vượt quá ${say(d.expected)} đ; hãy đối soát từng phần`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const reconcilePhrases = {} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const reconcileMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: reconcileSentences,
  phrases: reconcilePhrases,
});
