import type { IssueCode } from '../../codes.ts';
import type { referencePhrases as english } from '../en/reference.ts';
import { join, listed, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';

/** Sentences on reference codes and purposes. */
const referenceSentences = {
  'reference.prefix': (d, say) =>
    `${field(d)}: ${say(d.received)} không dùng làm tiền tố được; cần 2 đến 5 chữ cái A-Z, trừ I, L và O`,
  'reference.reserved': (d, say) =>
    `${field(d)}: ${say(d.received)} dễ nhầm với ${say(d.expected)} do ngân hàng, ví tự ghi; hãy chọn tiền tố khác`,
  'reference.length': (d, say) => `${field(d)}: mã dài ${say(d.received)} ký tự; tối đa ${say(d.expected)}`,
  'reference.serial': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải số thứ tự; cần số nguyên ${say(d.expected)}`,
  'reference.shape': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải mã loại này; cần mã dạng ${say(d.expected)}`,
  'reference.check': (d, say) =>
    `${field(d)}: ký tự kiểm tra của ${say(d.received)} không khớp; mã bị gõ sai, bị cắt hoặc của đơn vị khác`,
  'reference.breakable': (d, say) =>
    `${field(d)}: dài ${say(d.received)} ký tự; chỉ ${say(d.expected)} ký tự đầu của nội dung là chắc chắn không bị ngắt dòng`,
  'purpose.no_room': (d, say) =>
    `${field(d)}: mã cần ${say(d.received)} ký tự, chỉ được ${say(d.expected)}; hãy dùng mã ngắn hơn hoặc tăng giới hạn`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const referencePhrases = {
  absentBesideDigits: 'bỏ trống khi đã có digits',
  codeLetters: 'chữ cái A-Z a-z và chữ số',
  ownCode: (least, most) => `${least} đến ${most} chữ cái A-Z và chữ số`,
  purposeLimit: (most, ...names) => `${listed(names, 'hoặc')} hoặc số nguyên từ 1 đến ${most}`,
  stringWithCode: 'chuỗi có chứa mã',
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const referenceMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: referenceSentences,
  phrases: referencePhrases,
});
