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
  'statement.column': (d) =>
    `không tìm thấy cột ${capital(field(d))}. Hãy đổi tên cột thành ${quoted(d.expected)} hoặc chọn cột tương ứng`,
  'statement.skipped': (d) =>
    `${d.path?.length ? `${field(d)}: ` : ''}bỏ qua dòng này vì không có số tiền, hoặc thiếu cả ngày và số giao dịch`,
  'statement.format': (d, say) =>
    `${d.path?.length ? `${field(d)}: ` : ''}${say(d.received)}; cần ${say(d.expected)}`,
  'statement.currency': (d) =>
    `${field(d)}: sao kê bằng ${d.received}; chỉ đọc được ${d.expected}, hãy xuất sao kê của tài khoản ${d.expected}`,
  'statement.pending': (d) =>
    `${field(d)}: bỏ qua ${d.received} vì ngân hàng chưa hạch toán; khi hạch toán xong, giao dịch sẽ có trong sao kê sau`,
  'statement.gap': (d, say) =>
    `${d.path?.length ? `${field(d)}: ` : ''}${say(d.received)}; có thể thiếu giao dịch, hãy bổ sung phần còn thiếu`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

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
  aMovement: 'giao dịch do hàm đọc sao kê trả về',
  missing: 'không có',
  dayAndTime: 'NĂM-THÁNG-NGÀY giờ:phút:giây hoặc NGÀY/THÁNG/NĂM giờ:phút:giây',
  notUtf8: 'văn bản không phải UTF-8',
  openQuote: (line) => `dấu nháy kép mở ở dòng ${line} không được đóng`,
  textAfterQuote: (line) => `còn chữ sau dấu nháy kép đóng ở dòng ${line}`,
  emptyFile: 'tệp trống',
  oldWorkbook: 'tệp Excel kiểu cũ (.xls)',
  noWorkbook: 'tệp loại khác, mang đuôi .xlsx',
  damagedFile: 'tệp hỏng',
  otherText: 'tệp loại khác',
  otherXml: 'tệp XML loại khác',
  mt940File: 'sao kê MT940',
  mt940Balance: 'C hoặc D, ngày viết NĂM-THÁNG-NGÀY mỗi phần hai chữ số, VND rồi đến số tiền',
  mt940Line:
    'ngày viết NĂM-THÁNG-NGÀY mỗi phần hai chữ số, C hoặc D, số tiền, loại giao dịch rồi đến số tham chiếu',
  mt942: 'báo cáo trong ngày (MT942), không có số dư; hãy xuất MT940',
  yymmdd: 'ngày có thật, viết NĂM-THÁNG-NGÀY mỗi phần hai chữ số',
  camt053: 'sao kê camt.053',
  camt052: 'báo cáo trong ngày (camt.052), có giao dịch chưa hạch toán; hãy xuất camt.053',
  camt054: 'thông báo ghi nợ, ghi có (camt.054), không đủ giao dịch; hãy xuất camt.053',
  currencyCode: 'mã loại tiền VND',
  wholeXml: 'tệp XML còn nguyên',
  wholeOfx: 'tệp OFX còn nguyên',
  xmlDamaged: 'tệp hỏng hoặc bị cắt',
  xmlDoctype: 'có khai báo <!DOCTYPE>, không đọc loại tệp này',
  xmlDeep: 'lồng quá 64 cấp',
  ofxFile: 'sao kê OFX',
  ofxNoStatement: 'tệp OFX không có sao kê',
  ofxDebit: 'số âm cho DEBIT',
  ofxCorrected: 'giao dịch được điều chỉnh nằm trong cùng tệp',
  ofxTime: 'NĂMTHÁNGNGÀYgiờphútgiây viết liền, sau đó là múi giờ [+7:ICT]',
  qifFile: 'tệp QIF, không ghi số tài khoản và loại tiền',
  statementFile: 'MT940, camt.053, OFX, Excel hoặc CSV',
  noFirstPage: 'thiếu trang trước trang này',
  noLastPage: 'thiếu trang sau trang này',
  daysBetween: (from, to) => `không có sao kê cho các ngày từ ${from} đến ${to}`,
  balanceJump: (closing, opening) =>
    `số dư cuối của sao kê trước là ${closing} đ, số dư đầu của sao kê sau là ${opening} đ`,
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const statementsMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: statementsSentences,
  phrases: statementsPhrases,
});
