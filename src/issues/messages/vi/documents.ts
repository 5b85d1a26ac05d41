import type { IssueCode } from '../../codes.ts';
import type { documentsPhrases as english } from '../en/documents.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { drawingMessages } from './drawing.ts';
import { field } from './labels.ts';

/** Sentences on documents: cards, posters, notices, labels. */
const documentsSentences = {
  'render.glyph': (d) => `${field(d)}: phông chữ không có ký tự ${d.received}; hãy viết cách khác`,
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
const documentsPhrases = {
  printableCharacters: 'ký tự in được',
  contrastOnWhite: (least) => `màu đậm hơn, tương phản với nền trắng ≥ ${least}`,
  pngOrJpeg: 'PNG hoặc JPEG',
  wholePngOrJpeg: 'tệp PNG nguyên vẹn, không xen dòng, hoặc JPEG',
  damagedOrInterlacedPng: 'tệp PNG hỏng hoặc lưu xen dòng (interlaced)',
  labelsOf: (columns, rows, width, height) => `${columns} × ${rows}, mỗi nhãn ${width} × ${height} mm`,
  aScene: 'trang do card, poster, notice hoặc labels tạo ra',
  aPage: 'ít nhất một trang',
  aDate: 'một ngày (Date)',
  twoFontFiles: 'nội dung hai tệp phông chữ, thường và đậm',
  fontFile: 'nội dung tệp phông TrueType hoặc OpenType',
  otherBytes: 'nội dung khác',
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const documentsMessages: Messages = /* @__PURE__ */ join(drawingMessages, {
  sentences: documentsSentences,
  phrases: documentsPhrases,
});
