/** A row that sums what stands above it, or says so. */
export interface TotalRow {
  /** How many payers' rows stand above. */
  readonly after: number;
  /** Where it stands in the sheet. */
  readonly row: number;
  /** What it says, by column, in thousandths of a đồng. */
  readonly sums: ReadonlyMap<number, number>;
}

/** A column whose totals are looked at, row by row, and which rows count where some are hidden, or paid already. */
export interface Summed {
  readonly column: number;
  readonly values: readonly number[];
  /** Sets of rows that a total may leave out: `true` is counted. */
  readonly choices: readonly (readonly boolean[])[];
  /** Sum of the column on the sheets before. */
  readonly before: number;
  readonly tolerance: number;
}

/** A total that is not what the rows add up to. */
export interface WrongTotal {
  readonly row: number;
  readonly column: number;
  readonly says: number;
  readonly sum: number;
}

/** Totals of a column that were proved, how many rows lie under the widest, and those that are not right. */
export interface TotalsProof {
  readonly proved: number;
  readonly covered: number;
  readonly wrong: readonly WrongTotal[];
}

/**
 * Proves the totals of a column: each is the sum since a total, a heading of a group or the first row, of all rows or of those
 * that count, or of the whole sheet. `starts` are the places, in payers' rows, where a group begins.
 */
export function proveTotals(
  totals: readonly TotalRow[],
  starts: readonly number[],
  summed: Summed,
): TotalsProof {
  const wrong: WrongTotal[] = [];
  let [proved, covered] = [0, 0];
  const begins = new Set([0, ...starts]);
  for (const { after, row, sums } of totals) {
    const says = sums.get(summed.column);
    if (says !== undefined) {
      const from = beginOf(says, after, [...begins], summed);
      if (from === undefined)
        wrong.push({ row, column: summed.column, says, sum: sumSince(after, begins, summed) });
      else [proved, covered] = [proved + 1, Math.max(covered, after - from)];
    }
    begins.add(after);
  }
  return { proved, covered, wrong };
}

/** Where the rows begin that a total adds up; 0 as well where it is that of the whole sheet or of the sheets so far. */
function beginOf(says: number, after: number, begins: readonly number[], summed: Summed): number | undefined {
  for (const counted of [undefined, ...summed.choices]) {
    const sum = (from: number, to: number) => add(summed.values, counted, from, to);
    const fits = (value: number, rows: number) =>
      Math.abs(value - says) <= summed.tolerance * Math.max(1, rows);
    const all = summed.values.length;
    if (fits(sum(0, all), all) || fits(sum(0, after) + summed.before, after)) return 0;
    const found = begins.filter((from) => from < after).find((from) => fits(sum(from, after), after - from));
    if (found !== undefined) return found;
  }
  return undefined;
}

function add(
  values: readonly number[],
  counted: readonly boolean[] | undefined,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let row = from; row < to; row++) if (!counted || counted[row]) sum += values[row] ?? 0;
  return sum;
}

/** What a total that is wrong would have to say: of the rows since the last one, or of all where none stand between. */
function sumSince(after: number, begins: ReadonlySet<number>, { values }: Summed): number {
  const last = Math.max(0, ...[...begins].filter((from) => from < after));
  return add(values, undefined, last, after);
}
