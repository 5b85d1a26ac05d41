import type { Proof, ProofKind } from '../statement.ts';
import type { ColumnSums } from './column-sums.ts';
import { createExchangeCheck, type ExchangeCheck, type ExchangedDays } from './exchanged-days.ts';
import { createPeriodCheck, type OutsideDays, type PeriodCheck } from './period.ts';
import { createRunning, type RunningOutcome } from './running.ts';
import { createTotals, type Totals, type TotalsOutcome } from './totals.ts';

/** What a proof says beside its state, for the sentences about it. */
export interface ProofOutcome {
  readonly proof: Proof;
  readonly running: RunningOutcome['state'];
  /** Whether rows were left out whose sums nobody could read. */
  readonly hasUnknown: boolean;
  /** Whether the balances follow, and rows at an end have none. */
  readonly hasLooseRows: boolean;
  /** Whether totals agree with their rows, and do not hold all. */
  readonly hasPartTotals: boolean;
  /** What the balances say of the sides: that they are as printed, exchanged, or either. */
  readonly sides: 'printed' | 'exchanged' | 'either';
  /** Rows of days that the printed period does not hold. */
  readonly outside?: OutsideDays | undefined;
  /** Rows whose days seem to be exchanged with their months, where no period is printed. */
  readonly exchanged?: ExchangedDays | undefined;
  /** Of a broken one: what should have come, and what came, whole đồng. */
  readonly expected?: number;
  readonly received?: number;
}

/** Takes movements and printed lines in the order of a file, in constant space. */
export interface Prover {
  readonly totals: Totals;
  readonly period: PeriodCheck;
  readonly days: ExchangeCheck;
  /** Takes a movement, its sum positive for money in; `printed` is what its columns show. */
  add(movement: ProvedRow, printed?: ColumnSums): void;
  /** Takes a row that says no sum: the next balance tells whether money moved there. */
  pass(row: number): void;
  /** Leaves out a row that carries money nobody could read. */
  skip(): void;
  /** Takes the balance before all movements; one that is printed again must be the balance there. */
  open(balance: number, row?: number): void;
  close(balance: number, row?: number): void;
  /** What was taken so far. */
  readonly state: Readonly<Balances>;
  settle(): ProofOutcome;
}

export interface ProvedRow {
  readonly amount: number;
  readonly balance?: number | undefined;
  readonly row: number;
  /** When it was booked: ISO 8601; rows of one day stand together. */
  readonly time?: string | undefined;
  /** From when it bears interest, or when it was booked. */
  readonly valueDate?: string | undefined;
}

/** Starts the proof of a statement, the same for tables and for the formats of banks. */
export function createProver(): Prover {
  const running = createRunning();
  const totals = createTotals();
  const period = createPeriodCheck();
  const days = createExchangeCheck();
  const state: Balances = { ...NO_BALANCES };
  return {
    ...{ totals, period, days, state },
    add(
      { amount, balance, row, time, valueDate },
      printed = amount < 0 ? { debit: amount } : { credit: amount },
    ) {
      state.count++;
      state.net += amount;
      running.add(amount, balance, row, time?.slice(0, 'YYYY-MM-DD'.length));
      totals.add(amount, printed);
      period.take(row, [time, valueDate]);
    },
    pass: running.pass,
    skip() {
      state.unknown++;
      running.skip();
      totals.skip();
    },
    open(balance, row) {
      if (state.opening === undefined) state.opening = balance;
      else if (!isKnownBalance(balance, state)) state.row ??= row;
    },
    close(balance) {
      state.closing = balance;
    },
    settle: () => ({
      ...proofOutcome(state, running.outcome(state.opening, state.closing), totals.outcome()),
      outside: period.outcome(),
      exchanged: period.isKnown() ? undefined : days.outcome(),
    }),
  };
}

interface Balances {
  count: number;
  net: number;
  /** Rows that were left out unread. */
  unknown: number;
  opening: number | undefined;
  closing: number | undefined;
  /** A line that prints another opening balance. */
  row: number | undefined;
}

const NO_BALANCES: Readonly<Balances> = {
  count: 0,
  net: 0,
  unknown: 0,
  opening: undefined,
  closing: undefined,
  row: undefined,
};

