import { payeeText } from '../../../issuing/manifest/manifest.ts';
import { type LetterDays, makeReminders, type UnpaidRow } from '../../../issuing/papers/reminders.ts';
import { writeVnd } from '../../../money/vnd.ts';
import { REPORT_LABELS } from '../../../reconcile/settlement/report/labels.ts';
import {
  type CountedSum,
  sharesOf,
  waitingOf,
} from '../../../reconcile/settlement/report/overview/shares.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { FORCE_FLAG } from '../../args/force.ts';
import { lastStatementDay, letterDay, todayInVietnam } from '../../args/letter-days.ts';
import { type Call, command } from '../../command.ts';
import {
  type FolderManifests,
  openRows,
  readManifests,
  tellWithoutCode,
} from '../../shared/carrying/unpaid.ts';
import { allIssues, collect, collectNow, exitOf, wordedIssues } from '../../shared/collect.ts';
import { CONFIG_FLAG, INSTITUTION_FLAG, readSettings } from '../../shared/config.ts';
import { createExitTally } from '../../shared/exit-tally.ts';
import { firstNames } from '../../shared/first-names.ts';
import { payeeWords } from '../../shared/issuing/payee-check.ts';
import { DECISION_FLAGS } from '../../shared/money/decisions.ts';
import { missingInputs, withOperands } from '../../shared/money/operands.ts';
import { POLICY_FLAGS, policyOf } from '../../shared/money/policy.ts';
import { readMoneyFiles } from '../../shared/money/read-files.ts';
import { settleDecided } from '../../shared/money/settlement.ts';
import { STATEMENT_FLAGS } from '../../shared/money/statements/statements.ts';
import { usage } from '../../terminal/failure.ts';
import { extensionOf } from '../../terminal/files.ts';
import { type Bilingual, EXIT, type Exit } from '../../terminal/io.ts';

/** `vietqr remind`: letters for what has not come, of folders that `vietqr issue` wrote. */
export const remind = command({
  operands: 'FOLDER FILE …',
  mostOperands: 1000,
  flags: {
    out: { kind: 'text', value: 'FILE', en: 'the PDF to write (needed)', vi: 'tệp PDF ghi ra (bắt buộc)' },
    ...FORCE_FLAG,
    date: {
      kind: 'text',
      value: 'DAY',
      en: 'the day on the letters, 2026-10-05; default today',
      vi: 'ngày ghi trên giấy nhắc, 05/10/2026; mặc định hôm nay',
    },
    'pay-by': {
      kind: 'text',
      value: 'DAY',
      en: 'until when payment is asked for now, 2026-10-15',
      vi: 'ngày đề nghị nộp, 15/10/2026',
    },
    config: CONFIG_FLAG,
    institution: INSTITUTION_FLAG,
    ...STATEMENT_FLAGS,
    ...POLICY_FLAGS,
    ...DECISION_FLAGS,
  },
  notes: {
    en: 'Who may have paid without the code is left out and named: look at the report first.',
    vi: 'Người có thể đã nộp nhưng không ghi mã thì không in giấy nhắc và được nêu ra: hãy xem báo cáo đối soát trước.',
  },
  examples: ['vietqr remind thang-9 sao-ke.xlsx --pay-by 15/10/2026 --out nhac-nop.pdf'],
  run: async (given) => {
    const call = await withOperands(given);
    const [out, policy] = [checkedOut(call), policyOf(call.flags)];
    const letter = { issued: letterDay(call, 'date') ?? todayInVietnam(), payBy: letterDay(call, 'pay-by') };
    const manifests = await readManifests(call);
    if (!manifests || !isOnePayee(manifests, call)) return EXIT.badData;
    await tellWithoutCode(call);
    const exits = createExitTally(call.output);
    const read = await readMoneyFiles(call, exits);
    if (!read) return exits.worst();
    const rules = { policy, ...omitUndefined({ institution: read.institution }) };
    const settled = await settleDecided(read, rules, call);
    if (!settled) return EXIT.badData;
    const { open, held } = openRows(settled.settlement, manifests);
    if (held.length > 0) call.output.info(heldWords(held.map(({ bill }) => bill)));
    const waiting = waitingOf(sharesOf(settled.settlement));
    if (waiting.count > 0) call.output.info(waitingWords(waiting));
    const days = { ...letter, asOf: lastStatementDay(read.files) };
    return writeReminders(open, { name: out, days }, call);
  },
});

