import { type Cell, type Row, shownText } from '../../../tables/sheet.ts';
import { columnOfRole, isMoneyColumn, type ListColumn, type ListTable } from '../columns/columns.ts';
import { mayHoldSum } from '../sums/sums.ts';
import { cleanCell, foldWords, type KeyReading, readKey } from './keys.ts';
import { lastTotal, unnamedTotals } from './last-total.ts';
import { isUnitRow } from './title-facts.ts';
import { titleTotals } from './title-totals.ts';
import { isBareTotal, isShortTotal, isTotalWord } from './total-words.ts';
import { type WrittenTotal, writtenTotal } from './written-totals.ts';

/** A row of one who pays. */
export interface PayerRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
  readonly key: KeyReading;
  readonly name: string;
  /** The heading of the group above it. */
  readonly band: string;
  /** Whether it goes on with the payer of the row before, whose key stands there. */
  readonly follows: boolean;
}

/** A row that sums others, or may: it has a word for it, or sums and nobody who pays. */
export interface SumRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** How many payers' rows stand above. */
  readonly after: number;
  readonly named: boolean;
}

/** The rows of a list by what they are; all others are headings of groups, notes and signatures, without sums. */
export interface SortedRows {
  readonly payers: readonly PayerRow[];
  readonly sums: readonly SumRow[];
  /** Totals in the words of a line. */
  readonly written: readonly WrittenTotal[];
  /** Where groups begin, in payers' rows. */
  readonly starts: readonly number[];
  /** Rows of an example: the name says so. */
  readonly examples: readonly number[];
  /** Rows that were taken for totals because they add up, and do not say so. */
  readonly unnamed?: readonly number[];
  /** Rows that add up and may be an item as well as a total. */
  readonly unsure?: readonly Pick<PayerRow, 'row' | 'cells'>[];
}

/** The columns by which rows are told apart. */
export interface RowPlaces {
  readonly key: number | undefined;
  readonly names: readonly number[];
  readonly group: number | undefined;
  readonly ordinal: number | undefined;
  readonly title: number | undefined;
  readonly money: readonly number[];
}

/** Finds them in a table; `key` is the column of the keys. */
export function rowPlaces(table: ListTable, key: ListColumn | undefined): RowPlaces {
  const whole = columnOfRole(table, 'name');
  const given = columnOfRole(table, 'givenName');
  const names = [columnOfRole(table, 'surname'), given].filter((each) => each !== undefined);
  return {
    key: key?.column,
    names: (names.length === 2 || !whole ? names : [whole]).map(({ column }) => column),
    group: columnOfRole(table, 'class')?.column,
    ordinal: columnOfRole(table, 'ordinal')?.column,
    title: columnOfRole(table, 'title')?.column,
    money: table.columns.filter((each) => isMoneyColumn(each) && each !== key).map(({ column }) => column),
  };
}

const EXAMPLE = /\b(?:vi du|vd|mau|example|sample)\b/;

type RowKind = 'payer' | 'follows' | 'sum' | 'band' | 'note';

interface Sorting {
  readonly payers: PayerRow[];
  readonly sums: SumRow[];
  readonly written: WrittenTotal[];
  readonly starts: number[];
  readonly examples: number[];
  band: string;
  /** Whether the row directly before was a payer's. */
  isOpen: boolean;
}

/** Sorts the rows below the headings of a list. */
export function sortRows(table: ListTable, places: RowPlaces): SortedRows {
  const sorting: Sorting = {
    ...{ payers: [], sums: [], written: [], starts: [], examples: [] },
    ...{ band: '', isOpen: false },
  };
  let last = 0;
  for (const row of withMerged(table, places)) {
    sorting.isOpen &&= row.row === last + 1;
    last = row.row;
    takeRow(row, places, sorting);
  }
  const total = lastTotal(sorting.payers, places.money);
  if (total) {
    sorting.payers.pop();
    sorting.sums.push(total);
  }
  return withoutTotals(sorting, places);
}

/** Takes rows that are totals without saying so out of those who pay. */
function withoutTotals(all: SortedRows, { money, title }: RowPlaces): SortedRows {
  const ends = all.sums.map(({ after }) => after);
  const titled = titleTotals(all.payers, { title, money, ends });
  const sorting = { ...all, unsure: [...titled.unsure].flatMap((at) => all.payers[at] ?? []) };
  const totals = new Set([...unnamedTotals(all.payers, money, ends), ...titled.totals]);
  const { payers, sums, starts, written } = sorting;
  if (totals.size === 0) return sorting;
  const places = [...totals];
  const before = (place: number) => place - places.filter((at) => at < place).length;
  const found = [...totals].flatMap((at): SumRow[] => {
    const payer = payers[at];
    return payer ? [{ row: payer.row, cells: payer.cells, after: before(at), named: true }] : [];
  });
  const kept = sums.map((sum) => ({ ...sum, after: before(sum.after) }));
  return {
    ...sorting,
    payers: payers.filter((_, at) => !totals.has(at)),
    sums: [...kept, ...found].sort((a, b) => a.row - b.row),
    starts: starts.map(before),
    written: written.map((total) => ({ ...total, after: before(total.after) })),
    unnamed: found.map(({ row }) => row),
  };
}

