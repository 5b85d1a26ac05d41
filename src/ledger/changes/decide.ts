import type { Report } from '../../issues/report.ts';
import type { Decision } from '../../reconcile/settlement/decisions/decision.ts';
import { canonical } from '../store/canonical.ts';
import { appendEvents } from '../store/events.ts';
import type { Books } from '../store/inputs.ts';
import { digestOf, linksOfDecision } from '../store/links.ts';
import { findComponents } from '../store/offers.ts';
import { resettle } from '../store/resettle.ts';

/** Stores what people decided and settles what it touches; a decision that does not hold is refused, and one
 * that was set aside counts again. Gives how many are new. */
export async function decideAll(
  books: Books,
  decisions: readonly Decision[],
  report: Report,
): Promise<number | undefined> {
  const { tx, institution } = books;
  const given = new Map(decisions.map((each) => [digestOf(canonical(each)), each]));
  const { rows: known } = await tx.query<{ digest: string }>(
    `select digest from vietqr_ledger.decisions
     where institution = $1 and digest = any ($2::text[]) and set_aside is null`,
    [institution, [...given.keys()]],
  );
  for (const { digest } of known) given.delete(digest);
  if (given.size === 0) return 0;
  const components = await findComponents(books, [...given.values()].map(linksOfDecision));
  const rows = [...given].map(([digest, decision], place) => ({
    ...{ digest, movement: decision.movement, decision, component: components[place] },
  }));
  await tx.query(
    `insert into vietqr_ledger.decisions (institution, digest, movement, decision, component)
     select $1::text, row ->> 'digest', row ->> 'movement', row -> 'decision', (row ->> 'component')::bigint
     from jsonb_array_elements($2::text::jsonb) with ordinality as list (row, place) order by place
     on conflict (institution, digest) do update set set_aside = null`,
    [institution, JSON.stringify(rows)],
  );
  appendEvents(books, [...given.values()].map(decidedEvent));
  const issues = await resettle(books, components, 'refuse');
  report.issues.push(...issues);
  return issues.length > 0 ? undefined : given.size;
}

function decidedEvent(decision: Decision) {
  const { by, at, note, movement } = decision;
  return {
    kind: 'decided',
    subject: movement,
    cause: { by, at, ...(note !== undefined && { note }) },
    data: decision,
  } as const;
}
