import { join } from 'node:path';
import type { Issue } from '../../../issues/issue.ts';
import type { ManifestRow } from '../../../issuing/manifest/manifest.ts';
import { printsWords } from '../../../issuing/papers/printable.ts';
import { writeVnd } from '../../../money/vnd.ts';
import { type Call, command } from '../../command.ts';
import { readDebts } from '../../shared/carrying/debts.ts';
import { debtWords } from '../../shared/carrying/words.ts';
import { allIssues, collect } from '../../shared/collect.ts';
import { finishFolder } from '../../shared/issuing/finish.ts';
import { ISSUE_FLAGS } from '../../shared/issuing/flags.ts';
import { makeAllPapers, type PapersDone, type ShardOfRun } from '../../shared/issuing/papers.ts';
import { checkPayee, payeeWords } from '../../shared/issuing/payee-check.ts';
import { planRun } from '../../shared/issuing/plan.ts';
import { readUsableList, type UsableList } from '../../shared/issuing/read-list.ts';
import { writeRegister } from '../../shared/issuing/register/home.ts';
import { checkNoOldCodes } from '../../shared/issuing/register/old-codes.ts';
import { checkSamePayers } from '../../shared/issuing/register/same-payers.ts';
import { type IssuingRun, startRun } from '../../shared/issuing/run.ts';
import { startMakers } from '../../shared/issuing/threads/makers.ts';
import { owingNothingWords, plannedWords, totalWords } from '../../shared/issuing/total-words.ts';
import { progressWords } from '../../shared/issuing/words.ts';
import { listReadingOf } from '../../shared/money/bills.ts';
import { createProgress } from '../../shared/progress.ts';
import { tableIssues, throwUnreadable } from '../../shared/row-issues.ts';
import { usage } from '../../terminal/failure.ts';
import { type Bilingual, EXIT, type Exit } from '../../terminal/io.ts';
import { whileAlone } from '../../writing/alone.ts';
import { cannotWriteTo, makeDirectory } from '../../writing/folder.ts';

/** `vietqr issue`: a list as it is kept into codes, papers and the manifest by which the money is found again. */
export const issue = command({
  operands: 'FILE',
  // One more than is taken, so that a second list is refused in words of its own.
  mostOperands: 2,
  flags: ISSUE_FLAGS,
  notes: {
    en: 'Who is paid and what is made stands in vietqr.json (vietqr init). The manifest is written last: where it is, all is done.',
    vi: 'Tài khoản nhận tiền và các giấy tờ cần tạo khai báo trong vietqr.json (vietqr init). Tệp manifest.csv ghi sau cùng: có tệp này là đã xong.',
  },
  examples: [
    'vietqr issue danh-sach.xlsx --out thang-9',
    'vietqr issue danh-sach.xlsx --out thang-9 --preview 3',
    'vietqr issue thang-10.xlsx --out thang-10 --carry thang-9 --statement sao-ke.xlsx',
  ],
  run: async (call) => {
    const { flags, operands, output } = call;
    const [file, second] = operands;
    const out = flags.text('out');
    if (file === undefined)
      throw usage(
        'needs the list: vietqr issue FILE --out FOLDER',
        'cần danh sách: vietqr issue TỆP --out THƯ_MỤC',
      );
    if (second !== undefined) throw oneListOnly(second);
    if (out === undefined && !isDry(call)) throw usage('needs --out=FOLDER', 'cần --out=THƯ_MỤC');
    checkSteps(call);
    call.io.keepsHeapSmall?.(LIST_ROOM);
    const started = await collect((report) => startRun(call, out ?? '.', report));
    output.issues(allIssues(started));
    if (!started.ok) return EXIT.badData;
    output.info(payeeWords(started.value.settings.payee));
    const read = await readIssuedList(file, call, started.value);
    const debts = read && (await readDebts(call, { ...started.value, keyedBy: read.list.keyedBy }));
    return read && debts ? issueList(read, { ...started.value, debts }, call) : EXIT.badData;
  },
});

