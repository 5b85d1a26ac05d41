import type { IssueCode } from '../../codes.ts';
import type { drawingPhrases as english } from '../en/drawing.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';

/** Sentences on drawing a code. */
const drawingSentences = {
  'render.picture': (d, say) => `${field(d)}: ${say(d.received)}; cần ${say(d.expected)}`,
  'qr.too_long': (d, say) =>
    `${field(d)}: dài ${say(d.received)} byte, mã QR ở mức sửa lỗi này chứa tối đa ${say(d.expected)}; hãy rút ngắn hoặc hạ mức sửa lỗi`,
  'render.too_small': (d, say) =>
    `${field(d)}: ${say(d.received)} quá nhỏ cho mã này, cần ít nhất ${say(d.expected)}; hãy phóng to hoặc rút ngắn nội dung`,
  'render.contrast': (d, say) =>
    `màu đậm trên nền sáng, ${say(d.received)} tương phản; cần ít nhất ${say(d.expected)}, mã sáng trên nền tối không quét được`,
  'render.logo': (d, say) =>
    `${field(d)}: che ${say(d.received)} cạnh của mã, chỉ được che tối đa ${say(d.expected)}; hãy thu nhỏ hoặc tăng mức sửa lỗi`,
  'render.unreadable': (d, say) =>
    `hình vẽ ra không đọc lại được đúng nội dung: ${say(d.received)}; đừng dùng`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const drawingPhrases = {
  textOrSymbol: 'chuỗi văn bản hoặc mã QR đã dựng',
  noneForSymbol: 'bỏ trống, vì mã QR đã được dựng sẵn',
  wholeCharacters: 'ký tự Unicode trọn vẹn',
  hexColor: 'màu dạng #1a2b3c',
  contrastOf: (dark, light, percent) => `${dark} trên ${light}: ${percent} %`,
  pixelsUpTo: (most) => `số điểm ảnh, tối đa ${most}`,
  sizeOrModuleSize: 'chỉ một trong hai: size hoặc moduleSize',
  textWithoutControls: 'văn bản không có ký tự điều khiển',
  objectWithImage: 'một đối tượng có image',
  pngOrJpegBytes: 'nội dung tệp PNG hoặc JPEG',
  bytesUpTo: (most) => `tối đa ${most} byte`,
  damagedFile: 'tệp bị hỏng',
  neitherPngNorJpeg: 'không phải PNG hay JPEG',
  otherModules: 'các ô không giống',
  anotherText: 'chuỗi khác',
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const drawingMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: drawingSentences,
  phrases: drawingPhrases,
});
