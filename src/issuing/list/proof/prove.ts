import type { MoneyRole } from '../columns/roles.ts';
import { candidatesOf, type ProofCandidate } from './candidates.ts';
import { type Sign, type Solution, sumUnder } from './solve.ts';

/** A column of money: its values in thousandths of a đồng, one for each payer's row, blanks as 0. */
export interface MoneyColumn {
  readonly column: number;
  readonly heading: string;
  readonly role: MoneyRole;
  readonly values: readonly number[];
  /** Whether any row fills it. */
  readonly filled: boolean;
}

/** A column that takes part in the amount. */
export interface Part {
  readonly column: MoneyColumn;
  readonly sign: Sign;
}

/** What is due on each row, and what proves it. */
export interface ProvedAmount {
  /** `rows`: a column that others add up to on every row; `parts`: no such column, what it is made of stands there; `sole`: the only sums there are. */
  readonly how: 'rows' | 'parts' | 'sole';
  /** The column that says it; none for `parts`. */
  readonly column?: MoneyColumn;
  readonly parts: readonly Part[];
  /** In thousandths of a đồng; below 0 where too much was paid. */
  readonly amounts: readonly number[];
}

/** A row where what a column says is not what others add up to. */
export interface Mismatch {
  readonly row: number;
  readonly column: MoneyColumn;
  readonly sum: number;
}

/** Why no column is the amount: none is proved, several are, or one fails on some rows. */
export interface AmountDoubt {
  readonly reason: 'none' | 'several' | 'broken';
  readonly candidates: readonly MoneyColumn[];
  readonly mismatches: readonly Mismatch[];
}

/**
 * Finds what is due on each row: of all columns that may say it the one that the others prove, by
 * `due = items + carried − reductions − paid` on every row, within half a đồng where sums have parts of a đồng. What is still
 * due goes before what was due before payments, which are then taken off. Never falls back to no amount.
 */
export function proveAmount(columns: readonly MoneyColumn[]): ProvedAmount | AmountDoubt {
  const filled = columns.filter(({ filled: is }) => is);
  const now = filled.filter(({ role }) => role === 'dueNow');
  const due = filled.filter(({ role }) => role === 'due');
  const likely = now.length + due.length > 0 ? [...now, ...due] : filled.filter(({ role }) => role === 'sum');
  const tried = likely.flatMap((column) => candidatesOf(column, filled));
  const proved = tried.filter(({ solution }) => solution.misses.length === 0);
  const broken = tried.filter((each) => isBroken(each, proved));
  if (broken.length > 0) return doubtAbout('broken', likely, broken.slice(0, 1).flatMap(mismatchesOf));
  return (
    settled(proved, 'dueNow', filled) ??
    (now.length > 0 ? (soleAmount(filled) ?? doubtAbout('none', likely)) : undefined) ??
    settled(proved, 'due', filled) ??
    settled(proved, 'sum', filled) ??
    soleAmount(filled) ??
    (likely.length === 0 || likely.every(({ role }) => role === 'sum')
      ? (unnamedTotal(filled) ?? partsOnly(filled))
      : undefined) ??
    doubtAbout('none', likely.length > 0 ? likely : filled.filter(({ role }) => MAY_BE_DUE.has(role)))
  );
}

const MAY_BE_DUE: ReadonlySet<MoneyRole> = new Set([
  'item',
  'gross',
  'sum',
  'due',
  'dueNow',
  'unknown',
  'out',
]);

/** Tells an amount from a doubt. */
export function isProved(found: ProvedAmount | AmountDoubt): found is ProvedAmount {
  return 'how' in found;
}

function doubtAbout(
  reason: AmountDoubt['reason'],
  candidates: readonly MoneyColumn[],
  mismatches: readonly Mismatch[] = [],
): AmountDoubt {
  return { reason, candidates, mismatches };
}

/** Checks whether a column fails on a few rows only; one that takes another column of what is due as its part says nothing. */
function isBroken({ column, terms, solution }: ProofCandidate, proved: readonly ProofCandidate[]): boolean {
  if (solution.misses.length === 0 || column.role === 'sum') return false;
  if (column.role === 'dueNow') return !proved.some((each) => each.column === column);
  return !solution.signs.some((sign, at) => sign !== 0 && terms[at]?.of.role === 'due');
}

function mismatchesOf({ column, terms, solution }: ProofCandidate): readonly Mismatch[] {
  return solution.misses.map((row) => ({ row, column, sum: sumUnder(row, solution.signs, terms) }));
}

