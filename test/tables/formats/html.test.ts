import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { readTables } from '../../../src/tables/read.ts';
import { shownText } from '../../../src/tables/sheet.ts';
import { tries } from '../../kit/scale.ts';

async function read(html: string | Uint8Array) {
  const report = createReport();
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const tables = await readTables(bytes, undefined, report);
  const [sheet] = tables?.sheets ?? [];
  const rows = sheet?.rows.map(({ row, cells }) => [row, ...cells.map(shownText)]);
  return { tables, rows, sheet, issues: report.issues };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

describe('a page of HTML', () => {
  test('keeps the text of every cell: no day is turned, no nought dropped', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '03/08/2026',
        '001234',
        '350.000',
        '1,541,800',
        'Nguyễn & Con <VN>',
        'hai\ndòng',
        '',
        '1e5',
        'TRUE',
      ),
      fc.nat().map(String),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), fc.boolean(), async (given, closes, nests) => {
        const end = closes ? '</td>' : '';
        const cellHtml = (text: string) =>
          `<td>${nests ? `<font><b>${escaped(text)}</b></font>` : escaped(text)}${end}`;
        const lines = given.map((row) => `<tr>${row.map(cellHtml).join('\n')}${closes ? '</tr>' : ''}`);
        const filled = given.flatMap((row, at) =>
          row.some((text) => text !== '') ? [[at + 1, ...row]] : [],
        );
        const { rows: got, issues } = await read(
          `<html><body><table>${lines.join('\n')}</table></body></html>`,
        );
        if (filled.length === 0)
          expect(issues).toMatchObject([{ code: 'table.damaged', received: 'noTable' }]);
        else expect(got).toEqual(filled);
      }),
      tries(200),
    );
  });

  test('that is cut inside a table or before the end of its body is damaged', async () => {
    const html = '<html><body><table><tr><td>Mã</td><td>Số tiền</td></tr></table><p>Cộng</p></body></html>';
    expect((await read(html)).issues).toEqual([]);
    const ends = [html.indexOf('<p>'), html.indexOf('</body')];
    for (let length = html.indexOf('<td>'); length < (ends[1] ?? 0); length++)
      if (length < (ends[0] ?? 0) - 2 || length > (ends[0] ?? 0) + 2)
        expect((await read(html.slice(0, length))).issues).toMatchObject([{ code: 'table.damaged' }]);
    expect((await read('<table><tr><td>Mã</td></tr><tr><td>1')).issues).toMatchObject([
      { code: 'table.damaged', received: 'damagedFile' },
    ]);
    expect((await read('<table><tr><td>Mã</td></tr></table>')).rows).toEqual([[1, 'Mã']]);
  });

  test.each([
    ['a tag that has lost a quotation mark', '<td title="x>1</td><td title="y">2</td>'],
    ['a value that is torn', '<td title="x" y>1</td><td "z"<b>2</td>'],
    ['a cell that lost its start', '<td>1</td>2</td>'],
    ['a cell behind the end of the table', '<td>1</td></tr></table><td>2</td>'],
  ])('with %s is damaged, since cells are lost in it', async (_name, cells) => {
    const { issues } = await read(`<html><table><tr><td>Mã</td></tr><tr>${cells}</tr></table></html>`);
    expect(issues).toMatchObject([{ code: 'table.damaged', received: 'damagedFile' }]);
  });

  test('may have tags in quoted values, and quotation marks that are none', async () => {
    const cells = `<td onclick="tip('<td>x</td>')" id=a/b>1</td><td 5" nowrap=>2</td><td title='it"s'>3</td>`;
    const { rows } = await read(`<table><tr>${cells}</tr></table>`);
    expect(rows).toEqual([[1, '1', '2', '3']]);
  });

  test('lays spans, the texts around tables and nested tables into one sheet', async () => {
    const { rows, sheet } =
      await read(`<!DOCTYPE html><html><head><title>x</title><style>td{}</style></head><body>
      <h3>SAO KÊ&nbsp;TÀI KHOẢN</h3><p>Số dư đầu kỳ: 1.000.000</p><script>if (a<b) x()</script><!-- <table> -->
      <table><tr><td><table><tr><td>Tên</td><td>A</td></tr></table></td></tr></table>
      <TABLE border=1><TR><TH rowspan="2">Ngày</TH><TH colspan='2'>Phát sinh</TH></TR><TR><TH>Nợ<TH>Có</TR>
      <tr style="display: none"><td>01/09/2026</td><td>&#49;&#x30;</td><td title="a>b">Th&agrave;nh &dstrok;</td></tr></TABLE>`);
    expect(rows).toEqual([
      [1, 'SAO KÊ\u00a0TÀI KHOẢN'],
      [2, 'Số dư đầu kỳ: 1.000.000'],
      [4, 'Tên', 'A'],
      [5, 'Ngày', 'Phát sinh'],
      [6, '', 'Nợ', 'Có'],
      [7, '01/09/2026', '10', 'Thành đ'],
    ]);
    expect(sheet?.rows.at(-1)?.hidden).toBe(true);
    expect(sheet?.merges).toEqual([
      { top: 5, bottom: 6, left: 0, right: 0 },
      { top: 5, bottom: 5, left: 1, right: 2 },
    ]);
  });

  test('is read in the encoding that its bytes show, then in the one it names', async () => {
    const page = (charset: string, cell: string) =>
      `<html><meta charset="${charset}"><table><tr><td>${cell}</table>`;
    const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(await read(page('windows-1252', 'Số tiền'))).toMatchObject({
      tables: { encoding: 'utf-8' },
      rows: [[1, 'Số tiền']],
    });
    expect(await read(latin(page('windows-1258', 'S\xf4\xec tiê\xecn')))).toMatchObject({
      tables: { encoding: 'windows-1258' },
      rows: [[1, 'Số tiến']],
    });
    expect(await read(latin(page('iso-8859-1', 'caf\xe9')))).toMatchObject({
      tables: { encoding: 'windows-1252' },
      rows: [[1, 'café']],
    });
  });

  test.each([
    ['unclosed tags', '<table><tr><td>a'.concat('<a '.repeat(200_000))],
    ['unclosed quotations', `<table><tr><td>a<b title="${'<b \'"'.repeat(100_000)}`],
    ['long attributes', `<table><tr><td ${'a'.repeat(50_000)} ${'b '.repeat(50_000)}"<b>c</td></tr></table>`],
    ['many stray marks', `<table><tr><td>a${'<'.repeat(300_000)}`],
    ['deep tables', `${'<table><tr><td>a'.repeat(50_000)}`],
    ['wide spans', `<table>${'<tr><td colspan=1000 rowspan=9>a'.repeat(2000)}</table>`],
  ])('of %s is read in one walk', async (_title, html) => {
    const { tables, issues } = await read(html);
    expect(tables !== undefined || issues.length === 1).toBe(true);
  });
});

