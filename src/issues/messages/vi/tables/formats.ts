import type { IssueCode } from '../../../codes.ts';
import type { tablesPhrases as english } from '../../en/tables/formats.ts';
import type { MessageTable, Mirror, Sentence } from '../../sentence.ts';
import { packageMissing } from '../input.ts';

/** Sentences on files of tables. */
const tablesSentences = {
  'package.missing': packageMissing,
  'table.format': (d, say) => `không phải bảng đọc được: đây là ${say(d.received)}. Hãy ${say(d.expected)}`,
  'table.damaged': (d, say) => `tệp bị hỏng: ${say(d.received)}. Hãy lưu hoặc tải lại tệp`,
  'table.encrypted': () => 'tệp Excel có đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi lưu lại',
  'table.too_large': (d, say) =>
    `tệp có ${say(d.received)}, chỉ đọc tối đa ${d.expected}. Hãy bỏ phần không cần, chia nhỏ tệp hoặc tăng ${d.path?.at(-1)}`,
  'table.sheet': (d) => `không có trang tính ${d.received}. Tệp có các trang tính: ${d.expected}`,
  'table.characters': (d, say) =>
    `${say(d.received)}, được hiện thành \ufffd. Hãy chọn đúng bảng mã hoặc lưu tệp dạng UTF-8`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const tablesPhrases = {
  oneCharacter: 'một ký tự, không phải dấu nháy kép hay dấu xuống dòng',
  sheetNameOrNumber: 'tên trang tính, hoặc số thứ tự từ 1',
  aSource: 'luồng byte',
  openQuote: (line) => `dấu nháy kép mở ở dòng ${line} không được đóng`,
  textAfterQuote: (line) => `còn chữ sau dấu nháy kép đóng ở dòng ${line}`,
  emptyFile: 'tệp trống',
  damagedFile: 'tệp bị cắt cụt hoặc bị thay đổi',
  noTable: 'trang web không có bảng nào',
  unpackedBytes: (count) => `${count} byte sau khi giải nén`,
  sheetCount: (count) => `${count} trang tính`,
  rowCount: (count) => `${count} dòng`,
  cellCount: (count) => `${count} ô`,
  columnCount: (count, row) => `${count} cột ở dòng ${row}`,
  characterCount: (count, row) => `một ô dài ${count} ký tự ở dòng ${row}`,
  strayCharacters: (count, row) => `${count} ô có byte không phải chữ, ô đầu tiên ở dòng ${row}`,
  workbookFile: 'tệp Excel hoặc trang web',
  readWhole: 'đọc cả tệp, không đọc theo luồng',
  mt940File: 'sao kê dạng MT940',
  camt053File: 'sao kê dạng camt.053 (ISO 20022)',
  ofxFile: 'sao kê dạng OFX',
  qifFile: 'tệp Quicken (QIF), không ghi số tài khoản và loại tiền',
  xmlFile: 'tệp XML',
  jsonFile: 'tệp JSON',
  xlsbFile: 'tệp Excel nhị phân (.xlsb)',
  odsFile: 'bảng tính LibreOffice (.ods)',
  excel95File: 'tệp Excel 95 hoặc cũ hơn',
  mhtmlFile: 'trang web đã lưu (.mht)',
  wordFile: 'tài liệu Word',
  pdfFile: 'tệp PDF',
  imageFile: 'tệp ảnh',
  zipFile: 'tệp nén ZIP',
  archiveFile: 'tệp nén',
  unknownFile: 'tệp thuộc loại không rõ',
  readAsStatement: 'đọc tệp này như sao kê',
  readAsRows: 'dùng chương trình đọc các bản ghi rồi đưa vào thành từng dòng',
  saveAsWorkbook: 'mở tệp rồi lưu thành tệp Excel (.xlsx)',
  askForWorkbook: 'xin ngân hàng hoặc nơi gửi tệp Excel hay CSV',
  unpackFirst: 'giải nén rồi dùng tệp bên trong',
  giveWorkbook: 'dùng tệp Excel (.xlsx, .xls) hoặc CSV',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const tablesWords: MessageTable = {
  sentences: tablesSentences,
  phrases: tablesPhrases,
};
