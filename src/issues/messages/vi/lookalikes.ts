import type { IssueCode } from '../../codes.ts';
import type { lookalikesPhrases as english } from '../en/lookalikes.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';

/** Sentences on what stands in a QR code and is no merchant-presented code. */
const lookalikesSentences = {
  'scheme.login': (d, say) =>
    `đây là liên kết đăng nhập (${say(d.received)}), không phải mã thanh toán; quét mã này có thể cho người lạ đăng nhập; đừng mở`,
  'scheme.einvoice': () =>
    'đây là mã của hóa đơn điện tử, chỉ trông giống mã thanh toán; mã này không yêu cầu trả tiền',
  'scheme.cpm': () =>
    'đây là mã do người trả đưa cho cửa hàng quét; không trả vào mã này được; hãy để cửa hàng quét',
  'scheme.wifi': () => 'đây là mật khẩu mạng Wi-Fi, không phải mã thanh toán',
  'scheme.contact': () => 'đây là danh thiếp, không phải mã thanh toán',
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const lookalikesPhrases = {
  aCodeKind: 'một loại mã đã biết',
  aRepair: 'một cách sửa do gói này đưa ra',
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const lookalikesMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: lookalikesSentences,
  phrases: lookalikesPhrases,
});
