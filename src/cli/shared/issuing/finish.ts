import type { Issue } from '../../../issues/issue.ts';
import { compareManifests, type ManifestChange } from '../../../issuing/manifest/compare.ts';
import { type IndexEntry, indexText } from '../../../issuing/manifest/index-file.ts';
import { type ManifestRow, manifestPieces } from '../../../issuing/manifest/manifest.ts';
import { manifestWorkbook } from '../../../issuing/manifest/workbook.ts';
import type { Call } from '../../command.ts';
import { fileDigest } from '../../writing/folder.ts';
import { CARRIED_NAME, carriedTable } from '../carrying/table.ts';
import { errorsText } from './errors/file.ts';
import type { PapersDone } from './papers.ts';
import { type IssuingRun, WORK } from './run.ts';
import { changesText, mergePieces } from './tables.ts';
import {
  changeWords,
  goneWords,
  keptStaleWords,
  nextWords,
  problemWords,
  readBackWords,
  removedStaleWords,
  STACK_WORDS,
  supersededWords,
  untouchedWords,
} from './words.ts';

/** Writes the tables of a folder whose papers are whole, the manifest last. @throws {UsageError} @throws {DataError} */
export async function finishFolder(
  rows: readonly ManifestRow[],
  problems: readonly Issue[],
  papers: PapersDone,
  run: IssuingRun,
  call: Call,
): Promise<void> {
  const { folder, before } = run;
  const { lang } = call.output;
  const changes = compareManifests(before, rows);
  const isAgain = before.length > 0;
  const book = manifestWorkbook(rows);
  const stale = await removeStale(papers.entries, run);
  await folder.write([
    { name: 'index.csv', data: indexText(papers.entries) },
    { name: 'merge.csv', data: () => mergePieces(rows) },
    { name: 'errors.csv', data: errorsText(problems, lang) },
    ...(isAgain && changes.some(({ kind }) => kind !== 'unchanged')
      ? [{ name: 'changes.csv', data: changesText(changes, lang) }]
      : []),
    ...(run.debts.folders.length > 0
      ? [{ name: CARRIED_NAME, data: carriedTable(run.debts, rows, lang) }]
      : []),
    ...(book ? [{ name: 'manifest.xlsx', data: book }] : []),
  ]);
  await folder.write([{ name: 'manifest.csv', data: () => manifestPieces(rows) }]);
  for (const name of await folder.list(WORK)) await folder.remove(`${WORK}/${name}`);
  if (isAgain) call.output.info(changeWords(changes));
  const gone = changes.filter(({ kind }) => kind === 'gone').length;
  if (gone > 0 && problems.length > 0) call.output.info(goneWords(gone, problems.length));
  tellPapers(papers, { stale, changes: isAgain ? changes : [], problems: problems.length }, call);
}

/** Papers of an earlier run that are of no use any more. */
interface StalePapers {
  readonly removed: readonly string[];
  /** Those that somebody changed, which stay. */
  readonly kept: readonly string[];
}

/** What the papers of a run are called: `slips/6A1.pdf`. */
const PAPER_NAME = /^(?:slips|notices|checklist|labels|pictures)\/[\w-]+\.(?:pdf|zip)$/;

/**
 * Removes papers that an earlier run wrote into the folder and this one does not, so that nobody hands out an old code. A paper
 * that is not as it was written stays, and is named.
 */
async function removeStale(
  entries: readonly IndexEntry[],
  { finished, folder }: IssuingRun,
): Promise<StalePapers> {
  const now = new Set(entries.map(({ name }) => name));
  const stale = { removed: [] as string[], kept: [] as string[] };
  for (const { name, digest } of finished.values()) {
    if (now.has(name) || !PAPER_NAME.test(name)) continue;
    const there = await folder.read(name);
    if (!there) continue;
    const isAsWritten = fileDigest(there) === digest;
    if (isAsWritten) await folder.remove(name);
    stale[isAsWritten ? 'removed' : 'kept'].push(name);
  }
  return stale;
}

interface FolderNews {
  readonly stale: StalePapers;
  /** What differs from the run before; nothing at the first. */
  readonly changes: readonly ManifestChange[];
  readonly problems: number;
}

function tellPapers(
  { entries, made, readBack, scanned, untouched }: PapersDone,
  { stale: { removed, kept }, changes, problems }: FolderNews,
  { flags, output }: Call,
): void {
  const out = flags.text('out') ?? '';
  if (made > 0) output.info(readBackWords(made, readBack, scanned));
  if (entries.some(({ name }) => name.startsWith('slips/'))) output.info(STACK_WORDS);
  if (untouched > 0) output.info(untouchedWords(untouched));
  if (removed.length > 0) output.info(removedStaleWords(removed));
  if (kept.length > 0) output.info(keptStaleWords(kept));
  output.data(out);
  if (problems > 0) output.info(problemWords(problems));
  const superseded = supersededWords(out, changes);
  if (superseded) output.info(superseded);
  output.info(nextWords([...flags.list('carry'), out], problems));
}
