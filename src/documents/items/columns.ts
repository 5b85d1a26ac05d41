import { writeNumber } from '../../money/vnd.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import { type Column, numberWidth } from '../layout/table.ts';
import type { ReadItem } from './check.ts';

/** The sums of an item that a column can show, in their order. */
const SUMS = ['price', 'discount', 'insurance', 'vat', 'debt', 'amount'] as const;

type SumKey = (typeof SUMS)[number];

/** The columns that a list of items needs, and what each writes of an item. */
export interface ItemColumns {
  readonly columns: readonly Column[];
  readonly cellsOf: (item: ReadItem, number: number) => readonly string[];
  /** Cells that name a sum of several items. */
  readonly sumCells: (name: string, items: readonly ReadItem[], amount: number) => readonly string[];
}

interface ItemColumn extends Column {
  readonly write: (item: ReadItem, number: number) => string;
  readonly sum?: SumKey;
  readonly isName?: true;
}

/** Chooses the columns: a number, the name, what any item has, and the amount; words get the width that numbers leave. */
export function itemColumns(
  items: readonly ReadItem[],
  { width, lang, numbered }: { readonly width: number; readonly lang: Language; readonly numbered: boolean },
): ItemColumns {
  const words = PHRASES[lang].columns;
  const fixed = numberColumns(items, lang);
  const notes = items.some(({ note }) => note !== '') ? width * 0.16 : 0;
  const numbers = numbered ? NUMBER_WIDTH : 0;
  const left = width - numbers - notes - fixed.reduce((sum, column) => sum + column.width, 0);
  const all: readonly ItemColumn[] = [
    ...(numbered ? [rowNumbers(words.number)] : []),
    { head: words.item, width: left, anchor: 'start', isName: true, write: ({ name }) => name },
    ...fixed,
    ...(notes > 0 ? [noteColumn(words.note, notes)] : []),
  ];
  return {
    columns: all,
    cellsOf: (item, number) => all.map(({ write }) => write(item, number)),
    sumCells: (name, summed, amount) =>
      all.map(({ sum, isName }) =>
        isName ? name : sum === 'amount' ? writeNumber(amount) : columnSum(summed, sum),
      ),
  };
}

const NUMBER_WIDTH = 10;

function rowNumbers(head: string): ItemColumn {
  return { head, width: NUMBER_WIDTH, anchor: 'middle', write: (_, number) => String(number) };
}

function numberColumns(items: readonly ReadItem[], lang: Language): ItemColumn[] {
  const words = PHRASES[lang].columns;
  const wide = (head: string, write: (item: ReadItem) => string, total = ''): number =>
    numberWidth(head, [...items.map(write), total]);
  const columns: ItemColumn[] = [];
  if (items.some(({ quantity }) => quantity !== undefined)) {
    const write = ({ quantity }: ReadItem) => (quantity === undefined ? '' : writeNumber(quantity));
    columns.push({ head: words.quantity, width: wide(words.quantity, write), anchor: 'end', write });
  }
  if (items.some(({ unit }) => unit !== '')) {
    const write = ({ unit }: ReadItem) => unit;
    columns.push({
      head: words.unit,
      width: Math.min(wide(words.unit, write), MAX_UNIT),
      anchor: 'middle',
      write,
    });
  }
  for (const sum of SUMS) {
    const write = (item: ReadItem) => (item[sum] === undefined ? '' : writeNumber(item[sum]));
    if (sum !== 'amount' && items.every((item) => item[sum] === undefined)) continue;
    const width = wide(words[sum], write, columnSum(items, sum));
    columns.push({ head: words[sum], width, anchor: 'end', write, ...(sum !== 'price' && { sum }) });
  }
  return columns;
}

const MAX_UNIT = 22;

function noteColumn(head: string, width: number): ItemColumn {
  return { head, width, anchor: 'start', write: ({ note }) => note };
}

function columnSum(items: readonly ReadItem[], key: SumKey | undefined): string {
  if (key === undefined) return '';
  const sum = items.reduce((total, item) => total + (item[key] ?? 0), 0);
  return items.every((item) => item[key] === undefined) ? '' : writeNumber(sum);
}
