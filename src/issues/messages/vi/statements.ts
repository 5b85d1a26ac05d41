import type { IssueCode } from '../../codes.ts';
import type { statementsPhrases as english } from '../en/statements.ts';
import { join, listed, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { capital, field } from './labels.ts';

/** Sentences on bank statements and movements. */
const statementsSentences = {
  'transaction.shape': (d, say) => `không phải ${say(d.expected)}: ${field(d)} là ${say(d.received)}`,
  'transaction.signature': () =>
    'chữ ký không khớp dữ liệu: không phải do payOS gửi hoặc sai khóa; đừng ghi nhận giao dịch này',
  'transaction.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải số tiền; cần ${say(d.expected)}`,
  'transaction.time': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải thời gian; cần ${say(d.expected)}`,
  'transaction.no_id': () =>
    'có dòng thiếu số giao dịch. Hãy lấy sao kê trọn ngày (từ 0 giờ đến hết ngày), nếu không có thể ghi nhận trùng',
  'table.format': (d, say) =>
    `không phải tệp Excel (.xlsx) hoặc CSV đọc được: ${say(d.received)}. Hãy mở bằng Excel và lưu lại thành "Excel Workbook (.xlsx)"`,
  'table.headings': (d) =>
    d.received
      ? `không tìm thấy dòng tiêu đề đủ cột: thiếu ${rolesInWords(d.expected)}; gần đúng nhất là dòng ${shownRow(d.received)}. Hãy cho biết cột nào, bằng tên cột hoặc chữ cái của cột ("--columns")`
      : 'không tìm thấy dòng tiêu đề nào; hãy cho biết từng cột bằng chữ cái của cột ("--columns")',
  'table.column_absent': (d) =>
    `${field(d)}: không cột nào có tên này; các cột hiện có, ở dòng ${d.expected}`,
  'table.column_ambiguous': (d) =>
    `${field(d)}: có thể là cột nào trong ${d.received} cũng được; hãy chọn một cột, bằng tên hoặc chữ cái ("--columns")`,
  'table.column_unused': (d, say) =>
    `cột ${d.received} không được dùng tới dù trông như ${say(d.expected)}; hãy xem có cần cột này không`,
  'table.sheet_left': (d, say) => `trang tính không đọc vì ${say(d.expected)}: ${d.received}`,
  'config.syntax': (d, say) =>
    `dòng ${d.path?.join(', cột ')}: gặp ${say(d.received)}, cần ${say(d.expected)}`,
  'statement.column': (d) =>
    `không tìm thấy cột ${capital(field(d))}. Hãy đổi tên cột thành ${quoted(d.expected)} hoặc chọn cột tương ứng`,
  'statement.skipped': (d) =>
    `${d.path?.length ? `${field(d)}: ` : ''}bỏ qua dòng này vì không có số tiền, hoặc thiếu cả ngày và số giao dịch`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** Shows a row of headings with the roles that were understood. */
function shownRow(row: string): string {
  return row.replace(/(?<![^ ])([a-z?]\w*)=(?=["A-Z])/gi, (_, role: string) =>
    role === '?' ? 'chưa rõ ' : `${field({ path: [role] })} `,
  );
}

function rolesInWords(roles = ''): string {
  return listed(
    roles.split(', ').map((role) => field({ path: [role] })),
    'và',
  );
}

/** Puts each name of a column in quotation marks. */
function quoted(names = ''): string {
  return listed(
    names.split(', ').map((name) => `"${name}"`),
    'hoặc',
  );
}

/** The phrases of these sentences. */
const statementsPhrases = {
  sepayWebhook: 'webhook của SePay',
  payosWebhook: 'webhook của payOS',
  payosPaid: 'webhook của payOS báo đã nhận tiền',
  cassoWebhook: 'webhook của Casso',
  vietqrVnCallback: 'webhook của VietQR.vn',
  statementRow: 'dòng sao kê',
  missing: 'không có',
  dayAndTime: 'NĂM-THÁNG-NGÀY giờ:phút:giây hoặc NGÀY/THÁNG/NĂM giờ:phút:giây',
  notUtf8: 'văn bản không phải UTF-8',
  openQuote: (line) => `dấu nháy kép mở ở dòng ${line} không được đóng`,
  textAfterQuote: (line) => `còn chữ sau dấu nháy kép đóng ở dòng ${line}`,
  emptyFile: 'tệp trống',
  oldWorkbook: 'tệp Excel kiểu cũ (.xls)',
  noWorkbook: 'tệp loại khác, mang đuôi .xlsx',
  damagedFile: 'tệp hỏng',
  sums: 'số tiền',
  days: 'ngày',
  hiddenSheet: 'bị ẩn',
  sheetWithoutTable: 'không có bảng cần tìm',
  sheetTwice: 'trùng với trang tính khác',
  columnPairs: 'các cặp như "time=Ngày GD, in=F"',
  oneColumn: 'mỗi vai trò một cột',
  configValue: 'một giá trị',
  configName: 'một tên trong dấu nháy kép',
  configColon: 'dấu hai chấm',
  configComma: 'dấu phẩy hoặc dấu ngoặc đóng',
  configEnd: 'hết tệp',
  configClosed: 'phần đóng của chỗ đã mở',
  configNewName: 'một tên chưa có',
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const statementsMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: statementsSentences,
  phrases: statementsPhrases,
});
