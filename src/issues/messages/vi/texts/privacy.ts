import type { IssueCode } from '../../../codes.ts';
import type { IssueDetail } from '../../../detail.ts';
import type { privacyPhrases as english } from '../../en/texts/privacy.ts';
import type { MessageTable, Mirror, Say, Sentence } from '../../sentence.ts';
import { field } from '../labels.ts';

/** Sentences on what in a purpose may tell of a person. */
const privacySentences = {
  'purpose.person_name': (d, say) => tellPersonal(d, say, 'có vẻ là tên người'),
  'purpose.phone': (d, say) => tellPersonal(d, say, 'có vẻ là số điện thoại'),
  'purpose.citizen_id': (d, say) => tellPersonal(d, say, 'có vẻ là số căn cước hoặc số thẻ bảo hiểm y tế'),
  'purpose.birth_date': (d, say) => tellPersonal(d, say, 'có vẻ là ngày sinh'),
  'purpose.health': (d, say) => tellPersonal(d, say, 'cho biết tình trạng sức khỏe của một người'),
} as const satisfies Partial<Record<IssueCode, Sentence>>;

function tellPersonal(d: IssueDetail, say: Say, what: string): string {
  return `${field(d)}: ${say(d.received)} ${what}, cả hai ngân hàng và ai xem sao kê cũng đọc được; ${instead(d, say)}`;
}

function instead({ expected = '' }: IssueDetail, say: Say): string {
  return expected.startsWith('"') ? `nên ghi ${expected}` : say(expected);
}

/** The phrases of these sentences. */
const privacyPhrases = {
  paymentCode: 'nên ghi mã thanh toán, còn mã của ai thì giữ trong danh sách của đơn vị',
  codeBeside: (...rest) =>
    `nên ghi "${rest.join(', ')}" kèm mã thanh toán, còn mã của ai thì giữ trong danh sách của đơn vị`,
  leftOut: (...purpose) => `đã bỏ ra, nội dung còn "${purpose.join(', ')}"`,
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const privacyWords: MessageTable = { sentences: privacySentences, phrases: privacyPhrases };
