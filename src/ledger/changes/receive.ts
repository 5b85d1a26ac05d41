import { isIterable, ownSequence } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { hasErrors } from '../../issues/report.ts';
import { isRecord } from '../../issues/stringify.ts';
import { readMatched, type ToldMovement } from '../../reconcile/settlement/deduplicate/read-matched.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { canonical } from '../store/canonical.ts';
import { joinComponents, type KnownOffers } from '../store/components.ts';
import { appendEvents } from '../store/events.ts';
import { type Books, type LoadedRow, readLoaded, type StoredReport } from '../store/inputs.ts';
import { digestOf, type LinkNames, linksOfMovement } from '../store/links.ts';
import { wantedParams } from '../store/offers.ts';
import { settleInputs } from '../store/resettle.ts';

/** Reads movements with their matches, one or many. */
export function readReceived(given: unknown, report: Report): readonly ToldMovement[] | undefined {
  const list = isRecord(given) && !isIterable(given) ? [given] : ownSequence(given, report);
  const told = list?.map((each, row) => readMatched(each, row, report));
  return told?.every((each) => each !== undefined) && !hasErrors(report) ? told : undefined;
}

/** Stores what was not told yet, and settles what it touches; gives how many reports are new. */
export async function receiveAll(
  books: Books,
  told: readonly ToldMovement[],
  report: Report,
): Promise<number | undefined> {
  const given = new Map<string, ToldMovement>();
  for (const each of told) {
    const digest = digestOf(wordingOf(each));
    if (!given.has(digest)) given.set(digest, each);
  }
  const linked = new Map([...given].map(([digest, each]) => [digest, linksOfMovement(each)]));
  const known = await loadKnown(books, linked);
  for (const digest of known.digests) linked.delete(digest);
  if (linked.size === 0) return 0;
  const { components, movedTo } = await joinComponents(books, [...linked.values()], known);
  const reports = [...linked.keys()].flatMap((digest, place) => {
    const each = given.get(digest);
    const component = components[place] ?? 0;
    return each
      ? [{ digest, id: each.id, amount: each.amount, component, lock: null, told: storedReport(each) }]
      : [];
  });
  for (const each of reports) books.unwritten.reports.push(each);
  appendEvents(
    books,
    reports.map(({ id, told: data }) => ({ kind: 'received', subject: id, cause: { rule: 'given' }, data })),
  );
  const inputs = readLoaded({ ...known, reports: [...known.reports, ...reports] }, movedTo);
  const issues = await settleInputs(books, inputs, 'set_aside');
  report.issues.push(...issues);
  return issues.length > 0 ? undefined : linked.size;
}

/** What the database knows of some reports: those of them that it has, what they have to do with, and the inputs of that. */
interface KnownRow extends KnownOffers, LoadedRow {
  readonly digests: readonly string[];
}

async function loadKnown(
  { tx, institution }: Books,
  linked: ReadonlyMap<string, LinkNames>,
): Promise<KnownRow> {
  const { rows } = await tx.query<{ known: KnownRow }>(
    'select vietqr_ledger.known($1, $2, $3, $4, $5, $6) as known',
    [institution, ...wantedParams([...linked.values()]), [...linked.keys()], linked.size],
  );
  const [row] = rows;
  if (!row) throw new RangeError('no row');
  return row.known;
}

/** All that a report says; in which row of its file it stands says nothing. */
export function wordingOf({ at: _place, frozen: _frozen, match, ...rest }: ToldMovement): string {
  return canonical({ ...rest, status: match.status, keys: [...match.keys].sort() });
}

/** Gives what is kept of a report: of its match only what settling reads. */
export function storedReport({ match, frozen: _frozen, file: _file, ...told }: ToldMovement): StoredReport {
  const { id, amount, description, ...known } = told;
  return {
    movement: { id, amount, description, ...omitUndefined(known) },
    status: match.status,
    keys: match.keys,
  };
}
