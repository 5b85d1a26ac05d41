import { unzipSync, zipSync } from 'fflate';
import { workbook } from './xlsx.ts';

/** Number formats of cells by their `s`: none, six digits, a day, a day and time, a time, a duration. */
const FORMATS = ['', '000000', 'dd/mm/yyyy', 'dd/mm/yyyy hh:mm:ss', 'hh:mm', '[h]:mm'];

/** Writes a workbook of one sheet, each row given as the XML of its cells; `lastRow` is the number of the last. */
export function workbookOf(
  rows: readonly string[],
  { is1904 = false, lastRow = rows.length }: { readonly is1904?: boolean; readonly lastRow?: number } = {},
): Uint8Array {
  const parts = unzipSync(workbook([]));
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  const edit = (name: string, change: (xml: string) => string) => {
    parts[name] = encoder.encode(change(decoder.decode(parts[name])));
  };
  const lines = rows.map(
    (cells, at) => `<row r="${at === rows.length - 1 ? lastRow : at + 1}">${cells}</row>`,
  );
  edit('xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('<sheetData></sheetData>', `<sheetData>${lines.join('')}</sheetData>`),
  );
  edit('xl/styles.xml', (xml) => xml.replace(/<cellXfs>.*<\/cellXfs>/, stylesXml()));
  if (is1904) edit('xl/workbook.xml', (xml) => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'));
  return zipSync(parts);
}

function stylesXml(): string {
  const formats = FORMATS.map(
    (code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code || 'General'}"/>`,
  );
  const cells = FORMATS.map((_, at) => `<xf numFmtId="${170 + at}"/>`);
  return `<numFmts>${formats.join('')}</numFmts><cellXfs>${cells.join('')}</cellXfs>`;
}
