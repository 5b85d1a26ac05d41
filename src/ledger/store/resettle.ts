import { isError, type RawIssue } from '../../issues/report.ts';
import { safeSettle } from '../../reconcile/settlement/settle.ts';
import { appendEvents } from './events.ts';
import { type Books, loadInputs, type StoredInputs } from './inputs.ts';
import { writeStates } from './write-states.ts';

/**
 * Settles some components anew, or all, and writes what differs. `onDecision` says what becomes of decisions that no longer
 * hold, since a movement that arrived later has another sum or the same id: they are set aside, so that money that came is
 * never refused for them, or they are refused. One that tells of cash is never set aside, as its money would be gone.
 *
 * @returns the issues for which nothing may be written
 */
export async function resettle(
  books: Books,
  components: readonly number[] | 'all',
  onDecision: 'set_aside' | 'refuse',
): Promise<readonly RawIssue[]> {
  if (components.length === 0) return [];
  const inputs = await loadInputs(books, components === 'all' ? 'all' : [...new Set(components)]);
  return settleInputs(books, inputs, onDecision);
}

/** Does what {@link resettle} does, for inputs that were loaded. */
export async function settleInputs(
  books: Books,
  inputs: StoredInputs,
  onDecision: 'set_aside' | 'refuse',
): Promise<readonly RawIssue[]> {
  const { bills, received, decisions, locks } = inputs;
  const result = safeSettle(bills, received, { decisions, locks, policy: books.policy });
  if (result.ok) {
    await writeStates(books, inputs, result.value);
    return [];
  }
  const errors = result.issues.filter(isError).map((issue) => withBillKey(issue, inputs));
  const rows = errors.map(({ path: [list, row] }) =>
    list === 'decisions' && typeof row === 'number' ? row : -1,
  );
  const isHeld = rows.some((row) => !decisions[row] || decisions[row].cash);
  if (onDecision === 'refuse' || isHeld) return errors;
  const codes = new Map(rows.map((row, place) => [row, errors[place]?.code ?? '']));
  await setAside(books, inputs, codes);
  return settleInputs(books, withoutDecisions(inputs, codes), onDecision);
}

function withoutDecisions(inputs: StoredInputs, left: ReadonlyMap<number, string>): StoredInputs {
  const decisions = inputs.decisions.filter((_, row) => !left.has(row));
  return { ...inputs, decisions, decisionPlaces: inputs.decisionPlaces.filter((_, row) => !left.has(row)) };
}

async function setAside(
  books: Books,
  { decisions, decisionPlaces }: StoredInputs,
  codes: ReadonlyMap<number, string>,
): Promise<void> {
  for (const [row, code] of codes)
    await books.tx.query(
      'update vietqr_ledger.decisions set set_aside = $3 where institution = $1 and place = $2',
      [books.institution, decisionPlaces[row], code],
    );
  appendEvents(
    books,
    [...codes].map(([row, rule]) => ({
      kind: 'set_aside',
      subject: decisions[row]?.movement ?? '',
      cause: { rule },
      data: decisions[row],
    })),
  );
}

/** Names a bill by its key, since its row is one of those that were loaded. */
function withBillKey(issue: RawIssue, { bills }: StoredInputs): RawIssue {
  const [row, ...rest] = issue.path;
  const bill = typeof row === 'number' ? bills[row] : undefined;
  return bill ? { ...issue, path: ['bills', bill.id ?? bill.code, ...rest] } : issue;
}
