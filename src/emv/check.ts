import type { Phrase } from '../issues/messages/phrase.ts';
import {
  asError,
  isHeard,
  type RawIssue,
  type Report,
  type ReportDetail,
  severityUnder,
} from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
import { fitsFormat } from '../text/charset.ts';
import { isAccount } from './ids.ts';
import {
  FEE,
  MANDATORY,
  NETWORK,
  type ObjectSpec,
  type ObjectTable,
  TAKEN,
  type Template,
} from './objects.ts';
import {
  CERTAIN,
  columns,
  entryEnd,
  entryStart,
  entryWith,
  firstIn,
  isOwn,
  lastIn,
  lengthOf,
  textOf,
} from './scan/columns.ts';
import { tagOf, tagsOf } from './scan/tree.ts';
import type { MoneyIssue } from './values.ts';

/** How the objects of a code are judged. */
export interface CheckOptions {
  /** Deviations are errors. */
  readonly strict?: boolean | undefined;
  /** The longest purpose, where it differs from the table's. */
  readonly maxPurposeLength?: number | undefined;
  /** `'keep'`: `ans` objects may hold precomposed Unicode. */
  readonly diacritics?: string | undefined;
}

/** Takes the value of an entry that is not empty; the objects inside a network's own template are one value with it. */
export type TakeValue = (spec: ObjectSpec, value: string, entry: number) => void;

interface Checking {
  readonly how: CheckOptions;
  readonly report: Report;
  readonly take?: TakeValue | undefined;
}

/** Checking, with what follows from it for every object. */
interface Checker extends Checking {
  /** Whether deviations come to anyone; where they do not, only what is an error under any rules is looked for. */
  readonly isHeard: boolean;
}

/**
 * Applies a table to the objects that were scanned or planned: known and reserved ids, duplicates, presence, lengths,
 * characters, values and the tip rules, at every level. Whoever wants the values takes them on the way. That the
 * checksum is missing is found before, when the text is divided.
 */
export function checkEntries(table: ObjectTable, { how, report, take }: Checking): void {
  const checker: Checker = { how, report, take, isHeard: isHeard(how.strict === true, report) };
  const met = checkLevel(columns.first, columns.last, table, checker);
  if ((met & FEE) !== 0 && checker.isHeard) checkTips(checker);
}

/** Checks the objects of a level; gives the marks of all that it met. */
function checkLevel(first: number, last: number, table: ObjectTable, checker: Checker): number {
  const { ids, insides } = columns;
  const { rows, marks, mandatory } = table;
  const { isHeard, report } = checker;
  let found = 0;
  let met = 0;
  let highest = -1;
  for (let entry = first; entry < last; entry++) {
    const id = ids[entry] ?? 0;
    const mark = marks[id] ?? 0;
    met |= mark;
    if (isHeard ? insides[entry] !== CERTAIN : mark >= TAKEN) checkObject(entry, rows[id], checker);
    if (id > highest) highest = id;
    else if (entryWith(id, first, entry) >= 0) {
      report('emv.duplicate', placeOf(entry, rows[id]));
      continue;
    }
    found += mark & MANDATORY;
  }
  if (found < mandatory && isHeard) reportAbsent(first, last, rows, checker);
  return met;
}

function checkObject(entry: number, spec: ObjectSpec | undefined, checker: Checker): void {
  if (!spec) return;
  const inside = spec.template && tableInside(entry, spec.template);
  if (inside) checkTemplate(entry, spec, inside, checker);
  else checkEntry(entry, spec, checker);
}

function checkEntry(entry: number, spec: ObjectSpec, checker: Checker): void {
  const value = textOf(entry);
  if (checker.isHeard || isWrongMoney(spec, value)) checkEntryValue(entry, spec, value, checker);
  if (value !== '' && (spec.marks & TAKEN) > 0) checker.take?.(spec, value, entry);
}

/** Checks whether a value is wrong under any rules, of which it is told even where no warning is heard. */
function isWrongMoney({ moneyRule }: ObjectSpec, value: string): boolean {
  return moneyRule !== undefined && value !== '' && moneyRule(value)?.severity === 'error';
}

function checkEntryValue(entry: number, spec: ObjectSpec, value: string, checker: Checker): void {
  const { report, how } = checker;
  if (value === '') report('tlv.empty', placeOf(entry, spec), how.strict === true);
  else if (spec.presence === 'R') report('emv.reserved', { ...placeOf(entry, spec), severity: 'warning' });
  else checkRowValue(entry, spec, value, checker);
}

