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
  /** The rows that right totals count, by column. */
  readonly counted: ReadonlyMap<number, ReadonlySet<number>>;
  readonly wrong: readonly WrongTotal[];
}

/** Groups that a total may reach back over without its sums saying so. */
const RECENT = 4;

/** Rows that a total adds up, by their places, and their sums by column. */
interface SumRange {
  readonly from: number;
  readonly to: number;
  readonly prefixes: ReadonlyMap<number, readonly number[]>;
  /** Rows that count, where not all do. */
  readonly counts?: readonly boolean[] | undefined;
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
  const ranges = new Map(columns.map(({ column }) => [column, [] as SumRange[]]));
  const groupStarts = new Set([0, ...starts]);
  const views = [undefined, ...choices].map((counted) => viewOf(columns, counted, groupStarts));
  for (const total of totals) {
    const { wrong: found, range } = wrongUnder(total, columns, rangesOf(total, views, columns));
    const bad = new Set(found.map(({ column }) => column));
    for (const column of total.sums.keys())
      if (!bad.has(column)) {
        proved.add(column);
        if (range) ranges.get(column)?.push(range);
      }
    wrong.push(...found);
    for (const view of views) addStart(view, total.after);
  }
  return { proved, wrong, counted: new Map([...ranges].map(([column, all]) => [column, rowsOfRanges(all)])) };
}

/** The rows that are in any range, each walked once for all ranges that count the same. */
function rowsOfRanges(ranges: readonly SumRange[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const counts of new Set(ranges.map((range) => range.counts))) {
    let done = 0;
    const alike = ranges.filter((range) => range.counts === counts).sort((a, b) => a.from - b.from);
    for (const { from, to } of alike) {
      for (let row = Math.max(from, done); row < to; row++) if (!counts || counts[row]) found.add(row);
      done = Math.max(done, to);
    }
  }
  return found;
}

/** The rows that count, what each column adds up to before each row, and the rows since which it may be added up, by that sum. */
interface CountedView {
  readonly counts: readonly boolean[] | undefined;
  readonly prefixes: ReadonlyMap<number, readonly number[]>;
  readonly starts: number[];
  readonly bySum: ReadonlyMap<number, Map<number, number>>;
}

function viewOf(
  columns: readonly SummedColumn[],
  counted: readonly boolean[] | undefined,
  starts: ReadonlySet<number>,
): CountedView {
  const view: CountedView = {
    counts: counted,
    prefixes: prefixesOf(columns, counted),
    starts: [],
    bySum: new Map(columns.map(({ column }) => [column, new Map<number, number>()])),
  };
  for (const start of [...starts].sort((a, b) => a - b)) addStart(view, start);
  return view;
}

function addStart({ prefixes, starts, bySum }: CountedView, start: number): void {
  if (starts.at(-1) !== start) starts.push(start);
  for (const [column, sums] of bySum) {
    const sum = prefixes.get(column)?.[start] ?? 0;
    if (!sums.has(sum)) sums.set(sum, start);
  }
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
  views: readonly CountedView[],
  columns: readonly SummedColumn[],
): readonly SumRange[] {
  const all = columns[0]?.values.length ?? 0;
  return views.flatMap(({ prefixes, starts, bySum, counts }) => {
    const exact = [...sums].flatMap(([column, says]) => {
      const from = bySum.get(column)?.get((prefixes.get(column)?.[after] ?? 0) - says);
      return from === undefined ? [] : [from];
    });
    const before = recentBefore(starts, after);
    const froms = new Set([...exact, ...before, 0].filter((from) => from < after || from === 0));
    const view = { prefixes, counts };
    return [...[...froms].map((from) => ({ from, to: after, ...view })), { from: 0, to: all, ...view }];
  });
}

/** The last places before a row where a group may start; places come in the order of totals, those of headings first. */
function recentBefore(starts: readonly number[], after: number): readonly number[] {
  const found: number[] = [];
  for (let at = starts.length - 1; at >= 0 && found.length < RECENT; at--) {
    const start = starts[at];
    if (start !== undefined && start < after) found.push(start);
  }
  return found;
}

/** What is wrong of a total under the range that fits it best: in most columns, and else most nearly. */
function wrongUnder(
  { row, sums }: TotalRow,
  columns: readonly SummedColumn[],
  ranges: readonly SumRange[],
): { readonly wrong: readonly WrongTotal[]; readonly range?: SumRange } {
  let best:
    | { readonly wrong: readonly WrongTotal[]; readonly miss: number; readonly range: SumRange }
    | undefined;
  for (const range of ranges) {
    const { from, to, prefixes } = range;
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
      best = { wrong, miss, range };
    }
    if (wrong.length === 0) break;
  }
  return best ?? { wrong: [] };
}