/** A page may print the balance it starts with, or that of the first page again. */
function isKnownBalance(balance: number, { opening = 0, net, unknown }: Balances): boolean {
  return unknown > 0 || balance === opening || balance === opening + net;
}

function proofOutcome(state: Balances, running: RunningOutcome, totals: TotalsOutcome): ProofOutcome {
  const checks = [checkBalances(state), checkRunning(state, running), checkPrintedTotals(totals)];
  const failed = checks.filter(({ result }) => result === 'failed');
  const held = checks.filter(({ result }) => result === 'held');
  const [first] = failed;
  const by = (first ? failed : held).map(({ kind }) => kind);
  const row = failed.find((check) => check.row !== undefined)?.row;
  const whole = held.length > 0 && state.unknown === 0;
  return {
    proof: {
      state: first ? 'broken' : whole ? 'balanced' : 'unproved',
      by: first || whole ? by : [],
      ...(row !== undefined && { row }),
    },
    running: running.state,
    sides: provedSides(state, running),
    hasUnknown: state.unknown > 0,
    hasLooseRows: running.state === 'held' && hasLooseEnd(state, running),
    hasPartTotals: totals.held > 0 && !totals.isWhole,
    ...(first?.expected !== undefined && { expected: first.expected }),
    ...(first?.received !== undefined && { received: first.received }),
  };
}

function provedSides(
  { opening, closing, net, unknown }: Balances,
  { state, isTurned }: RunningOutcome,
): ProofOutcome['sides'] {
  const moved =
    opening === undefined || closing === undefined || unknown > 0 || net === 0
      ? undefined
      : closing - opening;
  if (moved === net || (state === 'held' && !isTurned)) return 'printed';
  return moved === -net || (state === 'exchanged' && isTurned) ? 'exchanged' : 'either';
}

interface ProofCheck {
  readonly kind: ProofKind;
  readonly result: 'held' | 'failed' | 'none';
  readonly row?: number | undefined;
  readonly expected?: number | undefined;
  readonly received?: number | undefined;
}

function checkBalances({ opening, closing, net, unknown, row }: Balances): ProofCheck {
  const kind = 'opening_closing';
  if (row !== undefined) return { kind, result: 'failed', row };
  if (opening === undefined || closing === undefined || unknown > 0) return { kind, result: 'none' };
  const received = opening + net;
  return received === closing
    ? { kind, result: 'held' }
    : { kind, result: 'failed', expected: closing, received };
}

/** Balances that follow must start from the printed opening balance and end at the printed closing one. */
function checkRunning({ opening, closing, unknown }: Balances, running: RunningOutcome): ProofCheck {
  const kind = 'running';
  if (running.state === 'failed' || running.state === 'exchanged') {
    const { row, expected, received } = running;
    return { kind, result: 'failed', row, expected, received };
  }
  if (running.state !== 'held' && running.state !== 'none') return { kind, result: 'none' };
  const ends: readonly (readonly [number | undefined, number | undefined])[] = [
    [opening, running.opening],
    [closing, running.closing],
  ];
  const known = ends.filter(([printed, shown]) => printed !== undefined && shown !== undefined);
  const wrong = known.find(([printed, shown]) => printed !== shown);
  if (wrong && unknown === 0)
    return { kind, result: 'failed', expected: wrong[0] ?? 0, received: wrong[1] ?? 0 };
  if (hasLooseEnd({ opening, closing }, running)) return { kind, result: 'none' };
  return { kind, result: running.state === 'held' || known.length > 0 ? 'held' : 'none' };
}

/** Tells whether rows at an end have no balance, and none is printed there that would hold them. */
function hasLooseEnd(
  { opening, closing }: Pick<Balances, 'opening' | 'closing'>,
  { isLooseAtStart, isLooseAtEnd }: RunningOutcome,
): boolean {
  return (
    (opening === undefined && isLooseAtStart === true) || (closing === undefined && isLooseAtEnd === true)
  );
}

function checkPrintedTotals({ held, isWhole, ...difference }: TotalsOutcome): ProofCheck {
  if (difference.row !== undefined) return { kind: 'totals', result: 'failed', ...difference };
  return { kind: 'totals', result: held > 0 && isWhole ? 'held' : 'none' };
}
