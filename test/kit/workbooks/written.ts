import fc from 'fast-check';
import { writeZip, type ZipWay } from './zip.ts';

/** How the XML of a workbook is written: all that ECMA-376 leaves to a program. */
export interface XmlWay {
  /** Before the names of elements, as the SDK of Microsoft writes `x:row`. */
  readonly prefix: '' | 'x' | 'main-ns.1';
  /** Which edition of the standard its names are of. */
  readonly isStrict: boolean;
  readonly texts: 'shared' | 'runs' | 'inline' | 'plain';
  /** Whether digits that are struck out stand between its runs. */
  readonly struck: boolean;
  /** Whether rows and cells say where they stand. */
  readonly places: boolean;
  /** What the sheet says of its size. */
  readonly dimension: '' | 'A1' | 'A1:XFD1048576' | 'none';
  /** How the workbook names its parts, and where these stand. */
  readonly targets: 'beside' | 'rooted' | 'dotted' | 'encoded' | 'elsewhere' | 'flat';
  readonly quote: '"' | "'";
  readonly mark: '' | '\ufeff';
  readonly isWide: boolean;
  /** Parts that say nothing of its cells, one of them no XML. */
  readonly others: boolean;
  readonly formulas: boolean;
}

/** A workbook as one of many programs writes it. */
export interface WrittenWay {
  readonly xml: XmlWay;
  readonly zip: ZipWay;
}

export const writtenWays: fc.Arbitrary<WrittenWay> = fc.record({
  xml: fc.record<XmlWay>({
    prefix: fc.constantFrom('', 'x', 'main-ns.1'),
    isStrict: fc.boolean(),
    texts: fc.constantFrom('shared', 'runs', 'inline', 'plain'),
    struck: fc.boolean(),
    places: fc.boolean(),
    dimension: fc.constantFrom('', 'A1', 'A1:XFD1048576', 'none'),
    targets: fc.constantFrom('beside', 'rooted', 'dotted', 'encoded', 'elsewhere', 'flat'),
    quote: fc.constantFrom('"', "'"),
    mark: fc.constantFrom('', '\ufeff'),
    isWide: fc.boolean(),
    others: fc.boolean(),
    formulas: fc.boolean(),
  }),
  zip: fc.record<ZipWay>({
    isStored: fc.boolean(),
    sizesBehind: fc.constantFrom('no', 'signed', 'bare'),
    wide: fc.constantFrom('no', 'first', 'second'),
    wideEnd: fc.constantFrom('no', 'plain', 'extended'),
    folders: fc.boolean(),
    names: fc.constantFrom('plain', 'backslash', 'rooted', 'capital'),
    comment: fc.constantFrom('', 'written by PK\u0005\u0006 a program'),
  }),
});

type Rows = readonly (readonly (string | number)[])[];

/** Writes a workbook of one sheet in some way; `edit` changes the XML of its parts. */
export function writeBook(
  rows: Rows,
  { xml: way, zip }: WrittenWay,
  edit: (xml: string) => string = (xml) => xml,
): Uint8Array {
  const { sheet: part, target } = TARGETS[way.targets];
  const shared: string[] = [];
  const sheet = sheetXml(rows, way, shared);
  const isShared = way.texts === 'shared' || way.texts === 'runs';
  const folder = way.targets === 'flat' ? '' : 'xl/';
  const rooted = way.targets === 'rooted' ? '/xl/' : '';
  const relations = [
    ['worksheet', target],
    ['styles', `${rooted}styles.xml`],
    ...(isShared ? [['sharedStrings', `${rooted}sharedStrings.xml`]] : []),
  ];
  const files = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationsXml([['officeDocument', `${folder}workbook.xml`]], way),
    [`${folder}workbook.xml`]: rootXml('workbook', sheetsXml(way), way),
    [`${folder}_rels/workbook.xml.rels`]: relationsXml(relations, way),
    [`${folder}styles.xml`]: rootXml('styleSheet', tag('cellXfs', tag('xf', '', way), way), way),
    [part]: rootXml('worksheet', sheet, way),
    ...(isShared && { [`${folder}sharedStrings.xml`]: rootXml('sst', shared.join(''), way) }),
    ...(way.others && { 'xl/calcChain.xml': '', 'odd/part.xml': '<a><b></a>', 'xl/vbaProject.bin': '\0' }),
  };
  const written = Object.entries(files).map(
    ([name, text]) => [name, encoded(edit(text), name, way)] as const,
  );
  return writeZip(Object.fromEntries(written), zip);
}

