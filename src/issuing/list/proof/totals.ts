/** A row that sums what stands above it, or says so. */
export interface TotalRow {
  /** How many payers' rows stand above. */
  readonly after: number;
  /** Where it stands in the sheet. */
  readonly row: number;
  /** What it says, by column, in thousandths of a đồng. */
  readonly sums: ReadonlyMap<number, number>;
}

/** A column whose totals are looked at, and by how much a total may differ for each row. */
export interface SummedColumn {
  readonly column: number;
  readonly values: readonly number[];
  readonly tolerance: number;
}

/** What is known of the rows: where groups begin, and which rows a total may count alone. */
export interface CountedRows {
  readonly starts: readonly number[];
  readonly choices: readonly (readonly boolean[])[];
}

/** A total that is not what the rows add up to. */
export interface WrongTotal {
  readonly row: number;
  readonly column: number;
  readonly says: number;
  readonly sum: number;
}

/** Columns with a total that is right, and totals that are not. */
export interface TotalsProof {
  readonly proved: ReadonlySet<number>;
  readonly wrong: readonly WrongTotal[];
}

/** Groups that a total may reach back over without its sums saying so. */
const RECENT = 4;

/** Rows that a total adds up, by their places, and their sums by column. */
interface SumRange {
  readonly from: number;
  readonly to: number;
  readonly prefixes: ReadonlyMap<number, readonly number[]>;
}

/**
 * Proves totals: each is, in all its columns, the sum of the same rows: of those since a total, a heading of a group or the first
 * row, or of the whole sheet; of all of them, or of those that count.
 */
export function proveTotals(
  totals: readonly TotalRow[],
  columns: readonly SummedColumn[],
  { starts, choices }: CountedRows,
): TotalsProof {
  const wrong: WrongTotal[] = [];
  const proved = new Set<number>();
  const groupStarts = [...new Set([0, ...starts])].sort((a, b) => a - b);
  const prefixes = [undefined, ...choices].map((counted) => prefixesOf(columns, counted));
  for (const total of totals) {
    const found = wrongUnder(total, columns, rangesOf(total, groupStarts, prefixes, columns));
    const bad = new Set(found.map(({ column }) => column));
    for (const column of total.sums.keys()) if (!bad.has(column)) proved.add(column);
    wrong.push(...found);
    if (groupStarts.at(-1) !== total.after) groupStarts.push(total.after);
  }
  return { proved, wrong };
}

/** What each column adds up to before each row, by column. */
function prefixesOf(
  columns: readonly SummedColumn[],
  counted: readonly boolean[] | undefined,
): ReadonlyMap<number, readonly number[]> {
  return new Map(
    columns.map(({ column, values }) => {
      const sums = [0];
      for (const [row, value] of values.entries()) {
        sums.push((sums[row] ?? 0) + (!counted || counted[row] ? value : 0));
      }
      return [column, sums];
    }),
  );
}

function rangesOf(
  { after, sums }: TotalRow,
  groupStarts: readonly number[],
  prefixes: readonly ReadonlyMap<number, readonly number[]>[],
  columns: readonly SummedColumn[],
): readonly SumRange[] {
  const before = groupStarts.filter((from) => from < after);
  const all = columns[0]?.values.length ?? 0;
  return prefixes.flatMap((each) => {
    const exact = before.filter((from) => isExact(from, after, sums, each));
    const from = [...new Set([...exact.slice(0, RECENT), ...before.slice(-RECENT), 0])];
    return [
      ...from.map((start) => ({ from: start, to: after, prefixes: each })),
      { from: 0, to: all, prefixes: each },
    ];
  });
}

/** Checks whether the first column that a total names adds up since a row. */
function isExact(
  from: number,
  to: number,
  sums: ReadonlyMap<number, number>,
  prefixes: ReadonlyMap<number, readonly number[]>,
): boolean {
  const [first] = sums;
  const prefix = first && prefixes.get(first[0]);
  return prefix !== undefined && (prefix[to] ?? 0) - (prefix[from] ?? 0) === first?.[1];
}

/** What is wrong of a total under the range that fits it best: in most columns, and else most nearly. */
function wrongUnder(
  { row, sums }: TotalRow,
  columns: readonly SummedColumn[],
  ranges: readonly SumRange[],
): readonly WrongTotal[] {
  let best: { readonly wrong: readonly WrongTotal[]; readonly miss: number } | undefined;
  for (const { from, to, prefixes } of ranges) {
    const wrong = columns.flatMap(({ column, tolerance }): readonly WrongTotal[] => {
      const says = sums.get(column);
      const sum = (prefixes.get(column)?.[to] ?? 0) - (prefixes.get(column)?.[from] ?? 0);
      const isRight = says === undefined || Math.abs(says - sum) <= tolerance * Math.max(1, to - from);
      return isRight ? [] : [{ row, column, says, sum }];
    });
    const miss = wrong.reduce((all, { says, sum }) => all + Math.abs(says - sum), 0);
    if (
      !best ||
      wrong.length < best.wrong.length ||
      (wrong.length === best.wrong.length && miss < best.miss)
    ) {
      best = { wrong, miss };
    }
    if (wrong.length === 0) break;
  }
  return best?.wrong ?? [];
}
