import type { IssueCode } from '../../../codes.ts';
import type { headingsPhrases as english } from '../../en/tables/headings.ts';
import {
  listed,
  type MessageTable,
  type Mirror,
  type Sentence,
  type SentenceDetail,
} from '../../sentence.ts';
import { field } from '../labels.ts';

/** Sentences on the headings of tables. */
const headingsSentences = {
  'table.headings': (d) =>
    d.received
      ? `không tìm thấy dòng tiêu đề đủ cột: thiếu ${rolesInWords(d)}; gần đúng nhất là dòng ${shownRow(d)}. Hãy cho biết cột nào, bằng tên cột hoặc chữ cái của cột ("--columns")`
      : 'không tìm thấy dòng tiêu đề nào; hãy cho biết từng cột bằng chữ cái của cột ("--columns")',
  'table.column_absent': (d, say) =>
    `${field(d)}: không cột nào có tên ${say(d.received)}, cũng không cột nào mang chữ cái đó mà có dữ liệu; các cột hiện có, ở dòng ${d.expected}`,
  'table.column_ambiguous': (d) =>
    `${field(d)}: có thể là cột nào trong ${d.received} cũng được; hãy chọn một cột, bằng tên hoặc chữ cái ("--columns")`,
  'table.column_unused': (d, say) =>
    `cột ${d.received} không được dùng tới dù trông như ${say(d.expected)}; hãy xem có cần cột này không`,
  'table.sheet_left': (d, say) => `trang tính không đọc vì ${say(d.expected)}: ${d.received}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** Shows a row of headings with the roles that were understood. */
function shownRow({ code, received = '', labels }: SentenceDetail): string {
  return received.replace(/(?<![^ ])([a-z?]\w*)=(?=["A-Z])/gi, (_, role: string) =>
    role === '?' ? 'chưa rõ ' : `${field({ code, path: [role], labels })} `,
  );
}

function rolesInWords({ code, expected = '', labels }: SentenceDetail): string {
  return listed(
    expected.split(', ').map((role) => field({ code, path: [role], labels })),
    'và',
  );
}

/** The phrases of these sentences. */
const headingsPhrases = {
  sums: 'số tiền',
  days: 'ngày',
  hiddenSheet: 'bị ẩn',
  sheetWithoutTable: 'không có bảng cần tìm',
  sheetTwice: 'trùng với trang tính khác',
  columnPairs: 'các cặp như "time=Ngày GD, in=F"',
  oneColumn: 'mỗi loại dữ liệu một cột',
  ownColumn: 'một cột chưa đặt cho dữ liệu khác',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const headingsWords: MessageTable = {
  sentences: headingsSentences,
  phrases: headingsPhrases,
};
