import type { IssueCode } from '../../codes.ts';
import type { IssueDetail } from '../../detail.ts';
import { formatThousands } from '../../stringify.ts';
import type { emvPhrases as english } from '../en/emv.ts';
import { isCount, type MessageTable, type Mirror, type Say, type Sentence } from '../sentence.ts';
import { field } from './labels.ts';

/** Says how long a value is: in characters, unless a phrase says in what. */
const size = ({ received = '' }: IssueDetail, say: Say) =>
  isCount(received) ? `${received} ký tự` : say(received);

const tooLong: Sentence = (d, say) => `${field(d)}: dài ${size(d, say)}, tối đa ${d.expected}; hãy rút ngắn`;

/** Sentences on merchant-presented codes of any country. */
const emvSentences = {
  'input.too_large': (d, say) =>
    isCount(d.received)
      ? `chuỗi dài ${formatThousands(d.received)} ký tự, chỉ đọc tối đa ${formatThousands(d.expected)}; nếu cần, hãy đặt maxLength lớn hơn`
      : `${field(d)}: có ${say(d.received)}, chỉ đọc tối đa ${formatThousands(d.expected)}; hãy bỏ bớt`,
  'tlv.bad_id': (d) =>
    `${field(d)}: số trường phải là hai chữ số, không phải "${d.received}"; có thể thừa hoặc mất ký tự ở phía trước`,
  'tlv.bad_length': (d) =>
    `${field(d)}: độ dài phải là hai chữ số, không phải "${d.received}"; có thể thừa hoặc mất ký tự ở phía trước`,
  'tlv.truncated': (d) =>
    `${field(d)}: cần ${d.expected} ký tự, chỉ còn ${d.received}; ghi sai độ dài hoặc chuỗi mã QR bị cắt`,
  'tlv.too_long': tooLong,
  'tlv.contradiction': (d) => `${field(d)}: giá trị không khớp với các trường con; chỉ ghi một trong hai`,
  'tlv.empty': (d) => `${field(d)}: để trống, nhưng mỗi trường phải có từ 1 đến 99 ký tự; hãy bỏ trường này`,
  'tlv.byte_lengths': () => 'độ dài ghi theo byte, đúng chuẩn là theo ký tự; hãy tạo lại mã QR',
  'tlv.outer_space': () => 'có khoảng trắng hoặc dấu xuống dòng ở đầu hoặc cuối chuỗi; hãy bỏ đi',
  'crc.missing': () =>
    'thiếu mã CRC: chuỗi mã QR thanh toán phải kết thúc bằng 6304 và bốn ký tự; chuỗi bị cắt hoặc không phải mã QR thanh toán',
  'crc.mismatch': (d) =>
    `mã CRC là ${d.received}, tính lại được ${d.expected}: mã QR bị hỏng hoặc bị sửa đổi. Đừng chuyển tiền; hãy xin mã QR mới từ bên nhận tiền`,
  'crc.not_last': () => 'còn ký tự sau mã CRC; hãy bỏ phần thừa hoặc quét lại',
  'crc.lower_case': (d) => `mã CRC ${d.received} viết chữ thường; đúng chuẩn là ${d.expected}`,
  'emv.first': (d) => `chuỗi mã QR thanh toán bắt đầu bằng 000201, không phải "${d.received}"`,
  'emv.duplicate': (d) =>
    `${field(d)}: có hai lần, không biết giá trị nào đúng; đừng chuyển tiền, hãy xin mã QR mới`,
  'emv.missing': (d, say) =>
    `${field(d)}: thiếu trường bắt buộc này${d.expected ? ` ${say(d.expected)}` : ''}`,
  'emv.too_long': tooLong,
  'emv.too_short': (d, say) => `${field(d)}: dài ${size(d, say)}, tối thiểu ${d.expected}`,
  'emv.charset': (d, say) =>
    `${field(d)}: có ${say(d.received)}, chỉ được dùng ${FORMATS[d.expected ?? ''] ?? say(d.expected)}`,
  'emv.value': (d, say) => `${field(d)}: không chấp nhận ${say(d.received)}; cần ${say(d.expected)}`,
  'emv.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} không dùng được; cần ${say(d.expected) || 'chữ số và nhiều nhất một dấu chấm, lớn hơn 0, tối đa 13 ký tự'}`,
  'emv.tip': (d, say) => `${field(d)}: ${say(d.expected)}`,
  'emv.country': (d) => `${field(d)}: ${d.received} không phải mã quốc gia ISO 3166-1; cần ${d.expected}`,
  'emv.guid': (d) => `${field(d)}: ${d.received} không đúng dạng mã ứng dụng, UUID hoặc tên miền viết ngược`,
  'emv.opaque': (d) => `${field(d)}: không đọc được các trường con; giữ nguyên như đã nhận`,
  'emv.reserved': (d) => `${field(d)}: trường EMVCo dành riêng; giữ lại khi đọc, không được tự ghi`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The characters of a value format. */
const FORMATS: Readonly<Record<string, string>> = {
  N: 'chữ số',
  ans: 'chữ không dấu, chữ số và dấu câu thường',
  S: 'chữ, chữ số và dấu câu, dấu tiếng Việt gõ liền với chữ',
};

/** The phrases of these sentences. */
const emvPhrases = {
  anAccountObject: '(một trong các trường 02 đến 51)',
  anObjectPath: "số trường như '62.08'",
  percentRange: 'số từ 0,01 đến 99,99',
  consumerData: 'các chữ A, M, E, mỗi chữ nhiều nhất một lần',
  channelRange: 'ba chữ số từ 000 đến 733',
  twoCapitals: 'hai chữ in hoa',
  onlyWithTip: (indicator) => `chỉ đi cùng trường 55 là ${indicator}`,
  itemCount: (count) => `${formatThousands(count)} mục`,
  neededByTip: (indicator) => `phải có khi trường 55 là ${indicator}`,
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const emvWords: MessageTable = {
  sentences: emvSentences,
  phrases: emvPhrases,
};
