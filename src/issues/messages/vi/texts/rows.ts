import type { IssueCode } from '../../../codes.ts';
import type { rowPhrases as english } from '../../en/texts/rows.ts';
import type { MessageTable, Mirror, Sentence } from '../../sentence.ts';
import { field } from '../labels.ts';

/** Sentences on rows and bodies that other programs give. */
const rowSentences = {
  'account.number': (d, say) =>
    `${field(d)}: ${say(d.received)} được gửi ở dạng số nên các số 0 ở đầu (nếu có) đã mất; hãy gửi ở dạng chuỗi ký tự`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const rowPhrases = {
  aColumn: 'một cột có tên này, hoặc sửa lại tên cột đã khai',
  columnsOfFields: 'tên cột của từng trường thanh toán',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const rowWords: MessageTable = { sentences: rowSentences, phrases: rowPhrases };
