import type { IssueCode } from '../../codes.ts';
import type { inputPhrases as english } from '../en/input.ts';
import { join, listed, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { field } from './labels.ts';

/** Sentences on what a caller gave, whatever the function. */
const inputSentences = {
  'input.type': (d, say) => `${field(d)}: phải là ${say(d.expected)}, không phải ${say(d.received)}`,
  'input.required': (d, say) => `${field(d)}: bắt buộc phải có; hãy nhập ${say(d.expected)}`,
  'input.unknown_key': (d, say) =>
    `${d.path?.join('.')}: không có trường này${d.expected ? `; hãy dùng ${say(d.expected)}` : '; hãy bỏ đi hoặc xem lại cách viết'}`,
  'input.value': (d, say) => `${field(d)}: không chấp nhận ${say(d.received)}; cần ${say(d.expected)}`,
  'input.unreadable': (d, say) => `${field(d)}: không đọc được (${say(d.received)}); hãy đưa dữ liệu thường`,
  'text.unsupported': (d, say) =>
    `${field(d)}: không ghi được ${say(d.received)}; chỉ dùng ${say(d.expected)}, không dùng biểu tượng cảm xúc hay ký tự điều khiển`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const inputPhrases = {
  anIssue: 'một lỗi do gói này báo',
  aString: 'chuỗi ký tự',
  anObject: 'đối tượng',
  aList: 'danh sách',
  aNumber: 'số',
  aText: 'đoạn văn bản',
  aFunction: 'hàm',
  aSymbol: 'ký hiệu (symbol)',
  anArray: 'danh sách',
  bytes: 'dãy byte',
  byteCount: (count) => `${count} byte`,
  trueOrFalse: 'true hoặc false',
  stringUpTo: (most) => `chuỗi tối đa ${most} ký tự`,
  listUpTo: (most) => `danh sách tối đa ${most} phần`,
  listOfStrings: 'danh sách các chuỗi',
  wholeNumber: (least, most) => `số nguyên từ ${least} đến ${most}`,
  wholeNumberFrom: (least) => `số nguyên từ ${least} trở lên`,
  numberBetween: (least, most) => `số trong khoảng từ ${least} đến ${most}`,
  wholeVnd: 'số đồng nguyên',
  oneOf: (...choices) => listed(choices, 'hoặc'),
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const inputMessages: Messages = /* @__PURE__ */ join({
  sentences: inputSentences,
  phrases: inputPhrases,
});
