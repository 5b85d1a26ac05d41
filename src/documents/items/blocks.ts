import { type Language, PHRASES } from '../input/phrases.ts';
import type { Canvas } from '../layout/canvas.ts';
import type { FlowBlock } from '../layout/flow.ts';
import { headBlock, rowBlock } from '../layout/table.ts';
import type { ReadItem } from './check.ts';
import { itemColumns } from './columns.ts';

/** How wide a table is; a compact one names neither its columns nor its rows' numbers. */
interface ItemsPlace {
  readonly width: number;
  readonly lang: Language;
  readonly compact?: boolean;
}

/** The table of a list of items, row by row: groups with their headings and subtotals; the heading stands on each page. */
export function itemBlocks(
  page: Canvas,
  items: readonly ReadItem[],
  { width, lang, compact = false }: ItemsPlace,
): FlowBlock[] {
  if (items.length === 0) return [];
  const table = itemColumns(items, { width, lang, numbered: !compact });
  const { columns } = table;
  const place = { x: 0 };
  const repeated = compact ? undefined : headBlock(page, columns, place);
  const path = ['items'];
  const blocks: FlowBlock[] = repeated ? [{ ...repeated, gap: 3, keep: true, path }] : [];
  let number = 0;
  const groups = [...new Set(items.map(({ group }) => group))];
  for (const name of groups) {
    const own = items.filter(({ group }) => group === name);
    if (name !== '') blocks.push({ ...groupHead(page, table, name), repeated, keep: true, path });
    for (const item of own) {
      const at = items.indexOf(item);
      const row = { cells: table.cellsOf(item, ++number), path: ['items', at, 'name'] };
      blocks.push({ ...rowBlock(page, columns, row, place), repeated, path: row.path });
    }
    if (name === '' || groups.length < 2) continue;
    const sum = own.reduce((total, { amount = 0 }) => total + amount, 0);
    const cells = table.sumCells(`${PHRASES[lang].subtotal}: ${name}`, own, sum);
    blocks.push({ ...rowBlock(page, columns, { cells, weight: 'bold', path }, place), repeated, path });
  }
  return blocks;
}

function groupHead(page: Canvas, { columns }: ReturnType<typeof itemColumns>, name: string) {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const across = [{ head: '', width, anchor: 'start', span: columns.length }] as const;
  return rowBlock(page, across, { cells: [name], weight: 'bold', path: ['items'] }, { x: 0 });
}
