import type { IssueCode } from '../../../codes.ts';
import type { cellsPhrases as english } from '../../en/tables/cells.ts';
import type { MessageTable, Mirror, Sentence } from '../../sentence.ts';
import { field, inVietnamese } from '../labels.ts';

/** Writes a bare number as Vietnam does; a text in quotation marks stays as it is in the file. */
function ownText(received: string): string {
  return received.startsWith('"') ? received : inVietnamese(received);
}

/** Sentences on cells of tables. */
const cellsSentences = {
  'cell.money': (d, say) =>
    `${field(d)}: không đọc chắc chắn được số tiền ${ownText(say(d.received))}; cần ${say(d.expected)}`,
  'cell.time': (d, say) =>
    `${field(d)}: không đọc chắc chắn được ngày giờ ${say(d.received)}; cần ${say(d.expected)}`,
  'cell.identifier': (d, say) =>
    `${field(d)}: mã hoặc số ${say(d.received)} có thể đã bị bảng tính làm sai; cần ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const cellsPhrases = {
  aCell: 'chữ của một ô, hoặc một ô của bảng tính',
  unitOfVnd: '1, 1000 hoặc 1000000',
  periodOfDays: 'ngày đầu và ngày cuối, ví dụ 2026-12-01, theo thứ tự',
  filledCell: 'một giá trị, ô đang để trống',
  computedCell: 'giá trị; hãy mở tệp bằng Excel, sửa công thức rồi lưu lại',
  sumOfVnd: 'số tiền như 1541800, 1.541.800 hoặc 1,541,800.00',
  sumWithoutParts: 'số đồng chẵn, không có phần lẻ viết ra hay bị định dạng che đi',
  sumInThrees: 'đúng ba chữ số sau mỗi dấu phân cách nghìn, ví dụ 1.541.800',
  sumNotFromZero: 'số không bắt đầu bằng 0, vì không rõ là hàng nghìn hay phần lẻ',
  sumNotScientific: 'đủ các chữ số; hãy định dạng cột là số',
  sumUpTo: (most) => `nhiều nhất ${most} đồng`,
  sumAsStored: (number) => `đúng số ô đang lưu, ${number}; hãy định dạng cột để hiện đủ số`,
  dayAndMaybeTime: 'ngày, có thể kèm giờ, ví dụ 20/09/2026 08:15 hoặc 2026-09-20',
  dayBeforeMonth: 'ngày đứng trước tháng, ví dụ 20/09/2026',
  dayOfCalendar: 'ngày có thật trong lịch',
  dayWithYear: 'ngày có cả năm, hoặc cho biết năm hay kỳ của tệp',
  textNotDay: 'dạng chữ; bảng tính đã đổi thành ngày, hãy định dạng cột là văn bản rồi nhập lại',
  allDigits: 'đủ các chữ số; bảng tính đã làm tròn, hãy định dạng cột là văn bản rồi nhập lại',
  digitsWithoutDecimals: 'chữ số không có phần lẻ; hãy định dạng cột là văn bản',
  digitsWithoutMarks: 'chữ số không có dấu phân cách nghìn; hãy định dạng cột là văn bản',
  oneLine: 'một giá trị trên một dòng',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const cellsWords: MessageTable = {
  sentences: cellsSentences,
  phrases: cellsPhrases,
};
