import { columnIndex } from '../marks.ts';

/** What the tag of a cell says. */
export interface WrittenCell {
  /** Its column, from 0, and the number of its row, where it says them. */
  readonly place: { readonly column: number; readonly row: number } | undefined;
  /** How its value is written; `n` where it does not say. */
  readonly type: string;
  /** Its attributes without its place. */
  readonly others: string;
}

/** The attributes that a cell may have (ECMA-376 part 1, section 18.3.1.4), and the types of its value (18.18.11). */
const CELL_ATTRIBUTES =
  /^(?:\s+(?:[rs]|cm|vm|ph|[\w.-]+:[\w.-]+|t(?=\s*=\s*["'](?:b|d|e|inlineStr|n|s|str)["']))\s*=\s*(?:"[^"]*"|'[^']*'))*\s*$/;
const CELL_PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const LETTERS_AND_ROW = /^([A-Z]{1,3})(\d{1,7})$/;
const CELL_TYPE = /\st\s*=\s*["'](\w+)/;

/** Reads the attributes of a cell; nothing where they are none that a cell may have. */
export function readCellTag(attributes: string): WrittenCell | undefined {
  if (!CELL_ATTRIBUTES.test(attributes)) return undefined;
  const said = CELL_PLACE.exec(attributes);
  const [, letters, row] = LETTERS_AND_ROW.exec(said?.[1] ?? said?.[2] ?? '') ?? [];
  if (said && letters === undefined) return undefined;
  return {
    place: letters === undefined ? undefined : { column: columnIndex(letters), row: Number(row) },
    type: CELL_TYPE.exec(attributes)?.[1] ?? 'n',
    others: attributes.replace(CELL_PLACE, '').trim(),
  };
}

/** Checks whether a text is a value of its type: a reader takes another for nought or for a blank. */
export function isWrittenValue(type: string, text: string, shared: number): boolean {
  if (type === 's') return /^\s*\d{1,10}\s*$/.test(text) && Number(text) < shared;
  return type !== 'n' || (text.trim() !== '' && Number.isFinite(Number(text)));
}
