import type { CellObject } from '@e965/xlsx';
import { SECONDS_A_DAY } from '../../../cells/calendar.ts';
import { MAX_FORMAT_LENGTH } from '../marks.ts';
import { readDayFormat } from '../serial.ts';
import type { ShowNumber } from './read.ts';

/** The names that this XML has for formats ("XML Spreadsheet Reference", `ss:Format`). */
const NAMED_FORMATS: ReadonlyMap<string, string> = new Map([
  ['General Number', 'General'],
  ['General Date', 'm/d/yy h:mm'],
  ['Short Date', 'm/d/yy'],
  ['Medium Date', 'd-mmm-yy'],
  ['Long Date', 'dddd, mmmm dd, yyyy'],
  ['Short Time', 'h:mm'],
  ['Medium Time', 'h:mm AM/PM'],
  ['Long Time', 'h:mm:ss AM/PM'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Currency', '"$"#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
]);

/** A style that hangs on another, and that on a third, has no more above it. */
const MOST_PARENTS = 16;

/** How a number of a cell is shown, and what its format is. */
export interface NumberStyle {
  readonly format: string;
  readonly show: ShowNumber;
}

/** The styles of a workbook, as they come. */
export interface XmlStyles {
  readonly open: (id: string | undefined, parent: string | undefined) => boolean;
  /** Says the format of the style that was opened last; false where it is longer than any. */
  readonly format: (format: string | undefined) => boolean;
  readonly of: (id: string | undefined) => NumberStyle;
}

/** Starts to gather styles. */
export function createStyles(show: ShowNumber): XmlStyles {
  const known = new Map<string, { format: string | undefined; readonly parent: string | undefined }>();
  let last = '';
  const formatOf = (id: string, depth: number): string | undefined => {
    const style = known.get(id);
    if (style?.format !== undefined || style?.parent === undefined || depth === MOST_PARENTS)
      return style?.format;
    return formatOf(style.parent, depth + 1);
  };
  return {
    open(id = '', parent) {
      last = id;
      known.set(id, { format: undefined, parent });
      return true;
    },
    format(format = '') {
      const style = known.get(last);
      if (style && format !== '') style.format = NAMED_FORMATS.get(format) ?? format;
      return format.length <= MAX_FORMAT_LENGTH;
    },
    of: (id) => ({ format: formatOf(id ?? 'Default', 0) ?? 'General', show }),
  };
}

/** Reads what a cell holds by its type; a number or day that is none stays a text. */
export function xmlValue(
  type: string,
  text: string,
  style: NumberStyle,
  is1904: boolean,
): CellObject | undefined {
  if (type === 'Error') return { t: 'e', v: 0, w: text };
  if (type === 'Boolean') return { t: 'b', v: text.trim() === '1' };
  const number =
    type === 'Number' ? finiteNumber(text) : type === 'DateTime' ? serialOf(text, is1904) : undefined;
  if (number === undefined) return { t: 's', v: text };
  const format = type === 'DateTime' ? dayFormat(style.format, text) : style.format;
  return { t: 'n', v: number, z: format, ...shownAs(format, number, style, is1904) };
}

function finiteNumber(text: string): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** The number by which workbooks store `2026-09-05T07:30:00.000`. */
function serialOf(text: string, is1904: boolean): number | undefined {
  const time = Date.parse(`${text.trim().replace(/Z$/i, '')}Z`);
  if (Number.isNaN(time)) return undefined;
  const days = time / (SECONDS_A_DAY * 1000) + 25_569;
  if (is1904) return days - 1462;
  return days < 61 ? days - 1 : days;
}

/** A day is shown as one, whatever its cell's format. */
function dayFormat(format: string, text: string): string {
  if (readDayFormat(format)) return format;
  return /T00:00:00(?:\.0*)?Z?$/i.test(text.trim()) ? 'm/d/yy' : 'm/d/yy h:mm';
}

function shownAs(
  format: string,
  number: number,
  { show }: NumberStyle,
  date1904: boolean,
): { readonly w?: string } {
  try {
    const shown = show(format, number, { date1904 });
    return typeof shown === 'string' ? { w: shown } : {};
  } catch {
    return {};
  }
}
