/** The sums of the columns of money as they are printed: money out is counted without its sign. */
export interface ColumnSums {
  readonly credit?: number | undefined;
  readonly debit?: number | undefined;
  readonly amount?: number | undefined;
}

/** Sums of rows, whole đồng: money out without its sign. */
export interface Sums {
  readonly credit: number;
  readonly debit: number;
  readonly net: number;
  readonly gross: number;
  readonly rows: number;
}

export const NO_SUMS: Sums = { credit: 0, debit: 0, net: 0, gross: 0, rows: 0 };

/** A row whose columns do not tell the sides counts on the side of its sign. */
export function withRow(
  { credit, debit, net, gross, rows }: Sums,
  amount: number,
  printed: ColumnSums,
): Sums {
  const isSplit = printed.credit !== undefined || printed.debit !== undefined;
  const [moneyIn = 0, moneyOut = 0] = isSplit
    ? [printed.credit, printed.debit]
    : [Math.max(0, amount), Math.min(0, amount)];
  return {
    credit: credit + moneyIn,
    debit: debit + Math.abs(moneyOut),
    net: net + amount,
    gross: gross + Math.abs(amount),
    rows: rows + 1,
  };
}

/** The sides of the money on which totals hold all rows. */
export interface Sides {
  readonly credit: boolean;
  readonly debit: boolean;
}

export const BOTH_SIDES: Sides = { credit: true, debit: true };
export const NEITHER_SIDE: Sides = { credit: false, debit: false };

/** Tells on which sides a line holds rows with these sums: one that is blank holds nothing. */
export function heldSides(line: ColumnSums, sums: Sums): Sides {
  const { credit, debit, amount } = line;
  if (!agrees(line, sums)) return NEITHER_SIDE;
  const isNet = amount !== undefined && credit === undefined && debit === undefined;
  return {
    credit: isNet || credit !== undefined || sums.credit === 0,
    debit: isNet || debit !== undefined || sums.debit === 0,
  };
}

export function onBoth(a: Sides, b: Sides): Sides {
  return { credit: a.credit && b.credit, debit: a.debit && b.debit };
}

export function onEither(a: Sides, b: Sides): Sides {
  return { credit: a.credit || b.credit, debit: a.debit || b.debit };
}

/** Gives the sums of the rows since another place. */
export function since(now: Sums, mark: Sums): Sums {
  return {
    credit: now.credit - mark.credit,
    debit: now.debit - mark.debit,
    net: now.net - mark.net,
    gross: now.gross - mark.gross,
    rows: now.rows - mark.rows,
  };
}

/** Tells whether a line is these sums in each of its columns; one column holds what came in without what went out, or both. */
export function agrees(line: ColumnSums, sums: Sums): boolean {
  const { credit, debit, amount } = line;
  if (credit !== undefined && credit !== sums.credit) return false;
  if (debit !== undefined && Math.abs(debit) !== sums.debit) return false;
  return amount === undefined || [sums.net, sums.gross].includes(amount);
}
