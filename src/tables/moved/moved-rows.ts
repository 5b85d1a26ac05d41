import type { Row } from '../sheet.ts';
import { type CellKind, cellKind } from './cell-kind.ts';

/** A row whose cells stand beside their columns, and the first of those cells. */
export interface MovedRow {
  readonly row: Row;
  /** From 0. */
  readonly column: number;
}

/** Looks for rows of which a cell was lost or put in, or two were exchanged, so that others stand below other headings. */
export interface MovedRows {
  /** Takes a row of what the table lists, by which the kinds of its columns are known; one that is proved has not moved. */
  take(row: Row, isProved?: boolean): void;
  /** Takes a row that may be one of them, if it tells about as much as they do: notes and balances tell less. */
  look(row: Row): void;
  /** Gives the rows whose cells are unlike those of their columns, and like those of the columns beside. */
  finish(): readonly MovedRow[];
}

/** A row that may have moved. */
interface MovedCandidate {
  readonly row: Row;
  readonly kinds: readonly CellKind[];
  readonly isTaken: boolean;
}

/** How often each kind stands in a column, how many rows there are, and how many cells the barest of them tells. */
interface KindCounts {
  readonly columns: Map<CellKind, number>[];
  rows: number;
  leastTold: number;
  readonly sums: ReadonlySet<number | undefined>;
}

/** Rows that are kept until the kinds of the columns are known, however they look. */
const FIRST_ROWS = 50;
/** Rows that are kept at most; each of them stands against the table. */
const MOST_KEPT = 1000;

/**
 * Starts to look for moved rows in a table of so many columns, in space that does not grow with its rows. Of `sums`, columns that
 * share the sums of a row, one holds a sum and another none without being strange.
 */
export function createMovedRows(width: number, sums: readonly (number | undefined)[]): MovedRows {
  const counts: KindCounts = {
    columns: [],
    rows: 0,
    leastTold: Number.POSITIVE_INFINITY,
    sums: new Set(sums),
  };
  const kept: MovedCandidate[] = [];
  const keep = (row: Row, isTaken: boolean, isProved = false): void => {
    const kinds = kindsOfRow(row, width);
    if (isTaken) countKinds(kinds, counts);
    if (isProved) return;
    const candidate = { row, kinds, isTaken };
    const isKept = counts.rows <= FIRST_ROWS || strangeColumns(kinds, candidate, counts).length > 1;
    if (isKept && kept.length < MOST_KEPT) kept.push(candidate);
  };
  return {
    take: (row, isProved) => keep(row, true, isProved),
    look: (row) => keep(row, false),
    finish: () =>
      kept.flatMap((candidate): MovedRow[] => {
        const column = movedFrom(candidate, counts);
        return column === undefined ? [] : [{ row: candidate.row, column }];
      }),
  };
}

/** Columns that are looked at, from the first; what stands farther right is not moved by one cell. */
const MOST_COLUMNS = 100;
/** A cell that stands two beside its column may still have moved. */
const COLUMNS_BESIDE = 2;

function kindsOfRow({ cells }: Row, width: number): readonly CellKind[] {
  const most = Math.min(Number.isFinite(width) ? width + COLUMNS_BESIDE : cells.length, MOST_COLUMNS);
  const length = Math.min(Math.max(cells.length, Number.isFinite(width) ? width : 0), most);
  const kinds = new Array<CellKind>(length);
  for (let at = 0; at < length; at++) kinds[at] = cellKind(cells[at]);
  return kinds;
}

function countKinds(kinds: readonly CellKind[], counts: KindCounts): void {
  counts.rows++;
  counts.leastTold = Math.min(counts.leastTold, toldCells(kinds));
  for (const [column, kind] of kinds.entries()) {
    const known = counts.columns[column] ?? new Map<CellKind, number>();
    counts.columns[column] = known.set(kind, (known.get(kind) ?? 0) + 1);
  }
}

function toldCells(kinds: readonly CellKind[]): number {
  return kinds.reduce((told, kind) => (kind === 'blank' ? told : told + 1), 0);
}

/** What stands in a column of sums. */
const SUM_KINDS: ReadonlySet<CellKind> = new Set<CellKind>(['blank', 'count', 'number', 'long', 'sum']);

