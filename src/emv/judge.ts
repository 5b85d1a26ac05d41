import type { Phrase } from '../issues/messages/phrase.ts';
import { asError, type RawIssue, type Report, type ReportDetail, severityUnder } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
import { fitsFormat } from '../text/charset.ts';
import { isAccount, NETWORK, type ObjectSpec, type ObjectTable } from './objects.ts';
import {
  CELLS,
  columns,
  entryEnd,
  entryStart,
  entryWith,
  firstIn,
  lastIn,
  lengthOf,
  textOf,
} from './scan.ts';
import { tagOf, tagsOf } from './tree.ts';
import type { ValueIssue } from './values.ts';

/** How the objects of a code are judged. */
export interface Judgement {
  /** Deviations are errors. */
  readonly strict?: boolean | undefined;
  /** The longest purpose, where it differs from the table's. */
  readonly maxPurposeLength?: number | undefined;
  /** `ans` objects may hold precomposed Unicode. */
  readonly keepDiacritics?: boolean | undefined;
}

/** Takes the value of an entry that is not empty; the objects inside a network's own template are one value with it. */
export type TakeValue = (spec: ObjectSpec, value: string, entry: number) => void;

interface Judging {
  readonly how: Judgement;
  readonly report: Report;
  readonly take?: TakeValue | undefined;
}

/**
 * Applies a table to the objects that were scanned or planned: known and reserved ids, duplicates, presence, lengths,
 * characters, values and the tip rules, at every level. Whoever wants the values takes them on the way. That the
 * checksum is missing is found before, when the text is divided.
 */
export function judgeObjects(table: ObjectTable, judging: Judging): void {
  judgeLevel(columns.first, columns.last, table, judging);
  if (columns.hasFees) judgeTips(judging);
}

function judgeLevel(first: number, last: number, table: ObjectTable, judging: Judging): void {
  const { cells } = columns;
  const { rows } = table;
  let found = 0;
  let highest = -1;
  for (let entry = first; entry < last; entry++) {
    const id = cells[entry * CELLS] ?? 0;
    const spec = rows[id];
    if (!spec) continue;
    judgeEntry(entry, spec, judging);
    if (id <= highest && entryWith(id, first, entry) >= 0)
      judging.report('emv.duplicate', placeOf(entry, spec));
    else if (spec.isMandatory) found++;
    if (id > highest) highest = id;
  }
  if (found < table.mandatory) reportAbsent(first, last, table, judging);
}

function judgeEntry(entry: number, spec: ObjectSpec, judging: Judging): void {
  const inside = spec.template && tableInside(entry, spec.template);
  if (inside) {
    judgeTemplate(entry, spec, inside, judging);
    return;
  }
  const value = textOf(entry);
  if (value === '') judging.report('tlv.empty', placeOf(entry, spec), judging.how.strict === true);
  else if (spec.presence === 'R') {
    judging.report('emv.reserved', { ...placeOf(entry, spec), severity: 'warning' });
  } else judgeValue(entry, spec, value, judging);
  if (value !== '') judging.take?.(spec, value, entry);
}

function judgeValue(entry: number, spec: ObjectSpec, value: string, judging: Judging): void {
  const { isPlain } = columns;
  const { format, rule } = spec;
  const length = isPlain ? value.length : lengthOf(entry);
  if (length < spec.min || length > spec.max || judging.how.maxPurposeLength !== undefined) {
    judgeLength(entry, spec, judging);
  }
  const isLegible = (isPlain && format !== 'N') || fitsFormat(value, format);
  const broken = rule?.(value);
  if (!isLegible && broken?.received === undefined) reportCharacters(entry, spec, value, judging);
  if (broken && isTold(broken, isLegible)) reportValue(entry, spec, value, broken, judging);
  if (spec.unreservedTemplate) reportOpaque(entry, spec, judging);
}

/** What is wrong with a value is told beside its characters only if it is an error or names them. */
function isTold({ severity, received }: ValueIssue, isLegible: boolean): boolean {
  return isLegible || severity === 'error' || received !== undefined;
}

function reportOpaque(entry: number, spec: ObjectSpec, { report }: Judging): void {
  report('emv.opaque', { ...placeOf(entry, spec), path: [], severity: 'warning' });
}

