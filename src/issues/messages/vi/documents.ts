import type { IssueCode } from '../../codes.ts';
import { truncate } from '../../stringify.ts';
import type { documentsPhrases as english } from '../en/documents.ts';
import type { MessageTable, Mirror, Sentence } from '../sentence.ts';
import { field, inVietnamese } from './labels.ts';

/** Sentences on documents: cards, posters, notices, labels. */
const documentsSentences = {
  'render.glyph': (d) => `${field(d)}: phông chữ không in được ký tự ${d.received}; hãy thay ký tự khác`,
  'render.overflow': (d, say) =>
    `${field(d)}: chữ quá dài so với chỗ in (${inVietnamese(say(d.expected))}); hãy rút ngắn ${d.received === undefined ? 'lại' : truncate(d.received)} hoặc chọn khổ giấy lớn hơn`,
  'render.module': (d, say) =>
    `${field(d)}: mỗi ô của mã QR chỉ ${inVietnamese(say(d.received))} mm, khó quét (tối thiểu ${inVietnamese(say(d.expected))} mm); hãy in mã QR to hơn hoặc rút ngắn nội dung chuyển khoản`,
  'render.distance': (d, say) =>
    `${field(d)}: mỗi ô của mã QR chỉ ${say(d.received)}, cần ${say(d.expected)}; hãy chọn nhãn lớn hơn hoặc rút ngắn nội dung chuyển khoản`,
  'document.reading': (d, say) =>
    `${field(d)}: lượng tiêu thụ ghi ${say(d.received)}, nhưng tính theo chỉ số được ${say(d.expected)}; hãy sửa chỉ số hoặc lượng tính tiền`,
  'document.total': (d, say) =>
    `tổng cộng ghi ${say(d.received)}, nhưng cộng các khoản thu được ${say(d.expected)}; hãy sửa cho khớp`,
  'document.mismatch': (d, say) =>
    `${field(d)}: trên giấy ghi ${say(d.received)}, nhưng mã QR ghi ${say(d.expected)}; hãy bỏ dòng này vì mã QR đã có sẵn, hoặc tạo mã QR mới`,
  'document.not_in_code': (d, say) =>
    `${field(d)}: ${say(d.received)} chỉ có trên giấy, không có trong mã QR; người chuyển phải tự nhập và không đối chiếu được`,
  'document.no_holder': () =>
    'trên giấy không có tên chủ tài khoản nên người chuyển không đối chiếu được tên người nhận; hãy ghi tên đúng như ngân hàng hiển thị',
} as const satisfies Partial<Record<IssueCode, Sentence>>;

const PAPER_NAMES: Readonly<Record<string, string>> = {
  slips: 'phiếu báo thu',
  notices: 'giấy báo',
  labels: 'nhãn',
  checklist: 'danh sách phát',
};

/** The phrases of these sentences. */
const documentsPhrases = {
  printableCharacters: 'ký tự in được',
  contrastOnWhite: (least) => `màu đậm hơn, tương phản với nền trắng ít nhất ${inVietnamese(least)} lần`,
  colorOnWhite: (color, contrast = '') => `${color} (${inVietnamese(contrast)} lần)`,
  pngOrJpeg: 'PNG hoặc JPEG',
  wholePngOrJpeg: 'tệp PNG nguyên vẹn, không xen dòng, hoặc JPEG',
  damagedOrInterlacedPng: 'tệp PNG hỏng hoặc lưu xen dòng',
  noneBesidePreset: 'bỏ trống, vì mẫu tờ nhãn đã quy định',
  labelsOf: (columns, rows, width, height) =>
    `${columns} × ${rows}, mỗi nhãn ${inVietnamese(`${width} × ${height}`)} mm`,
  paperRoom: (paper, ...room) => `${PAPER_NAMES[paper] ?? paper}: ${room.join(', ')}`,
  modulesFrom: (millimetres, centimetres) =>
    `${inVietnamese(`${millimetres} mm`)} (quét được từ ${centimetres} cm)`,
  aScene: 'trang do gói này tạo ra',
  codeOrPayment: 'chuỗi mã QR hoặc một khoản thanh toán',
  aPage: 'ít nhất một trang',
  openPdf: 'một tài liệu PDF đang mở',
  pdfBytes: 'nội dung một tệp PDF',
  readablePdf: 'tệp PDF nguyên vẹn và không đặt mật khẩu',
  pageOfPdf: "'first', 'last', 'new' hoặc số trang",
  pagesOf: (most) => `số trang từ 1 đến ${most}`,
  aDate: 'một ngày kiểu Date',
  twoFontFiles: 'nội dung hai tệp phông chữ, thường và đậm',
  fontFile: 'nội dung tệp phông TrueType hoặc OpenType',
  otherBytes: 'nội dung khác',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const documentsWords: MessageTable = {
  sentences: documentsSentences,
  phrases: documentsPhrases,
};
