import type { CellObject } from '@e965/xlsx';
import type { Cell } from '../../sheet.ts';
import { UNKNOWN_FORMULA } from './marks.ts';
import { dayOfSerial, readDayFormat } from './serial.ts';

/** Turns a cell of the reader's into one of ours; `''` where it is blank. */
export function storedCell(given: CellObject, is1904: boolean): Cell {
  const { t: type, v: value, w: text } = given;
  if (value === UNKNOWN_FORMULA) return { text: '', unknown: 'formula' };
  if (type === 'e') return { text: text ?? '#', unknown: 'error' };
  if (type === 'n' && typeof value === 'number') return numberCell(given, value, is1904);
  if (type === 'b') return { text: text ?? String(value).toUpperCase() };
  return type === 's' && value !== undefined && value !== '' ? { text: String(value) } : '';
}

/** The formats that Excel shows by the country of the machine: the reader shows them month first. */
const LOCAL_FORMATS: readonly string[] = ['m/d/yy', 'm/d/yy h:mm'];

function numberCell({ w: text, z: format }: CellObject, number: number, is1904: boolean): Cell {
  const dayFormat = typeof format === 'string' ? readDayFormat(format) : undefined;
  const day = dayFormat && dayOfSerial(number, dayFormat, is1904);
  const shown = day && LOCAL_FORMATS.includes(String(format)) ? vietnameseDay(day) : text;
  return { text: shown ?? String(number), number, ...(day && { day }) };
}

function vietnameseDay(day: string): string {
  const [date = '', time] = day.split('T');
  const written = date.split('-').reverse().join('/');
  return time ? `${written} ${time}` : written;
}