/** The table for what was found inside an entry, if anything. */
function tableInside(entry: number, template: NonNullable<ObjectSpec['template']>): ObjectTable | undefined {
  if (firstIn(entry) < 0) return undefined;
  return typeof template === 'function' ? template(columns.guids[entry] ?? '') : template;
}

/** Judges a template that could be read: it has a length, but no characters and no value of its own. */
function judgeTemplate(entry: number, spec: ObjectSpec, inside: ObjectTable, judging: Judging): void {
  const { how, report, take } = judging;
  const isForeign = inside === NETWORK;
  judgeLength(entry, spec, judging);
  judgeLevel(firstIn(entry), lastIn(entry), inside, isForeign ? { how, report } : judging);
  if (isForeign) take?.(spec, textOf(entry), entry);
}

function reportValue(
  entry: number,
  spec: ObjectSpec,
  value: string,
  broken: ValueIssue,
  { how, report }: Judging,
): void {
  const { code, severity = severityUnder(how.strict === true), ...wanted } = broken;
  report(code, { ...placeOf(entry, spec), severity, received: stringify(value), ...wanted });
}

function judgeLength(entry: number, { name, min, max }: ObjectSpec, { how, report }: Judging): void {
  const length = lengthOf(entry);
  const most = name === 'purpose' ? (how.maxPurposeLength ?? max) : max;
  if (length <= most && length >= min) return;
  const strict = how.strict === true;
  const counted = { ...placeOf(entry, { name }), received: String(length) };
  if (length > most) report('emv.too_long', { ...counted, limit: most }, strict);
  if (length < min) report('emv.too_short', { ...counted, limit: min }, strict);
}

function reportCharacters(entry: number, spec: ObjectSpec, value: string, { how, report }: Judging): void {
  const { format } = spec;
  const isKept = how.keepDiacritics && format === 'ans' && fitsFormat(value, 'S');
  const detail = { ...placeOf(entry, spec), limit: format, received: stringify(value) };
  report('emv.charset', detail, how.strict === true && !isKept);
}

/** Where an entry stands; one that stands in no text yet has no place in it. */
function placeOf(entry: number, { name }: Pick<ObjectSpec, 'name'>): ReportDetail {
  const start = entryStart(entry);
  const place = { path: name ? [name] : [], tags: tagsOf(entry) };
  return start < 0 ? place : { ...place, at: { start, end: entryEnd(entry) } };
}

function reportAbsent(first: number, last: number, table: ObjectTable, { how, report }: Judging): void {
  const outer = first < last ? tagsOf(first).slice(0, -1) : [];
  for (const spec of table.rows) {
    const { name, id } = spec;
    if (!spec.isMandatory || entryWith(Number(id), first, last) >= 0) continue;
    report('emv.missing', { path: name ? [name] : [], tags: [...outer, id] }, how.strict === true);
  }
}

/** Fees and the indicator in object 55 that asks for each (EMVCo MPM v1.1 §4.7.6 to §4.7.8). */
const FEES = [
  [56, 'convenienceFeeFixed', '02'],
  [57, 'convenienceFeePercentage', '03'],
] as const;

function judgeTips({ how, report }: Judging): void {
  const tip = entryWith(55, columns.first, columns.last);
  const given = tip < 0 ? '' : textOf(tip);
  for (const [id, name, indicator] of FEES) {
    const entry = entryWith(id, columns.first, columns.last);
    if (entry >= 0 === (given === indicator)) continue;
    const place = entry < 0 ? { path: [name], tags: [String(id)] } : placeOf(entry, { name });
    const expected: Phrase = entry < 0 ? `neededByTip(${indicator})` : `onlyWithTip(${indicator})`;
    report('emv.tip', { ...place, expected }, how.strict === true);
  }
}

/** Finds that none of objects 02 to 51 says who is paid (EMVCo MPM v1.1 §4.7). */
export function judgeAccounts(strict: boolean, report: Report): void {
  for (let entry = columns.first; entry < columns.last; entry++) if (isAccount(tagOf(entry))) return;
  report('emv.missing', { path: ['merchantAccount'], tags: [], expected: 'anAccountObject' }, strict);
}

/** Turns what was found in a code into what stands against writing it: no places, and reserved objects refused. */
export function withoutPositions(issues: readonly RawIssue[], strict: boolean): RawIssue[] {
  return issues.map(({ at, ...found }) => (strict && found.code === 'emv.reserved' ? asError(found) : found));
}
