import type { IssueCode } from '../../../codes.ts';
import { formatThousands } from '../../../stringify.ts';
import { placeInSheet } from '../../place.ts';
import type { MessageTable, Sentence } from '../../sentence.ts';
import { field } from '../labels.ts';

/** Sentences on settling, and on what people decide. */
const settlementSentences = {
  'decision.unused': (d) =>
    `${field(d)}: không có giao dịch nào mang số ${d.received}; hãy giữ tệp quyết định này cho lần sau; nếu giao dịch phải có, hãy xem lại số này, và xem sao kê có ghi số tài khoản như lần trước không (nếu không thì cho biết số tài khoản)`,
  'decision.column': (d) =>
    `${placeInSheet(d, 'trang')}không có cột “Gán cho mã” bên cạnh cột “Mã”; hãy đưa vào báo cáo đối soát đã điền cột này`,
  'decision.cell': (d) =>
    `${placeInSheet(d, 'trang')}${d.received} không phải mã khoản thu kèm số tiền; hãy ghi HS2041, hoặc HS2041=350000; HS2042=200000, hoặc trả lại, bỏ qua, huỷ quyết định`,
  'decision.share': (d) =>
    `${placeInSheet(d, 'trang')}các khoản này còn thiếu ${d.received}, không khớp ${formatThousands(d.expected)}\u00a0đ của giao dịch; hãy ghi rõ số tiền của từng khoản theo cách đó`,
  'decision.several': (d) =>
    `${field(d)}: ${d.received} là số của nhiều giao dịch; hãy cho biết số tài khoản của từng sao kê để mỗi giao dịch có số riêng`,
  'decision.bill': (d) =>
    `${field(d)}: không có khoản thu ${d.received} trong danh sách${d.expected === undefined ? '' : `; có phải ${d.expected} không`}; hãy ghi mã của một khoản thu, hoặc thêm khoản thu này`,
  'decision.sum': (d) =>
    `${field(d)}: ${formatThousands(d.received)}\u00a0đ, nhưng giao dịch là ${formatThousands(d.expected)}\u00a0đ; tổng các phần phải bằng số tiền giao dịch`,
  'decision.locked': (d) =>
    `${field(d)}: ${d.received} đã được ghi nhận trong kỳ khoá sổ đến hết ${d.expected}; hãy giữ nguyên, hoặc bỏ lần khoá sổ đó`,
  'decision.conflict': (d) =>
    `${field(d)}: ${d.received} có hai quyết định khác nhau vào cùng thời điểm ${d.expected}; hãy giữ một, hoặc ghi rõ thời điểm của quyết định sau`,
  'decision.columns': (d) =>
    `${placeInSheet(d, 'trang')}có hai cột cùng tên ${d.received}; hãy giữ lại cột đúng`,
  'decision.locks': (d) =>
    `${field(d)}: hai lần khoá sổ ghi ${d.received} cho các khoản thu khác nhau; hãy bỏ lần sai, hoặc sửa lần khoá sổ đến hết ${d.expected}`,
  'lock.bill': (d) =>
    `kỳ khoá sổ đến hết ${d.expected} có tiền của những khoản thu không có trong danh sách, hoặc có số tiền hay hạn nộp khác: ${d.received}; hãy đưa thêm danh sách (thư mục mã đã phát) của kỳ đó`,
  'report.rows': (d) =>
    `báo cáo có ${formatThousands(d.received)} dòng, tệp Excel chỉ ghi tối đa ${formatThousands(d.expected)} dòng; hãy ghi báo cáo CSV (--out bao-cao.csv)`,
  'report.cell': (d) =>
    `một ô của báo cáo có ${formatThousands(d.received)} ký tự, ô của tệp Excel chỉ ghi tối đa ${formatThousands(d.expected)}; hãy ghi báo cáo CSV (--out bao-cao.csv)`,
  'settle.total': (d) =>
    `tổng các giao dịch vượt quá ${formatThousands(d.expected)}\u00a0đ; hãy đối soát từng phần`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The words of this subject. */
export const settlementWords: MessageTable = { sentences: settlementSentences, phrases: {} };
