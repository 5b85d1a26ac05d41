import type { IssueCode } from '../../codes.ts';
import type { cpmPhrases as english } from '../en/cpm.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';

/** Sentences on codes that a customer shows. */
const cpmSentences = {
  'ber.bad_tag': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải thẻ BER-TLV; mã bị hỏng hoặc không phải mã thanh toán`,
  'ber.bad_length': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải độ dài BER-TLV; chỉ nhận một byte, 81 kèm một hoặc 82 kèm hai byte`,
  'ber.truncated': (d, say) =>
    `${field(d)}: cần ${d.expected ?? 'thêm'} byte, chỉ còn ${say(d.received)}; mã bị cắt cụt hoặc sai độ dài`,
  'ber.padding': () => 'có byte đệm hoặc độ dài ghi dài hơn cần thiết; hợp lệ, sẽ bỏ đi khi ghi lại',
  'cpm.prefix': (d, say) =>
    `không phải mã khách hàng đưa ra để trả tiền: mã đó bắt đầu bằng ${say(d.expected)}, còn đây là ${say(d.received)}`,
  'cpm.base64': (d) =>
    `không phải base64 tại ${d.received === '""' ? 'cuối mã' : d.received}; mã bị hỏng hoặc bị cắt`,
  'cpm.version': (d, say) =>
    `${field(d)}: không biết phiên bản định dạng ${say(d.received)}; cần ${say(d.expected)}`,
  'cpm.no_application': (d) =>
    `${field(d)}: không có ứng dụng thanh toán nào; mã phải có một hoặc hai, mỗi cái có mã ứng dụng (4F)`,
  'cpm.aid': (d) => `${field(d)}: ứng dụng cần mã dài từ 5 đến 16 byte; bỏ qua ứng dụng này`,
  'cpm.structure': (d, say) =>
    `các trường ${say(d.received)}; cần 85 và một 61, hoặc 85, hai 61 và nhiều nhất một 62, trường khác ở cuối`,
  'cpm.long': (d, say) =>
    `${say(d.received)} ký tự; máy đọc chỉ buộc phải nhận ${say(d.expected)}; nên bớt đi`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const cpmPhrases = {
  nothing: 'chỗ trống',
  hexDigits: 'chữ số thập lục phân, hai chữ số mỗi byte',
  hexBytes: (least, most) => `${least} đến ${most} byte dạng chữ số thập lục phân`,
  packedDigits: 'chữ số',
  packedDigitsUpTo: (most) => `nhiều nhất ${most} chữ số`,
  elevenDigits: '11 chữ số',
  fourDigits: 'bốn chữ số',
  track2: 'số thẻ, D, hạn thẻ YYMM, mã dịch vụ',
  panOrTrack2: '(57 hoặc 5A)',
  alphanumeric: 'chữ cái và chữ số',
  alphanumericOrBlank: 'chữ cái, chữ số và dấu cách',
  capitalsAndDigits: (count) => `${count} chữ in hoa và chữ số`,
  printableAscii: 'chữ không dấu, chữ số và dấu câu thường',
  languageCodes: 'từ một đến bốn mã ngôn ngữ hai chữ cái',
  applicationOfCode: 'một ứng dụng của chính mã này',
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const cpmMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: cpmSentences,
  phrases: cpmPhrases,
});