/** Takes the proved column of a role, unless several say different things; one that is a part of another counts no more. */
function settled(
  proved: readonly ProofCandidate[],
  role: MoneyRole,
  filled: readonly MoneyColumn[],
): ProvedAmount | AmountDoubt | undefined {
  const named = proved.filter(({ column }) => column.role === role);
  const inner = new Set(
    named.flatMap(({ terms, solution }) => terms.flatMap(({ of }, at) => (solution.signs[at] ? [of] : []))),
  );
  const outer = named.filter(({ column }) => !inner.has(column));
  const found = (outer.length > 0 ? outer : named).map((each) => amountBy(each, filled));
  const [first, ...others] = found;
  if (!first) return undefined;
  const differs = others.some(({ amounts }) => amounts.join() !== first.amounts.join());
  return differs
    ? doubtAbout(
        'several',
        named.map(({ column }) => column),
      )
    : first;
}

/** What a proved column says, what was paid taken off where the column does not do so itself. */
function amountBy({ column, terms, solution }: ProofCandidate, filled: readonly MoneyColumn[]): ProvedAmount {
  const used = terms.flatMap(({ of }, at): Part[] => {
    const sign = solution.signs[at] ?? 0;
    return sign === 0 ? [] : [{ column: of, sign }];
  });
  const isNet = column.role === 'dueNow' || used.some(({ column: { role } }) => role === 'paid');
  const paid = isNet ? [] : filled.filter(({ role }) => role === 'paid').map(asPaid);
  const parts = [...used, ...paid].filter((part) => part.column.role !== 'out');
  return { how: 'rows', column, parts, amounts: addUp(parts) };
}

function asPaid(column: MoneyColumn): Part {
  return { column, sign: column.values.every((value) => value <= 0) ? 1 : -1 };
}

/** Adds up parts on every row. */
function addUp(parts: readonly Part[]): readonly number[] {
  const rows = parts[0]?.column.values ?? [];
  return rows.map((_, row) =>
    parts.reduce((sum, { column, sign }) => sum + sign * (column.values[row] ?? 0), 0),
  );
}

/** The only column with sums, if its heading says that it may be what is due. */
function soleAmount(filled: readonly MoneyColumn[]): ProvedAmount | undefined {
  const money = filled.filter(({ values }) => values.some((value) => value !== 0));
  const [column] = money;
  if (!column || money.length > 1 || !SOLE_ROLES.has(column.role)) return undefined;
  return { how: 'sole', column, parts: [{ column, sign: 1 }], amounts: column.values };
}

const SOLE_ROLES: ReadonlySet<MoneyRole> = new Set(['item', 'sum', 'due', 'dueNow']);

/** A column without a known heading that all others add up to, taken as their headings say; at least two of them. */
function unnamedTotal(filled: readonly MoneyColumn[]): ProvedAmount | AmountDoubt | undefined {
  const found = filled
    .filter(({ role }) => role === 'unknown')
    .flatMap((column) => {
      const asDue = { ...column, role: 'due' } as const;
      const others = filled.map((each) => (each === column ? asDue : each));
      return candidatesOf(asDue, others).filter((each) => isPlain(each.solution) && isTried(each));
    });
  return settled(found, 'due', filled);
}

/** Checks whether an equation was tried by two rows that are not the same, or a multiple: one of equal rows may hold by chance. */
function isTried({ terms, solution: { signs } }: ProofCandidate): boolean {
  const parts = terms.filter((_, at) => signs[at] !== 0).map(({ values }) => values);
  const rows = (parts[0] ?? []).map((_, row) => parts.map((values) => values[row] ?? 0));
  const shares = rows.map((row) => row.map((value) => value / row.reduce((sum, each) => sum + each, 0)));
  const told = shares.filter((row) => row.every(Number.isFinite));
  const [first] = told;
  return told.some((row) => row.some((share, at) => Math.abs(share - (first?.[at] ?? 0)) > 1e-9));
}

function isPlain({ misses, cost, signs }: Solution): boolean {
  return misses.length === 0 && cost === 0 && signs.filter((sign) => sign !== 0).length > 1;
}

/** What no column says but all parts of which have known headings; whether a total row proves them is asked elsewhere. */
function partsOnly(filled: readonly MoneyColumn[]): ProvedAmount | undefined {
  const money = filled.filter(({ values }) => values.some((value) => value !== 0));
  if (!money.every(({ role, heading }) => PART_ROLES.has(role) && !/th[ừù]a|dư/i.test(heading)))
    return undefined;
  const parts = money.map((column): Part => {
    if (column.role === 'paid') return asPaid(column);
    const isTaken = column.role === 'reduction' && column.values.some((value) => value > 0);
    return { column, sign: isTaken ? -1 : 1 };
  });
  return parts.length > 0 ? { how: 'parts', parts, amounts: addUp(parts) } : undefined;
}

const PART_ROLES: ReadonlySet<MoneyRole> = new Set(['item', 'sum', 'carried', 'reduction', 'paid']);
