import type { Flag } from '../../args/flags.ts';
import { FORCE_FLAG } from '../../args/force.ts';
import { CONFIG_FLAG, INSTITUTION_FLAG } from '../config.ts';
import { BILLS_FLAGS } from '../money/bills.ts';
import { DECISION_FLAGS } from '../money/decisions.ts';
import { POLICY_FLAGS } from '../money/policy.ts';
import { STATEMENT_FLAGS } from '../money/statements/statements.ts';

const { bills: _bills, ...LIST_READING_FLAGS } = BILLS_FLAGS;
const { 'lock-through': _through, 'lock-out': _out, ...PEOPLE_FLAGS } = DECISION_FLAGS;

/** The flags of `vietqr issue`. */
export const ISSUE_FLAGS = {
  out: {
    kind: 'text',
    value: 'FOLDER',
    en: 'the folder to write (needed)',
    vi: 'thư mục ghi ra (bắt buộc)',
  },
  config: CONFIG_FLAG,
  only: {
    kind: 'list',
    value: 'KEY|CLASS',
    en: 'those alone, others as they were; may be repeated',
    vi: 'chỉ làm cho những người hoặc lớp này, còn lại giữ như cũ; có thể ghi nhiều lần',
  },
  'dry-run': {
    kind: 'switch',
    en: 'reads all and says what would be made; writes nothing',
    vi: 'đọc tất cả và cho biết sẽ tạo những gì; không ghi tệp nào',
  },
  preview: {
    kind: 'number',
    value: 'N',
    en: 'shows the first codes; writes nothing',
    vi: 'xem trước N mã đầu; không ghi tệp nào',
  },
  'new-account': {
    kind: 'text',
    value: 'NUMBER',
    en: 'last four of the account, where another than before is to be paid',
    vi: 'bốn số cuối của tài khoản mới, khi đổi tài khoản nhận tiền',
  },
  resume: {
    kind: 'switch',
    en: 'goes on where a run was stopped; what is whole is kept',
    vi: 'làm tiếp từ chỗ bị dừng; giữ những tệp đã xong',
  },
  shard: {
    kind: 'text',
    value: 'I/N',
    en: 'makes one share of N of the papers; after --plan, before --merge',
    vi: 'chỉ làm phần thứ I trong N phần; sau --plan và trước --merge',
  },
  workers: {
    kind: 'number',
    value: 'N',
    en: 'threads that make papers, 1 (default) to 16; the same files for each',
    vi: 'số luồng cùng tạo giấy tờ, từ 1 (mặc định) đến 16; tệp tạo ra vẫn như nhau',
  },
  plan: {
    kind: 'switch',
    en: 'writes the register alone, for shares that are made elsewhere',
    vi: 'chỉ ghi sổ mã, để các máy khác làm từng phần',
  },
  merge: {
    kind: 'switch',
    en: 'checks that all shares are there, and writes the manifest',
    vi: 'kiểm tra đã đủ các phần rồi ghi danh sách mã',
  },
  replace: {
    kind: 'switch',
    en: 'goes on where most of those who hold a code of the folder are not in the list, or keys stand for other names, or are written in another way',
    vi: 'vẫn làm tiếp khi phần lớn người đã được phát mã trong thư mục không còn trong danh sách, hoặc mã người nộp nay ứng với tên khác, hay viết khác trước',
  },
  'rebuild-register': {
    kind: 'switch',
    en: 'makes register.csv anew from the manifests of the folders beside it',
    vi: 'lập lại register.csv từ các tệp manifest.csv trong những thư mục bên cạnh',
  },
  carry: {
    kind: 'list',
    value: 'FOLDER',
    en: 'a month before: what is open of it by the statements is asked for too, as an item of its own; may be repeated',
    vi: 'kỳ trước: số còn nợ theo sao kê được thu cùng, ghi thành một khoản riêng; có thể ghi nhiều lần',
  },
  ...STATEMENT_FLAGS,
  institution: INSTITUTION_FLAG,
  ...PEOPLE_FLAGS,
  ...POLICY_FLAGS,
  ...LIST_READING_FLAGS,
  ...FORCE_FLAG,
} as const satisfies Readonly<Record<string, Flag>>;
