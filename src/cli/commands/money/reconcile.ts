import { CODE_CHECKS } from '../../../reconcile/matching/index/issued-codes.ts';
import type { BillStatus } from '../../../reconcile/settlement/bills/bill-status.ts';
import type { Settlement } from '../../../reconcile/settlement/settle.ts';
import { CHECK_SYSTEMS, type CheckSystem } from '../../../text/check-digits.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Flags } from '../../args/flags.ts';
import { FORCE_FLAG } from '../../args/force.ts';
import { type Call, command } from '../../command.ts';
import { CONFIG_FLAG, INSTITUTION_FLAG } from '../../shared/config.ts';
import { createExitTally } from '../../shared/exit-tally.ts';
import { BILLS_FLAGS, type ListedBill } from '../../shared/money/bills.ts';
import { compareWithCheck } from '../../shared/money/check.ts';
import { DECISION_FLAGS } from '../../shared/money/decisions.ts';
import { missingInputs, withOperands } from '../../shared/money/operands.ts';
import { POLICY_FLAGS, policyOf } from '../../shared/money/policy.ts';
import { readMoneyFiles } from '../../shared/money/read-files.ts';
import { formatOfReport, writeReport } from '../../shared/money/report/report.ts';
import { type CodeRules, describeBills, settleDecided } from '../../shared/money/settlement.ts';
import { STATEMENT_FLAGS } from '../../shared/money/statements/statements.ts';
import { usage } from '../../terminal/failure.ts';
import { type Bilingual, EXIT, type Exit } from '../../terminal/io.ts';

/** `vietqr reconcile`: issued bills and a bank statement into what was paid, short, double or unknown. */
export const reconcile = command({
  operands: 'FOLDER FILE …',
  mostOperands: 1000,
  flags: {
    ...BILLS_FLAGS,
    ...STATEMENT_FLAGS,
    config: CONFIG_FLAG,
    institution: INSTITUTION_FLAG,
    'dry-run': {
      kind: 'switch',
      en: 'reads the lists and says what their codes allow; needs no statement',
      vi: 'chỉ đọc danh sách khoản thu và cho biết mã thanh toán có thể nhận ra đến đâu; không cần sao kê',
    },
    out: {
      kind: 'text',
      value: 'FILE',
      en: 'report: .xlsx, .html, .csv or .json; without it a table is printed',
      vi: 'báo cáo: .xlsx, .html, .csv hoặc .json; để trống thì hiện bảng',
    },
    plots: {
      kind: 'text',
      value: 'FOLDER',
      en: 'a folder that is there, for the plots of the report as SVG pictures',
      vi: 'thư mục có sẵn, để ghi các hình của báo cáo thành tệp SVG',
    },
    mask: {
      kind: 'switch',
      en: 'a report to show to others: names by their initials, descriptions by their codes, no notes',
      vi: 'báo cáo để cho người khác xem: tên chỉ còn chữ cái đầu, nội dung giao dịch chỉ còn mã, không có ghi chú',
    },
    ...FORCE_FLAG,
    check: {
      kind: 'text',
      value: CODE_CHECKS.join('|'),
      choices: CODE_CHECKS,
      en: 'how codes are checked, where the list has no column for it; default none',
      vi: 'cách tính ký tự kiểm tra, khi danh sách không có cột này; mặc định none',
    },
    ...POLICY_FLAGS,
    ...DECISION_FLAGS,
  },
  notes: {
    en: 'Columns are found by their headings, Vietnamese or English. Only certain matches are allocated.',
    vi: 'Cột được nhận theo tiêu đề tiếng Việt hoặc tiếng Anh. Chỉ ghi nhận giao dịch khớp chắc chắn.',
  },
  examples: [
    'vietqr reconcile thang-9 sao-ke.xlsx --out report.csv',
    'vietqr reconcile thang-9 thang-10 t9.xlsx t10.xlsx --out report.xlsx',
    'vietqr reconcile --bills manifest.csv --statement bank.csv',
    'vietqr reconcile --bills manifest.csv --statement t9.xlsx --statement t10.xlsx --out report.xlsx',
    'vietqr reconcile --bills manifest.csv --statement t9.xlsx --decisions report.xlsx --out report.html',
    'vietqr reconcile thang-9 sao-ke.xlsx --mask --out bao-cao.html',
    'vietqr reconcile --bills manifest.csv --dry-run',
  ],
  run: async (given) => {
    const call = await withOperands(given);
    checkFiles(call.flags);
    const [check, policy] = [checkSystemFlag(call.flags), policyOf(call.flags)];
    const exits = createExitTally(call.output);
    const read = await readMoneyFiles(call, exits);
    if (!read) return exits.worst();
    compareWithCheck(read.bills, check, call.output);
    const codeRules = omitUndefined({ check, institution: read.institution });
    if (call.flags.on('dry-run')) return dryRun(read.bills, codeRules, call);
    await checkLockOut(call);
    const settled = await settleDecided(read, { ...codeRules, policy }, call);
    if (!settled) return EXIT.badData;
    if (isNoneMatched(settled.settlement)) call.output.info(NONE_MATCHED);
    const exit = await writeReport({ ...settled, files: read.files }, call);
    if (isOneMonthUneven(settled.settlement)) call.output.info(OTHER_MONTHS);
    return exit;
  },
});

