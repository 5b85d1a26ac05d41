import type { IssueCode } from '../../../codes.ts';
import type { codesPhrases as english } from '../../en/tables/codes.ts';
import { placeOfLine } from '../../place.ts';
import type { MessageTable, Mirror, Sentence } from '../../sentence.ts';

/** Sentences on codes that are issued for a list. */
const codesSentences = {
  'issue.payee_changed': (d) =>
    `tiền sẽ về ${d.received}, trong khi mã đã phát trước đây chuyển về ${d.expected}; nếu đúng là đổi tài khoản, hãy ghi lại bốn số cuối của tài khoản mới ("--new-account")`,
  'issue.other_account': (d, say) =>
    `${d.path?.[0]}: sao kê của tài khoản ${say(d.received)}, trong khi mã đã phát chuyển tiền về ${d.expected}; hãy đưa sao kê của riêng tài khoản đó, hoặc ghi rõ số tài khoản đứng sau tài khoản ảo ("--account")`,
  'issue.key_twice': (d) => `"${d.received}" có hai lần trong danh sách, cả hai sẽ cùng mã ${d.expected}`,
  'issue.no_serial': (d) =>
    `chưa có số trong sổ mã: ${d.received}; hãy chạy "--plan" với cả danh sách trước, rồi "--shard" và "--merge" với đúng danh sách đó`,
  'issue.digits': (d) =>
    `cần đến số ${d.received}, trong khi mã theo reference.digits chỉ đến số ${d.expected}; nếu chưa phát mã nào, hãy tăng reference.digits trong vietqr.json; nếu đã phát, hãy phát mã cho người mới ở thư mục khác, với chữ đầu khác`,
  'issue.gone': (d) =>
    `${d.received}/${d.expected} người đã được phát mã trong thư mục này không có trong danh sách, tiền của họ sẽ không còn được chờ; danh sách khác thì hãy phát mã vào thư mục khác, hoặc thêm "--replace" để làm tiếp`,
  'issue.register': (d, say) =>
    `${placeOfLine(d, 'dòng')}${say(d.expected)}${d.received ? `: "${d.received}"` : ''}; hãy khôi phục tệp từ bản sao, hoặc lập lại từ các danh sách mã đã phát ("--rebuild-register")`,
  'issue.manifest': (d, say) =>
    `${placeOfLine(d, 'dòng')}${say(d.expected)}${d.received ? `: "${d.received}"` : ''}; hãy khôi phục tệp từ bản sao, hoặc phát mã vào thư mục mới`,
  'issue.read_back': (d) =>
    `"${d.received}": đọc lại mã QR vừa tạo thấy không đúng nội dung; không phát mã nào`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const codesPhrases = {
  moneyOfAccount: (count, sum, ...account) => `${account.join(', ')} (${count} giao dịch, tiền vào ${sum})`,
  amountAboveNone: 'số tiền lớn hơn 0',
  registerHeadings: 'dòng đầu của sổ mã phải là tiêu đề',
  registerLine: 'mỗi dòng phải có một mã và một số thứ tự, không trùng dòng khác',
  manifestHeadings: 'dòng đầu của danh sách mã phải là tiêu đề',
  handedOutAs: (code: string, ...place: string[]) =>
    `mã ${code} đã phát với số thứ tự khác (${place.join(', ')})`,
  lineChanged: 'đã bị sửa sau khi ghi',
  cellChanged: (heading: string) => `cột "${heading}": đã bị sửa sau khi ghi`,
  linesMissing: (missing: string, all: string) => `thiếu ${missing}/${all} dòng (số thứ tự: số tiền)`,
  linesAdded: (there: string, all: string) => `có ${there} dòng, trong khi lúc ghi có ${all}`,
  linesOfOthers: 'các dòng không khớp dòng cuối; có dòng lấy từ tệp khác',
  lastLineMissing: 'dòng cuối (dòng tổng cộng) bị thiếu hoặc đã bị sửa',
  manifestTwice: 'một mã thanh toán có hai lần',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const codesWords: MessageTable = { sentences: codesSentences, phrases: codesPhrases };
