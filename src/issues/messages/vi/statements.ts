import type { IssueCode } from '../../codes.ts';
import type { IssueDetail } from '../../detail.ts';
import type { statementsPhrases as english } from '../en/statements.ts';
import { join, listed, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { capital, field } from './labels.ts';
import { tablesMessages } from './tables/formats.ts';

/** Sentences on bank statements and movements. */
const statementsSentences = {
  'transaction.shape': (d, say) => `không phải ${say(d.expected)}: ${field(d)} là ${say(d.received)}`,
  'transaction.signature': (d, say) =>
    `${field(d)}: ${say(d.received)}; bất kỳ ai cũng có thể đã gửi nội dung này, đừng ghi nhận`,
  'transaction.replay': (d) =>
    `${field(d)}: thời điểm ký lệch ${d.received} giây so với hiện tại, giới hạn là ${d.expected} giây; hãy chỉnh đồng hồ máy chủ, nếu không thì đây là thông báo cũ bị gửi lại`,
  'transaction.status': (d, say) =>
    `${field(d)} là ${say(d.received)}: chưa cho biết tiền đã chuyển; đừng ghi nhận`,
  'transaction.currency': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải đồng Việt Nam; hãy ghi nhận thủ công theo đúng loại tiền`,
  'transaction.direction': (d, say) =>
    `${field(d)}: ${say(d.received)} mâu thuẫn với trường khác về tiền vào hay tiền ra; hãy tra lại tại ngân hàng`,
  'transaction.unknown_feed': (d, say) =>
    `${field(d)}: hãy chỉ rõ nguồn là ${say(d.expected)}, vì không nguồn nào có dạng ${say(d.received)}`,
  'transaction.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải số tiền; cần ${say(d.expected)}`,
  'transaction.time': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải thời gian; cần ${say(d.expected)}`,
  'transaction.no_id': () =>
    'có dòng thiếu số giao dịch. Hãy lấy sao kê trọn ngày (từ 0 giờ đến hết ngày), nếu không có thể ghi nhận trùng',
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
    `${d.path?.length ? `${placeIn(d)}: ` : ''}bỏ qua dòng này vì không có số tiền, hoặc thiếu cả ngày và số giao dịch`,
  'statement.direction': (d, say) =>
    `${placeIn(d)}: ${say(d.received)}. Hãy chỉ rõ cột ghi có và cột ghi nợ, hoặc cột cho biết tiền vào hay tiền ra`,
  'statement.undated': (d) =>
    `${placeIn(d)}: có ${d.received} đ nhưng thiếu ngày, không có gì chứng tỏ là cùng ngày với dòng trên. Hãy điền ngày`,
  'statement.year': (d) =>
    `${placeIn(d)}: ngày ${d.received} thiếu năm, phía trên bảng cũng không ghi kỳ sao kê. Hãy cho biết năm`,
  'statement.extra_cells': (d) =>
    `${placeIn(d)}: ${d.received} nằm ngoài các cột có tiêu đề (đến cột ${d.expected}). Hãy đặt số tiền có dấu phẩy trong dấu nháy kép, mỗi dòng một giao dịch`,
  'statement.row_above': (d) =>
    `${placeIn(d)}: có giao dịch nằm phía trên dòng tiêu đề. Hãy đặt dòng tiêu đề lên trên mọi giao dịch`,
  'statement.status': (d) =>
    `${placeIn(d)}: ${d.received} không cho biết tiền đã chuyển hay chưa. Hãy bỏ các dòng giao dịch không thành công`,
  'statement.proof': (d, say) =>
    `${d.path?.length ? `${placeIn(d)}: ` : ''}${say(d.received)}. Có dòng bị thiếu, bị lặp hoặc bị sửa; hãy xuất lại sao kê`,
  'statement.not_booked': (d) => `${placeIn(d)}: bỏ qua dòng này vì giao dịch chưa thành công: ${d.received}`,
  'statement.left_out': (d, say) => `${placeIn(d)}: đã bỏ dòng này, số tiền: ${say(d.received)}`,
  'statement.filled': (d) => `${d.received} dòng thiếu ngày: lấy theo ngày của dòng trên`,
  'statement.hidden': (d) => `${d.received} dòng đang ẩn vẫn được tính`,
  'statement.balance_unused': (d, say) => `số dư không dùng để đối chiếu được: ${say(d.received)}`,
  'statement.unproved': (d, say) =>
    `không có gì chứng tỏ sao kê đủ mọi giao dịch: ${say(d.received)}. Hãy đối chiếu tổng tiền với ngân hàng`,
  'statement.empty': () => 'sao kê không có giao dịch nào',
  'statement.format': (d, say) =>
    `${d.path?.length ? `${field(d)}: ` : ''}${say(d.received)}; cần ${say(d.expected)}`,
  'statement.currency': (d) =>
    `${placeIn(d)}: sao kê bằng ${d.received}; chỉ đọc được ${d.expected}, hãy xuất sao kê của tài khoản ${d.expected}`,
  'statement.pending': (d) =>
    `${field(d)}: bỏ qua ${d.received} vì ngân hàng chưa hạch toán; khi hạch toán xong, giao dịch sẽ có trong sao kê sau`,
  'statement.gap': (d, say) =>
    `${d.path?.length ? `${field(d)}: ` : ''}${say(d.received)}; có thể thiếu giao dịch, hãy bổ sung phần còn thiếu`,
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

/** Names a row or a cell of a file as a spreadsheet does. */
function placeIn({ path = [] }: IssueDetail): string {
  if (path.length === 0) return 'sao kê';
  return path.map((part) => (typeof part === 'number' ? `dòng ${part}` : part)).join(', ');
}

/** The phrases of these sentences. */
const statementsPhrases = {
  sepayWebhook: 'webhook của SePay',
  payosWebhook: 'webhook của payOS',
  payosPaid: 'webhook của payOS báo đã nhận tiền',
  cassoWebhook: 'webhook của Casso',
  vietqrVnCallback: 'webhook của VietQR.vn',
  sepayRecord: 'giao dịch từ API của SePay',
  sepayOrder: 'thông báo của cổng thanh toán SePay',
  pay2sWebhook: 'webhook của Pay2S',
  vietcombankRecord: 'giao dịch trong danh sách của Vietcombank',
  mbRecord: 'giao dịch trong danh sách của MB',
  mbBizRecord: 'giao dịch trong danh sách của MB Biz',
  tpbankRecord: 'giao dịch trong danh sách của TPBank',
  acbRecord: 'giao dịch trong danh sách của ACB',
  bankMessage: 'tin nhắn biến động số dư',
  oneSignedSum: 'đúng một số tiền có dấu + hoặc - ngoài số dư',
  signatureMismatch: 'chữ ký không khớp dữ liệu hoặc sai khóa',
  splittable:
    'có giá trị chứa cả & và =, hoặc chứa cấu trúc lồng nhau, nên chữ ký có thể khớp với dữ liệu khác',
  unverified: 'chưa được xác thực; hãy đọc webhook của payOS bằng verifyWebhook hoặc fromPayos',
  tokenMismatch: 'không đúng mã bảo mật đã thỏa thuận',
  headerMissing: 'không có trường này trong phần đầu yêu cầu',
  headerTwice: 'trường này xuất hiện nhiều lần trong phần đầu yêu cầu',
  signatureForm: 'không đúng cách viết của dịch vụ này',
  unparsedBody: 'nội dung nguyên gốc, dạng văn bản hoặc byte, trước khi phân tích',
  unparsedBodyUpTo: (most) => `nội dung tối đa ${most} byte`,
  jsonBody: 'nội dung JSON',
  aSecret: 'khóa bí mật đã thỏa thuận với dịch vụ',
  unixMilliseconds: 'số mili giây tính từ 01/01/1970',
  statementRow: 'dòng sao kê',
  aMovement: 'giao dịch do hàm đọc sao kê trả về',
  missing: 'không có',
  dayAndTime: 'NĂM-THÁNG-NGÀY giờ:phút:giây hoặc NGÀY/THÁNG/NĂM giờ:phút:giây',
  bothSides: 'một dòng vừa ghi có vừa ghi nợ',
  directionWord: (...word) => `${word.join(', ')} không cho biết tiền vào hay tiền ra`,
  directionBlank: 'không cho biết tiền vào hay tiền ra',
  signAgainstWord: 'số tiền mang dấu trừ nhưng dòng này ghi có',
  mixedSigns: 'số tiền ghi nợ có dòng mang dấu trừ, có dòng không',
  notByBalance: 'số dư không chứng tỏ được là tiền vào hay tiền ra',
  noDirection: 'không cho biết tiền vào hay tiền ra',
  otherTotal: 'dòng tổng khác với tổng các dòng trên',
  otherBalance: 'số dư không khớp với dòng trước',
  otherClosing: (printed, reached) =>
    `số dư cuối kỳ ghi ${printed} đ, số dư đầu kỳ cộng phát sinh là ${reached} đ`,
  otherOpening: 'có số dư đầu kỳ thứ hai khác số đã ghi',
  otherEnd: (printed, shown) => `số dư ghi ngoài bảng là ${printed} đ, số dư sau giao dịch cho ra ${shown} đ`,
  noBalances: 'không có số dư hay dòng tổng để đối chiếu',
  maskedBalance: 'số dư của mọi dòng đều như nhau',
  unrelatedBalance: 'không có số dư nào khớp với dòng trước',
  rowsLeftOut: 'đã bỏ những dòng không rõ số tiền',
  unknownSum: 'không rõ',
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
  sums: 'số tiền',
  days: 'ngày',
  hiddenSheet: 'bị ẩn',
  sheetWithoutTable: 'không có bảng cần tìm',
  sheetTwice: 'trùng với trang tính khác',
  columnPairs: 'các cặp như "time=Ngày GD, in=F"',
  oneColumn: 'mỗi loại dữ liệu một cột',
  configValue: 'một giá trị',
  configName: 'một tên trong dấu nháy kép',
  configColon: 'dấu hai chấm',
  configComma: 'dấu phẩy hoặc dấu ngoặc đóng',
  configEnd: 'hết tệp',
  configClosed: 'phần đóng của chỗ đã mở',
  configNewName: 'một tên chưa có',
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const statementsMessages: Messages = /* @__PURE__ */ join(inputMessages, tablesMessages, {
  sentences: statementsSentences,
  phrases: statementsPhrases,
});