function dryRun(bills: readonly ListedBill[], rules: CodeRules, call: Call): Exit {
  const said = describeBills(bills, rules, call);
  if (said !== undefined) call.output.data(said);
  return said === undefined ? EXIT.badData : EXIT.good;
}

function isNoneMatched({ totals: { received, allocated, proposed } }: Settlement): boolean {
  return received > 0 && allocated + proposed === 0;
}

const NONE_MATCHED: Bilingual = {
  en: 'no movement matched: is the statement of the account and the days of this list, and which column holds its codes (--bills-columns "code=…")?',
  vi: 'không giao dịch nào khớp mã thanh toán: hãy xem sao kê có đúng tài khoản và thời gian của danh sách không, cột mã đã đúng chưa (--bills-columns "code=…")',
};

/** Checks whether codes of one month got other sums than theirs, which may be those of another month. */
function isOneMonthUneven({ bills }: Settlement<ListedBill>): boolean {
  const months = new Set(bills.map(({ bill }) => bill.month));
  return months.size === 1 && !months.has(undefined) && bills.some(({ status }) => UNEVEN.includes(status));
}

const UNEVEN: readonly BillStatus[] = ['overpaid', 'duplicate', 'underpaid'];

const OTHER_MONTHS: Bilingual = {
  en: 'some codes got other sums than theirs: where payers keep their codes and another month is still open, give its folder and statement too: vietqr reconcile FOLDER FOLDER FILE …',
  vi: 'có mã nhận số tiền khác với số phải nộp: nếu mã giữ nguyên qua các tháng và còn tháng khác chưa thu xong thì hãy ghi thêm thư mục và sao kê của tháng đó: vietqr reconcile THƯ_MỤC THƯ_MỤC TỆP …',
};

/** @throws {UsageError} */
function checkFiles(flags: Flags): void {
  const out = flags.text('out');
  const isDry = flags.on('dry-run');
  const missing = missingInputs({ on: (name) => (isDry && name === 'statement') || flags.on(name) });
  if (missing)
    throw usage(
      `needs ${missing.en}: vietqr reconcile FOLDER FILE; or --bills=FILE and --statement=FILE`,
      `cần ${missing.vi}: vietqr reconcile THƯ_MỤC TỆP; hoặc --bills=TỆP và --statement=TỆP`,
    );
  if (out !== undefined && formatOfReport(out) === undefined)
    throw usage(
      '--out ends in .xlsx, .html, .csv or .json',
      '--out phải kết thúc bằng .xlsx, .html, .csv hoặc .json',
    );
}

function checkSystemFlag(flags: Flags): CheckSystem | undefined {
  const given = flags.text('check');
  return CHECK_SYSTEMS.find((system) => system === given);
}

/** A lock is kept: another one does not take its place unasked. @throws {UsageError} */
async function checkLockOut({ flags, files }: Call): Promise<void> {
  const name = flags.text('lock-out');
  if (name === undefined || flags.on('force') || !(await files.isThere(name))) return;
  throw usage(
    `${name} is there already, and a lock is not replaced; choose another name, or add --force`,
    `${name} đã có; tệp khoá sổ không bị ghi đè; hãy chọn tên khác hoặc thêm --force`,
  );
}
