import { isIterable, ownSequence } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { hasErrors } from '../../issues/report.ts';
import { isRecord } from '../../issues/stringify.ts';
import { readMatched, type ToldMovement } from '../../reconcile/settlement/deduplicate/read-matched.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { canonical } from '../store/canonical.ts';
import { findComponents } from '../store/components.ts';
import { appendEvents } from '../store/events.ts';
import type { Books, StoredReport } from '../store/inputs.ts';
import { digestOf, linksOfMovement } from '../store/links.ts';
import { resettle } from '../store/resettle.ts';

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
  const fresh = await newReports(books, told);
  if (fresh.size === 0) return 0;
  const { tx, institution } = books;
  const components = await findComponents(tx, institution, [...fresh.values()].map(linksOfMovement));
  const rows = [...fresh].map(([digest, each], place) => ({
    ...{ digest, id: each.id, amount: each.amount, component: components[place] },
    told: storedReport(each),
  }));
  await tx.query(
    `insert into vietqr_ledger.reports (institution, digest, id, amount, told, component)
     select $1::text, row ->> 'digest', row ->> 'id', (row ->> 'amount')::bigint, row -> 'told',
       (row ->> 'component')::bigint
     from jsonb_array_elements($2::text::jsonb) with ordinality as list (row, place) order by place`,
    [institution, JSON.stringify(rows)],
  );
  await appendEvents(
    books,
    rows.map(({ id, told: data }) => ({ kind: 'received', subject: id, cause: { rule: 'given' }, data })),
  );
  const issues = await resettle(books, components, 'set_aside');
  report.issues.push(...issues);
  return issues.length > 0 ? undefined : fresh.size;
}

/** Finds the reports that say something new, each once. */
async function newReports(
  { tx, institution }: Books,
  told: readonly ToldMovement[],
): Promise<ReadonlyMap<string, ToldMovement>> {
  const fresh = new Map<string, ToldMovement>();
  for (const each of told) {
    const digest = digestOf(wordingOf(each));
    if (!fresh.has(digest)) fresh.set(digest, each);
  }
  const { rows } = await tx.query<{ digest: string }>(
    'select digest from vietqr_ledger.reports where institution = $1 and digest = any ($2::text[])',
    [institution, [...fresh.keys()]],
  );
  for (const { digest } of rows) fresh.delete(digest);
  return fresh;
}

/** All that a report says; in which row of its file it stands says nothing. */
function wordingOf({ at: _place, frozen: _frozen, match, ...rest }: ToldMovement): string {
  return canonical({ ...rest, status: match.status, keys: [...match.keys].sort() });
}

function storedReport({ match, frozen: _frozen, file: _file, ...told }: ToldMovement): StoredReport {
  const { id, amount, description, ...known } = told;
  return {
    movement: { id, amount, description, ...omitUndefined(known) },
    status: match.status,
    keys: match.keys,
  };
}
