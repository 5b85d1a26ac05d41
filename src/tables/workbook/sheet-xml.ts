import { columnLetters } from '../headings/named.ts';
import type { ColumnPrompt, WrittenRow, WrittenSheet, WrittenValue } from './book.ts';
import { styleNumber } from './styles.ts';
import { type BookTexts, bookText } from './texts.ts';

/** Writes the part of a sheet (ECMA-376 part 1, section 18.3.1.99): its elements stand in the order of that section. */
export function sheetXml(sheet: WrittenSheet, namespace: string, texts: BookTexts): string {
  const { widths, rows, hasHeadings, isLandscape = false } = sheet;
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${hasHeadings ? pane : ''}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${rows.map((row, at) => rowXml(row, at + 1, texts)).join('')}</sheetData>`,
    hasHeadings ? `<autoFilter ref="${filterRange(sheet)}"/>` : '',
    promptsXml(sheet),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${isLandscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    // Codes of digits are texts, and no fault to point at.
    `<ignoredErrors><ignoredError sqref="${filterRange(sheet)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

/** Gives the cells from the first heading to the last row. */
export function filterRange({ rows }: WrittenSheet, fix = ''): string {
  const last = columnLetters(Math.max(0, (rows[0]?.length ?? 1) - 1));
  return `${fix}A${fix}1:${fix}${last}${fix}${Math.max(1, rows.length)}`;
}

function rowXml(row: WrittenRow, number: number, texts: BookTexts): string {
  const cells = row.map((cell, at) => (cell ? cellXml(cell, `${columnLetters(at)}${number}`, texts) : ''));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml({ value, style }: WrittenValue, place: string, texts: BookTexts): string {
  const start = `<c r="${place}" s="${styleNumber(style, value)}"`;
  if (value === '') return `${start}/>`;
  return typeof value === 'number'
    ? `${start}><v>${value}</v></c>`
    : `${start} t="s"><v>${texts.numberOf(value)}</v></c>`;
}

/** Writes what is said beside the cells of a column; any text may be written into them all the same. */
function promptsXml({ prompts = [], rows }: WrittenSheet): string {
  if (prompts.length === 0 || rows.length < 2) return '';
  const all = prompts.map((prompt) => promptXml(prompt, rows.length));
  return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

function promptXml({ column, title, text }: ColumnPrompt, last: number): string {
  const letters = columnLetters(column);
  return `<dataValidation allowBlank="1" showInputMessage="1" promptTitle="${bookText(title)}" prompt="${bookText(text)}" sqref="${letters}2:${letters}${last}"/>`;
}
