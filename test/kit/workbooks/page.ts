import fc from 'fast-check';

/** How a page of HTML is written: what banks, spreadsheets and generators of reports do. */
export interface PageWay {
  /** Ends of cells, rows and tables that browsers do without. */
  readonly ends: 'all' | 'no cells' | 'no rows' | 'none';
  readonly isCapital: boolean;
  readonly cell: (typeof CELLS)[number];
  readonly text: (typeof TEXTS)[number];
  readonly blank: '' | '&nbsp;' | ' ';
  readonly around: (typeof AROUND)[number];
  readonly sections: boolean;
  readonly tail: (typeof TAILS)[number];
  readonly letters: 'plain' | 'numbers';
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16le without mark';
}

/** Tags of cells, as Excel, report designers and people write them. */
const CELLS = [
  '<td>',
  '<td align=right nowrap>',
  '<td class=xl66 style=\'mso-number-format:"\\#\\,\\#\\#0"\' x:num="5">',
  '<td style="mso-number-format:"\\@";text-align:left">',
  '<td ss:foo="a" x:autofilter=\'all\' title="a > b">',
  '<td colspan="1" rowspan=1>\r\n\t ',
  '<th scope=row>',
] as const;

/** What stands around the text of a cell. */
const TEXTS = ['@', '<font size=2><b>@</b></font>', '<div>@</div>', '<p class=MsoNormal>@</p>'] as const;

/** What stands around the table. */
const AROUND = [
  '@',
  '<center><form><input type=hidden value="<td>">@</form></center>',
  '<!--[if gte mso 9]><xml><x:Name>S</x:Name></xml><![endif]--><style>td{color:red}</style>@',
  '<div id=report>@</div><script>if (a < b) document.write("<table><tr>")</script>',
] as const;

/** What stands behind the end of the page. */
const TAILS = ['', '\r\n', '\n<!-- generated -->\n<script>x("</td>")</script>', '\nIn lúc 07:30'] as const;

export const pageWays: fc.Arbitrary<PageWay> = fc.record({
  ends: fc.constantFrom('all', 'no cells', 'no rows', 'none'),
  isCapital: fc.boolean(),
  cell: fc.constantFrom(...CELLS),
  text: fc.constantFrom(...TEXTS),
  blank: fc.constantFrom('', '&nbsp;', ' '),
  around: fc.constantFrom(...AROUND),
  sections: fc.boolean(),
  tail: fc.constantFrom(...TAILS),
  letters: fc.constantFrom('plain', 'numbers'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16le without mark'),
});

/** Writes rows as a page in some way. */
export function writePage(rows: readonly (readonly string[])[], way: PageWay): Uint8Array {
  const lines = rows.map((row) => rowHtml(row, way));
  const body = way.sections ? `<tbody>${lines.join('\n')}</tbody>` : lines.join('\n');
  const table = `<table border=0>${body}${way.ends === 'none' ? '' : '</table>'}`;
  const page = `<html><head><title>S</title></head><body>${way.around.replace('@', () => table)}</body></html>`;
  return encodePage(`${way.isCapital ? capitals(page) : page}${way.tail}`, way);
}

function rowHtml(row: readonly string[], way: PageWay): string {
  const close = way.cell.startsWith('<th') ? '</th>' : '</td>';
  const end = way.ends === 'all' || way.ends === 'no rows' ? close : '';
  const cells = row.map((text) => `${way.cell}${textHtml(text, way)}${end}`);
  return `<tr>${cells.join('')}${way.ends === 'all' || way.ends === 'no cells' ? '</tr>' : ''}`;
}

function textHtml(text: string, { text: around, blank, letters }: PageWay): string {
  if (text === '') return blank;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const written = letters === 'plain' ? escaped : escaped.replace(/[^\0-\x7f]/g, numbered);
  return around.replace('@', () => written);
}

function numbered(letter: string): string {
  return `&#${letter.codePointAt(0)};`;
}

function capitals(page: string): string {
  return page.replace(/<\/?(?:t[drh]|table|tbody|html|body)\b/g, (name) => name.toUpperCase());
}

function encodePage(page: string, { encoding }: PageWay): Uint8Array {
  const mark = encoding === 'utf-8 with mark' || encoding === 'utf-16le' ? '\ufeff' : '';
  if (encoding.startsWith('utf-8')) return new TextEncoder().encode(mark + page);
  return new Uint8Array(Buffer.from(mark + page, 'utf16le'));
}
