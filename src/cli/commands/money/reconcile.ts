import type { Issue } from '../../../issues/issue.ts';
import { createReport } from '../../../issues/report.ts';
import { type Check, CODE_CHECKS } from '../../../reconcile/matching/index/issued-codes.ts';
import { safeCreateReconciler } from '../../../reconcile/matching/reconciler.ts';
import type { SettlePolicy } from '../../../reconcile/settlement/allocate.ts';
import { reportCsv, reportJson, reportTable } from '../../../reconcile/settlement/report/report.ts';
import { type Settlement, safeSettle } from '../../../reconcile/settlement/settle.ts';
import type { Movement } from '../../../statements/movement.ts';
import { safeFromStatement } from '../../../statements/spreadsheet.ts';
import { toRecords } from '../../../tables/records.ts';
import { CHECK_SYSTEMS } from '../../../text/check-digits.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { choose, type Flags } from '../../args/flags.ts';
import { type Call, command } from '../../command.ts';
import { BILLS_FLAG, isManifest, type ManifestRow, readManifest } from '../../shared/manifest.ts';
import { showVnd } from '../../shared/payment.ts';
import { fromOne, rowIssues } from '../../shared/row-issues.ts';
import { readSheet } from '../../shared/sheet.ts';
import { extensionOf, writeOut } from '../../terminal/files.ts';
import { type Bilingual, EXIT, type Exit, type Failure } from '../../terminal/io.ts';
import type { Output } from '../../terminal/output.ts';

const LATE = ['accept', 'hold'] as const;
const SUPERSEDED = ['forward', 'hold'] as const;
const MULTIPLE = ['propose', 'exact'] as const;

/** `vietqr reconcile`: issued bills and a bank statement into what was paid, short, double or unknown. */
export const reconcile = command({
  operands: '',
  mostOperands: 0,
  flags: {
    bills: BILLS_FLAG,
    statement: {
      kind: 'list',
      value: 'FILE',
      en: 'bank statement, CSV or XLSX; may be repeated',
      vi: 'sao kê ngân hàng, CSV hoặc XLSX; có thể ghi nhiều lần',
    },
    out: {
      kind: 'text',
      value: 'FILE',
      en: 'report: .csv or .json; without it a table is printed',
      vi: 'báo cáo: .csv hoặc .json; bỏ trống thì in ra bảng',
    },
    check: {
      kind: 'text',
      value: CODE_CHECKS.join('|'),
      choices: CODE_CHECKS,
      en: 'how codes are checked, where the list has no column for it; default none',
      vi: 'cách kiểm tra mã, khi danh sách không có cột này; mặc định none',
    },
    tolerance: {
      kind: 'number',
      value: 'DONG',
      en: 'a bill may be short or over by so much; default 0',
      vi: 'số đồng được phép thiếu hoặc thừa; mặc định 0',
    },
    late: {
      kind: 'text',
      value: LATE.join('|'),
      choices: LATE,
      en: 'money after the due day: taken or held; default accept',
      vi: 'tiền đến sau hạn: ghi nhận hay giữ lại; mặc định accept',
    },
    superseded: {
      kind: 'text',
      value: SUPERSEDED.join('|'),
      choices: SUPERSEDED,
      en: 'money for a replaced bill; default forward',
      vi: 'tiền cho khoản đã thay thế: chuyển sang khoản mới hay giữ lại; mặc định forward',
    },
    multiple: {
      kind: 'text',
      value: MULTIPLE.join('|'),
      choices: MULTIPLE,
      en: 'one movement for several bills: proposed, or allocated where the sum is exact; default propose',
      vi: 'một lần chuyển cho nhiều khoản: đề nghị, hay ghi nhận khi khớp tổng; mặc định propose',
    },
  },
  notes: {
    en: 'Columns are found by their headings, Vietnamese or English. Only certain matches are allocated.',
    vi: 'Cột được nhận theo tiêu đề tiếng Việt hoặc tiếng Anh. Chỉ ghi nhận giao dịch khớp chắc chắn.',
  },
  examples: [
    'vietqr reconcile --bills manifest.csv --statement bank.csv',
    'vietqr reconcile --bills manifest.csv --statement t9.xlsx --statement t10.xlsx --out report.csv',
  ],
  run: async (call) => {
    const { flags, output } = call;
    const files = filesOf(flags);
    if ('exit' in files) return files;
    const bills = await readBills(files.bills, output);
    if ('stop' in bills) return bills.stop;
    const received = await readStatements(files.statements, output);
    if ('stop' in received) return received.stop;
    const settlement = settleAll({ bills, received, file: files.bills }, flags, output);
    return settlement ? report(settlement, call) : EXIT.badData;
  },
});