function takeRow(row: Row, places: RowPlaces, sorting: Sorting): void {
  const { payers, sums, starts, examples } = sorting;
  const kind = kindOf(row.cells, places, sorting);
  const name = payerName(row.cells, places);
  if (kind === 'payer' || kind === 'follows') {
    if (EXAMPLE.test(foldWords(name)) && /[([]/.test(name)) examples.push(row.row);
    else payers.push(toPayerRow(row, name, kind === 'follows', places, sorting));
  } else if (kind === 'sum') {
    sums.push({
      row: row.row,
      cells: row.cells,
      after: payers.length,
      named: hasTotalWord(row.cells, places),
    });
  } else if (kind === 'band' && !writtenTotal(row.cells)) {
    starts.push(payers.length);
    sorting.band = bandText(row.cells);
  }
  const written = kind === 'band' || kind === 'note' ? writtenTotal(row.cells) : undefined;
  if (written) sorting.written.push({ ...written, row: row.row, after: payers.length });
  sorting.isOpen = kind === 'payer' || kind === 'follows';
}

function toPayerRow(
  row: Row,
  name: string,
  follows: boolean,
  places: RowPlaces,
  { payers, band }: Sorting,
): PayerRow {
  const before = payers.at(-1);
  const own = places.key === undefined ? undefined : readKey(row.cells[places.key]);
  return {
    row: row.row,
    hidden: row.hidden === true,
    cells: row.cells,
    key: (follows ? before?.key : own) ?? { kind: 'blank' },
    name: follows ? (before?.name ?? name) : name,
    band,
    follows,
  };
}

function kindOf(cells: readonly Cell[], places: RowPlaces, { payers, isOpen }: Sorting): RowKind {
  if (isUnitRow(cells, places.money)) return 'note';
  const hasSum = places.money.some((column) => mayHoldSum(cells[column]));
  const hasOrdinal = places.ordinal !== undefined && /^\d+\.?$/.test(cleanCell(cells[places.ordinal]));
  if (hasTotalWord(cells, places) && (!hasOrdinal || isBareTotal(payerName(cells, places))))
    return hasSum ? 'sum' : 'note';
  const key = places.key === undefined ? '' : cleanCell(cells[places.key]);
  const name = payerName(cells, places);
  if (key !== '' || (places.key === undefined && name !== '')) {
    if (hasSum || hasOrdinal) return 'payer';
    const isAlone = rowTexts(cells).size < 2;
    const isPayer = places.key === undefined ? isOpen : (name !== '' && name !== key) || /\d/.test(key);
    return isPayer && !isAlone ? 'payer' : isAlone ? 'band' : 'note';
  }
  const isNew = hasOrdinal || (name !== '' && name !== payers.at(-1)?.name);
  const hasTitle = places.title !== undefined && cleanCell(cells[places.title]) !== '';
  if (isOpen && !isNew && hasTitle) return 'follows';
  if (!hasSum) return hasOrdinal && name !== '' ? 'payer' : rowTexts(cells).size === 1 ? 'band' : 'note';
  return isNew ? 'payer' : 'sum';
}

/** The different texts of a row; a merged cell is one. */
function rowTexts(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(cells.map(cleanCell).filter((text) => text !== ''));
}

function bandText(cells: readonly Cell[]): string {
  return cells.map(cleanCell).find((text) => text !== '') ?? '';
}

/**
 * The word of a total stands in any cell that holds no money: of a key, a name or merged over them. Letters that may stand for it
 * are one where nothing else stands beside them.
 */
function hasTotalWord(cells: readonly Cell[], { money }: RowPlaces): boolean {
  const beside = cells.filter((_, column) => !money.includes(column));
  const [first = '', ...others] = rowTexts(beside);
  return beside.some((cell) => isTotalWord(cleanCell(cell))) || (others.length === 0 && isShortTotal(first));
}

function payerName(cells: readonly Cell[], { names }: RowPlaces): string {
  return names
    .map((column) => cleanCell(cells[column]))
    .filter((text) => text !== '')
    .join(' ');
}

/** Writes what stands in merged cells of a key, a name or a class into each of their rows, where they are merged downwards. */
function withMerged({ body, merges }: ListTable, { key, names, group }: RowPlaces): readonly Row[] {
  const tall = merges.filter(
    ({ top, bottom, left }) => bottom > top && [key, group, ...names].includes(left),
  );
  if (tall.length === 0) return body;
  const first = new Map(body.map((row) => [row.row, row]));
  return body.map((row) => {
    const cells = [...row.cells];
    for (const { top, bottom, left } of tall) {
      const above = first.get(top)?.cells[left];
      if (row.row > top && row.row <= bottom && above !== undefined && shownText(cells[left]) === '')
        cells[left] = above;
    }
    return { ...row, cells };
  });
}
