import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { readTables } from '../../../src/tables/read.ts';
import { shownText } from '../../../src/tables/sheet.ts';

/** The shape in which portals of banks write it. */
function xmlBook(rows: string, { styles = '', sheet = '', options = '' } = {}): string {
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="Default"/>${styles}</Styles><Worksheet ss:Name="Sao kê"><Table>${sheet}${rows}</Table>${options}</Worksheet></Workbook>`;
}

async function read(xml: string, encode = (text: string) => new TextEncoder().encode(text)) {
  const report = createReport();
  const tables = await readTables(encode(xml), undefined, report);
  const [sheet] = tables?.sheets ?? [];
  return {
    sheet,
    codes: report.issues.map(({ code }) => code),
    shown: sheet?.rows.map(({ row, cells }) => [row, ...cells.map(shownText)]),
    cells: sheet?.rows.flatMap(({ cells }) => cells),
  };
}

const data = (type: string, text: string) => `<Data ss:Type="${type}">${text}</Data>`;
const cell = (type: string, text: string, attributes = '') =>
  `<Cell ${attributes}>${data(type, text)}</Cell>`;

describe('a workbook in the XML of Excel 2003', () => {
  test('has its rows and cells where they say, or behind the last', async () => {
    const rows = `<Row>${cell('String', 'a')}${cell('String', 'c', 'ss:Index="3"')}</Row>
      <Row ss:Index="4" ss:Hidden="1"><Cell ss:MergeAcross="1" ss:MergeDown="1">${data('String', 'd')}</Cell>${cell('Number', '7')}</Row>
      <Row ss:Span="2"/><Row>${cell('String', 'e')}</Row>`;
    const { shown, sheet } = await read(xmlBook(rows));
    expect(shown).toEqual([
      [1, 'a', '', 'c'],
      [4, 'd', '', '7'],
      [8, 'e'],
    ]);
    expect(sheet?.rows.map(({ hidden }) => hidden)).toEqual([undefined, true, undefined]);
    expect(sheet?.merges).toEqual([{ top: 4, bottom: 5, left: 0, right: 1 }]);
  });

  test('shows numbers and days by the style of the cell, the row or the column', async () => {
    const styles = `<Style ss:ID="m"><NumberFormat ss:Format="#,##0"/></Style><Style ss:ID="n" ss:Parent="m"/>
      <Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>`;
    const rows = `<Row>${cell('Number', '1541800', 'ss:StyleID="n"')}${cell('Number', '46270')}${cell('Number', '350000')}</Row>
      <Row ss:StyleID="m">${cell('Number', '1000')}${cell('DateTime', '2026-09-05T07:30:00.000')}</Row>
      <Row>${cell('DateTime', '2026-09-05T00:00:00.000')}</Row>`;
    const { cells } = await read(xmlBook(rows, { styles, sheet: '<Column ss:Index="2" ss:StyleID="d"/>' }));
    expect(cells).toEqual([
      { text: '1,541,800', number: 1_541_800 },
      { text: '05/09/2026', number: 46_270, day: '2026-09-05' },
      { text: '350000', number: 350_000 },
      { text: '1,000', number: 1000 },
      { text: '05/09/2026 07:30:00', number: 46_270.3125, day: '2026-09-05T07:30:00' },
      { text: '05/09/2026', number: 46_270, day: '2026-09-05' },
    ]);
  });

  test('keeps the characters of a text, and not those of a comment', async () => {
    const rows = `<Row>${cell('String', '<![CDATA[A & B <c>]]> &amp;&#10;d')}
      <Cell><ss:Data ss:Type="String"><B>Nguyễn</B> <Font>Ửng</Font></ss:Data><Comment><ss:Data>ghi chú</ss:Data></Comment></Cell>
      <Cell ss:Formula="=IF(RC[-1]>0,1,2)" ss:Index="4">${data('Number', '1')}</Cell><Cell ss:Formula="=R[-1]C"/></Row>`;
    expect((await read(xmlBook(rows))).cells).toEqual([
      { text: 'A & B <c> &\nd' },
      { text: 'Nguyễn Ửng' },
      '',
      { text: '1', number: 1 },
      { text: '', unknown: 'formula' },
    ]);
  });

  test('may be hidden, in UTF-16, and count from 1904', async () => {
    const options = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>';
    const xml = xmlBook(`<Row>${cell('DateTime', '2026-09-05T00:00:00')}</Row>`, { options });
    const wide = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const { sheet, cells } = await read(xml.replace('<Styles>', '<x:Date1904/><Styles>'), wide);
    expect(sheet).toMatchObject({ name: 'Sao kê', hidden: true });
    expect(cells).toEqual([{ text: '05/09/2026', number: 44_808, day: '2026-09-05' }]);
  });

  /** Numbers by which a reader that goes there would walk for ever. */
  test.each(['1048577', '99999999', '1e9', 'Infinity', '-1', 'NaN', '4294967297'])(
    'in which something stands %s places away is damaged, at once',
    async (count) => {
      for (const rows of [
        `<Row ss:Index="${count}">${cell('String', 'a')}</Row>`,
        `<Row ss:Span="${count}"/>`,
        `<Row>${cell('String', 'a', `ss:Index="${count}"`)}</Row>`,
        `<Row>${cell('String', 'a', `ss:MergeAcross="${count}"`)}</Row>`,
        `<Row>${cell('String', 'a', `ss:MergeDown="${count}"`)}</Row>`,
        `<Column ss:Span="${count}"/>`,
        `<Column ss:Index="${count}"/>`,
      ])
        expect((await read(xmlBook(rows))).codes).toEqual(['table.damaged']);
    },
  );

  test.each([
    [
      'above the last row',
      `<Row ss:Index="3">${cell('String', 'a')}</Row><Row ss:Index="2">${cell('String', 'b')}</Row>`,
    ],
    ['before the last cell', `<Row>${cell('String', 'a')}${cell('String', 'b', 'ss:Index="1"')}</Row>`],
  ])('in which something stands %s is damaged, as it would hide what is there', async (_name, rows) => {
    expect((await read(xmlBook(rows))).codes).toEqual(['table.damaged']);
  });

  test('that is cut short anywhere is damaged', async () => {
    const xml = xmlBook(`<Row>${cell('String', 'HP1')}${cell('Number', '350000')}</Row>`);
    for (let end = xml.indexOf('<Worksheet'); end < xml.length - 1; end += 3)
      expect((await read(xml.slice(0, end))).codes).toEqual(['table.damaged']);
  });
});