function checkRowValue(entry: number, spec: ObjectSpec, value: string, checker: Checker): void {
  const { format, rule, moneyRule } = spec;
  checkLength(entry, spec, checker);
  const isLegible = fitsFormat(value, format);
  const broken = moneyRule ? moneyRule(value) : rule?.(value);
  if (!isLegible && broken?.received === undefined) reportCharacters(entry, spec, value, checker);
  if (broken && isTold(broken, isLegible)) reportValue(entry, spec, value, broken, checker);
  if (spec.unreservedTemplate) reportOpaque(entry, spec, checker);
}

/** What is wrong with a value is told beside its characters only if it is an error or names them. */
function isTold({ severity, received }: MoneyIssue, isLegible: boolean): boolean {
  return isLegible || severity === 'error' || received !== undefined;
}

function reportOpaque(entry: number, spec: ObjectSpec, { report }: Checking): void {
  const { tags, at } = placeOf(entry, spec);
  report('emv.opaque', { tags, at, severity: 'warning' });
}

/** The table for what was found inside an entry, if anything. */
function tableInside(entry: number, { inside, others }: Template): ObjectTable | undefined {
  if (firstIn(entry) < 0) return undefined;
  return isOwn(entry) ? inside : others;
}

/** Judges a template that could be read: it has a length, but no characters and no value of its own. */
function checkTemplate(entry: number, spec: ObjectSpec, inside: ObjectTable, checker: Checker): void {
  if (checker.isHeard) checkLength(entry, spec, checker);
  if (inside !== NETWORK) checkLevel(firstIn(entry), lastIn(entry), inside, checker);
  else {
    checkLevel(firstIn(entry), lastIn(entry), inside, { ...checker, take: undefined });
    checker.take?.(spec, textOf(entry), entry);
  }
}

function reportValue(
  entry: number,
  spec: ObjectSpec,
  value: string,
  broken: MoneyIssue,
  { how, report }: Checking,
): void {
  const { code, severity = severityUnder(how.strict === true), limit, expected } = broken;
  const received = broken.received ?? stringify(value);
  report(code, { ...placeOf(entry, spec), severity, received, limit, expected });
}

function checkLength(entry: number, { name, min, max }: ObjectSpec, { how, report }: Checking): void {
  const length = lengthOf(entry);
  const most = name === 'purpose' ? (how.maxPurposeLength ?? max) : max;
  if (length <= most && length >= min) return;
  const strict = how.strict === true;
  const place = placeOf(entry, { name });
  const received = String(length);
  if (length > most) report('emv.too_long', { ...place, received, limit: most }, strict);
  if (length < min) report('emv.too_short', { ...place, received, limit: min }, strict);
}

function reportCharacters(entry: number, spec: ObjectSpec, value: string, { how, report }: Checking): void {
  const { format } = spec;
  const isKept = how.diacritics === 'keep' && format === 'ans' && fitsFormat(value, 'S');
  const detail = { ...placeOf(entry, spec), limit: format, received: stringify(value) };
  report('emv.charset', detail, how.strict === true && !isKept);
}

/** Where an entry stands; one that stands in no text yet has no place in it. */
function placeOf(entry: number, spec: Pick<ObjectSpec, 'name'> | undefined): ReportDetail {
  const name = spec?.name;
  const start = entryStart(entry);
  const at = start < 0 ? undefined : { start, end: entryEnd(entry) };
  return { path: name ? [name] : [], tags: tagsOf(entry), at };
}

function reportAbsent(
  first: number,
  last: number,
  rows: ObjectTable['rows'],
  { how, report }: Checking,
): void {
  const outer = first < last ? tagsOf(first).slice(0, -1) : [];
  for (const spec of rows) {
    const { name, id } = spec;
    if ((spec.marks & MANDATORY) === 0 || entryWith(Number(id), first, last) >= 0) continue;
    report('emv.missing', { path: name ? [name] : [], tags: [...outer, id] }, how.strict === true);
  }
}

/** Fees and the indicator in object 55 that asks for each (EMVCo MPM v1.1 §4.7.6 to §4.7.8). */
const FEES = [
  [56, 'convenienceFeeFixed', '02'],
  [57, 'convenienceFeePercentage', '03'],
] as const;

function checkTips({ how, report }: Checking): void {
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
export function checkPayees(strict: boolean, report: Report): void {
  for (let entry = columns.first; entry < columns.last; entry++) if (isAccount(tagOf(entry))) return;
  report('emv.missing', { path: ['merchantAccount'], tags: [], expected: 'anAccountObject' }, strict);
}

/** Turns what was found in a code into what stands against writing it: no places, and reserved objects refused. */
export function withoutPositions(issues: readonly RawIssue[], strict: boolean): RawIssue[] {
  return issues.map(({ at, ...found }) => (strict && found.code === 'emv.reserved' ? asError(found) : found));
}
