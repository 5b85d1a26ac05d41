import { join } from 'node:path';
import { type ManifestEntry, payeeText } from '../../../issuing/manifest/manifest.ts';
import { readManifest } from '../../../issuing/manifest/read.ts';
import { type LetterDays, makeReminders, type UnpaidRow } from '../../../issuing/papers/reminders.ts';
import { writeVnd } from '../../../money/vnd.ts';
import { safeProposeBills } from '../../../reconcile/settlement/propose/propose.ts';
import { isOpen } from '../../../reconcile/settlement/report/sorts.ts';
import type { Settlement } from '../../../reconcile/settlement/settle.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { FORCE_FLAG } from '../../args/force.ts';
import { lastStatementDay, letterDay, todayInVietnam } from '../../args/letter-days.ts';
import { type Call, command } from '../../command.ts';
import { allIssues, collect, collectNow, exitOf } from '../../shared/collect.ts';
import { CONFIG_FLAG, INSTITUTION_FLAG, readSettings } from '../../shared/config.ts';
import { createExitTally } from '../../shared/exit-tally.ts';
import { payeeWords } from '../../shared/issuing/payee-check.ts';
import type { ListedBill } from '../../shared/money/bills.ts';
import { DECISION_FLAGS, readDecided } from '../../shared/money/decisions.ts';
import { missingInputs, withOperands } from '../../shared/money/operands.ts';
import { POLICY_FLAGS, policyOf } from '../../shared/money/policy.ts';
import { readMoneyFiles } from '../../shared/money/read-files.ts';
import { settleBills } from '../../shared/money/settlement.ts';
import { STATEMENT_FLAGS } from '../../shared/money/statements/statements.ts';
import { usage } from '../../terminal/failure.ts';
import { extensionOf } from '../../terminal/files.ts';
import { decodedText } from '../../terminal/input.ts';
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
    if (!manifests) return EXIT.badData;
    const exits = createExitTally(call.output);
    const read = await readMoneyFiles(call, exits);
    if (!read) return exits.worst();
    const decided = await readDecided(call);
    if (!decided) return EXIT.badData;
    const { subjects, ...people } = decided;
    const options = { policy, ...people };
    const rules = { ...omitUndefined({ institution: read.institution }), options, subjects };
    const settled = settleBills(read.bills, read.movements, rules, call);
    if (!settled) return EXIT.badData;
    const { open, held } = openRows(settled.settlement, manifests);
    if (held.length > 0) call.output.info(heldWords(held));
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

/** The codes that were handed out, by the file of their manifest; nothing where one pays another than the others. */
async function readManifests(call: Call): Promise<ReadonlyMap<string, readonly ManifestEntry[]> | undefined> {
  const { flags, files, output } = call;
  const manifests = new Map<string, readonly ManifestEntry[]>();
  for (const folder of flags.list('bills')) {
    const file = join(folder, 'manifest.csv');
    const text = decodedText(file, await files.read(file));
    const read = collectNow((report) => readManifest(text, report.at(file)));
    output.issues(allIssues(read));
    if (!read.ok) return undefined;
    manifests.set(file, read.value);
  }
  return isOnePayee(manifests, call) ? manifests : undefined;
}

function isOnePayee(manifests: ReadonlyMap<string, readonly ManifestEntry[]>, { output }: Call): boolean {
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
  await files.write([{ name, data: made.value.file.data }]);
  output.data(name);
  output.info(doneWords(open, made.value.readBack));
  return EXIT.good;
}

/** Who has not paid all, and the bills for which money may have come that nobody has decided on. */
function openRows(
  settlement: Settlement<ListedBill>,
  manifests: ReadonlyMap<string, readonly ManifestEntry[]>,
): { readonly open: readonly UnpaidRow[]; readonly held: readonly string[] } {
  const waiting = mayHavePaid(settlement);
  const rows = new Map(
    [...manifests].map(([file, all]) => [file, new Map(all.map((row) => [row.line, row]))]),
  );
  const short = settlement.bills.filter(({ status }) => status === 'unpaid' || status === 'underpaid');
  const open = short.flatMap(({ key, bill, received, walletFee = 0, difference = 0 }) => {
    const row = rows.get(bill.file)?.get(bill.row);
    return row && !waiting.has(key) ? [{ row, received: received + walletFee, left: -difference }] : [];
  });
  return { open, held: short.flatMap(({ key }) => (waiting.has(key) ? [key] : [])) };
}

/** Keys of bills for which money may have come: by a code that is not sure, by name, class or account, or by a sum that is theirs alone. */
function mayHavePaid(settlement: Settlement<ListedBill>): ReadonlySet<string> {
  const proposed = safeProposeBills(settlement);
  const proposals = (proposed.ok ? proposed.value : []).filter(
    ({ bills, reasons }) => bills.length === 1 || reasons.some((reason) => reason !== 'amount'),
  );
  const unsure = settlement.movements.filter((movement) => movement.amount > 0 && isOpen(movement));
  return new Set([
    ...proposals.flatMap(({ bills }) => bills),
    ...unsure.flatMap(({ candidates }) => candidates),
  ]);
}

function heldWords(held: readonly string[]): Bilingual {
  const codes = held.slice(0, 20).join(', ');
  return {
    en: `not reminded, since money without a sure code may be theirs: ${held.length} (${codes})`,
    vi: `không nhắc vì có thể đã nộp mà chưa rõ mã: ${held.length} (${codes})`,
  };
}

function doneWords(open: readonly UnpaidRow[], readBack: number): Bilingual {
  const sum = writeVnd(open.reduce((total, { left }) => total + left, 0));
  return {
    en: `${open.length} reminders, ${sum} in all; ${readBack}/${open.length} read back`,
    vi: `${open.length} giấy nhắc, tổng ${sum}; ${readBack}/${open.length} đọc lại khớp`,
  };
}