/** @throws {UsageError} */
function checkedOut({ flags }: Call): string {
  const out = flags.text('out');
  const missing = missingInputs(flags);
  if (missing)
    throw usage(
      `needs ${missing.en}: vietqr remind FOLDER FILE --out FILE.pdf`,
      `cần ${missing.vi}: vietqr remind THƯ_MỤC TỆP --out TỆP.pdf`,
    );
  if (out !== undefined && extensionOf(out) === 'pdf') return out;
  throw usage('--out=FILE is needed, and ends in .pdf', 'cần --out=TỆP, với tên tệp kết thúc bằng .pdf');
}

const NO_CONTACT: Bilingual = {
  en: 'vietqr.json has no contact: the letters name nobody to call; put a line "contact": "TELEPHONE", there',
  vi: 'vietqr.json chưa có contact: giấy nhắc không ghi nơi liên hệ; hãy thêm vào đó dòng "contact": "SỐ ĐIỆN THOẠI",',
};

/** Says who is paid. Reports where one code pays another than the others. */
function isOnePayee(manifests: FolderManifests, { output }: Call): boolean {
  const payees = [...new Map([...manifests.values()].flat().map(({ payee }) => [payeeText(payee), payee]))];
  const [first, second] = payees;
  if (first) output.info(payeeWords(first[1]));
  if (!first || !second) return true;
  const told = collectNow((report) =>
    report('issue.payee_changed', { received: second[0], limit: first[0] }),
  );
  output.issues(allIssues(told));
  return false;
}

async function writeReminders(
  open: readonly UnpaidRow[],
  { name, days }: { readonly name: string; readonly days: LetterDays },
  call: Call,
): Promise<Exit> {
  const { output, files } = call;
  if (open.length === 0) {
    output.info({ en: 'nobody is to be reminded', vi: 'không có ai cần nhắc' });
    return EXIT.good;
  }
  const settings = await readSettings(call);
  if (settings.contact === undefined) output.info(NO_CONTACT);
  const made = await collect((report) => makeReminders(open, { settings, name, days }, report));
  output.issues(allIssues(made));
  if (!made.ok) return exitOf(made);
  const { file, sent, unsent, readBack } = made.value;
  output.issues(wordedIssues(unsent));
  if (file) {
    await files.write([{ name, data: file.data }]);
    output.data(name);
    output.info(doneWords(sent, readBack));
  }
  const others = open.filter((each) => !sent.includes(each)).map(({ row }) => row.code);
  if (others.length === 0) return EXIT.good;
  output.info(unsentWords(others));
  return EXIT.badData;
}

function unsentWords(codes: readonly string[]): Bilingual {
  const named = firstNames(codes);
  return {
    en: `no letter can be made for ${codes.length} (${named}): correct what is said above in the list, issue again, and remind them`,
    vi: `chưa tạo được giấy nhắc cho ${codes.length} mã (${named}): hãy sửa chỗ nêu trên trong danh sách, phát mã lại rồi nhắc sau`,
  };
}

/** Who is reminded may have sent this money. */
function waitingWords({ count, amount }: CountedSum): Bilingual {
  const sum = writeVnd(amount);
  return {
    en: `nobody knows yet whose this is: ${REPORT_LABELS.en.counted.movements(count)}, ${sum}; who sent it may be among those who are reminded, so decide in the report first`,
    vi: `còn ${REPORT_LABELS.vi.counted.movements(count)}, ${sum} chưa rõ của ai; người đã gửi có thể nằm trong số bị nhắc, nên hãy gán mã trong báo cáo trước`,
  };
}

function heldWords(held: readonly string[]): Bilingual {
  const codes = firstNames(held);
  return {
    en: `not reminded, since money without a sure code may be theirs, or has gone back: ${held.length} (${codes})`,
    vi: `không nhắc vì có thể đã nộp mà chưa rõ mã, hoặc có tiền trả lại cần kiểm tra: ${held.length} (${codes})`,
  };
}

function doneWords(open: readonly UnpaidRow[], readBack: number): Bilingual {
  const sum = writeVnd(open.reduce((total, { left }) => total + left, 0));
  return {
    en: `${open.length} reminders, ${sum} in all; ${readBack}/${open.length} read back`,
    vi: `${open.length} giấy nhắc, tổng ${sum}; ${readBack}/${open.length} đọc lại khớp`,
  };
}
