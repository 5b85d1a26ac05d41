import { layTable, type TextColumn } from '../../console/text-table.ts';
import { type ObjectSpec, type ObjectTable, rowOf, tableIn } from '../../emv/objects.ts';
import { TABLES } from '../../payment/napas/table.ts';
import { objectAt, type TlvNode } from '../../tlv/node.ts';
import type { Tone } from './color.ts';
import type { Bilingual } from './io.ts';
import { hasLabel, plainLabel } from './labels.ts';
import type { Output } from './output.ts';

const TREE_HEADINGS: readonly (Bilingual & Omit<TextColumn<Tone>, 'title'>)[] = [
  { en: 'id', vi: 'số trường', tone: 'cyan' },
  { en: 'name', vi: 'tên' },
  { en: 'offset', vi: 'vị trí', align: 'right', tone: 'dim' },
  { en: 'length', vi: 'độ dài', align: 'right', tone: 'dim' },
  { en: 'value', vi: 'giá trị', tone: 'bold', wraps: true },
];

/** Lays out the objects of a code as a table, what is inside an object indented below it. */
export function layTree(objects: readonly TlvNode[], output: Output): string {
  const heads = TREE_HEADINGS.map(({ en: _en, vi: _vi, ...head }, at) => ({
    ...head,
    title: TREE_HEADINGS[at]?.[output.lang] ?? '',
  }));
  return layTable(heads, treeRows(objects, output), output);
}

interface Pending {
  readonly node: TlvNode;
  readonly depth: number;
  readonly table: ObjectTable | undefined;
}

function treeRows(objects: readonly TlvNode[], { lang }: Output): string[][] {
  const rows: string[][] = [];
  const pending: Pending[] = objects.map((node) => ({ node, depth: 0, table: TABLES.account })).reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, depth, table } = next;
    const { tag, value, start, children } = node;
    const spec = table && rowOf(table, tag);
    const name = nameOf(spec?.name || (children ? 'template' : ''), lang);
    const length = value === '' ? '0' : String([...value].length);
    rows.push([`${'  '.repeat(depth)}${tag}`, name, String(start), length, children ? '' : value]);
    const inside = children && insideOf(spec, children);
    pending.push(
      ...(children ?? []).map((child) => ({ node: child, depth: depth + 1, table: inside })).reverse(),
    );
  }
  return rows;
}

function insideOf(spec: ObjectSpec | undefined, children: readonly TlvNode[]): ObjectTable | undefined {
  return spec?.template && tableIn(spec.template, objectAt(children, '00')?.value ?? '');
}

function nameOf(name: string, lang: Output['lang']): string {
  return lang === 'vi' && hasLabel(name) ? plainLabel(name, lang) : name;
}