/** Megabytes by which the heap may grow: while a list is held in several forms, and while papers go by, which leave nothing. */
const [LIST_ROOM, PAPERS_ROOM] = [4, 18];

function oneListOnly(second: string) {
  return usage(
    `one list at a time: "${second}" is a second one; put both into one table, or issue it into another folder; a name with blanks stands in double quotes: "…"`,
    `mỗi lần chỉ nhận một danh sách: "${second}" là danh sách thứ hai; hãy gộp vào một bảng, hoặc phát riêng vào thư mục khác; tên tệp có khoảng trắng phải đặt trong dấu nháy kép: "…"`,
  );
}

function isDry({ flags }: Call): boolean {
  return flags.on('dry-run') || flags.on('preview');
}

/** The steps of a list that several machines share are taken one at a time. @throws {UsageError} */
function checkSteps(call: Call): void {
  const steps = ['plan', 'shard', 'merge'].filter((name) => call.flags.on(name)).map((name) => `--${name}`);
  shareOf(call);
  workersOf(call);
  if (steps.length > 1)
    throw usage(
      `${steps.join(' and ')} are steps one after the other: give one`,
      `${steps.join(' và ')} là các bước chạy lần lượt: mỗi lần chỉ ghi một`,
    );
}

/** The share of a call, counted from 1 by people. @throws {UsageError} */
function shareOf({ flags }: Call): ShardOfRun {
  const text = flags.text('shard');
  if (text === undefined) return { index: 0, of: 1 };
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const share = { index: Number(index) - 1, of: Number(of) };
  if (share.index >= 0 && share.index < share.of) return share;
  throw usage('--shard is I/N, such as 1/8', '--shard có dạng I/N, ví dụ 1/8');
}

const MOST_WORKERS = 16;

/** How many threads a call asks for. @throws {UsageError} */
function workersOf({ flags }: Call): number {
  const count = flags.number('workers') ?? 1;
  if (Number.isInteger(count) && count >= 1 && count <= MOST_WORKERS) return count;
  throw usage(`--workers is 1 to ${MOST_WORKERS}`, `--workers là số từ 1 đến ${MOST_WORKERS}`);
}

async function readIssuedList(
  file: string,
  call: Call,
  { settings }: IssuingRun,
): Promise<UsableList | undefined> {
  const { files, flags, output } = call;
  const reading = { ...listReadingOf(flags), ...(settings.preset && { preset: settings.preset }) };
  const read = await readUsableList(await files.read(file), reading, printsWords(settings));
  throwUnreadable(read, file);
  tableIssues(
    read.ok
      ? [...read.value.bad, ...read.value.list.notices.filter(({ code }) => code !== 'list.row')]
      : read.issues,
    file,
    output,
  );
  if (!read.ok) return undefined;
  const preset = settings.preset ?? 'school';
  const none = owingNothingWords(read.value.list, preset);
  output.info(totalWords(read.value.list, read.value.bad.length, preset));
  if (none) output.info(none);
  return read.value;
}

async function issueList({ list, bad }: UsableList, run: IssuingRun, call: Call): Promise<Exit> {
  const { flags, output } = call;
  const { register, home, settings } = run;
  if (run.reference) checkNoOldCodes(list.bills, run.reference);
  const { preset = 'school' } = settings;
  if (!flags.on('replace')) checkSamePayers({ list, manifests: run.manifests, register, preset });
  const isRebuilt = flags.on('rebuild-register');
  const known = new Set(isRebuilt ? [] : [...register.entries()].map(({ key }) => key));
  const done = await collect((report) =>
    checkPayee(settings.payee, run, flags.text('new-account'), report)
      ? planRun(list.bills, run, call, report)
      : undefined,
  );
  output.issues(allIssues(done));
  if (!done.ok) return EXIT.badData;
  const { rows, bad: notPlanned } = done.value;
  output.issues(notPlanned);
  const planned = plannedWords(rows, list, preset);
  if (planned) output.info(planned);
  for (const words of debtWords(run.debts, rows)) output.info(words);
  const problems = [...bad, ...notPlanned];
  if (isDry(call)) return showPlan(rows, call, problems);
  const isShare = flags.on('shard') || flags.on('merge');
  if (!isShare) await writeRegister(rows, { register, home, payee: settings.payee, known });
  return flags.on('plan') ? exitFor(problems) : makeFolder(rows, problems, run, call);
}

