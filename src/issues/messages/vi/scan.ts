import type { IssueCode } from '../../codes.ts';
import { formatThousands } from '../../stringify.ts';
import type { scanPhrases as english } from '../en/scan.ts';
import type { MessageTable, Mirror, Sentence } from '../sentence.ts';
import { field } from './labels.ts';

/** Sentences on pictures of codes. */
const scanSentences = {
  'scan.format': ({ received, expected }, say) =>
    received?.startsWith('fileOf(')
      ? `không đọc được ${say(received)} ở đây; hãy dùng ${say(expected)}`
      : `${say(received)}, không phải ảnh; hãy chọn ảnh ${say(expected)}`,
  'scan.damaged': ({ received }) =>
    `ảnh${received ? ` ${received}` : ''} bị hỏng, bị cắt hoặc không được hỗ trợ; hãy chụp hoặc gửi lại ảnh`,
  'scan.too_large': (d) =>
    `ảnh lớn quá (${formatThousands(d.received)} điểm ảnh, tối đa ${formatThousands(d.expected)}); hãy thu nhỏ ảnh`,
  'scan.pixels': (d, say) => `${field(d)}: ${say(d.received)}; cần ${say(d.expected)}`,
  'scan.reader': (d, say) => `không chạy được bộ đọc mã QR (${say(d.received)}); ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const scanPhrases = {
  pixelsOrPicture: 'điểm ảnh hoặc nội dung tệp ảnh',
  pngOrPixels: 'PNG hoặc điểm ảnh, hoặc toPixels để giải mã',
  positiveSides: 'chiều rộng và chiều cao từ 1 trở lên',
  bytesForSides: (count, width, height) => `${count} byte cho ${width} × ${height}`,
  emptyFile: 'tệp trống',
  fileBeginning: (bytes) => `tệp bắt đầu bằng ${bytes}`,
  fileOf: (format) => `tệp ${format}`,
  wasmSource: 'dãy byte, mô-đun đã dịch hoặc địa chỉ',
  wasmNotFound: 'không tìm thấy tệp wasm',
  giveWasm: "hãy đưa vào wasm: nội dung hoặc địa chỉ của 'zxing-wasm/reader/zxing_reader.wasm'",
  checkWasm: 'hãy kiểm tra wasm',
  notInstalled: (name) => `chưa cài ${name}`,
  install: (name) => `chạy npm install ${name}`,
  codesWithPosition: 'decoder phải trả về các mã có text và position',
  noPicture: 'zxing-wasm: không nhận ra ảnh',
  tryAnother: 'hãy thử ảnh khác hoặc bộ đọc khác',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const scanWords: MessageTable = {
  sentences: scanSentences,
  phrases: scanPhrases,
};
