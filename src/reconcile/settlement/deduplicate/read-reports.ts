import type { Report } from '../../../issues/report.ts';
import { compareTexts } from '../../../statements/duplicates/compared.ts';
import { bankIdentity } from '../../../statements/ids.ts';
import { createTextPlaces } from '../columns/text-places.ts';
import { type ReadMatch, readMatched, type ToldMovement } from './read-matched.ts';

/** What one source tells under one id. */
export interface Reported extends ToldMovement {
  /** It told it with two sums, bills or answers. */
  readonly conflict?: boolean;
}

/** What sources tell. */
export interface Reports {
  readonly reports: readonly Reported[];
  /** Two of them may have one id. */
  readonly shareIds: boolean;
}

/** Reads what sources tell, and puts together what one source tells under one id, unless its texts are of different payers. */
export function readReports(
  received: readonly unknown[],
  others: readonly ToldMovement[],
  report: Report,
): Reports {
  const reports: Reported[] = [];
  const named: NamedPlaces = new Map();
  const placeOf = placeFinder(reports, received.length + others.length, named);
  const again: ToldAgain = new Map();
  const add = (told: ToldMovement) => {
    const place = placeOf(told);
    const other = reports[place];
    if (!other) reports[place] = told;
    else if (compareReported(other, told) !== 0) {
      const list = again.get(place);
      if (list) list.push(told);
      else again.set(place, [told]);
    }
  };
  for (const [row, matched] of received.entries()) {
    const told = readMatched(matched, row, report);
    if (told) add(told);
  }
  for (const told of others) if (!told.frozen) add(told);
  const split = putTogether(again, reports);
  const held: Reported[] = [];
  for (const told of others) {
    if (!told.frozen) continue;
    const first = placeOf(told);
    const place = split.get(first)?.find((each) => reports[each]?.description === told.description) ?? first;
    const other = reports[place];
    const isSame = other?.amount === told.amount;
    if (other) reports[place] = isSame ? { ...other, frozen: told.frozen } : { ...other, conflict: true };
    if (!isSame) held.push(ofLock(told));
  }
  const all = held.length === 0 ? reports : reports.concat(held);
  const isNamedTwice = [...named.values()].some((places) => places.size > 1);
  return { reports: all, shareIds: isNamedTwice || split.size > 0 || held.length > 0 };
}

/** What was told again under one name but otherwise, by the place of what was told first. */
type ToldAgain = Map<number, ToldMovement[]>;

/** Puts together what was told again, and gives the places of what was told first and of those that are of other payers. */
function putTogether(again: ToldAgain, reports: Reported[]): ReadonlyMap<number, readonly number[]> {
  const split = new Map<number, readonly number[]>();
  for (const [place, others] of again) {
    const first = reports[place];
    const payers = dividePayers([...(first ? [first] : []), ...others]);
    const places = payers.map((_, row) => (row === 0 ? place : reports.length + row - 1));
    for (const [row, payer] of payers.entries()) reports[places[row] ?? place] = payer;
    if (places.length > 1) split.set(place, places);
  }
  return split;
}

/** Puts together those of one name that name one bill, or say the same; one that names none says nothing against the first. */
function dividePayers(told: readonly ToldMovement[]): readonly Reported[] {
  const payers: Reported[] = [];
  const known = new Map<string, number>();
  const isBare = ({ match }: ToldMovement) => match.keys.length === 0;
  for (const each of [...told].sort((a, b) => +isBare(a) - +isBare(b) || compareReported(a, b))) {
    const names = [`text ${each.description}`, ...each.match.keys.map((key) => `bill ${key}`)];
    const found = names.map((name) => known.get(name)).find((row) => row !== undefined);
    const row = found ?? (isBare(each) || !isNamedByBank(each) ? 0 : payers.length);
    const payer = payers[row];
    payers[row] = payer ? agreed(payer, each) : each;
    for (const name of names) known.set(name, row);
  }
  return payers;
}

/** Checks whether an id is what the bank says of a movement, which those of a batch share; one of the source's own is given once. */
function isNamedByBank({ id, amount, account, reference, time, source }: ToldMovement): boolean {
  return id === bankIdentity({ amount, account, reference, time }) || id === `${source}:${reference}`;
}

/** A lock is a source of its own: a row of a file that is read again may be what it holds, under whatever id and name of the file. */
function ofLock(told: ToldMovement): Reported {
  const file = told.source === 'statement' ? `lock ${told.frozen?.lock.through}` : told.file;
  return { ...told, file };
}

/** The places of reports by their names, of each id that is told again: few are. */
type NamedPlaces = Map<string, Map<string, number>>;

/** Makes a finder of the places of reports, the end of the list for a new one. At most `count` ids are told. */
function placeFinder(
  reports: readonly Reported[],
  count: number,
  again: NamedPlaces,
): (told: ToldMovement) => number {
  const firsts = createTextPlaces(count, (place) => reports[place]?.id);
  return (told) => {
    const first = firsts.put(told.id, reports.length);
    const other = reports[first];
    if (!other) return first;
    const names = again.get(told.id) ?? new Map([[reportName(other), first]]);
    const name = reportName(told);
    const place = names.get(name) ?? reports.length;
    again.set(told.id, names.set(name, place));
    return place;
  };
}

/** An id without an account may be given twice, by statements of two accounts: those rows are one only if they say the same. */
function reportName({ source, file, account, id, eventIds, description }: ToldMovement): string {
  const isBare = source === 'statement' && account === undefined;
  return JSON.stringify([source, file, account, id, isBare ? description : '', eventIds]);
}

/** Of two reports the lesser stays, by rules that do not depend on which came first; a difference in substance is a conflict. */
function agreed(a: Reported, b: Reported): Reported {
  const isDisputed =
    a.conflict || b.conflict || a.amount !== b.amount || meaning(a.match) !== meaning(b.match);
  const kept = compareReported(a, b) <= 0 ? a : b;
  return isDisputed ? { ...kept, conflict: true } : kept;
}

function compareReported(a: Reported, b: Reported): number {
  return (
    a.amount - b.amount ||
    compareTexts(meaning(a.match), meaning(b.match)) ||
    compareTexts(wording(a), wording(b))
  );
}

export function meaning({ status, keys }: ReadMatch): string {
  return JSON.stringify([status, ...[...keys].sort()]);
}

export function wording({ time, description }: Pick<ToldMovement, 'time' | 'description'>): string {
  return JSON.stringify([time ?? '', description]);
}
