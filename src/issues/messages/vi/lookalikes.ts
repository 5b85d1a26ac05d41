import type { IssueCode } from '../../codes.ts';
import type { lookalikesPhrases as english } from '../en/lookalikes.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';

/** Sentences on what stands in a QR code and is no merchant-presented code. */
const lookalikesSentences = {
  'scheme.login': (d, say) =>
    `đây là liên kết đăng nhập (${say(d.received)}), không phải mã QR thanh toán; đừng mở: người lạ có thể đăng nhập vào tài khoản của bạn`,
  'scheme.einvoice': () =>
    'đây là mã QR của hóa đơn điện tử, không phải mã QR thanh toán; mã này không yêu cầu chuyển tiền',
  'scheme.cpm': () => 'đây là mã QR của khách để cửa hàng quét; không chuyển tiền vào mã này được',
  'scheme.wifi': () => 'đây là mã QR vào mạng Wi-Fi, không phải mã QR thanh toán',
  'scheme.contact': () => 'đây là mã QR danh thiếp, không phải mã QR thanh toán',
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const lookalikesPhrases = {
  pixCharge: (host) => `yêu cầu thanh toán PIX tại ${host}`,
  aCodeKind: 'một loại mã đã biết',
  aRepair: 'một cách sửa do gói này đưa ra',
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const lookalikesMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: lookalikesSentences,
  phrases: lookalikesPhrases,
});
