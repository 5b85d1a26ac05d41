/** The sums of the columns of money as they are printed: money out is counted without its sign. */
export interface ColumnSums {
  readonly credit?: number | undefined;
  readonly debit?: number | undefined;
  readonly amount?: number | undefined;
}

/** Adds up what stands above a line of totals. */
export interface Totals {
  add(amount: number, printed: ColumnSums): void;
  /** Leaves out a row whose sum is not known: totals below it prove nothing. */
  skip(): void;
  /** Tells whether a line is the sum of all rows, or of those since an earlier line of totals, in each of its columns. */
  isSum(line: ColumnSums): boolean;
  /** Takes a line of totals, after which a new page may be added up. */
  take(line: ColumnSums, row: number): void;
  /** Takes totals that are printed above rows: they are the sum of all, or of those up to the next ones. */
  expect(line: ColumnSums, row: number): void;
  outcome(): { readonly held: number } & Partial<TotalDifference>;
}

/** The first line of totals that is another sum: what it prints, and what the rows give, whole đồng. */
interface TotalDifference {
  readonly row: number;
  readonly expected: number;
  readonly received: number;
}

/** Pages and days of a file, at most, from which a line may add up. */
const MAX_TOTAL_LINES = 1000;

interface Sums {
  readonly credit: number;
  readonly debit: number;
  readonly net: number;
  readonly gross: number;
}

/** Totals that are printed above their rows. */
interface ExpectedTotals {
  readonly line: ColumnSums;
  readonly row: number;
  readonly from: Sums;
  to: Sums | undefined;
}

const NO_SUMS: Sums = { credit: 0, debit: 0, net: 0, gross: 0 };

export function createTotals(): Totals {
  let now: Sums = NO_SUMS;
  const marks: Sums[] = [NO_SUMS];
  const expected: ExpectedTotals[] = [];
  let isKnown = true;
  let held = 0;
  let difference: TotalDifference | undefined;
  const isSum = (line: ColumnSums) => marks.some((mark) => agrees(line, since(now, mark)));
  return {
    add(amount, printed) {
      now = withRow(now, amount, printed);
    },
    skip() {
      isKnown = false;
    },
    isSum,
    take(line, row) {
      if (!isKnown) return;
      if (isSum(line)) held++;
      else difference ??= { row, ...firstDifference(line, now) };
      if (marks.length < MAX_TOTAL_LINES) marks.push(now);
    },
    expect(line, row) {
      const last = expected.at(-1);
      if (last) last.to ??= now;
      expected.push({ line, row, from: now, to: undefined });
    },
    outcome() {
      const [wrong] = isKnown ? expected.filter((each) => !isReached(each, now)) : [];
      const above = isKnown && !wrong ? expected.length : 0;
      const first = wrong && { row: wrong.row, ...firstDifference(wrong.line, now) };
      return { held: held + above, ...(first ?? difference) };
    },
  };
}

/** A row whose columns do not tell the sides counts on the side of its sign. */
function withRow({ credit, debit, net, gross }: Sums, amount: number, printed: ColumnSums): Sums {
  const isSplit = printed.credit !== undefined || printed.debit !== undefined;
  const [moneyIn = 0, moneyOut = 0] = isSplit
    ? [printed.credit, printed.debit]
    : [Math.max(0, amount), Math.min(0, amount)];
  return {
    credit: credit + moneyIn,
    debit: debit + Math.abs(moneyOut),
    net: net + amount,
    gross: gross + Math.abs(amount),
  };
}

/** Totals above rows are the sum of all, or of those up to the next totals above. */
function isReached({ line, from, to }: ExpectedTotals, now: Sums): boolean {
  return agrees(line, now) || agrees(line, since(to ?? now, from));
}

/** What differs from the sums of all rows, the first column that does. */
function firstDifference({ credit, debit, amount }: ColumnSums, sums: Sums): Omit<TotalDifference, 'row'> {
  if (credit !== undefined && credit !== sums.credit) return { expected: credit, received: sums.credit };
  if (debit !== undefined && Math.abs(debit) !== sums.debit)
    return { expected: Math.abs(debit), received: sums.debit };
  return { expected: amount ?? 0, received: sums.net };
}

function since(now: Sums, mark: Sums): Sums {
  return {
    credit: now.credit - mark.credit,
    debit: now.debit - mark.debit,
    net: now.net - mark.net,
    gross: now.gross - mark.gross,
  };
}

function agrees(line: ColumnSums, sums: Sums): boolean {
  const { credit, debit, amount } = line;
  if (credit !== undefined && credit !== sums.credit) return false;
  if (debit !== undefined && Math.abs(debit) !== sums.debit) return false;
  return amount === undefined || [sums.net, sums.gross].includes(amount);
}
