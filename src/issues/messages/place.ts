import type { IssueDetail } from '../detail.ts';

/**
 * Writes where in a workbook a fault is, as the user sees it: `sheet "6A1", F12: `; empty where nothing is known. The path is the
 * name of a sheet, the number of a row, the letters of a column, of which each may lack.
 */
export function placeInSheet({ path = [] }: IssueDetail, word: string): string {
  const row = path.find((part) => typeof part === 'number');
  const texts = path.filter((part) => typeof part === 'string');
  const last = texts.at(-1) ?? '';
  const letters =
    /^[A-Z]{1,3}$/.test(last) && (row !== undefined || texts.length > 1 || last.length < 3) ? last : '';
  const [name = ''] = letters === '' || texts.length > 1 ? texts : [];
  const cell = `${letters}${row ?? ''}`;
  const place = [name === '' ? '' : `${word} "${name}"`, cell].filter((part) => part !== '').join(', ');
  return place === '' ? '' : `${place}: `;
}

/** Says in which line of which file: `register.csv: line 3: `. */
export function placeOfLine({ path = [] }: IssueDetail, line: string): string {
  const [file, number] = path.length > 1 ? path : [undefined, path[0]];
  return `${file === undefined ? '' : `${file}: `}${number === undefined ? '' : `${line} ${number}: `}`;
}
