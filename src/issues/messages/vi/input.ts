import type { IssueCode } from '../../codes.ts';
import { formatThousands } from '../../stringify.ts';
import type { inputPhrases as english } from '../en/input.ts';
import { listed, type MessageTable, type Mirror, type Say, type Sentence } from '../sentence.ts';
import { field, inVietnamese, placeAndName } from './labels.ts';

/** What a function was given itself. */
const INPUT = 'dữ liệu đưa vào';

/** Sentences on what a caller gave, whatever the function. */
const inputSentences = {
  'input.type': (d, say) =>
    `${field(d, undefined, INPUT)}: phải là ${say(d.expected)}, không phải ${say(d.received)}`,
  'input.required': (d, say) => {
    const [place, name] = placeAndName(d);
    const wanted = say(d.expected);
    return `${place}chưa có ${name}${wanted && wanted !== name ? `; cần ${wanted}` : ''}`;
  },
  'input.unknown_key': (d, say) => {
    const key = d.path?.at(-1);
    const [place] = placeAndName(d);
    const name = typeof key === 'string' ? `${place.replace(': ', ', ')}${key}` : field(d);
    return `${name}: không có trường này; ${remedyOf(d.expected, say)}`;
  },
  'input.value': (d, say) => `${field(d)}: không chấp nhận ${say(d.received)}; cần ${say(d.expected)}`,
  'input.unreadable': (d, say) =>
    `${field(d, undefined, INPUT)}: không đọc được (${say(d.received)}); hãy đưa vào dữ liệu thường`,
  'input.more_issues': (d) =>
    `còn ít nhất ${formatThousands(d.received)} lỗi chưa liệt kê; hãy sửa các lỗi đã nêu trước`,
  'text.unsupported': (d, say) =>
    `${field(d)}: không ghi được ${say(d.received)}; chỉ dùng ${say(d.expected)}, không dùng biểu tượng cảm xúc hay ký tự điều khiển`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The sentence on an optional package, by itself: a bundler keeps whatever spreads a table. */
export const packageMissing: Sentence = (d, say) =>
  `chức năng này cần gói ${say(d.received)}, hiện chưa cài; hãy chạy: npm install ${say(d.expected)}`;

/** What to do with a key that is no field. */
function remedyOf(expected: string | undefined, say: Say): string {
  if (expected === 'printedBeside') return say(expected);
  return expected
    ? `hãy dùng ${say(expected).replaceAll(' and ', ' và ')}`
    : 'hãy kiểm tra cách viết hoặc bỏ đi';
}

/** The phrases of these sentences. */
const inputPhrases = {
  anIssue: 'một lỗi do gói này báo',
  aString: 'chuỗi ký tự',
  notNumber: 'chuỗi ký tự, vì số làm mất các số 0 ở đầu',
  anObject: 'đối tượng',
  aList: 'danh sách',
  aNumber: 'số',
  printedBeside: 'mã QR không ghi tên chủ tài khoản, hãy in tên bên cạnh mã QR',
  aText: 'văn bản',
  aFunction: 'hàm',
  aSymbol: 'ký hiệu',
  anArray: 'danh sách',
  undefined: 'giá trị trống',
  null: 'giá trị trống',
  bytes: 'dãy byte',
  byteCount: (count) => `${count} byte`,
  trueOrFalse: 'true hoặc false',
  stringUpTo: (most) => `chuỗi tối đa ${most} ký tự`,
  listUpTo: (most) => `danh sách tối đa ${formatThousands(most)} mục`,
  listOfStrings: 'danh sách các chuỗi ký tự',
  wholeNumber: (least, most) => `số nguyên từ ${formatThousands(least)} đến ${formatThousands(most)}`,
  wholeNumberFrom: (least) => `số nguyên từ ${least} trở lên`,
  numberBetween: (least, most) => `số từ ${inVietnamese(`${least} đến ${most}`)}`,
  wholeVnd: 'số đồng nguyên, ví dụ 350000',
  oneOf: (...choices) => listed(choices, 'hoặc'),
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const inputWords: MessageTable = {
  sentences: inputSentences,
  phrases: inputPhrases,
};
