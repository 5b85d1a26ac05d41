import type { IssueCode } from '../../codes.ts';
import type { cpmPhrases as english } from '../en/cpm.ts';
import type { MessageTable, Mirror, Sentence } from '../sentence.ts';
import { field } from './labels.ts';

/** Sentences on codes that a customer shows. */
const cpmSentences = {
  'ber.bad_tag': (d, say) =>
    `${field(d)}: không đọc được số trường ở ${say(d.received)}; mã QR bị hỏng hoặc không phải mã QR thanh toán`,
  'ber.bad_length': (d, say) =>
    `${field(d)}: không đọc được độ dài ở ${say(d.received)}; độ dài là một byte, 81 kèm một byte, hoặc 82 kèm hai byte`,
  'ber.truncated': (d, say) =>
    `${field(d)}: cần ${d.expected ?? 'thêm'} byte, chỉ còn ${say(d.received)}; mã QR bị cắt hoặc ghi sai độ dài`,
  'ber.padding': () => 'có byte đệm hoặc độ dài ghi dài hơn cần thiết; không sai, sẽ được bỏ khi ghi lại',
  'cpm.prefix': (d, say) =>
    `không phải mã QR do khách xuất trình: mã loại đó bắt đầu bằng ${say(d.expected)}, còn đây là ${say(d.received)}`,
  'cpm.base64': (d) =>
    `chuỗi sai ở ${d.received === '""' ? 'cuối' : d.received}: không đúng dạng base64; mã QR bị hỏng hoặc bị cắt`,
  'cpm.version': (d, say) => `${field(d)}: không biết phiên bản ${say(d.received)}; cần ${say(d.expected)}`,
  'cpm.no_application': (d) =>
    `${field(d)}: mã QR phải có một hoặc hai ứng dụng thanh toán, mỗi ứng dụng có trường 4F`,
  'cpm.aid': (d) => `${field(d)}: mã ứng dụng phải dài từ 5 đến 16 byte; bỏ qua ứng dụng này`,
  'cpm.structure': (d, say) =>
    `các trường ${say(d.received)}; cần 85 và một 61, hoặc 85, hai 61 và nhiều nhất một 62, trường khác ở cuối`,
  'cpm.long': (d, say) =>
    `dài ${say(d.received)} ký tự, máy đọc chỉ bảo đảm nhận ${say(d.expected)}; hãy rút ngắn`,
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
  applicationOfCode: 'một ứng dụng của chính mã QR này',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const cpmWords: MessageTable = {
  sentences: cpmSentences,
  phrases: cpmPhrases,
};
