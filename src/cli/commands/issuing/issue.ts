import type { Issue } from '../../../issues/issue.ts';
import { compareManifests } from '../../../issuing/manifest/compare.ts';
import { indexText } from '../../../issuing/manifest/index-file.ts';
import type { ManifestRow } from '../../../issuing/manifest/manifest.ts';
import { payeeText } from '../../../issuing/manifest/manifest.ts';
import { registerText } from '../../../issuing/register/register.ts';
import { writeVnd } from '../../../money/vnd.ts';
import { FORCE_FLAG } from '../../args/force.ts';
import { type Call, command } from '../../command.ts';
import { allIssues, collect } from '../../shared/collect.ts';
import { CONFIG_FLAG } from '../../shared/config.ts';
import { errorsText } from '../../shared/issuing/errors-file.ts';
import { makeAllPapers, type PapersDone, type ShardOfRun } from '../../shared/issuing/papers.ts';
import { checkPayee, payeeWords } from '../../shared/issuing/payee-check.ts';
import { readUsableList, type UsableList } from '../../shared/issuing/read-list.ts';
import { type IssuingRun, planCodes, REGISTER_NAME, startRun, WORK } from '../../shared/issuing/run.ts';
import { changesText, manifestText, mergeText } from '../../shared/issuing/tables.ts';
import { changeWords, readBackWords, STACK_WORDS, totalWords } from '../../shared/issuing/words.ts';
import { BILLS_FLAGS, listReadingOf } from '../../shared/money/bills.ts';
import { tableIssues, throwUnreadable } from '../../shared/row-issues.ts';
import { usage } from '../../terminal/failure.ts';
import { type Bilingual, EXIT, type Exit } from '../../terminal/io.ts';
import { fileDigest } from '../../writing/folder.ts';

const { bills: _bills, ...LIST_READING_FLAGS } = BILLS_FLAGS;

/** `vietqr issue`: a list as it is kept into codes, papers and the manifest by which the money is found again. */
export const issue = command({
  operands: 'FILE',
  mostOperands: 1,
  flags: {
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
    ...LIST_READING_FLAGS,
    ...FORCE_FLAG,
  },
  notes: {
    en: 'Who is paid and what is made stands in vietqr.json (vietqr init). The manifest is written last: where it is, all is done.',
    vi: 'Tài khoản nhận tiền và các giấy tờ cần tạo khai báo trong vietqr.json (vietqr init). Tệp manifest.csv ghi sau cùng: có tệp này là đã xong.',
  },
  examples: [
    'vietqr issue danh-sach.xlsx --out thang-9',
    'vietqr issue danh-sach.xlsx --out thang-9 --preview 3',
  ],
  run: async (call) => {
    const { flags, operands, output } = call;
    const [file] = operands;
    const out = flags.text('out');
    if (file === undefined)
      throw usage(
        'needs the list: vietqr issue FILE --out FOLDER',
        'cần danh sách: vietqr issue TỆP --out THƯ_MỤC',
      );
    if (out === undefined && !isDry(call)) throw usage('needs --out=FOLDER', 'cần --out=THƯ_MỤC');
    shareOf(call);
    const started = await collect((report) => startRun(call, out ?? '.', report));
    output.issues(allIssues(started));
    if (!started.ok) return EXIT.badData;
    output.info(payeeWords(started.value.settings.payee));
    const read = await readIssuedList(file, call, started.value);
    return read ? issueList(read, started.value, call) : EXIT.badData;
  },
});