interface Files {
  readonly bills: string;
  readonly statements: readonly string[];
}

function filesOf(flags: Flags): Files | Failure {
  const [bills, statements, out] = [flags.text('bills'), flags.list('statement'), flags.text('out')];
  if (bills === undefined || statements.length === 0)
    return badReconcileUsage('needs --bills=FILE and --statement=FILE', 'cần --bills=TỆP và --statement=TỆP');
  if (out !== undefined && !['csv', 'json'].includes(extensionOf(out)))
    return badReconcileUsage('--out ends in .csv or .json', '--out phải kết thúc bằng .csv hoặc .json');
  return { bills, statements };
}

function badReconcileUsage(en: string, vi: string): Failure {
  return { exit: EXIT.badUsage, words: { en, vi } };
}

/** Why the call ends here; what is wrong with data has been reported. */
interface Stop {
  readonly stop: Exit | Failure;
}

async function readBills(file: string, output: Output): Promise<readonly ManifestRow[] | Stop> {
  const sheet = await readSheet(file, isManifest);
  if ('exit' in sheet) return { stop: sheet };
  const read = readManifest(sheet);
  rowIssues(read.ok ? read.warnings : read.issues, file, output);
  return read.ok ? read.value : { stop: EXIT.badData };
}

async function readStatements(files: readonly string[], output: Output): Promise<readonly Movement[] | Stop> {
  const received: Movement[] = [];
  for (const file of files) {
    const sheet = await readSheet(file, hasColumns);
    if ('exit' in sheet) return { stop: sheet };
    const read = safeFromStatement(sheet.rows);
    rowIssues(fromOne(read.ok ? read.warnings : read.issues), file, output);
    if (!read.ok) return { stop: EXIT.badData };
    received.push(...read.value);
  }
  return received;
}

function hasColumns(rows: readonly unknown[]): boolean {
  return rows.length === 0 || toRecords(rows, undefined, createReport()) !== undefined;
}

interface ReconcileBooks {
  readonly bills: readonly ManifestRow[];
  readonly received: readonly Movement[];
  readonly file: string;
}

function settleAll(
  { bills, received, file }: ReconcileBooks,
  flags: Flags,
  output: Output,
): Settlement<ManifestRow> | undefined {
  const check = choose<Check & string>(CHECK_SYSTEMS, flags.text('check'));
  const reconciler = safeCreateReconciler(bills, omitUndefined({ check }));
  rowIssues(inManifest(reconciler.ok ? reconciler.warnings : reconciler.issues, bills), file, output);
  if (!reconciler.ok) return undefined;
  const matched = received.map((movement) => ({
    movement,
    match: reconciler.value.match(movement),
  }));
  const settled = safeSettle(bills, matched, policyOf(flags));
  if (settled.ok) return settled.value;
  rowIssues(inManifest(settled.issues, bills), file, output);
  return undefined;
}

/** Puts the row in the file in place of the number in the list. */
function inManifest(issues: readonly Issue[], bills: readonly ManifestRow[]): Issue[] {
  return issues.map((found) => {
    const [at, ...path] = found.path;
    const row = typeof at === 'number' ? bills[at]?.row : undefined;
    return row === undefined ? found : { ...found, path: [row, ...path] };
  });
}

function policyOf(flags: Flags): SettlePolicy {
  return omitUndefined({
    tolerance: flags.number('tolerance'),
    late: choose(LATE, flags.text('late')),
    superseded: choose(SUPERSEDED, flags.text('superseded')),
    multiple: choose(MULTIPLE, flags.text('multiple')),
  });
}

async function report(settlement: Settlement, { flags, output }: Call): Promise<Exit | Failure> {
  const { lang } = output;
  const out = flags.text('out');
  if (out !== undefined) {
    const csv = extensionOf(out) === 'csv';
    // Excel takes a CSV file for UTF-8 only behind a byte order mark.
    const failed = await writeOut(
      out,
      csv ? `\uFEFF${reportCsv(settlement, { lang })}` : reportJson(settlement),
    );
    if (failed) return failed;
  }
  if (flags.on('json')) output.json(settlement);
  else if (out === undefined) output.data(reportTable(settlement, { lang }));
  else {
    output.data(out);
    output.info(totals(settlement));
  }
  return EXIT.good;
}

function totals({ totals: { received, allocated, proposed, unallocated } }: Settlement): Bilingual {
  const [all, done, open] = [received, allocated, proposed + unallocated].map(showVnd);
  return {
    en: `received ${all}, allocated ${done}, to look at ${open}`,
    vi: `đã nhận ${all}, đã ghi ${done}, cần xem lại ${open}`,
  };
}
