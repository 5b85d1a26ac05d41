import { passOn, type Report } from '../../../issues/report.ts';
import { type IndexEntry, indexText } from '../../../issuing/manifest/index-file.ts';
import { type ManifestRow, manifestCells } from '../../../issuing/manifest/manifest.ts';
import { type PaperGroup, paperGroups } from '../../../issuing/papers/groups.ts';
import { chooseTried } from '../../../issuing/papers/try-scan.ts';
import type { IssuingSettings } from '../../../issuing/settings/fields.ts';
import { PRESET_RULES } from '../../../issuing/settings/presets.ts';
import { version } from '../../version.ts';
import { fileDigest } from '../../writing/folder.ts';
import { type IssuingRun, WORK } from './run.ts';
import type { GroupPapers } from './threads/group.ts';
import type { PaperMakers } from './threads/makers.ts';

/** Which groups a call makes: all, or its share of them. */
export interface ShardOfRun {
  readonly index: number;
  readonly of: number;
}

/** How papers are made: which of them, by whom, and who hears of the codes of each group when it is done with. */
interface PapersWay extends ShardOfRun {
  readonly makers: PaperMakers;
  readonly onCodes?: (count: number) => void;
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
 * same rows and settings and unchanged, is not touched. Groups are made several at a time, and written in their order.
 */
export async function makeAllPapers(
  rows: readonly ManifestRow[],
  run: IssuingRun,
  { index, of, makers, onCodes = () => undefined }: PapersWay,
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
  const begin = async (group: PaperGroup<ManifestRow>, at: number): Promise<BegunGroup> => {
    const source = sourceOf(group, run.settings);
    const there = await wholeEntries(group, source, run);
    if (there) return { group, source, there };
    if (at % of !== index) return { group, source };
    const places = group.rows.flatMap((row, place) => (tried.has(row) ? [place] : []));
    return { group, source, papers: await makers.make({ group, tried: places }) };
  };
  for await (const { group, source, there, papers } of madeInOrder(paperGroups(rows), makers.most, begin)) {
    if (there) {
      done.entries.push(...there);
      done.untouched += 1;
    } else if (!papers) done.missing.push(group.fileName);
    else {
      done.entries.push(...(await writeGroup(group, source, papers, run, report)));
      done.made += group.rows.length;
      done.readBack += papers.readBack;
      done.scanned += papers.scanned;
    }
    onCodes(group.rows.length);
  }
  return done;
}

/** A group whose papers are there already, or were made, or are left to another share. */
interface BegunGroup {
  readonly group: PaperGroup<ManifestRow>;
  readonly source: string;
  readonly there?: readonly IndexEntry[];
  readonly papers?: GroupPapers;
}

/** Begins so many at a time, and gives what comes of them in order. */
async function* madeInOrder<T, R>(
  items: readonly T[],
  most: number,
  begin: (item: T, at: number) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for (const [at, item] of items.entries()) {
    const next = begin(item, at);
    // One that fails before its turn is heard of in its turn.
    next.catch(() => undefined);
    begun.push(next);
    const first = begun.length >= most ? begun.shift() : undefined;
    if (first) yield await first;
  }
  for (const next of begun) yield await next;
}

/** Writes the papers of a group and notes them, unless they are not what they should be. */
async function writeGroup(
  { fileName, class: name, rows }: PaperGroup<ManifestRow>,
  source: string,
  { files, issues }: GroupPapers,
  { folder }: IssuingRun,
  report: Report,
): Promise<readonly IndexEntry[]> {
  passOn(issues, report);
  if (issues.some(({ severity }) => severity === 'error')) return [];
  await folder.write(files);
  const entries = files.map(
    (file): IndexEntry => ({
      ...{ name: file.name, class: name, source },
      codes: rows.length,
      bytes: file.data.length,
      digest: fileDigest(file.data),
    }),
  );
  await folder.write([{ name: `${WORK}/${fileName}.csv`, data: indexText(entries) }]);
  return entries;
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