function showPlan(rows: readonly ManifestRow[], { flags, output }: Call, problems: readonly Issue[]): Exit {
  for (const { code, key, name = '', class: group = '', amount, purpose } of rows.slice(
    0,
    flags.number('preview') ?? 0,
  ))
    output.data([code, key, name, group, writeVnd(amount), purpose].join('\t'));
  output.info(NOTHING_WRITTEN);
  return exitFor(problems);
}

const NOTHING_WRITTEN: Bilingual = { en: 'nothing was written', vi: 'chưa ghi tệp nào' };

async function makeFolder(
  rows: readonly ManifestRow[],
  problems: readonly Issue[],
  run: IssuingRun,
  call: Call,
): Promise<Exit> {
  const { flags } = call;
  if (run.isStopped && !flags.on('resume') && !flags.on('shard') && !flags.on('merge'))
    throw stopped(flags.text('out') ?? '');
  const left = STOPPED_WORDS[call.output.lang];
  call.io.saysWhenStopped?.({ en: left, vi: left });
  // What the list lacks is told by --plan and --merge: a share whose papers are whole is good, or queues would make it again.
  if (flags.on('shard')) return (await makeShare(rows, run, call)) ? EXIT.good : EXIT.badData;
  const out = flags.text('out') ?? '.';
  const alone = async () => {
    const papers = await makeShare(rows, run, call);
    if (!papers) return EXIT.badData;
    if (papers.missing.length > 0) return tellMissing(papers, call);
    await finishFolder(rows, problems, papers, run, call);
    return exitFor(problems);
  };
  await makeDirectory(out);
  return whileAlone(out, alone, cannotWriteTo, join(out, 'issue.lock'));
}

const STOPPED_WORDS: Bilingual = {
  en: 'stopped; what is whole is kept: go on with the same command and --resume',
  vi: 'đã dừng; những tệp đã xong được giữ lại: chạy lại lệnh này, thêm "--resume", để làm tiếp',
};

/** Makes the papers of a call, by as many threads as it asks for. @throws {DataError} */
async function makeShare(
  rows: readonly ManifestRow[],
  run: IssuingRun,
  call: Call,
): Promise<PapersDone | undefined> {
  call.io.keepsHeapSmall?.(PAPERS_ROOM);
  const share = call.flags.on('merge') ? { index: -1, of: 1 } : shareOf(call);
  const makers = startMakers(workersOf(call), run.settings);
  const progress = createProgress(rows.length, progressWords, call);
  const made = await collect((own) =>
    makeAllPapers(rows, run, { ...share, makers, onCodes: progress.add }, own),
  ).finally(() => {
    progress.end();
    return makers.close();
  });
  call.output.issues(allIssues(made));
  return made.ok ? made.value : undefined;
}

function stopped(out: string) {
  return usage(
    `an earlier run into ${out} was stopped before it was done; add --resume to go on`,
    `lần chạy trước vào ${out} bị dừng giữa chừng; hãy thêm --resume để làm tiếp`,
  );
}

function tellMissing({ missing }: PapersDone, { output }: Call): Exit {
  const names = missing.slice(0, 8).join(', ');
  output.info({
    en: `${missing.length} groups are not made yet: ${names}`,
    vi: `còn ${missing.length} nhóm chưa làm: ${names}`,
  });
  return EXIT.badData;
}

function exitFor(problems: readonly Issue[]): Exit {
  return problems.length > 0 ? EXIT.badData : EXIT.good;
}
