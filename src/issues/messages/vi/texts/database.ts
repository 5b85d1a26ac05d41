import type { IssueCode } from '../../../codes.ts';
import type { databasePhrases as english } from '../../en/texts/database.ts';
import type { MessageTable, Mirror, Sentence } from '../../sentence.ts';

/** Sentences on bills and movements in a database. */
const databaseSentences = {
  'ledger.database': (d) =>
    `cơ sở dữ liệu báo lỗi: ${d.received}; chưa có gì thay đổi; hãy khắc phục rồi gọi lại (hàm migrate() tạo các bảng)`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const databasePhrases = {
  sameOrReplace: 'giữ như đã ghi, hoặc gọi addBills với { replace: true } để thay bằng khoản mới',
  knownWithSum: (before, now, ...id) => `${id.join(', ')} đã ghi ${before}, nay là ${now}`,
  knownWithOther: (name, ...id) => `${id.join(', ')} đã ghi với ${name} khác`,
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const databaseWords: MessageTable = { sentences: databaseSentences, phrases: databasePhrases };
