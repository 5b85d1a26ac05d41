import type { Phrase } from '../issues/messages/phrase.ts';
import { asError, type RawIssue, type Report, type ReportDetail, severityUnder } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
import { fitsFormat } from '../text/charset.ts';
import { isAccount, isMandatory, NETWORK, type ObjectSpec, type ObjectTable } from './objects.ts';
import { endOf, entryWith, firstIn, idOf, lastIn, lengthOf, scan, startOf, textOf } from './scan.ts';
import { tagOf, tagsOf } from './tree.ts';

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
export type Take = (spec: ObjectSpec, value: string, entry: number) => void;

interface Judging {
  readonly how: Judgement;
  readonly report: Report;
  readonly take?: Take | undefined;
}

/**
 * Applies a table to the objects that were scanned or planned: known and reserved ids, duplicates, presence, lengths,
 * characters, values and the tip rules, at every level. Whoever wants the values takes them on the way. That the
 * checksum is missing is found before, when the text is divided.
 */
export function judge(table: ObjectTable, judging: Judging): void {
  judgeLevel(scan.first, scan.last, table, judging);
  judgeTips(judging);
}

function judgeLevel(first: number, last: number, table: ObjectTable, judging: Judging): void {
  let found = 0;
  let highest = -1;
  for (let entry = first; entry < last; entry++) {
    const id = idOf(entry);
    const spec = table.rows[id];
    if (!spec) continue;
    const isTwice = id <= highest && entryWith(id, first, entry) >= 0;
    judgeEntry(entry, spec, isTwice, judging);
    if (id > highest) highest = id;
    if (!isTwice && isMandatory(spec)) found++;
  }
  if (found < table.mandatory) reportMissing(first, last, table, judging);
}

function judgeEntry(entry: number, spec: ObjectSpec, isTwice: boolean, judging: Judging): void {
  const { how, report, take } = judging;
  const { template } = spec;
  const from = template ? firstIn(entry) : -1;
  const inside = from < 0 ? undefined : typeof template === 'function' ? scan.insides[entry] : template;
  const value = inside && inside !== NETWORK ? undefined : textOf(entry);
  if (value === '') report('tlv.empty', placeOf(entry, spec), how.strict === true);
  else if (spec.presence === 'R') report('emv.reserved', { ...placeOf(entry, spec), severity: 'warning' });
  else judgeValue(entry, spec, inside ? undefined : value, judging);
  if (isTwice) report('emv.duplicate', placeOf(entry, spec));
  if (inside) judgeLevel(from, lastIn(entry), inside, inside === NETWORK ? { how, report } : judging);
  else if (spec.unreservedTemplate && value)
    report('emv.opaque', { ...placeOf(entry, spec), path: [], severity: 'warning' });
  if (take && value) take(spec, value, entry);
}

/** Judges length, characters and value; a template that could be read has no characters and no value of its own. */
function judgeValue(
  entry: number,
  { name, format, min, max, rule }: ObjectSpec,
  value: string | undefined,
  { how, report }: Judging,
): void {
  const length = lengthOf(entry);
  const most = name === 'purpose' && how.maxPurposeLength !== undefined ? how.maxPurposeLength : max;
  if (length > most || length < min) reportLength(entry, { name, min, most, length }, how, report);
  if (value === undefined) return;
  const isLegible = scan.isPlain && format !== 'N' ? true : fitsFormat(value, format);
  if (!isLegible) reportCharacters(entry, { name, format, value }, how, report);
  const broken = rule?.(value);
  if (!broken || !(isLegible || broken.severity === 'error')) return;
  const { code, severity = severityUnder(how.strict === true), ...wanted } = broken;
  report(code, { ...placeOf(entry, { name }), ...wanted, severity, received: stringify(value) });
}

interface WrongLength extends Pick<ObjectSpec, 'name' | 'min'> {
  readonly most: number;
  readonly length: number;
}

function reportLength(
  entry: number,
  wrong: WrongLength,
  { strict = false }: Judgement,
  report: Report,
): void {
  const { length, min, most } = wrong;
  const counted = { ...placeOf(entry, wrong), received: String(length) };
  if (length > most) report('emv.too_long', { ...counted, limit: most }, strict);
  if (length < min) report('emv.too_short', { ...counted, limit: min }, strict);
}

interface WrongCharacters extends Pick<ObjectSpec, 'name' | 'format'> {
  readonly value: string;
}

function reportCharacters(entry: number, wrong: WrongCharacters, how: Judgement, report: Report): void {
  const { format, value } = wrong;
  const isKept = how.keepDiacritics && format === 'ans' && fitsFormat(value, 'S');
  const detail = { ...placeOf(entry, wrong), limit: format, received: stringify(value) };
  report('emv.charset', detail, how.strict === true && !isKept);
}

/** Where an entry stands; one that stands in no text yet has no place in it. */
function placeOf(entry: number, { name }: Pick<ObjectSpec, 'name'>): ReportDetail {
  const start = startOf(entry);
  const place = { path: name ? [name] : [], tags: tagsOf(entry) };
  return start < 0 ? place : { ...place, at: { start, end: endOf(entry) } };
}

function reportMissing(first: number, last: number, table: ObjectTable, { how, report }: Judging): void {
  const outer = first < last ? tagsOf(first).slice(0, -1) : [];
  for (const spec of table.rows) {
    const { name, id } = spec;
    if (!isMandatory(spec) || entryWith(Number(id), first, last) >= 0) continue;
    report('emv.missing', { path: name ? [name] : [], tags: [...outer, id] }, how.strict === true);
  }
}

/** Fees and the indicator in object 55 that asks for each (EMVCo MPM v1.1 §4.7.6 to §4.7.8). */
const FEES = [
  [56, 'convenienceFeeFixed', '02'],
  [57, 'convenienceFeePercentage', '03'],
] as const;

function judgeTips({ how, report }: Judging): void {
  const tip = entryWith(55, scan.first, scan.last);
  const given = tip < 0 ? '' : textOf(tip);
  for (const [id, name, indicator] of FEES) {
    const entry = entryWith(id, scan.first, scan.last);
    if (entry >= 0 === (given === indicator)) continue;
    const place = entry < 0 ? { path: [name], tags: [String(id)] } : placeOf(entry, { name });
    const expected: Phrase = entry < 0 ? `neededByTip(${indicator})` : `onlyWithTip(${indicator})`;
    report('emv.tip', { ...place, expected }, how.strict === true);
  }
}

/** Finds that none of objects 02 to 51 says who is paid (EMVCo MPM v1.1 §4.7). */
export function judgeAccounts(strict: boolean, report: Report): void {
  for (let entry = scan.first; entry < scan.last; entry++) if (isAccount(tagOf(entry))) return;
  report('emv.missing', { path: ['merchantAccount'], tags: [], expected: 'anAccountObject' }, strict);
}

/** Turns what was found in a code into what stands against writing it: no places, and reserved objects refused. */
export function withoutPositions(issues: readonly RawIssue[], strict: boolean): RawIssue[] {
  return issues.map(({ at, ...found }) => (strict && found.code === 'emv.reserved' ? asError(found) : found));
}
