import { hasErrors, type Report } from '../../issues/report.ts';
import { readMatched, type ToldMovement } from '../../reconcile/settlement/deduplicate/read-matched.ts';
import type { LedgerDatabase, Queryable } from '../database.ts';
import { appendEvents } from '../store/events.ts';
import type { Books, StoredReport } from '../store/inputs.ts';
import { digestOf, linksOfMovement } from '../store/links.ts';
import { findComponents } from '../store/offers.ts';
import { resettle } from '../store/resettle.ts';
import { changeBooks, type LedgerTerms, readBooks } from '../store/transaction.ts';
import { storedReport, wordingOf } from './receive.ts';

/** What a reconciler says of a movement. */
type MatchMovement = (movement: StoredReport['movement']) => unknown;

/** A report as it is stored, and the answer that takes the place of the one it came with. */
interface NewAnswer {
  /** The digest of its wording so far. */
  readonly old: string;
  readonly digest: string;
  readonly told: ToldMovement;
}

/**
 * Asks a reconciler again about the movements that wait for a person, and settles what has another answer now; gives how many
 * reports have. The reconciler is asked before the transaction begins, as it may take long.
 */
export async function rematchAll(
  db: LedgerDatabase,
  terms: LedgerTerms,
  match: MatchMovement,
  report: Report,
): Promise<number | undefined> {
  const waiting = await readBooks(report, () => waitingReports(db, terms.institution));
  const answers = waiting?.flatMap((each, row) => newAnswer(each, match, row, report) ?? []);
  if (!answers || hasErrors(report)) return undefined;
  if (answers.length === 0) return 0;
  return changeBooks(db, terms, report, (books) => replaceAnswers(books, answers, report));
}

interface WaitingReport {
  readonly digest: string;
  readonly told: StoredReport;
}

/** Loads the reports that name no bill for sure, and whose id is that of a movement that waits for a person. */
async function waitingReports(db: Queryable, institution: string): Promise<readonly WaitingReport[]> {
  const { rows } = await db.query<WaitingReport>(
    `select digest, told from vietqr_ledger.reports
     where institution = $1 and lock is null and told ->> 'status' <> 'matched'
       and id in (select id from vietqr_ledger.movements where institution = $1 and to_review)
       and id not in (select id from vietqr_ledger.movements where institution = $1 and not to_review)
     order by place`,
    [institution],
  );
  return rows;
}

function newAnswer(
  { digest: old, told: { movement } }: WaitingReport,
  match: MatchMovement,
  row: number,
  report: Report,
): NewAnswer | undefined {
  const told = readMatched({ movement, match: match(movement) }, row, report);
  if (!told) return undefined;
  const digest = digestOf(wordingOf(told));
  return digest === old ? undefined : { old, digest, told };
}

async function replaceAnswers(
  books: Books,
  answers: readonly NewAnswer[],
  report: Report,
): Promise<number | undefined> {
  const components = await findComponents(
    books,
    answers.map(({ told }) => linksOfMovement(told)),
  );
  const seen = new Set<string>();
  const rows = answers.map(({ old, digest, told }, place) => {
    const isSecond = seen.has(digest);
    seen.add(digest);
    return { old, digest, is_second: isSecond, told: storedReport(told), component: components[place] };
  });
  await writeAnswers(books, JSON.stringify(rows));
  appendEvents(
    books,
    answers.map(({ told }) => ({
      ...{ kind: 'rematched', subject: told.id, cause: { rule: 'given' }, data: storedReport(told) },
    })),
  );
  const issues = await resettle(books, components, 'set_aside');
  report.issues.push(...issues);
  return issues.length > 0 ? undefined : answers.length;
}

/** Writes new answers; a report that says with its answer what another says is that one. */
async function writeAnswers({ tx, institution }: Books, rows: string): Promise<void> {
  const list = `jsonb_to_recordset($2::text::jsonb)
    as answer (old text, digest text, is_second boolean, told jsonb, component bigint)`;
  await tx.query(
    `delete from vietqr_ledger.reports using ${list}
     where reports.institution = $1 and reports.digest = answer.old and (answer.is_second or exists (
       select from vietqr_ledger.reports as other where other.institution = $1 and other.digest = answer.digest))`,
    [institution, rows],
  );
  await tx.query(
    `update vietqr_ledger.reports set digest = answer.digest, told = answer.told, component = answer.component
     from ${list} where reports.institution = $1 and reports.digest = answer.old`,
    [institution, rows],
  );
}