/** Fewer rows say nothing of the kinds of a column. */
const LEAST_OTHERS = 3;
/** A kind that one row in so many has is not strange. */
const RARE = 10;

/** Tells whether a kind stands in a column of hardly any other row. */
function isStrange(
  kind: CellKind,
  column: number,
  { kinds, isTaken }: Pick<MovedCandidate, 'kinds' | 'isTaken'>,
  { columns, rows, sums }: KindCounts,
): boolean {
  if (sums.has(column) && SUM_KINDS.has(kind)) return false;
  const known = columns[column];
  const counted = known?.get(kind) ?? 0;
  const missing = kind === 'blank' ? rows - sizeOf(known) : 0;
  const own = isTaken && kinds[column] === kind ? 1 : 0;
  const others = rows - (isTaken ? 1 : 0);
  return others >= LEAST_OTHERS && (counted + missing - own) * RARE <= others;
}

/** Rows that end before a column count as blank there. */
function sizeOf(known: ReadonlyMap<CellKind, number> = new Map()): number {
  return [...known.values()].reduce((all, count) => all + count, 0);
}

function strangeColumns(
  kinds: readonly (CellKind | undefined)[],
  candidate: Pick<MovedCandidate, 'kinds' | 'isTaken'>,
  counts: KindCounts,
): readonly number[] {
  return kinds.flatMap((kind, column) =>
    kind !== undefined && isStrange(kind, column, candidate, counts) ? [column] : [],
  );
}

/** Fewer cells than these may be unlike the others for a reason of their own. */
const LEAST_STRANGE = 2;
const LEAST_TOLD = 3;
/** A balance tells a day, a label, a sum and a branch at most. */
const LEAST_LOOKED = 5;

/** Cells in another order; what was lost may have been anything. */
interface OtherOrder {
  readonly kinds: readonly (CellKind | undefined)[];
  /** Tells whether a column holds another cell than before. */
  readonly isMoved: (column: number) => boolean;
}

/** The first cell of a row that is unlike its column, where another order of its cells makes all that move like theirs. */
function movedFrom(candidate: MovedCandidate, counts: KindCounts): number | undefined {
  const { kinds } = candidate;
  const strange = strangeColumns(kinds, candidate, counts);
  const told = toldCells(kinds);
  if (strange.length < LEAST_STRANGE || told < LEAST_TOLD) return undefined;
  if (!candidate.isTaken && told < Math.max(LEAST_LOOKED, counts.leastTold - 1)) return undefined;
  const fits = (order: OtherOrder) => {
    if (!strange.some((column) => order.isMoved(column) && kinds[column] !== 'blank')) return false;
    const left = strangeColumns(order.kinds, candidate, counts);
    return left.length + LEAST_STRANGE <= strange.length && !left.some(order.isMoved);
  };
  return otherOrders(kinds, strange).some(fits) ? strange[0] : undefined;
}

/** The orders in which the cells of a row may have stood: one more, one less, two in one, or two exchanged. */
function otherOrders(kinds: readonly CellKind[], strange: readonly number[]): readonly OtherOrder[] {
  const last = strange.at(-1) ?? 0;
  const places = [...kinds.keys()].filter((at) => at <= last);
  const shifted = places.flatMap((at): OtherOrder[] => {
    const before = kinds.slice(0, at);
    const behind = kinds.slice(at + 1);
    const isMoved = (column: number) => column >= at;
    const lost = { kinds: [...before, undefined, ...kinds.slice(at)], isMoved };
    const added = { kinds: [...before, ...behind], isMoved };
    const joined = { kinds: [...before, undefined, undefined, ...behind], isMoved };
    return strange.length > LEAST_STRANGE ? [lost, added, joined] : [lost, added];
  });
  const told = strange.filter((column) => kinds[column] !== 'blank').slice(0, MOST_EXCHANGED);
  const exchanged = told.flatMap((one, at) =>
    told.slice(at + 1).map((other): OtherOrder => {
      const order = kinds.map((kind, column) =>
        column === one ? (kinds[other] ?? kind) : column === other ? (kinds[one] ?? kind) : kind,
      );
      return { kinds: order, isMoved: (column) => column === one || column === other };
    }),
  );
  return [...shifted, ...exchanged];
}

/** Cells unlike their columns of which pairs are exchanged. */
const MOST_EXCHANGED = 6;
