import type { Severity } from '../issues/detail.ts';
import { wordAll } from '../issues/finish.ts';
import { statementsMessages } from '../issues/messages/domains.ts';
import { hasErrors, isError, type Report } from '../issues/report.ts';
import { writeNumber } from '../money/vnd.ts';
import { omitUndefined } from '../text/omit-undefined.ts';
import { hasOpenEnd } from './open-end.ts';
import type { OutsideDays } from './proof/period.ts';
import type { ProofOutcome } from './proof/prove.ts';
import { sheetPlace } from './rows/row-issues.ts';
import type { Period, Proof, ProofKind, StatementSummary } from './statement.ts';

/** A part of a statement that was proved for itself. */
export interface SettledPart {
  readonly account?: string | undefined;
  readonly bank?: string | undefined;
  /** The sheet of all its rows. */
  readonly sheet?: string | undefined;
  readonly period?: Period | undefined;
  readonly opening?: number | undefined;
  readonly closing?: number | undefined;
  readonly count: number;
  readonly outcome: ProofOutcome;
  /** Whether money in may be that of the other side, unless the balances prove it. */
  readonly hasBooksSides?: boolean;
  /** A row whose sum has no sign where others have a plus. */
  readonly unsigned?: readonly (string | number)[] | undefined;
}

/**
 * Puts the parts of a statement together, once all rows were read. Broken proofs are errors, unless a gap is accepted; what
 * cannot be proved, and that there is nothing, is told.
 */
export function summarize(
  parts: readonly SettledPart[],
  acceptGap: boolean,
  report: Report,
): StatementSummary | undefined {
  if (hasErrors(report)) return undefined;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  if (count === 0) reportEmpty(report);
  for (const part of parts) if (!reportSides(part, report)) reportProof(part, acceptGap, count, report);
  if (hasErrors(report)) return undefined;
  const accounts = new Set(parts.map(({ account }) => account));
  const [first, last] = [parts[0], parts.at(-1)];
  const isOne = accounts.size === 1;
  return {
    ...omitUndefined({
      account: isOne ? first?.account : undefined,
      bank: parts.find(({ bank }) => bank !== undefined)?.bank,
      period: jointPeriod(parts),
      opening: isOne ? first?.opening : undefined,
      closing: isOne ? last?.closing : undefined,
    }),
    proof: jointProof(parts.map(({ outcome }) => outcome.proof)),
    notices: wordAll(
      report.issues.filter((each) => !isError(each)),
      statementsMessages,
    ),
  };
}

/** A statement without movements is one, unless it has rows that none could be made of. */
function reportEmpty(report: Report): void {
  const isUnread = report.issues.some(({ code }) => code === 'statement.skipped');
  if (isUnread) report('statement.empty', { received: 'passedOver', severity: 'error' });
  else report('statement.empty', { severity: 'warning' });
}

/** From the first day of all parts to the last, where each names its period. */
function jointPeriod(parts: readonly SettledPart[]): Period | undefined {
  const periods = parts.flatMap(({ period }) => period ?? []);
  if (periods.length === 0 || periods.length < parts.length) return undefined;
  const from = periods.map((each) => each.from).sort()[0] ?? '';
  const to =
    periods
      .map((each) => each.to)
      .sort()
      .at(-1) ?? '';
  return { from, to };
}

/** Parts prove the whole together: one that is broken breaks it, one that is not proved leaves it open. */
function jointProof(proofs: readonly Proof[]): Proof {
  const broken = proofs.find(({ state }) => state === 'broken');
  if (broken) return broken;
  const open = proofs.length === 0 || proofs.some(({ state }) => state === 'unproved');
  const by: readonly ProofKind[] = open ? [] : [...new Set(proofs.flatMap((proof) => proof.by))];
  return { state: open ? 'unproved' : 'balanced', by };
}

/**
 * Refuses an account of the books whose balances do not prove that its sides are those of a bank, and sums with a plus beside
 * sums without a sign, which nothing proves to have come in too.
 */
function reportSides(
  { outcome, sheet, hasBooksSides, unsigned, count }: SettledPart,
  report: Report,
): boolean {
  if (unsigned && outcome.proof.state !== 'balanced') {
    report('statement.direction', { path: unsigned, received: 'unsignedSum' });
    return true;
  }
  if (!hasBooksSides || count === 0 || outcome.sides === 'printed') return false;
  const received = outcome.sides === 'exchanged' ? 'exchangedSides' : 'booksSides';
  report('statement.direction', { path: sheet === undefined ? [] : [sheet], received });
  return true;
}

function reportProof(
  { outcome, sheet, opening, closing }: SettledPart,
  acceptGap: boolean,
  count: number,
  report: Report,
): void {
  const { proof, running, outside, exchanged } = outcome;
  const severity = acceptGap ? 'warning' : 'error';
  if (outside) reportOutside(outside, sheet, severity, report);
  if (exchanged) {
    const { row, day, count } = exchanged;
    report('statement.days', { path: sheetPlace(row, sheet), received: day, limit: count, severity });
  }
  if (proof.state === 'unproved' && count > 0)
    report('statement.unproved', { received: openReason(outcome), severity: 'warning' });
  else if (hasOpenEnd({ opening, closing, proof }))
    report('statement.unproved', { received: 'openEnds', severity: 'warning' });
  else if (running === 'masked' || running === 'unrelated')
    report('statement.balance_unused', { received: MASKS[running], severity: 'warning' });
  if (proof.state !== 'broken') return;
  const path = proof.row === undefined ? [] : sheetPlace(proof.row, sheet);
  report('statement.proof', {
    path,
    received: brokenReason(outcome),
    severity,
  });
}

function reportOutside(
  { row, day, count, period: { from, to }, isExchanged }: OutsideDays,
  sheet: string | undefined,
  severity: Severity,
  report: Report,
): void {
  const received = `${isExchanged ? 'exchangedDay' : 'outsideDay'}(${day}, ${count})`;
  report('statement.period', { path: sheetPlace(row, sheet), received, limit: `${from} – ${to}`, severity });
}

const MASKS = { masked: 'maskedBalance', unrelated: 'unrelatedBalance' } as const;

function openReason({ running, hasUnknown, hasLooseRows, hasPartTotals }: ProofOutcome): string {
  if (hasUnknown) return 'rowsLeftOut';
  if (hasLooseRows) return 'looseRows';
  if (hasPartTotals) return 'partTotals';
  return running === 'masked' || running === 'unrelated' ? MASKS[running] : 'noBalances';
}

function brokenReason({ proof, expected, received }: ProofOutcome): string {
  const [kind] = proof.by;
  const hasSums = expected !== undefined && received !== undefined;
  const sums = hasSums ? `(${writeNumber(expected)}, ${writeNumber(received)})` : '';
  if (kind === 'totals') return `otherTotal${sums}`;
  if (kind === 'running')
    return proof.row === undefined && hasSums ? `otherEnd${sums}` : `otherBalance${sums}`;
  return hasSums ? `otherClosing${sums}` : 'otherOpening';
}
