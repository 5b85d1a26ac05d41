import type { IssueCode } from '../../codes.ts';
import type { statementsPhrases as english } from '../en/statements.ts';
import { join, listed, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { capital, field } from './labels.ts';
import { tablesMessages } from './tables/formats.ts';

/** Sentences on bank statements and movements. */
const statementsSentences = {
  'transaction.shape': (d, say) => `không phải ${say(d.expected)}: ${field(d)} là ${say(d.received)}`,
  'transaction.signature': () =>
    'chữ ký không khớp dữ liệu: không phải do payOS gửi hoặc sai khóa; đừng ghi nhận giao dịch này',
  'transaction.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải số tiền; cần ${say(d.expected)}`,
  'transaction.time': (d, say) =>
    `${field(d)}: ${say(d.received)} không phải thời gian; cần ${say(d.expected)}`,
  'transaction.no_id': () =>
    'có dòng thiếu số giao dịch. Hãy lấy sao kê trọn ngày (từ 0 giờ đến hết ngày), nếu không có thể ghi nhận trùng',
  'statement.column': (d) =>
    `không tìm thấy cột ${capital(field(d))}. Hãy đổi tên cột thành ${quoted(d.expected)} hoặc chọn cột tương ứng`,
  'statement.skipped': (d) =>
    `${d.path?.length ? `${field(d)}: ` : ''}bỏ qua dòng này vì không có số tiền, hoặc thiếu cả ngày và số giao dịch`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** Puts each name of a column in quotation marks. */
function quoted(names = ''): string {
  return listed(
    names.split(', ').map((name) => `"${name}"`),
    'hoặc',
  );
}

/** The phrases of these sentences. */
const statementsPhrases = {
  sepayWebhook: 'webhook của SePay',
  payosWebhook: 'webhook của payOS',
  payosPaid: 'webhook của payOS báo đã nhận tiền',
  cassoWebhook: 'webhook của Casso',
  vietqrVnCallback: 'webhook của VietQR.vn',
  statementRow: 'dòng sao kê',
  missing: 'không có',
  dayAndTime: 'NĂM-THÁNG-NGÀY giờ:phút:giây hoặc NGÀY/THÁNG/NĂM giờ:phút:giây',
} as const satisfies Mirror<typeof english>;

/** All that an entry needs to word them. */
export const statementsMessages: Messages = /* @__PURE__ */ join(inputMessages, tablesMessages, {
  sentences: statementsSentences,
  phrases: statementsPhrases,
});