const TARGETS: Readonly<Record<XmlWay['targets'], { readonly sheet: string; readonly target: string }>> = {
  beside: { sheet: 'xl/worksheets/sheet1.xml', target: 'worksheets/sheet1.xml' },
  rooted: { sheet: 'xl/worksheets/sheet1.xml', target: '/xl/worksheets/sheet1.xml' },
  dotted: { sheet: 'xl/worksheets/sheet1.xml', target: '../xl/./worksheets/sheet1.xml' },
  encoded: { sheet: 'xl/worksheets/Sao kê 1.xml', target: 'worksheets/Sao%20k%C3%AA%201.xml' },
  elsewhere: { sheet: 'xl/cells.xml', target: 'cells.xml' },
  flat: { sheet: 'cells.xml', target: 'cells.xml' },
};

function encoded(text: string, name: string, { quote, mark, isWide }: XmlWay): Uint8Array {
  if (!name.endsWith('.xml')) return new TextEncoder().encode(text);
  const written = quote === '"' ? text : text.replaceAll('"', "'");
  if (!isWide || text === '') return new TextEncoder().encode(text === '' ? text : mark + written);
  return new Uint8Array(Buffer.from(`\ufeff${written}`, 'utf16le'));
}

function office({ isStrict }: XmlWay): string {
  return isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}

function tag(name: string, content: string, { prefix }: XmlWay, attributes = ''): string {
  const whole = prefix === '' ? name : `${prefix}:${name}`;
  return content === '' ? `<${whole}${attributes}/>` : `<${whole}${attributes}>${content}</${whole}>`;
}

function rootXml(name: string, content: string, way: XmlWay): string {
  const main = way.isStrict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const own = way.prefix === '' ? 'xmlns' : `xmlns:${way.prefix}`;
  const head = `<?xml version="1.0"${way.isWide ? '' : ' encoding="UTF-8"'}?>\r\n<!-- > -->\n`;
  return head + tag(name, content, way, ` ${own}="${main}" xmlns:r="${office(way)}"`);
}

function relationsXml(named: readonly (readonly string[])[], way: XmlWay): string {
  const rows = named.map(
    ([kind, target], at) => `<Relationship Target="${target}" Type="${office(way)}/${kind}" Id="R${at}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

function sheetsXml(way: XmlWay): string {
  return tag(
    'sheets',
    tag('sheet', '', way, ' name="Sao kê &amp; số dư &apos;26 &lt;Q3&gt;" sheetId="7" r:id="R0"'),
    way,
  );
}

function sheetXml(rows: Rows, way: XmlWay, shared: string[]): string {
  const lines = rows.map((row, y) => {
    const cells = row.map((cell, x) => cellXml(cell, x, y, way, shared)).join('\n');
    return tag('row', cells || ' ', way, way.places ? ` r="${y + 1}" spans="1:7"` : '');
  });
  const size = way.dimension === 'none' ? '' : tag('dimension', '', way, ` ref="${way.dimension}"`);
  return size + tag('sheetData', lines.join('\n'), way) + tag('extLst', '<x14:row r="1"/>', way);
}

function cellXml(cell: string | number, x: number, y: number, way: XmlWay, shared: string[]): string {
  const place = way.places ? ` r="${String.fromCharCode(65 + x)}${y + 1}"` : '';
  if (cell === '') return way.places ? '' : tag('c', '', way, ' s="0"');
  const formula = way.formulas ? tag('f', 'SUM(A1,1)', way) : '';
  if (typeof cell === 'number') return tag('c', formula + tag('v', String(cell), way), way, place);
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (way.texts === 'plain') return tag('c', formula + tag('v', text, way), way, `${place} t="str"`);
  const content = textXml(text, way);
  if (way.texts === 'inline') return tag('c', tag('is', content, way), way, `${place} t="inlineStr"`);
  shared.push(tag('si', content, way));
  return tag('c', tag('v', String(shared.length - 1), way), way, `${place} t="s"`);
}

function textXml(text: string, way: XmlWay): string {
  const kept = ' xml:space="preserve"';
  if (way.texts !== 'runs' || /[&;]/.test(text)) return tag('t', text, way, kept);
  const run = (part: string, strike = '') =>
    tag('r', tag('rPr', tag('b', '', way) + strike, way) + tag('t', part, way, kept), way);
  const unstruck = way.struck ? tag('strike', '', way, ' val="0"') : '';
  const taken = way.struck ? run('9', tag('strike', '', way)) : '';
  return taken + run(text.slice(0, 2), unstruck) + taken + run(text.slice(2));
}
