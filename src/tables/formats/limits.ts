import type { Report } from '../../issues/report.ts';
import type { Row } from '../sheet.ts';
import type { FileLimits } from './options.ts';

/** What a file may hold, or some of it; what is absent is not bounded. */
export type SomeLimits = { readonly [K in keyof FileLimits]?: FileLimits[K] | undefined };

/** What a limit counts, as a phrase that says how many came. */
const COUNTED = {
  maxBytes: 'byteCount',
  maxUnpackedBytes: 'unpackedBytes',
  maxSheets: 'sheetCount',
  maxRows: 'rowCount',
  maxCells: 'cellCount',
  maxColumns: 'columnCount',
  maxCellLength: 'characterCount',
} as const satisfies Record<keyof FileLimits, string>;

/** Checks that a count stays within its limit, or reports it; `row` is where it was counted. */
export function isInLimit(
  limits: SomeLimits,
  name: keyof FileLimits,
  count: number,
  report: Report,
  row?: number,
): boolean {
  const limit = limits[name] ?? Number.POSITIVE_INFINITY;
  if (count <= limit) return true;
  const received = row === undefined ? `${COUNTED[name]}(${count})` : `${COUNTED[name]}(${count}, ${row})`;
  report('table.too_large', { path: [name], limit, received });
  return false;
}

/** Holds the rows of a file to its limits, all sheets together. */
export interface RowGuard {
  /** Checks how wide a row is, before room is made for it. */
  readonly isWidth: (row: number, width: number) => boolean;
  /** Checks how far down a row stands that is blank. */
  readonly isNumber: (row: number) => boolean;
  /** Counts a row and its cells; `width` is how many columns count, all up to its last by default. */
  readonly takes: (row: Row, width?: number) => boolean;
}

/** Starts to count rows and cells; each of the checks reports what is beyond a limit. */
export function createRowGuard(limits: SomeLimits, report: Report): RowGuard {
  let [rows, cells] = [0, 0];
  const { maxCellLength = Number.POSITIVE_INFINITY } = limits;
  const isWidth = (row: number, width: number) => isInLimit(limits, 'maxColumns', width, report, row);
  const isNumber = (row: number) => isInLimit(limits, 'maxRows', row, report);
  const takes = ({ row, cells: given }: Row, width = given.length) => {
    cells += given.length;
    if (!isWidth(row, width) || !isInLimit(limits, 'maxCells', cells, report)) return false;
    for (const cell of given) {
      const { length } = typeof cell === 'string' ? cell : cell.text;
      if (length > maxCellLength) return isInLimit(limits, 'maxCellLength', length, report, row);
    }
    return isInLimit(limits, 'maxRows', ++rows, report);
  };
  return { isWidth, isNumber, takes };
}
