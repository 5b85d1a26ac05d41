import type { IssueCode } from '../../../codes.ts';
import type { registryPhrases as english } from '../../en/texts/registry.ts';
import type { MessageTable, Mirror, Sentence } from '../../sentence.ts';
import { field } from '../labels.ts';

/** Sentences on signed lists of codes. */
const registrySentences = {
  'registry.format': () =>
    'đây không phải sổ đăng ký mã đã ký số, hoặc tệp bị thiếu một phần; hãy xin lại tệp từ người đã ký',
  'registry.signer': (d) =>
    `sổ đăng ký mã này không phải do khóa ${d.expected}… ký; đừng dùng mã QR nào trong đó, hãy hỏi lại người đưa tệp`,
  'registry.signature': () =>
    'sổ đăng ký mã đã bị sửa sau khi ký; đừng dùng mã QR nào trong đó, hãy xin lại tệp từ người đã ký',
  'registry.expired': (d) => `sổ đăng ký mã hết hiệu lực từ ${d.received}; hãy xin bản mới từ người đã ký`,
  'registry.early': (d) => `sổ đăng ký mã có hiệu lực từ ${d.received}; hãy kiểm tra đồng hồ của máy này`,
  'registry.replayed': (d) =>
    `đây là sổ số ${d.received}, trước đó đã nhận sổ số ${d.expected}; đừng dùng mã QR nào trong đó, hãy xin bản mới nhất`,
  'registry.period': (d) =>
    `${field(d)}: ${d.received} không sau ngày bắt đầu ${d.expected}; hãy chọn ngày muộn hơn`,
  'registry.entry': (d, say) =>
    `${field(d)}: ${say(d.received)} của ${d.expected} không phải chuỗi mã QR thanh toán đúng; hãy tạo lại mã QR`,
  'registry.twice': (d, say) => `${field(d)}: ${say(d.received)} có hai lần; mỗi chỗ chỉ có một mã QR`,
  'registry.key': () =>
    'đây không phải khóa Ed25519 do lệnh vietqr registry keys tạo ra; hãy chọn đúng tệp khóa',
  'registry.platform': () =>
    'máy này không ký số được bằng Ed25519; hãy dùng Node 20 hoặc trình duyệt từ năm 2025 trở lên',
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const registryPhrases = {
  keyBytes: '32 byte dạng base64url',
  anIsoMoment: 'thời điểm như 2026-09-30T23:59:59+07:00',
  aDate: 'một ngày kiểu Date',
  aSeenRegistry: 'giá trị seen của lần kiểm tra trước',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const registryWords: MessageTable = { sentences: registrySentences, phrases: registryPhrases };
