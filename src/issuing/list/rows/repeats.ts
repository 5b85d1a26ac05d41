import { columnOfRole, type ListColumn, type ListTable } from '../columns/columns.ts';
import type { ListKey } from '../columns/key.ts';
import type { Problem } from '../draft.ts';
import type { ReadColumn } from '../proof/money.ts';
import { cleanCell } from './keys.ts';
import type { PayerRow } from './sort.ts';

/** Rows that say again what an earlier one says of the same document, and those that say something else of it. */
export interface RepeatedDocuments {
  /** Places of the rows, and of those that they repeat. */
  readonly again: ReadonlyMap<number, number>;
  readonly problems: readonly Problem[];
  /** The column of the numbers. */
  readonly column: number | undefined;
}

interface ListRows {
  readonly table: ListTable;
  readonly key: ListKey;
  readonly payers: readonly PayerRow[];
  readonly keys: readonly (string | undefined)[];
  readonly money: readonly ReadColumn[];
}

const NO_REPEATS: RepeatedDocuments = { again: new Map(), problems: [], column: undefined };
/** Numbers may be wrong, and the column still be seen to number documents: one in so many. */
const FEW_SHARED_NUMBERS = 4;

/**
 * Finds documents whose number stands on several rows: with equal sums they are one, with others, or of another who pays, their
 * rows are not right. Rows that a title tells apart are the lines of documents, and a number that many share counts none.
 */
export function repeatedDocuments(rows: ListRows): RepeatedDocuments {
  const column = documentColumn(rows);
  if (!column) return NO_REPEATS;
  const groups = rowsByDocument(rows, column).filter((group) => group.length > 1);
  const isShared = (group: readonly number[]) => new Set(group.map((at) => rows.keys[at])).size > 1;
  const texts = rows.payers.map(({ cells }) => cleanCell(cells[column.column]));
  const shared = groups.filter(isShared).length;
  if (shared * FEW_SHARED_NUMBERS > new Set(texts).size || groups.some((group) => hasLines(group, rows)))
    return NO_REPEATS;
  const isSame = (group: readonly number[]) =>
    !isShared(group) &&
    rows.money.every(({ values }) => group.every((at) => values[at] === values[group[0] ?? 0]));
  const again = groups
    .filter(isSame)
    .flatMap(([first = 0, ...others]) => others.map((at) => [at, first] as const));
  const problems = groups
    .filter((group) => !isSame(group))
    .flatMap((group) => group.map((at) => differingRow(at, isShared(group), texts[at], column, rows)));
  return { again: new Map(again), problems, column: column.column };
}

function differingRow(
  at: number,
  isShared: boolean,
  value: string | undefined,
  { column }: ListColumn,
  { payers }: ListRows,
): Problem {
  const reason = isShared ? 'documentOfTwo' : 'documentDiffers';
  return { reason, row: payers[at]?.row ?? 0, column, value };
}

function documentColumn({ table, key, payers }: ListRows): ListColumn | undefined {
  const column = key.by === 'document' ? key.column : columnOfRole(table, 'record', 'document');
  return column && payers.some(({ cells }) => cleanCell(cells[column.column]) !== '') ? column : undefined;
}

/** Rows by the number of their document; where codes were issued, by code and number. */
function rowsByDocument(
  { payers, keys, key }: ListRows,
  { column }: ListColumn,
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [at, { cells }] of payers.entries()) {
    const text = cleanCell(cells[column]);
    if (text === '' || keys[at] === undefined) continue;
    const id = key.by === 'code' ? `${text}\n${keys[at]}` : text;
    const group = groups.get(id);
    if (group) group.push(at);
    else groups.set(id, [at]);
  }
  return [...groups.values()];
}

/** Checks whether a title, or the period of what a code is for, tells rows of a document apart. */
function hasLines(group: readonly number[], { table, key, payers }: ListRows): boolean {
  const title = columnOfRole(table, 'title');
  const periods = key.by === 'document' ? table.columns.filter(({ role }) => role === 'period') : [];
  const columns = [...(title ? [title] : []), ...periods];
  const said = group.map((at) =>
    columns.map(({ column }) => cleanCell(payers[at]?.cells[column])).join('\n'),
  );
  return new Set(said).size > 1;
}
