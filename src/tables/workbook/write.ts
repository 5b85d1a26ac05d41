import { type Zippable, zipSync } from 'fflate';
import type { WrittenSheet } from './book.ts';
import { filterRange, sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles.ts';
import { bookText, createSharedTexts, type SharedTexts } from './texts.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGES = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const BOOK = 'xl/workbook.xml';
const PROPERTIES = 'docProps/app.xml';
/** The program that wrote a workbook, as it stands in it, not compressed; others put themselves in its place when they save it. */
const APPLICATION = '<Application>vietqr-kit</Application>';

/** The first moment that a ZIP can tell, by its own clock, so that equal sheets are equal bytes. */
function firstMoment(): Date {
  return new Date(1980, 0, 1);
}

/** Writes an Excel workbook (XLSX, ECMA-376) of at least one sheet; the same bytes for the same sheets, on every runtime. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const texts = createSharedTexts();
  const pages = sheets.map((sheet, at): [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheetXml(sheet, MAIN, texts),
  ]);
  const parts: [string, string][] = [
    ['[Content_Types].xml', typesXml(sheets.length)],
    [
      '_rels/.rels',
      relationsXml([
        ['officeDocument', BOOK],
        ['extended-properties', PROPERTIES],
      ]),
    ],
    [PROPERTIES, `<Properties xmlns="${OFFICE}/extended-properties">${APPLICATION}</Properties>`],
    [BOOK, bookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relationsXml(bookRelations(sheets.length))],
    ['xl/styles.xml', stylesXml(MAIN)],
    ...pages,
    ['xl/sharedStrings.xml', textsXml(texts)],
  ];
  const [encoder, mtime] = [new TextEncoder(), firstMoment()];
  const entries = parts.map(([name, xml]): [string, Zippable[string]] => [
    name,
    [encoder.encode(XML + xml), { level: name === PROPERTIES ? 0 : 6, mtime }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

function textsXml(texts: SharedTexts): string {
  const items = [...texts.all()].map((text) => `<si><t xml:space="preserve">${bookText(text)}</t></si>`);
  return `<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
}

function bookXml(sheets: readonly WrittenSheet[]): string {
  const named = sheets.map(
    ({ name }, at) => `<sheet name="${bookText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, at) => (sheet.hasHeadings ? definedNames(sheet, at) : []));
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${named.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

/** Names the cells that are filtered, and the row that is printed on every page (section 18.2.5). */
function definedNames(sheet: WrittenSheet, at: number): readonly string[] {
  const quoted = bookText(`'${sheet.name.replaceAll("'", "''")}'`);
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}!${filterRange(sheet, '$')}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$1:$1</definedName>`,
  ];
}

function bookRelations(sheets: number): readonly (readonly [type: string, target: string])[] {
  const pages = Array.from(
    { length: sheets },
    (_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const,
  );
  return [...pages, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']];
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const rows = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGES}/relationships">${rows.join('')}</Relationships>`;
}

function typesXml(sheets: number): string {
  const parts: (readonly [name: string, type: string])[] = [
    [BOOK, 'spreadsheetml.sheet.main'],
    ['xl/styles.xml', 'spreadsheetml.styles'],
    ['xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'],
    [PROPERTIES, 'extended-properties'],
    ...Array.from(
      { length: sheets },
      (_, at) => [`xl/worksheets/sheet${at + 1}.xml`, 'spreadsheetml.worksheet'] as const,
    ),
  ];
  const types = parts.map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`,
  );
  return `<Types xmlns="${PACKAGES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`;
}
