import { type ObjectTable, specOf } from '../../emv/objects.ts';
import { TABLES } from '../../payment/napas/table.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { FIELDS, isFieldName } from '../args/fields.ts';
import type { Words } from './io.ts';
import type { Screen } from './output.ts';
import { type Column, layTable } from './table.ts';

const HEADS: readonly (Words & Omit<Column, 'title'>)[] = [
  { en: 'id', vi: 'mã', tone: 'cyan' },
  { en: 'name', vi: 'tên' },
  { en: 'offset', vi: 'vị trí', align: 'right', tone: 'dim' },
  { en: 'length', vi: 'độ dài', align: 'right', tone: 'dim' },
  { en: 'value', vi: 'giá trị', tone: 'bold' },
];

/** Objects that are no field of a payment. */
const NAMES: Readonly<Record<string, string>> = {
  payloadFormat: 'phiên bản',
  merchantAccount: 'nơi nhận tiền',
  globallyUniqueIdentifier: 'mã định danh',
  additionalData: 'thông tin bổ sung',
  languageTemplate: 'tên có dấu',
  crc: 'mã kiểm tra',
  template: 'nhóm trường',
};

/** It lays out the objects of a code as a table, what is inside an object indented below it. */
export function layTree(objects: readonly TlvNode[], screen: Screen): string {
  const heads = HEADS.map(({ en: _en, vi: _vi, ...head }, at) => ({
    ...head,
    title: HEADS[at]?.[screen.lang] ?? '',
  }));
  return layTable(heads, rowsOf(objects, screen), screen.paint);
}

interface Pending {
  readonly node: TlvNode;
  readonly depth: number;
  readonly table: ObjectTable | undefined;
}

function rowsOf(objects: readonly TlvNode[], { lang }: Screen): string[][] {
  const rows: string[][] = [];
  const pending: Pending[] = objects.map((node) => ({ node, depth: 0, table: TABLES.account })).reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, depth, table } = next;
    const { tag, value, start, children } = node;
    const spec = table && specOf(table, tag);
    const name = nameOf(spec?.name || (children ? 'template' : ''), lang);
    const length = value === '' ? '0' : String([...value].length);
    rows.push([`${'  '.repeat(depth)}${tag}`, name, String(start), length, children ? '' : value]);
    const inside = children && spec?.inside?.(children);
    pending.push(
      ...(children ?? []).map((child) => ({ node: child, depth: depth + 1, table: inside })).reverse(),
    );
  }
  return rows;
}

function nameOf(name: string, lang: Screen['lang']): string {
  if (lang === 'en') return name;
  return isFieldName(name) ? FIELDS[name].label.vi.toLowerCase() : (NAMES[name] ?? name);
}
