import type { IssueCode } from '../../../codes.ts';
import { dayFirst } from '../../../stringify.ts';
import type { issuingPhrases as english } from '../../en/tables/issuing.ts';
import { placeInSheet } from '../../place.ts';
import type { MessageTable, Mirror, Sentence, SentenceDetail } from '../../sentence.ts';
import { field } from '../labels.ts';

/** Sentences on lists of bills. */
const issuingSentences = {
  'list.none': (d) =>
    d.received === 'oldTypeface'
      ? 'chữ trong tệp gõ bằng phông cũ (TCVN3 .VnTime hoặc VNI) nên không đọc được tiêu đề; hãy chuyển sang Unicode, ví dụ bằng công cụ của UniKey, rồi đọc lại'
      : `${placeInSheet(d, 'trang tính')}không phải danh sách thu, vì danh sách thu có dòng tiêu đề gồm mã hoặc họ tên người nộp và cột số tiền; ${seenRow(d)}hãy chỉ rõ các cột ("--bills-columns ${d.expected ?? 'name=…,amount=…'}")`,
  'list.amount': (d, say) =>
    `${placeInSheet(d, 'trang tính')}${say(d.expected)}; ba dòng đầu ghi: ${d.received || 'không có gì'}. Hãy chỉ rõ cột số tiền phải thu ("--bills-columns amount=…")`,
  'list.total': (d) =>
    `${placeInSheet(d, 'trang tính')}dòng tổng ghi ${d.received} đ, cộng các dòng được ${d.expected} đ: chênh nhau. Hãy sửa dòng tổng hoặc các dòng; riêng khi đối chiếu sao kê có thể vẫn đọc các dòng ("--skip-bad")`,
  'list.money_out': (d) =>
    `${placeInSheet(d, 'trang tính')}"${d.received}": đây là danh sách chi (tiền chi ra), không phải danh sách thu${d.expected ? `; nếu là danh sách thu, hãy đặt cột đó là ghi chú ("--bills-columns note=${d.expected}")` : ''}`,
  'list.unit': (d) =>
    `${placeInSheet(d, 'trang tính')}${d.expected} sẽ phải nộp ${d.received} đ; hãy cho biết đơn vị tính là đồng, nghìn đồng hay triệu đồng ("--bills-unit")`,
  'list.units': (d) =>
    `${placeInSheet(d, 'trang tính')}"${d.received}" ghi đơn vị tính khác với "${d.expected}"; hãy cho biết đơn vị tính ("--bills-unit")`,
  'list.formula': (d) =>
    `${placeInSheet(d, 'trang tính')}công thức chưa có giá trị nên chưa biết số tiền; hãy mở bằng Excel rồi lưu lại`,
  'list.per': (d, say) => `${placeInSheet(d, 'trang tính')}cột ${d.received} ${say(d.expected)}`,
  'list.currency': (d) =>
    `${placeInSheet(d, 'trang tính')}"${d.received}" không phải đồng Việt Nam; hãy ghi số tiền bằng đồng, hoặc đặt cột đó là ghi chú ("--bills-columns note=…")`,
  'list.row': (d, say) =>
    `${placeInSheet(d, 'trang tính')}${say(d.expected)}${d.received ? `: "${d.received}"` : ''}`,
  'list.column': (d, say) => `${placeInSheet(d, 'trang tính')}cột "${d.received}" ${say(d.expected)}`,
  'list.named': (d) =>
    `${field(d)}: có thể là cột nào trong ${d.received} cũng được; hãy chọn một cột bằng chữ cái ("--bills-columns")`,
  'list.codes': () =>
    'danh sách chưa có cột mã thanh toán: hãy cấp mã bằng lệnh "vietqr issue DANH-SÁCH --out THƯ-MỤC" rồi dùng tệp manifest.csv trong thư mục đó thay cho danh sách, hoặc chỉ rõ cột đã có mã ("--bills-columns code=…")',
  'list.again': (d) =>
    `${d.received} mã thanh toán của danh sách này đã có trong ${d.expected}; mỗi danh sách chỉ ghi một lần`,
  'list.left_out': (d, say) => `${placeInSheet(d, 'trang tính')}không đọc: ${say(d.expected)}`,
  'list.unproved': (d) =>
    `${placeInSheet(d, 'trang tính')}không có cột hay dòng tổng nào để kiểm tra số tiền${d.received ? `, ${d.received}` : ''}; hãy đối chiếu vài dòng với sổ sách`,
  'list.noted': (d, say) => `${placeInSheet(d, 'trang tính')}${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The headings that were seen: `dòng 1 ghi "Alpha" (A), "Beta" (B); `. */
function seenRow({ received }: SentenceDetail): string {
  const [, row, headings] = /^(\d+): (.*)$/s.exec(received ?? '') ?? [];
  return row === undefined ? '' : `dòng ${row} ghi ${headings}; `;
}

/** The phrases of these sentences. */
const issuingPhrases = {
  listColumns: 'tiêu đề cột theo công dụng: mã, họ tên, số tiền, hạn nộp …',
  listUnit: '1, 1000 hoặc 1000000',
  oneAmountColumn: 'nhiều cột có thể là số tiền phải thu và khác nhau',
  provedAmountColumn: 'chưa xác định chắc chắn được cột nào là số tiền phải thu',
  payerOrDocument:
    'đều có thể là thứ mà mỗi mã QR dành cho; hãy chọn theo người nộp hay theo chứng từ ("--bills-per")',
  rowsToldApart:
    'khác nhau: cột đầu trùng ở nhiều dòng, cột sau mỗi dòng một khác; hãy chỉ rõ cột mã hoặc họ tên người nộp ("--bills-columns key=…" hoặc "name=…"), hoặc cộng các dòng lại ("--bills-per payer")',
  documentsUnnumbered:
    'có ở nhiều dòng mà không cột nào là số chứng từ; hãy chỉ rõ cột số chứng từ ("--bills-columns documentNumber=…"), hoặc cộng theo người nộp ("--bills-per payer")',
  keyMissing: 'dòng có tiền nhưng không có mã',
  totalWithKey: 'dòng này ghi là dòng tổng nhưng lại có mã người nộp; hãy sửa tên, hoặc xóa mã',
  totalOrItem:
    'dòng có tên khoản mà không có mã, lại bằng tổng các dòng trên: là khoản thu hay dòng cộng? Hãy ghi chữ "Cộng" làm tên, hoặc ghi mã người nộp vào dòng này',
  keyLost: 'mã đã bị bảng tính làm sai lệch',
  keyOfTwoNames: 'một mã của hai tên',
  keyOfTwoGroups: 'một mã ở hai nhóm khác nhau, không có tên; hãy ghi thêm tòa, khu hoặc lớp vào mã',
  sumMissing: 'không có số tiền',
  sumNotKnown: 'số tiền là chữ, chưa biết bao nhiêu',
  sumUnreadable: 'không phải số tiền',
  sumShownOtherwise: (number) =>
    `ô đang lưu ${number} nhưng định dạng lại hiện số khác; hãy định dạng ô là số thường`,
  sumWithPart: 'số tiền có phần lẻ dưới một đồng',
  partsDiffer: (sum) => `cộng các cột khác được ${sum}, ô này ghi khác`,
  linesDiffer: 'cộng các dòng không bằng số tiền của chứng từ',
  payerOnSheets: (...other) =>
    `có ở cả trang tính "${other.join(', ')}", cùng một khoản hoặc của hai tháng; hãy chọn một trang ("--bills-sheet"), hoặc cho cộng lại ("--bills-per payer")`,
  payerInTables:
    'có ở hai bảng trong tệp, cùng một khoản hoặc của hai tháng; hãy chỉ để lại một bảng, hoặc cho cộng lại ("--bills-per payer")',
  itemTakenOff:
    'khoản này là khoản trừ, khoản đã nộp hay dòng cộng, mà số tiền lại cộng thêm; hãy ghi số âm, hoặc bỏ dòng này',
  rowTwice: 'dòng này ghi hai lần',
  documentDiffers: 'một số chứng từ có hai số tiền khác nhau',
  documentOfTwo: 'một số chứng từ của hai người nộp',
  foreignCurrency: 'số tiền không phải bằng đồng',
  productDiffers: (sum) => `số lượng nhân đơn giá được ${sum}`,
  documentTwice: (...parts) =>
    `${parts.slice(0, -2).join(', ')} ghi ở dòng ${parts.at(-2)} và dòng ${parts.at(-1)} cùng số tiền: chỉ thu một lần`,
  tablesAdded: (count) =>
    `${count} người nộp có ở nhiều bảng hoặc trang tính, mỗi nơi một khoản khác nhau: đã cộng lại`,
  notesDiffer: (count, rows, ...note) =>
    `${count} dòng vẫn thu tiền trong khi ghi chú bên cạnh nói khác, như "${note.join(', ')}": dòng ${rows.replaceAll(' ', ', ')}`,
  rowsAdded: (count) => `${count} người có nhiều dòng, đã cộng lại`,
  productDoubt: (says, sum) =>
    `ghi ${says} nhưng số lượng nhân đơn giá được ${sum}; hãy đối chiếu với hóa đơn`,
  blankSums: (count, ...rows) =>
    `${count} mã không có số tiền nên nộp bao nhiêu cũng được: dòng ${rows.join(', ')}`,
  noSums: (count) => `danh sách không có số tiền: ${count} mã, nộp bao nhiêu cũng được`,
  dueUnreadable: 'hạn nộp không phải ngày',
  letterUnprintable: (...letters) => `phông chữ in giấy không có ký tự ${letters.join(', ')}`,
  codeTwice:
    'một mã ở hai dòng mà không rõ có phải cùng một khoản thu; hãy cộng lại ("--bills-per payer"), hoặc thu riêng theo số chứng từ ("--bills-per document")',
  dueTwice: (count) => `có ${count} khoản thu mà các dòng ghi hạn nộp khác nhau; lấy hạn sớm nhất`,
  payerMissing: 'dòng có tiền nhưng không của ai, cũng không phải dòng tổng',
  stateDiffers: 'trạng thái ghi đã nộp nhưng vẫn còn tiền phải thu',
  partlyPaid: 'đã nộp một phần nhưng không ghi bao nhiêu',
  rowsInCell:
    'ô này chứa cả các dòng bên dưới, do dấu nháy kép đóng sai chỗ hoặc do xuống dòng trong ô; hãy tách lại từng dòng',
  rowInCell: 'cả một dòng nằm trong một ô; hãy tách ra từng ô',
  cellsMoved: 'các ô của dòng này nằm lệch sang cột bên cạnh; hãy đặt lại từng ô đúng cột của nó',
  multipleKeys: 'một ô có nhiều mã; hãy tách mỗi mã một dòng',
  mergedSum: 'một số tiền gộp ô cho nhiều người nộp; hãy ghi rõ mỗi người nộp bao nhiêu',
  oldTypeface: 'chữ gõ bằng phông cũ (TCVN3 .VnTime hoặc VNI)',
  decodedTwice: 'chữ UTF-8 bị mở nhầm bảng mã nên thành ký tự lạ',
  rowOutside:
    'có mã như trong danh sách nhưng dòng này không đọc được; hãy ghi tiêu đề ở phía trên và số tiền bên cạnh, hoặc bỏ dòng này',
  unnamedTotals: (...rows) => `các dòng được coi là dòng cộng vì khớp tổng: ${rows.join(', ')}`,
  paidInWords:
    'cho biết có người đã nộp nhưng không ghi số tiền; hãy ghi số tiền, hoặc đặt là trạng thái hay ghi chú ("--bills-columns")',
  paidOrNot:
    'đánh dấu vài dòng mà không rõ đã nộp tiền hay chưa; nếu đã nộp, hãy đổi tiêu đề thành "Ngày nộp tiền", nếu không, hãy đặt cột đó là hạn nộp hoặc ghi chú ("--bills-columns dueDate=…" hoặc "--bills-columns note=…")',
  unusedWords: 'ghi bằng chữ chứ không phải số tiền nên không được dùng',
  unknownStates: (...words) =>
    `trạng thái chưa rõ đã nộp hay chưa, vẫn tính là phải thu: ${words.join(', ')}`,
  hiddenSheet: 'trang tính bị ẩn',
  noBills: 'không phải danh sách thu',
  noBillsNear: (row) => `không phải danh sách thu; dòng ${row} giống dòng tiêu đề nhất`,
  classTotals: 'trang này ghi số tổng theo lớp của trang khác',
  instructions: 'trang hướng dẫn',
  unusedMoney:
    'giống cột tiền nhưng không được dùng; hãy chỉ rõ đó là cột gì, hoặc đặt là ghi chú ("--bills-columns")',
  unusedDay: 'giống cột ngày; hãy chỉ rõ đó là hạn nộp hay ghi chú ("--bills-columns")',
  unitOf: (unit) => `đơn vị: ${unit === '1000' ? 'nghìn đồng' : 'triệu đồng'}`,
  hiddenRows: (count) => `đã tính cả ${count} dòng bị ẩn`,
  exampleRows: (rows) => `bỏ qua dòng ví dụ: ${rows}`,
  noNames: (count, ...rows) =>
    `${count} dòng không có tên: dòng ${rows.join(', ')}; giấy tờ của các dòng này chỉ ghi mã số`,
  keysByOrder: 'không có cột mã: đánh mã theo thứ tự dòng',
  dayKeys: (count) => `${count} mã bị lưu thành ngày tháng; lấy đúng như ô hiển thị`,
  dueInTitle: (day) => `hạn nộp ${dayFirst(day)}, theo dòng tiêu đề`,
  partsOnly: 'không có cột số tiền phải thu; số tiền được cộng từ các cột thành phần',
  personalKeys: (count) =>
    `${count} mã có 12 chữ số, có thể là số căn cước: không đưa vào mã QR và nội dung chuyển khoản`,
  payInCash: (count) => `${count} người nộp tiền mặt, vẫn còn phải thu`,
  paidInTotals: (count) => `dòng tổng có thể tính cả ${count} dòng đã thu`,
  itemTwice: (...parts) =>
    `${parts[0]}: "${parts.slice(1, -1).join(', ')}" cùng số tiền ghi hai lần, lần sau ở dòng ${parts.at(-1)}`,
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const issuingWords: MessageTable = {
  sentences: issuingSentences,
  phrases: issuingPhrases,
};
