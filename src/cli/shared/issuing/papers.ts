import { createReport, moveIssues, type Report } from '../../../issues/report.ts';
import { type IndexEntry, indexText } from '../../../issuing/manifest/index-file.ts';
import { type ManifestRow, manifestCells } from '../../../issuing/manifest/manifest.ts';
import { type PaperGroup, paperGroups } from '../../../issuing/papers/groups.ts';
import { makePapers } from '../../../issuing/papers/make.ts';
import { chooseTried, tryScan } from '../../../issuing/papers/try-scan.ts';
import type { IssuingSettings } from '../../../issuing/settings/fields.ts';
import { PRESET_RULES } from '../../../issuing/settings/presets.ts';
import { version } from '../../version.ts';
import { fileDigest } from '../../writing/folder.ts';
import { type IssuingRun, WORK } from './run.ts';

/** Which groups a call makes: all, or its share of them. */
export interface ShardOfRun {
  readonly index: number;
  readonly of: number;
}

/** What became of the papers of a run. */
export interface PapersDone {
  readonly entries: readonly IndexEntry[];
  /** How many codes the files that were made now hold. */
  readonly made: number;
  /** How many codes were read in every finished file. */
  readonly readBack: number;
  /** How many codes a camera's reader tried. */
  readonly scanned: number;
  /** How many groups were there already, and not touched. */
  readonly untouched: number;
  /** Groups that are still to be made, by other shares. */
  readonly missing: readonly string[];
}

/**
 * Makes the papers of all groups of a share, each noted when its files are whole. A group whose files are there, made from the
 * same rows and settings and unchanged, is not touched. `onCodes` hears of the codes of each group when it is done with.
 */
export async function makeAllPapers(
  rows: readonly ManifestRow[],
  run: IssuingRun,
  { index, of, onCodes = () => undefined }: ShardOfRun & { readonly onCodes?: (count: number) => void },
  report: Report,
): Promise<PapersDone> {
  const done = {
    entries: [] as IndexEntry[],
    made: 0,
    readBack: 0,
    scanned: 0,
    untouched: 0,
    missing: [] as string[],
  };
  const tried = chooseTried(rows);
  for (const [at, group] of paperGroups(rows).entries()) {
    const source = sourceOf(group, run.settings);
    const there = await wholeEntries(group, source, run);
    if (there) {
      done.entries.push(...there);
      done.untouched += 1;
    } else if (at % of !== index) done.missing.push(group.fileName);
    else {
      const made = await makeGroup({ group, source, tried }, run, report);
      done.entries.push(...made.entries);
      done.made += group.rows.length;
      done.readBack += made.readBack;
      done.scanned += made.scanned;
    }
    onCodes(group.rows.length);
  }
  return done;
}

/** A group to be made, and which codes a camera's reader is to try. */
interface GroupTask {
  readonly group: PaperGroup<ManifestRow>;
  readonly source: string;
  readonly tried: ReadonlySet<ManifestRow>;
}

async function makeGroup(
  { group, source, tried }: GroupTask,
  { settings, folder }: IssuingRun,
  report: Report,
): Promise<{ readonly entries: readonly IndexEntry[]; readonly readBack: number; readonly scanned: number }> {
  const own = createReport();
  const { files, readBack } = await makePapers(group, settings, own);
  const scanned = await tryScan(group, tried, own);
  const isWrong = own.issues.some(({ code }) => code === 'issue.read_back' || code === 'package.missing');
  moveIssues(own, report);
  if (isWrong) return { entries: [], readBack, scanned };
  await folder.write(files);
  const entries = files.map(
    ({ name, data }): IndexEntry => ({
      ...{ name, class: group.class, source },
      codes: group.rows.length,
      bytes: data.length,
      digest: fileDigest(data),
    }),
  );
  await folder.write([{ name: `${WORK}/${group.fileName}.csv`, data: indexText(entries) }]);
  return { entries, readBack, scanned };
}

/** The digest of all that the papers of a group are made from. */
function sourceOf({ rows }: PaperGroup<ManifestRow>, settings: IssuingSettings): string {
  const { issuer, preset, papers, signer, contact, lang } = settings;
  const facts = [
    version(),
    issuer,
    preset,
    papers,
    signer,
    contact,
    lang,
    rows.map((row) => manifestCells(row)),
  ];
  return fileDigest(JSON.stringify(facts));
}

/** The files of a group that are there, if they are all whole and made from the same. */
async function wholeEntries(
  { fileName }: PaperGroup<ManifestRow>,
  source: string,
  { finished, folder, settings }: IssuingRun,
): Promise<readonly IndexEntry[] | undefined> {
  const entries = [...finished.values()].filter(
    (entry) => entry.source === source && isOfGroup(entry, fileName),
  );
  for (const { name, digest } of entries) {
    const there = await folder.read(name);
    if (!there || fileDigest(there) !== digest) return undefined;
  }
  const papers = settings.papers ?? PRESET_RULES[settings.preset ?? 'school'].papers;
  return entries.length === papers.length ? entries : undefined;
}

function isOfGroup({ name }: IndexEntry, fileName: string): boolean {
  return (
    name
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z]+$/, '') === fileName
  );
}
