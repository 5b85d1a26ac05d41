import type { IssueCode } from '../../codes.ts';
import type { referencePhrases as english } from '../en/reference.ts';
import { listed, type MessageTable, type Mirror, type Sentence } from '../sentence.ts';
import { field } from './labels.ts';

/** Sentences on reference codes and purposes. */
const referenceSentences = {
  'reference.prefix': (d, say) =>
    `${field(d)}: ${say(d.received)} không dùng được; cần 2 đến 5 chữ cái A-Z, trừ I, L và O`,
  'reference.reserved': (d, say) =>
    `${field(d)}: ${say(d.received)} trùng với chữ ${say(d.expected)} mà ngân hàng, ví điện tử tự ghi vào nội dung; hãy chọn chữ đầu khác`,
  'reference.length': (d, say) =>
    `${field(d)}: mã thanh toán dài ${say(d.received)} ký tự, tối đa ${say(d.expected)}`,
  'reference.serial': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải số thứ tự; cần số nguyên ${say(d.expected)}`,
  'reference.shape': (d, say) =>
    `${field(d)}: ${say(d.received)} không đúng dạng; mã đúng dạng như ${say(d.expected)}`,
  'reference.check': (d, say) =>
    `mã thanh toán ${say(d.received)}: ký tự kiểm tra không khớp; có thể gõ sai, bị cắt hoặc là mã của đơn vị khác`,
  'reference.breakable': (d, say) =>
    `mã thanh toán dài ${say(d.received)} ký tự; ngân hàng chỉ giữ liền ${say(d.expected)} ký tự đầu của nội dung chuyển khoản`,
  'purpose.no_room': (d, say) =>
    `mã thanh toán dài ${say(d.received)} ký tự, nội dung chuyển khoản chỉ còn chỗ cho ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const referencePhrases = {
  absentBesideDigits: 'bỏ trống khi đã có digits',
  codeLetters: 'chữ cái A-Z a-z và chữ số',
  ownCode: (least, most) => `${least} đến ${most} chữ cái A-Z và chữ số`,
  purposeLimit: (most, ...names) => `${listed(names, 'hoặc')} hoặc số nguyên từ 1 đến ${most}`,
  bodyWithin: (length, most) => `${length}; hãy ghi ${most} hoặc ít hơn`,
  shorterPrefix: (length) => `${length}; hãy chọn chữ đầu ngắn hơn`,
  stringWithCode: 'chuỗi ký tự có chứa mã thanh toán',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const referenceWords: MessageTable = {
  sentences: referenceSentences,
  phrases: referencePhrases,
};
