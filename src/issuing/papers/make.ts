import { unzipSync } from 'fflate';
import type { Bytes } from '../../bytes/views.ts';
import type { SymbolMaker } from '../../documents/code/symbol.ts';
import type { Scene } from '../../documents/layout/scene.ts';
import { safeToPdf } from '../../documents/output/pdf/index.ts';
import { safeToPng } from '../../draw/png.ts';
import { createReport, passOn, type Report } from '../../issues/report.ts';
import { makeMatrix, type QrMatrix } from '../../qr/matrix.ts';
import type { ManifestRow } from '../manifest/manifest.ts';
import type { IssuingSettings } from '../settings/fields.ts';
import { type PaperOfList, PRESET_RULES } from '../settings/presets.ts';
import { checklistOf, labelsOf, noticeFor, slipOrder, slipsOf } from './documents.ts';
import type { PaperGroup } from './groups.ts';
import { type ModulesReader, readPdfCodes, readPngCode, rememberingReader } from './read-back.ts';
import { zipOf } from './zip.ts';

/** A finished file: its name in the folder, with `/` between, and its bytes. */
export interface PaperFile {
  readonly name: string;
  readonly data: Bytes;
}

/** The papers of a group. */
export interface MadePapers {
  readonly files: readonly PaperFile[];
  /** How many of its codes were read as they should be in every finished file. */
  readonly readBack: number;
}

/** A finished file, the rows that stand in it, and the codes that were read in it, in the same order. */
interface ReadFile {
  readonly file: PaperFile;
  readonly rows: readonly ManifestRow[];
  readonly codes: readonly string[];
}

/** What papers are made from: the settings, and one symbol for every paper of a row, which is read once. */
interface PaperWay {
  readonly settings: IssuingSettings;
  readonly make: SymbolMaker;
  readonly read: ModulesReader;
}

type PaperMaker = (
  group: PaperGroup<ManifestRow>,
  way: PaperWay,
  report: Report,
) => Promise<ReadFile | undefined>;

/** How each paper is made. */
const MAKERS: Readonly<Record<PaperOfList, PaperMaker>> = {
  slips: ({ fileName, rows }, { settings, make, read }, report) => {
    const file = { name: `slips/${fileName}.pdf`, rows: slipOrder(rows), read };
    return pdfOf(slipsOf(rows, settings, report, make), file, report);
  },
  notices: ({ fileName, rows }, { settings, make, read }, report) => {
    const scenes = new Map<ManifestRow, readonly Scene[]>();
    for (const row of rows) {
      const pages = noticeFor(row, settings, report.at(row.key), make);
      if (pages) scenes.set(row, pages);
    }
    const file = { name: `notices/${fileName}.pdf`, rows: [...scenes.keys()], read };
    return pdfOf([...scenes.values()].flat(), file, report);
  },
  checklist: ({ fileName, rows }, { settings }, report) =>
    pdfOf(checklistOf(rows, settings, report), { name: `checklist/${fileName}.pdf`, rows: [] }, report),
  labels: ({ fileName, rows }, { settings, make, read }, report) => {
    const file = { name: `labels/${fileName}.pdf`, rows, read };
    return pdfOf(labelsOf(rows, settings, report, make), file, report);
  },
  pictures: async ({ fileName, rows }, { make, read }, report) => {
    const data = zipOf(picturesOf(rows, make, report));
    const codes = Object.values(unzipSync(data)).map((png) => readPngCode(png, read) ?? '');
    return { file: { name: `pictures/${fileName}.zip`, data }, rows, codes };
  },
};

/**
 * Makes the papers of a group and reads every code in the finished files. A code that is not what it should be is
 * `issue.read_back`, and nothing of the group may be handed out.
 */
export async function makePapers(
  group: PaperGroup<ManifestRow>,
  settings: IssuingSettings,
  report: Report,
): Promise<MadePapers> {
  const papers = settings.papers ?? PRESET_RULES[settings.preset ?? 'school'].papers;
  const files: PaperFile[] = [];
  const wrong = new Set<string>();
  const way = { settings, make: keptSymbols(), read: rememberingReader() };
  for (const paper of papers) {
    const own = createReport();
    const made = await MAKERS[paper](group, way, own);
    passByKey(own, group.rows, report);
    if (!made) continue;
    files.push(made.file);
    for (const [at, { payload, key }] of made.rows.entries()) if (made.codes[at] !== payload) wrong.add(key);
  }
  for (const key of wrong) report('issue.read_back', { path: [key], received: key });
  return { files, readBack: group.rows.length - wrong.size };
}

/** A file of codes: its name, those whose codes stand in it, in order, and how their modules are read. */
interface CodesFile {
  readonly name: string;
  readonly rows: readonly ManifestRow[];
  readonly read?: ModulesReader;
}

/** Writes scenes as a PDF and reads the codes in it. */
export async function pdfOf(
  scenes: readonly Scene[] | undefined,
  { name, rows, read }: CodesFile,
  report: Report,
): Promise<ReadFile | undefined> {
  if (!scenes || scenes.length === 0) return undefined;
  const made = await safeToPdf(scenes);
  if (!made.ok) passOn(made.issues, report);
  if (!made.ok) return undefined;
  return { file: { name, data: made.value }, rows, codes: readPdfCodes(made.value, read) };
}

/** Hands on what papers of several rows report; the number of a row becomes the key of who pays. */
function passByKey({ issues }: Report, rows: readonly ManifestRow[], report: Report): void {
  for (const issue of issues) {
    const path = issue.path.map((part) => (typeof part === 'number' ? (rows[part]?.key ?? part) : part));
    passOn([{ ...issue, path }], report);
  }
}

/** Pixels of a module: a picture of about 400 pixels, sharp on a phone and in print. */
const MODULE_PIXELS = 8;

/** Draws each text once, for all papers of a group. */
function keptSymbols(): SymbolMaker {
  const kept = new Map<unknown, QrMatrix>();
  return (text, options, report) => {
    const { level = 'M', dense = false } = options;
    if (level !== 'M' || dense) return makeMatrix(text, options, report);
    const symbol = kept.get(text) ?? makeMatrix(text, options, report);
    if (symbol) kept.set(text, symbol);
    return symbol;
  };
}

function picturesOf(
  rows: readonly ManifestRow[],
  make: SymbolMaker,
  report: Report,
): Map<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  for (const { code, payload } of rows) {
    const symbol = make(payload, {}, report);
    const png = symbol && safeToPng(symbol, { moduleSize: MODULE_PIXELS });
    if (png && !png.ok) passOn(png.issues, report);
    if (png?.ok) pictures.set(`${code}.png`, png.value);
  }
  return pictures;
}
