import type { IssueCode } from '../../codes.ts';
import type { statementsPhrases as english } from '../en/statements.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';

/** Sentences on bank statements and movements. */
const statementsSentences = {
  'transaction.shape': (d, say) => `đây không phải ${say(d.expected)}: ${field(d)} là ${say(d.received)}`,
  'transaction.signature': () => 'chữ ký không khớp dữ liệu: không phải do payOS gửi, hoặc sai khóa',
  'transaction.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải số tiền; cần ${say(d.expected)}`,
  'transaction.time': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải thời gian; cần ${say(d.expected)}`,
  'transaction.no_id': (d) =>
    `${field(d)}: có dòng không có số giao dịch; số này được tạo từ nội dung dòng, vì vậy hãy nhập trọn ngày`,
  'table.format': (d, say) => `không phải bảng đọc được (CSV mã UTF-8 hoặc XLSX): ${say(d.received)}`,
  'statement.column': (d) =>
    `không có cột ${field(d)}; hãy đặt tên cột là ${d.expected}, hoặc chỉ ra cột nào`,
  'statement.skipped': (d) =>
    `${field(d)}: bỏ qua dòng này: không có số tiền, hoặc không có cả ngày lẫn số giao dịch`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const statementsPhrases = {
  sepayWebhook: 'webhook của SePay',
  payosWebhook: 'webhook của payOS',
  cassoWebhook: 'webhook của Casso',
  vietqrVnCallback: 'webhook của VietQR.vn',
  statementRow: 'dòng sao kê',
  missing: 'không có',
  dayAndTime: 'NĂM-THÁNG-NGÀY giờ:phút:giây hoặc NGÀY/THÁNG/NĂM giờ:phút:giây',
  notUtf8: 'văn bản không phải UTF-8',
  openQuote: (line) => `dấu nháy kép mở ở dòng ${line} không được đóng`,
  textAfterQuote: (line) => `còn chữ sau dấu nháy kép đóng ở dòng ${line}`,
  emptyFile: 'tệp trống',
  oldWorkbook: 'tệp Excel kiểu cũ (.xls); hãy lưu lại thành .xlsx',
  noWorkbook: 'tệp loại khác, mang đuôi .xlsx',
  damagedFile: 'tệp hỏng',
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const statementsMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: statementsSentences,
  phrases: statementsPhrases,
});
