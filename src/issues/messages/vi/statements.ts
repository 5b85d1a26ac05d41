import type { IssueCode } from '../../codes.ts';
import type { IssueDetail } from '../../detail.ts';
import { dayFirst } from '../../stringify.ts';
import type { statementsPhrases as english } from '../en/statements.ts';
import { listed, type MessageTable, type Mirror, type Sentence } from '../sentence.ts';
import { capital, field } from './labels.ts';

/** Sentences on bank statements and movements. */
const statementsSentences = {
  'statement.column': (d) =>
    `không tìm thấy cột ${capital(field(d))}. Hãy đổi tên cột thành ${quoted(d.expected)} hoặc chọn cột tương ứng`,
  'statement.skipped': (d) =>
    `${d.path?.length ? `${placeIn(d)}: ` : ''}bỏ qua dòng này vì không có số tiền, hoặc thiếu cả ngày và số giao dịch`,
  'statement.direction': (d, say) =>
    `${placeIn(d)}: ${say(d.received)}. Hãy chỉ rõ cột ghi có và cột ghi nợ, hoặc cột cho biết tiền vào hay tiền ra ("--columns")`,
  'statement.one_side': (d) =>
    `${placeIn(d)}: chỉ có số tiền ở cột ${d.received}, là cột không được dùng tới. Hãy cho biết đó là cột gì, nếu là tiền ${d.expected === 'in' ? 'vào' : 'ra'} ("--columns ${d.expected}=…")`,
  'statement.undated': (d) =>
    `${placeIn(d)}: có ${d.received} đ nhưng thiếu ngày, không có gì chứng tỏ là cùng ngày với dòng trên. Hãy điền ngày, hoặc bỏ những dòng như vậy ("--skip-bad", "skipBad")`,
  'statement.year': (d) =>
    `${placeIn(d)}: ngày ${d.received} thiếu năm${Number(d.expected) > 1 ? `, ${d.expected} dòng đều vậy` : ''}, phía trên bảng cũng không ghi kỳ sao kê. Hãy cho biết năm ("--year", "year")`,
  'statement.extra_cells': (d) =>
    `${placeIn(d)}: ${d.received} nằm ngoài các cột có tiêu đề (đến cột ${d.expected}). Hãy đặt số tiền có dấu phẩy trong dấu nháy kép, mỗi dòng một giao dịch`,
  'statement.cells': (d) =>
    `${placeIn(d)}: ${d.received} nằm sai cột. Hãy đặt các ô của dòng này đúng dưới tiêu đề, hoặc bỏ những dòng như vậy ("--skip-bad", "skipBad")`,
  'statement.moved': (d, say) => `${placeIn(d)}: ${say(d.received)}`,
  'statement.row_above': (d) =>
    `${placeIn(d)}: có giao dịch mà phía trên không có dòng tiêu đề đọc được. Hãy đặt dòng tiêu đề lên trên mọi giao dịch, hoặc chọn trang tính cần đọc ("--sheet", "sheet")`,
  'statement.status': (d) =>
    `${placeIn(d)}: ${d.received} không cho biết tiền đã chuyển hay chưa. Hãy bỏ các dòng giao dịch không thành công`,
  'statement.account': (d, say) =>
    `${placeIn(d)}: sao kê của tài khoản ${say(d.received)}, không phải ${d.expected}. Chỉ khai báo số tài khoản khi sao kê không ghi ("--account", "account"), hoặc hãy đưa đúng sao kê`,
  'statement.account_lost': (d) =>
    `${placeIn(d)}: bảng tính đã làm hỏng số tài khoản, ${d.received}. Hãy định dạng ô đó là văn bản rồi xuất lại sao kê`,
  'statement.proof': (d, say) =>
    `${d.path?.length ? `${placeIn(d)}: ` : ''}${say(d.received)}. Có dòng bị thiếu, bị lặp hoặc bị sửa; hãy xuất lại sao kê, hoặc vẫn đọc như vậy ("--accept-gap", "acceptGap")`,
  'statement.period': (d, say) =>
    `${placeIn(d)}: ${say(d.received)}; sao kê ghi kỳ ${d.expected}. Hãy sửa lại ngày, hoặc vẫn đọc như vậy ("--accept-gap", "acceptGap")`,
  'statement.days': (d) =>
    `${placeIn(d)}: ngày ${dayFirst(d.received)}${alsoRows(d.expected)} khác tháng với các ngày sau ngày 12, nhưng đổi chỗ ngày và tháng thì cùng tháng: có thể bảng tính đã đổi. Hãy xuất lại sao kê và đừng lưu bằng Excel; nếu ngày đúng, hãy ghi kỳ sao kê phía trên bảng, hoặc vẫn đọc như vậy ("--accept-gap", "acceptGap")`,
  'statement.total': (d, say) =>
    `${placeIn(d)}: ${say(d.received)}. Nếu là giao dịch, hãy ghi nội dung hoặc số giao dịch riêng; nếu không, hãy bỏ dòng này`,
  'statement.units': (d, say) =>
    `${placeIn(d)}: ${say(d.received)} khác với đơn vị tính của các số tiền (${d.expected} đồng). Hãy ghi một đơn vị tính ở phía trên bảng`,
  'statement.not_booked': (d) => `${placeIn(d)}: bỏ qua dòng này vì giao dịch chưa thành công: ${d.received}`,
  'statement.left_out': (d, say) => `${placeIn(d)}: đã bỏ dòng này, số tiền: ${say(d.received)}`,
  'statement.filled': (d) => `${d.received} dòng thiếu ngày: lấy theo ngày của dòng trên`,
  'statement.fee': (d) =>
    `${d.path?.length ? `${placeIn(d)}: ` : ''}phí tổng cộng ${d.received} đ nằm ở cột riêng của ${d.expected} dòng, không tính vào số tiền. Hãy đối chiếu với số dư`,
  'statement.overlap': (d, say) => `${d.path?.join(', ')}: ${say(d.received)}; ${say(d.expected)}`,
  'statement.hidden': (d) => `${d.received} dòng đang ẩn vẫn được tính`,
  'statement.unit': (d) =>
    `${placeIn(d)}: mọi số tiền được nhân với ${d.received} đồng theo đơn vị tính ghi ở đây`,
  'statement.balance_unused': (d, say) => `số dư không dùng để đối chiếu được: ${say(d.received)}`,
  'statement.unproved': (d, say) =>
    d.received === 'openEnds'
      ? `chưa chứng tỏ được sao kê đủ các dòng đầu và cuối: ${say(d.received)}. Hãy đối chiếu tổng tiền với ngân hàng`
      : `không có gì chứng tỏ sao kê đủ mọi giao dịch: ${say(d.received)}. Hãy đối chiếu tổng tiền với ngân hàng`,
  'statement.empty': (d, say) => `sao kê không có giao dịch nào${d.received ? `: ${say(d.received)}` : ''}`,
  'statement.format': (d, say) =>
    `${d.path?.length ? `${field(d)}: ` : ''}${say(d.received)}; cần ${say(d.expected)}`,
  'statement.currency': (d) =>
    `${placeIn(d)}: sao kê bằng ${d.received}; chỉ đọc được ${d.expected}, hãy xuất sao kê của tài khoản ${d.expected}`,
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

/** Names a row or a cell of a file as a spreadsheet does. */
function placeIn({ path = [] }: IssueDetail): string {
  if (path.length === 0) return 'sao kê';
  return path.map((part) => (typeof part === 'number' ? `dòng ${part}` : part)).join(', ');
}

/** Tells that other rows are like the first. */
function alsoRows(count = ''): string {
  return Number(count) > 1 ? ` (${count} dòng như vậy)` : '';
}

/** The phrases of these sentences. */
const statementsPhrases = {
  aMovement: 'giao dịch do hàm đọc sao kê trả về',
  bothSides: 'một dòng vừa ghi có vừa ghi nợ',
  directionWord: (...word) => `${word.join(', ')} không cho biết tiền vào hay tiền ra`,
  directionBlank: 'không cho biết tiền vào hay tiền ra',
  signAgainstWord: 'số tiền mang dấu trừ nhưng dòng này ghi có',
  sideAgainstWord: 'cột ghi số tiền và từ chỉ chiều tiền ở dòng này không khớp nhau',
  mixedSigns: 'số tiền ghi nợ có dòng mang dấu trừ, có dòng không',
  unsignedSum:
    'số tiền không mang dấu trong khi dòng khác có dấu +, và không có số dư nào cho biết chiều tiền; hãy ghi dấu + hoặc − trước mọi số tiền',
  notByBalance: 'số dư không chứng tỏ được là tiền vào hay tiền ra',
  noDirection: 'không cho biết tiền vào hay tiền ra',
  otherAccounts:
    'hai tài khoản nợ và có đều không phải, hoặc đều là, tài khoản của sao kê, hoặc số tiền có dấu trừ',
  exchangedSides: 'số dư chỉ khớp khi bên Nợ là tiền vào, như trong sổ kế toán',
  booksSides: 'trong sổ kế toán, bên Nợ của tài khoản tiền là tiền vào, và không có số dư nào cho biết chắc',
  ownAccountUnknown:
    'chưa biết tài khoản của sao kê là tài khoản nợ hay tài khoản có; hãy cho biết số tài khoản ("--account", "account")',
  otherTotal: (printed, reached) =>
    printed
      ? `số tổng ghi ${printed} đ, các dòng cộng lại được ${reached} đ`
      : 'số tổng khác với tổng các dòng',
  otherUnit: 'đơn vị ghi ở đây',
  falseTotal: (sum) => `ghi là dòng tổng nhưng ${sum} đ không phải tổng các dòng trên`,
  unclearTotal: (sum) =>
    `ghi là dòng tổng nhưng ${sum} đ, dù bằng tổng các dòng trên, cũng có thể là nội dung người nộp ghi`,
  bareTotal: (sum) => `${sum} đ chỉ có ngày, không có nội dung và bằng tổng các dòng bên cạnh`,
  otherBalance: (printed, reached) =>
    printed
      ? `số dư ghi ${printed} đ, tính từ dòng trước được ${reached} đ`
      : 'số dư không khớp với dòng trước',
  movedCells: (...text) =>
    `${text.join(', ')} và các ô khác của dòng này nằm lệch sang cột bên cạnh. Hãy đặt lại từng ô đúng dưới tiêu đề`,
  rowNumbers:
    'cột số tiền chỉ là số thứ tự 1, 2, 3 và không có số dư nào chứng tỏ là tiền. Hãy đặt tiêu đề đúng cột, hoặc chỉ rõ các cột ("--columns")',
  sameRows: (count) => `${count} dòng có ở cả hai trang tính`,
  countedOnce: 'mỗi dòng chỉ tính một lần',
  countedNever:
    'thiếu số giao dịch và số dư nên không biết là một hay hai giao dịch; hãy chọn trang tính ("--sheet", "sheet")',
  otherClosing: (printed, reached) =>
    `số dư cuối kỳ ghi ${printed} đ, số dư đầu kỳ cộng phát sinh là ${reached} đ`,
  otherOpening: 'có số dư đầu kỳ thứ hai khác số đã ghi',
  otherEnd: (printed, shown) => `số dư ghi ngoài bảng là ${printed} đ, số dư sau giao dịch cho ra ${shown} đ`,
  outsideDay: (day, count) => `ngày ${dayFirst(day)}${alsoRows(count)} nằm ngoài kỳ sao kê`,
  exchangedDay: (day, count) =>
    `ngày ${dayFirst(day)}${alsoRows(count)} nằm ngoài kỳ sao kê, có thể ngày và tháng bị đổi chỗ`,
  noBalances: 'không có số dư hay dòng tổng để đối chiếu',
  maskedBalance: 'số dư của mọi dòng đều như nhau',
  unrelatedBalance: 'không có số dư nào khớp với dòng trước',
  openEnds:
    'số dư các dòng nối tiếp nhau, nhưng không có số dư đầu kỳ và cuối kỳ nên không biết có thiếu dòng ở đầu hay ở cuối',
  passedOver: 'có dòng ghi ngày nhưng số tiền không nằm ở cột nào đã biết. Hãy chỉ rõ các cột ("--columns")',
  looseRows: 'các dòng ở đầu hoặc ở cuối không có số dư, như khi tệp bị cắt ngang',
  partTotals: 'các số tổng không bao gồm mọi giao dịch, hoặc chỉ có một bên ghi nợ hay ghi có',
  rowsLeftOut: 'đã bỏ những dòng không rõ số tiền',
  unknownSum: 'không rõ',
  otherText: 'tệp loại khác',
  otherXml: 'tệp XML loại khác',
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
  ofxNoStatement: 'tệp OFX không có sao kê',
  ofxDebit: 'số âm cho DEBIT',
  ofxCorrected: 'giao dịch được điều chỉnh nằm trong cùng tệp',
  ofxTime: 'NĂMTHÁNGNGÀYgiờphútgiây viết liền, sau đó là múi giờ [+7:ICT]',
  statementFile: 'MT940, camt.053, OFX, Excel hoặc CSV',
  noFirstPage: 'thiếu trang trước trang này',
  noLastPage: 'thiếu trang sau trang này',
  daysBetween: (from, to) => `không có sao kê cho các ngày từ ${dayFirst(from)} đến ${dayFirst(to)}`,
  balanceJump: (closing, opening) =>
    `số dư cuối của sao kê trước là ${closing} đ, số dư đầu của sao kê sau là ${opening} đ`,
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const statementsWords: MessageTable = {
  sentences: statementsSentences,
  phrases: statementsPhrases,
};
