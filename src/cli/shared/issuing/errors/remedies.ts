import type { BadRow } from '../../../../issuing/list/draft.ts';
import type { Bilingual } from '../../../terminal/io.ts';

/** What mends a row of a list that is not right, told to whoever keeps the list. */
export const ROW_REMEDIES: Readonly<Record<BadRow, Bilingual>> = {
  keyMissing: {
    en: 'write the key of who pays into this row, as in the list of the month before',
    vi: 'ghi mã của người nộp vào dòng này, đúng như danh sách tháng trước',
  },
  totalOrItem: {
    en: 'where it is a total, write "Total" as its title; where it is an item, write the key of who pays into the row',
    vi: 'nếu là dòng cộng thì ghi chữ "Cộng" làm tên khoản; nếu là khoản thu thì ghi mã người nộp vào dòng này',
  },
  keyLost: {
    en: 'type the key again, with the cell formatted as text',
    vi: 'định dạng ô là văn bản (Text) rồi gõ lại mã',
  },
  keyOfTwoNames: {
    en: 'give each of the two a key of their own, or correct the name',
    vi: 'cho mỗi người một mã riêng, hoặc sửa lại tên nếu là cùng một người',
  },
  keyOfTwoGroups: {
    en: 'write the block, zone or class into the key: A-101 and B-101',
    vi: 'ghi thêm tòa, khu hoặc lớp vào mã, ví dụ A-101 và B-101',
  },
  sumMissing: { en: 'write the sum', vi: 'ghi số tiền phải thu' },
  sumNotKnown: {
    en: 'write the sum in digits, or take the row out until it is known',
    vi: 'ghi số tiền bằng chữ số; chưa có số tiền thì tạm bỏ dòng này',
  },
  sumUnreadable: {
    en: 'write the sum in digits alone: 350000',
    vi: 'chỉ ghi số tiền bằng chữ số, ví dụ 350000',
  },
  sumShownOtherwise: {
    en: 'format the cell as a plain number (#,##0), look at what it shows then, and correct it',
    vi: 'định dạng ô là số thường (#,##0), xem lại số hiện ra rồi sửa cho đúng',
  },
  sumWithPart: {
    en: 'write the sum in whole đồng: 350000',
    vi: 'ghi số tiền tròn đồng, ví dụ 350000',
  },
  partsDiffer: {
    en: 'compare this sum with the columns that make it, and correct whichever is wrong',
    vi: 'so ô này với các cột cộng thành nó, rồi sửa ô sai',
  },
  linesDiffer: {
    en: 'compare the lines of the document with its sum, and correct whichever is wrong',
    vi: 'so các dòng của chứng từ với số tiền của nó, rồi sửa chỗ sai',
  },
  payerOnSheets: {
    en: 'read one of the sheets (--bills-sheet NAME), or say that they are to be added up (--bills-per payer)',
    vi: 'chọn một trang tính (--bills-sheet TÊN), hoặc cho cộng lại (--bills-per payer)',
  },
  payerInTables: {
    en: 'leave one of the tables in the file, or say that they are to be added up (--bills-per payer)',
    vi: 'chỉ để lại một bảng trong tệp, hoặc cho cộng lại (--bills-per payer)',
  },
  itemTakenOff: {
    en: 'write the sum of this row with a minus, or take the row out',
    vi: 'ghi số tiền của dòng này là số âm, hoặc bỏ dòng này',
  },
  rowTwice: { en: 'delete one of the two rows', vi: 'xóa một trong hai dòng' },
  documentDiffers: {
    en: 'write one sum on all rows of the document',
    vi: 'ghi cùng một số tiền ở mọi dòng của chứng từ',
  },
  documentOfTwo: {
    en: 'give the document of each who pays a number of its own',
    vi: 'cho chứng từ của mỗi người nộp một số riêng',
  },
  foreignCurrency: { en: 'write the sum in đồng', vi: 'ghi số tiền bằng đồng' },
  productDiffers: {
    en: 'compare count and price with the sum, and correct whichever is wrong',
    vi: 'so số lượng và đơn giá với số tiền, rồi sửa ô sai',
  },
  codeTwice: {
    en: 'leave one row a code, or name what each row is for in a column',
    vi: 'để mỗi mã một dòng, hoặc thêm cột ghi mỗi dòng thu khoản gì',
  },
  letterUnprintable: {
    en: 'type the word anew, in letters that papers can print',
    vi: 'gõ lại chữ này bằng ký tự in được',
  },
  oldTypeface: {
    en: 'turn the column into Unicode, such as with the tool of UniKey, and give the list again',
    vi: 'chuyển cột này sang Unicode, ví dụ bằng công cụ của UniKey, rồi đọc lại',
  },
  decodedTwice: {
    en: 'take the file from its program again and open it as UTF-8',
    vi: 'xuất lại tệp từ phần mềm và mở bằng bảng mã UTF-8',
  },
  dueUnreadable: { en: 'write the due day as 30/09/2026', vi: 'ghi hạn nộp dạng 30/09/2026' },
  payerMissing: {
    en: 'write who pays this sum, or delete it',
    vi: 'ghi người nộp của số tiền này, hoặc xóa số tiền',
  },
  stateDiffers: {
    en: 'correct the state, or the sum that is left to pay',
    vi: 'sửa lại trạng thái, hoặc số tiền còn phải nộp',
  },
  partlyPaid: {
    en: 'write how much was paid, in a column "Đã nộp"',
    vi: 'ghi số tiền đã nộp trong cột "Đã nộp"',
  },
  rowsInCell: {
    en: 'divide the cell into its rows, and take the stray quotation mark out',
    vi: 'tách ô này lại thành từng dòng, bỏ dấu nháy kép thừa',
  },
  rowInCell: {
    en: 'divide the cell into the cells of its row (in a spreadsheet: text to columns)',
    vi: 'tách ô này thành từng ô của dòng (trong bảng tính: tách văn bản thành cột)',
  },
  cellsMoved: {
    en: 'put each cell of the row below its own heading',
    vi: 'đặt lại từng ô của dòng này đúng cột của nó',
  },
  multipleKeys: { en: 'write a row for each key', vi: 'tách mỗi mã thành một dòng' },
  mergedSum: {
    en: 'undo the merged cell, and write what each pays',
    vi: 'bỏ gộp ô rồi ghi số tiền của từng người',
  },
  rowOutside: {
    en: 'put the row below the headings with its sum, or delete it',
    vi: 'đưa dòng này vào dưới dòng tiêu đề kèm số tiền, hoặc xóa dòng',
  },
  totalWithKey: {
    en: 'delete the key of the total, or correct the name',
    vi: 'xóa mã ở dòng tổng, hoặc sửa lại tên nếu là người nộp',
  },
};

/** What mends a row whose texts a paper has no room for. */
export const PAPER_REMEDY: Bilingual = {
  en: 'shorten this text in the list, or take the paper that has no room for it out of "papers" in vietqr.json; then issue again',
  vi: 'rút ngắn chữ này trong danh sách, hoặc bỏ loại giấy không đủ chỗ khỏi "papers" trong vietqr.json, rồi phát lại',
};