function isDry({ flags }: Call): boolean {
  return flags.on('dry-run') || flags.on('preview');
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

async function readIssuedList(
  file: string,
  call: Call,
  { settings }: IssuingRun,
): Promise<UsableList | undefined> {
  const { files, flags, output } = call;
  const reading = { ...listReadingOf(flags), ...(settings.preset && { preset: settings.preset }) };
  const read = await readUsableList(await files.read(file), reading);
  throwUnreadable(read, file);
  tableIssues(
    read.ok
      ? [...read.value.bad, ...read.value.list.notices.filter(({ code }) => code !== 'list.row')]
      : read.issues,
    file,
    output,
  );
  if (!read.ok) return undefined;
  output.info(totalWords(read.value.list, settings.preset ?? 'school'));
  return read.value;
}

async function issueList({ list, bad }: UsableList, run: IssuingRun, call: Call): Promise<Exit> {
  const { flags, output } = call;
  const isShare = flags.on('shard') || flags.on('merge');
  checkChosen(list.bills, flags.list('only'));
  const known = new Set([...run.register.entries()].map(({ key }) => key));
  const done = await collect(async (report) => {
    if (!checkPayee(run.settings.payee, run, flags.text('new-account'), report)) return undefined;
    return planCodes(list.bills.filter(chosenBy(flags.list('only'))), run, isShare, report);
  });
  output.issues(allIssues(done));
  if (!done.ok) return EXIT.badData;
  const { rows, bad: notPlanned } = done.value;
  output.issues(notPlanned);
  const problems = [...bad, ...notPlanned];
  const all = flags.on('only') ? withOthers(rows, run.before) : rows;
  if (isDry(call)) return showPlan(all, call, problems);
  if (!isShare) await writeRegister(rows, run, known);
  if (flags.on('plan')) return exitFor(problems);
  return makeFolder(all, problems, run, call);
}

/** @throws {UsageError} */
function checkChosen(bills: readonly Chosen[], only: readonly string[]): void {
  const missing = only.filter((name) => !bills.some(chosenBy([name])));
  if (missing.length === 0) return;
  throw usage(
    `--only ${missing.join(', ')}: no payer and no class of the list has that name`,
    `--only ${missing.join(', ')}: danh sách không có người nộp hay lớp nào như vậy`,
  );
}

type Chosen = { readonly key: string; readonly class?: string };

/** Checks whether a bill is one of those that were asked for, by key or class; all are where none was. */
function chosenBy(only: readonly string[]): (bill: Chosen) => boolean {
  return ({ key, class: group }) =>
    only.length === 0 || only.includes(key) || (group !== undefined && only.includes(group));
}

/** Puts rows in the places that their keys had, and the new ones behind. */
function withOthers(rows: readonly ManifestRow[], before: readonly ManifestRow[]): readonly ManifestRow[] {
  const made = new Map(rows.map((row) => [row.key, row]));
  const kept = before.map((row) => {
    const next = made.get(row.key) ?? row;
    made.delete(row.key);
    return next;
  });
  return [...kept, ...made.values()];
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

/**
 * Writes the register before any code goes out: a serial number is never given twice, by another run at the same time either.
 *
 * @throws {UsageError} @throws {DataError}
 */
async function writeRegister(
  rows: readonly ManifestRow[],
  { register, home, settings }: IssuingRun,
  known: ReadonlySet<string>,
): Promise<void> {
  const payee = payeeText(settings.payee);
  const isNew = rows.some(({ key }) => !known.has(key) || register.payeeOf(key) !== payee);
  for (const { key } of rows) register.setPayee(key, payee);
  if (!isNew) return;
  const now = await home.folder.read(REGISTER_NAME);
  if (fileDigest(now ?? '') !== fileDigest(home.kept ?? '')) throw changedMeanwhile(home.path);
  await home.folder.write([{ name: REGISTER_NAME, data: registerText(register) }]);
}

function changedMeanwhile(name: string) {
  return usage(
    `${name} was changed by another run meanwhile; run this one again`,
    `${name} vừa bị một lần chạy khác thay đổi; hãy chạy lại`,
  );
}

async function makeFolder(
  rows: readonly ManifestRow[],
  problems: readonly Issue[],
  run: IssuingRun,
  call: Call,
): Promise<Exit> {
  const { flags, output } = call;
  if (run.isStopped && !flags.on('resume') && !flags.on('shard') && !flags.on('merge'))
    throw stopped(flags.text('out') ?? '');
  const share = flags.on('merge') ? { index: -1, of: 1 } : shareOf(call);
  const made = await collect((own) => makeAllPapers(rows, run, share, own));
  output.issues(allIssues(made));
  if (!made.ok) return EXIT.badData;
  if (flags.on('shard')) return exitFor(problems);
  if (made.value.missing.length > 0) return tellMissing(made.value, call);
  return finishFolder(rows, problems, made.value, run, call);
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

/** Writes the tables of a folder whose papers are whole, the manifest last. */
async function finishFolder(
  rows: readonly ManifestRow[],
  problems: readonly Issue[],
  { entries, made, readBack, scanned, untouched }: PapersDone,
  { folder, before, settings }: IssuingRun,
  { flags, output }: Call,
): Promise<Exit> {
  const lang = settings.lang ?? output.lang;
  const changes = compareManifests(before, rows);
  const isAgain = before.length > 0;
  await folder.write([
    { name: 'index.csv', data: indexText(entries) },
    { name: 'merge.csv', data: mergeText(rows) },
    { name: 'errors.csv', data: errorsText(problems, lang) },
    ...(isAgain && changes.some(({ kind }) => kind !== 'unchanged')
      ? [{ name: 'changes.csv', data: changesText(changes, lang) }]
      : []),
  ]);
  await folder.write([{ name: 'manifest.csv', data: manifestText(rows) }]);
  for (const name of await folder.list(WORK)) await folder.remove(`${WORK}/${name}`);
  if (isAgain) output.info(changeWords(changes));
  if (made > 0) output.info(readBackWords(made, readBack, scanned));
  if (entries.some(({ name }) => name.startsWith('slips/'))) output.info(STACK_WORDS);
  if (untouched > 0) output.info(untouchedWords(untouched));
  output.data(flags.text('out') ?? '');
  if (problems.length > 0) output.info(problemWords(problems.length));
  return exitFor(problems);
}

function untouchedWords(count: number): Bilingual {
  return {
    en: `${count} groups were there already, and are as they were`,
    vi: `${count} nhóm đã có sẵn, giữ nguyên`,
  };
}

function problemWords(count: number): Bilingual {
  return {
    en: `${count} rows got no code: errors.csv says why`,
    vi: `${count} chỗ chưa cấp được mã: xem errors.csv`,
  };
}

function exitFor(problems: readonly Issue[]): Exit {
  return problems.length > 0 ? EXIT.badData : EXIT.good;
}