describe('text of a cell that people do not see', () => {
  const cellOf = async (inside: string) => {
    const { rows } = await read(`<table><tr><td>a</td><td>${inside}</td><td>b</td></tr></table>`);
    return rows?.[0]?.[2];
  };

  test.each([
    ['<span style="display:none">350000</span>350000', '350000'],
    ["<span style='color:red; display : NONE'>1</span>350000", '350000'],
    ['<b hidden>1</b>350000', '350000'],
    ['<i hidden=""><i>1</i>2</i>350000', '350000'],
    ['<del>35</del>350000', '350000'],
    ['<s>1</s><strike>2</strike>350000', '350000'],
    ['<span style="visibility:hidden">1</span>350000<br hidden>x', '350000\nx'],
    ['350000<sup>2</sup>', '350000 2'],
    ['m<sup>2</sup>', 'm2'],
    ['<select><option>350000<option selected>420000</select>', '350000 420000'],
    ['<span class="is hidden now">350000</span>', '350000'],
    ['<span title="hidden">350000</span>', '350000'],
    ['<span style="display:none">350000', ''],
  ])('is none of it: %s', async (inside, shown) => {
    expect(await cellOf(inside)).toBe(shown);
  });

  test('ends with its cell, whatever is left open', async () => {
    const { rows } = await read('<table><tr><td>a<s>1</td><td>b</td></tr><tr><td>c</td></tr></table>');
    expect(rows).toEqual([
      [1, 'a', 'b'],
      [2, 'c'],
    ]);
  });
});
