import type { SymbolMaker } from '../../documents/code/symbol.ts';
import { textWidth } from '../../documents/layout/text/measure.ts';
import { createReport, isError, passOn, type RawIssue, type Report } from '../../issues/report.ts';
import { makeMatrix, type QrMatrix } from '../../qr/matrix.ts';
import { isAns } from '../../text/charset.ts';
import type { ManifestRow } from '../manifest/manifest.ts';
import type { IssuingSettings } from '../settings/fields.ts';
import { type PaperOfList, PRESET_RULES } from '../settings/presets.ts';
import { checklistOf, labelsOf, noticeFor, slipsOf } from './documents.ts';
import { paperGroups } from './groups.ts';

/** What papers are tried with: their settings, and symbols of the right size. */
interface TrialWay {
  readonly settings: IssuingSettings;
  readonly make: SymbolMaker;
}

type Trial = (rows: readonly ManifestRow[], way: TrialWay, report: Report) => unknown;

/** Lays out each paper as it will be; the first number of a path is the place of a row. */
const TRIALS: Readonly<Record<PaperOfList, Trial>> = {
  slips: (rows, { settings, make }, report) => slipsOf(rows, settings, report, make),
  labels: (rows, { settings, make }, report) => labelsOf(rows, settings, report, make),
  checklist: (rows, { settings }, report) => checklistOf(rows, settings, report),
  notices: (rows, { settings, make }, report) =>
    rows.map((row, at) => noticeFor(row, settings, report.at(at), make)),
  pictures: () => undefined,
};

/**
 * Finds the rows of which a paper cannot be made, mostly since a text is too long for it, by laying out all papers of all groups
 * as they will be. Gives what is wrong with each, at the fields that bear it.
 */
export function unfitRows(
  rows: readonly ManifestRow[],
  settings: IssuingSettings,
): ReadonlyMap<ManifestRow, readonly RawIssue[]> {
  const way: TrialWay = { settings, make: symbolsOfSize() };
  const unfit = new Map<ManifestRow, readonly RawIssue[]>();
  const clean = new Set<string>();
  let left = rows;
  for (;;) {
    for (const group of paperGroups(left)) {
      const id = [group.rows[0]?.code, group.rows.at(-1)?.code, group.rows.length].join(' ');
      if (clean.has(id)) continue;
      const found = issuesOfRows(group.rows, way);
      if (found.size === 0) clean.add(id);
      for (const [row, issue] of found) unfit.set(row, atFields(row, issue, way));
    }
    const next = left.filter((row) => !unfit.has(row));
    // Who is left may lie with others now.
    if (next.length === left.length) return unfit;
    left = next;
  }
}

/** Checks that papers have room for what they say of everyone, beside the shortest row. Reports at a setting. */
export function checkSettingsFit(row: ManifestRow, settings: IssuingSettings, report: Report): boolean {
  const make = symbolsOfSize();
  const shortest = withShortTexts(row, undefined);
  const [issue] = issuesOfRows([shortest], { settings, make }).values();
  if (!issue) return true;
  const { issuer, signer, contact } = settings;
  const given = Object.entries({ issuer, signer, contact }).filter(([, text]) => text !== undefined);
  const causes = given.filter(
    ([field]) => issuesOfRows([shortest], { settings: { ...settings, [field]: SHORT }, make }).size === 0,
  );
  const [[field] = ['payee', '']] = causes;
  passOn([{ ...issue, path: [field] }], report);
  return false;
}

/** Tells one issue of each row of a group; what no row is named for stands against all of them. */
function issuesOfRows(rows: readonly ManifestRow[], way: TrialWay): ReadonlyMap<ManifestRow, RawIssue> {
  const { papers, preset } = way.settings;
  const issues = new Map<ManifestRow, RawIssue>();
  for (const paper of papers ?? PRESET_RULES[preset ?? 'school'].papers) {
    const own = createReport();
    TRIALS[paper](rows, way, own);
    for (const issue of own.issues.filter(isError)) {
      const row = rows[issue.path.find((part) => typeof part === 'number') ?? -1];
      for (const each of row ? [row] : rows) if (!issues.has(each)) issues.set(each, onPaper(issue, paper));
    }
  }
  return issues;
}

function onPaper(issue: RawIssue, paper: PaperOfList): RawIssue {
  return issue.code === 'render.overflow'
    ? { ...issue, expected: `paperRoom(${paper}, ${issue.expected ?? ''})` }
    : issue;
}

/** A text that fits anywhere. */
const SHORT = '1';

const ROW_TEXTS = ['name', 'key', 'class', 'items'] as const;
type RowText = (typeof ROW_TEXTS)[number];

/** Tells an issue at each text that does not fit even where all others are short; else at the longest one. */
function atFields(row: ManifestRow, issue: RawIssue, way: TrialWay): readonly RawIssue[] {
  const given = ROW_TEXTS.filter((each) => wordsAt(row, each) !== '');
  const causes = given.filter((each) => issuesOfRows([withShortTexts(row, each)], way).size > 0);
  const width = (each: RowText) => textWidth(wordsAt(row, each), 'regular');
  const widest = [...given].sort((a, b) => width(b) - width(a)).slice(0, 1);
  return (causes.length > 0 ? causes : widest).map((field) => ({
    ...issue,
    path: [field],
    received: wordsAt(row, field),
  }));
}

function wordsAt({ items, ...row }: ManifestRow, field: RowText): string {
  return field === 'items' ? items.map(({ title }) => title).join('; ') : (row[field] ?? '');
}

/** Makes all texts of a row short but one. */
function withShortTexts(row: ManifestRow, kept: RowText | undefined): ManifestRow {
  const { key, name, class: group, items, amount } = row;
  const short = (field: RowText, text: string) => (field === kept ? text : SHORT);
  return {
    ...row,
    key: short('key', key),
    ...(name !== undefined && { name: short('name', name) }),
    ...(group !== undefined && { class: short('class', group) }),
    items: kept === 'items' ? items : [{ title: SHORT, amount }],
  };
}

/** Gives for each text a symbol of the size that its own has, which goes by its length; it is never drawn. */
function symbolsOfSize(): SymbolMaker {
  const sizes = new Map<string, QrMatrix>();
  return (text, options, report) => {
    if (typeof text !== 'string' || !isAns(text) || options.dense) return makeMatrix(text, options, report);
    const size = `${text.length} ${options.level}`;
    const symbol = sizes.get(size) ?? makeMatrix(text, options, report);
    if (symbol) sizes.set(size, symbol);
    return symbol && { ...symbol, text };
  };
}
