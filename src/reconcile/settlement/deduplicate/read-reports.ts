import type { Report } from '../../../issues/report.ts';
import { compareTexts } from '../../../statements/duplicates/compared.ts';
import { type ReadMatch, readMatched, type ToldMovement } from './read-matched.ts';

/** What one source tells under one id. */
export interface Reported extends ToldMovement {
  /** It told it with two sums, bills or answers. */
  readonly conflict?: boolean;
}

/** What sources tell. */
export interface Reports {
  readonly reports: readonly Reported[];
  /** Two of them have one id. */
  readonly shareIds: boolean;
}

/** Reads what sources tell, and puts together what one source tells under one id. */
export function readReports(
  received: readonly unknown[],
  others: readonly ToldMovement[],
  report: Report,
): Reports {
  const reports: Reported[] = [];
  const places = new Map<string, number | Map<string, number>>();
  const add = (told: ToldMovement) => {
    const place = placeOfReport(told, places, reports);
    const other = reports[place];
    reports[place] = other ? agreed(other, told) : told;
  };
  const held: Reported[] = [];
  const addHeld = (told: ToldMovement) => {
    const place = placeOfReport(told, places, reports);
    const other = reports[place];
    const isSame = other?.amount === told.amount;
    if (other) reports[place] = isSame ? { ...other, frozen: told.frozen } : { ...other, conflict: true };
    if (!isSame) held.push(ofLock(told));
  };
  for (const [row, matched] of received.entries()) {
    const told = readMatched(matched, row, report);
    if (told) add(told);
  }
  for (const told of others) if (!told.frozen) add(told);
  for (const told of others) if (told.frozen) addHeld(told);
  const all = held.length === 0 ? reports : reports.concat(held);
  return { reports: all, shareIds: places.size < all.length };
}

/** A lock is a source of its own: a row of a file that is read again may be what it holds, under whatever id and name of the file. */
function ofLock(told: ToldMovement): Reported {
  const file = told.source === 'statement' ? `lock ${told.frozen?.lock.through}` : told.file;
  return { ...told, file };
}

/** Finds the place of a report, which is the end of the list for a new one. Few ids are told by several sources. */
function placeOfReport(
  told: ToldMovement,
  places: Map<string, number | Map<string, number>>,
  reports: readonly Reported[],
): number {
  const known = places.get(told.id);
  if (known === undefined) {
    places.set(told.id, reports.length);
    return reports.length;
  }
  const first = typeof known === 'number' ? reports[known] : undefined;
  const named = typeof known === 'number' ? new Map(first && [[reportName(first), known]]) : known;
  const name = reportName(told);
  const place = named.get(name) ?? reports.length;
  places.set(told.id, named.set(name, place));
  return place;
}

/** An id without an account may be given twice, by statements of two accounts: those rows are one only if they say the same. */
function reportName({ source, file, account, id, description }: ToldMovement): string {
  const isBare = source === 'statement' && account === undefined;
  return JSON.stringify([source, file, account, id, isBare ? description : '']);
}

/** Of two reports the lesser stays, by rules that do not depend on which came first; a difference in substance is a conflict. */
function agreed(a: Reported, b: Reported): Reported {
  const isDisputed =
    a.conflict || b.conflict || a.amount !== b.amount || meaning(a.match) !== meaning(b.match);
  const least =
    a.amount - b.amount ||
    compareTexts(meaning(a.match), meaning(b.match)) ||
    compareTexts(wording(a), wording(b));
  const kept = least <= 0 ? a : b;
  return isDisputed ? { ...kept, conflict: true } : kept;
}

export function meaning({ status, keys }: ReadMatch): string {
  return JSON.stringify([status, ...[...keys].sort()]);
}

export function wording({ time, description }: Pick<ToldMovement, 'time' | 'description'>): string {
  return JSON.stringify([time ?? '', description]);
}
