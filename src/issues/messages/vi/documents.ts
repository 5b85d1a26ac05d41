import type { IssueCode } from '../../codes.ts';
import type { documentsPhrases as english } from '../en/documents.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { field } from './field.ts';
import { inputMessages } from './input.ts';

/** Sentences on documents: cards, posters, notices, labels. */
export const documentsSentences = {
  'render.glyph': (d, say) => `${field(d)}: phông chữ không có ký tự ${say(d.received)}; hãy viết cách khác`,
  'render.overflow': (d, say) =>
    `${field(d)}: cỡ chữ nhỏ nhất vẫn không vừa (${say(d.expected)}); hãy rút ngắn ${d.received ?? 'nội dung'} hoặc chọn khổ lớn hơn`,
  'render.module': (d, say) =>
    `${field(d)}: ô vuông ${say(d.received)} mm khó quét; tối thiểu ${say(d.expected)} mm; hãy phóng to mã hoặc rút ngắn nội dung`,
  'document.total': (d, say) =>
    `${field(d)}: ${say(d.received)}, trong khi các khoản cộng lại được ${say(d.expected)}`,
  'package.missing': (d, say) =>
    `chức năng này cần ${say(d.received)} nhưng chưa được cài; hãy chạy: npm install ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const documentsPhrases = {
  aPage: 'một trang',
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const documentsMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: documentsSentences,
  phrases: documentsPhrases,
});
