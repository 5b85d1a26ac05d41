import type { IssueCode } from '../../codes.ts';
import { formatThousands } from '../../stringify.ts';
import type { drawingPhrases as english } from '../en/drawing.ts';
import type { MessageTable, Mirror, Sentence } from '../sentence.ts';
import { field, inVietnamese } from './labels.ts';

/** Sentences on drawing a code. */
const drawingSentences = {
  'render.picture': (d, say) => `${field(d)}: ${say(d.received)}; cần ${say(d.expected)}`,
  'qr.too_long': (d) =>
    `${field(d)}: dài ${formatThousands(d.received)} byte, mã QR ở mức sửa lỗi này chứa tối đa ${formatThousands(d.expected)}; hãy rút ngắn hoặc hạ mức sửa lỗi`,
  'render.too_small': (d, say) =>
    `${field(d)}: ${inVietnamese(say(d.received))} quá nhỏ cho mã QR này, cần ít nhất ${inVietnamese(say(d.expected))}; hãy phóng to hoặc rút ngắn nội dung chuyển khoản`,
  'render.contrast': (d, say) =>
    `màu ${inVietnamese(say(d.received))}, cần ít nhất ${inVietnamese(say(d.expected))}; hãy chọn màu đậm hơn trên nền sáng`,
  'render.logo': (d, say) =>
    `${field(d)}: che ${inVietnamese(say(d.received))} cạnh của mã QR, chỉ được che tối đa ${inVietnamese(say(d.expected))}; hãy thu nhỏ hoặc tăng mức sửa lỗi`,
  'render.unreadable': (d, say) =>
    `đọc lại hình vừa vẽ không ra đúng chuỗi mã QR: ${say(d.received)}; đừng in hình này`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const drawingPhrases = {
  textOrSymbol: 'chuỗi văn bản hoặc mã QR đã dựng',
  noneForSymbol: 'bỏ trống, vì mã QR đã được dựng sẵn',
  wholeCharacters: 'ký tự Unicode trọn vẹn',
  hexColor: 'màu dạng #1a2b3c',
  contrastOf: (dark, light, percent) => `${dark} trên nền ${light} chỉ tương phản ${percent}%`,
  pixelsUpTo: (most) => `số điểm ảnh, tối đa ${most}`,
  sizeOrModuleSize: 'chỉ một trong hai: size hoặc moduleSize',
  textWithoutControls: 'văn bản không có ký tự điều khiển',
  objectWithImage: 'đối tượng có image',
  pngOrJpegBytes: 'nội dung tệp PNG hoặc JPEG',
  bytesUpTo: (most) => `tối đa ${most} byte`,
  damagedFile: 'tệp bị hỏng',
  neitherPngNorJpeg: 'không phải PNG hay JPEG',
  otherModules: 'các ô không giống',
  anotherText: 'chuỗi khác',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const drawingWords: MessageTable = {
  sentences: drawingSentences,
  phrases: drawingPhrases,
};
