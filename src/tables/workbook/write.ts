import { type Zippable, zipSync } from 'fflate';
import type { Bytes } from '../../bytes/views.ts';
import type { WrittenSheet } from './book.ts';
import {
  BOOK_PART,
  MAIN_NAMESPACE,
  OFFICE_NAMESPACE,
  relationsXml,
  relationXml,
  typesXml,
  typeXml,
} from './parts.ts';
import { filterRange, sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles.ts';
import { type BookTexts, bookText, createBookTexts } from './texts.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PROPERTIES_PART = 'docProps/app.xml';
/** The program that wrote a workbook, as it stands in it, not compressed; others put themselves in its place when they save it. */
const PROPERTIES_XML =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>vietqr-kit</Application></Properties>';
const PROPERTIES_TYPE =
  '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>';

/** Writes an Excel workbook (XLSX, ECMA-376) of at least one sheet; the same bytes for the same sheets, on every runtime. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Bytes {
  const texts = createBookTexts();
  const pages = sheets.map(
    (sheet, at) => [pageName(at), 'worksheet', sheetXml(sheet, MAIN_NAMESPACE, texts)] as const,
  );
  const parts = [
    ...pages,
    ['styles.xml', 'styles', stylesXml(MAIN_NAMESPACE)],
    ['sharedStrings.xml', 'sharedStrings', textsXml(texts)],
  ] as const;
  const types = parts.map(([name, kind]) => typeXml(`xl/${name}`, kind));
  const relations = parts.map(([name, kind], at) => relationXml(at, kind, name));
  return zipParts([
    ['[Content_Types].xml', typesXml([typeXml(BOOK_PART, 'sheet.main'), ...types, PROPERTIES_TYPE])],
    [
      '_rels/.rels',
      relationsXml([
        relationXml(0, 'officeDocument', BOOK_PART),
        relationXml(1, 'extended-properties', PROPERTIES_PART),
      ]),
    ],
    [PROPERTIES_PART, PROPERTIES_XML],
    [BOOK_PART, bookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relationsXml(relations)],
    ...parts.map(([name, , xml]) => [`xl/${name}`, xml] as const),
  ]);
}

function pageName(at: number): string {
  return `worksheets/sheet${at + 1}.xml`;
}

/** Packs parts, all of the first moment that a ZIP can tell by its own clock, so that equal parts are equal bytes. */
function zipParts(parts: readonly (readonly [name: string, xml: string])[]): Bytes {
  const [encoder, mtime] = [new TextEncoder(), new Date(1980, 0, 1)];
  const entries = parts.map(([name, xml]): [string, Zippable[string]] => [
    name,
    [encoder.encode(XML + xml), { level: name === PROPERTIES_PART ? 0 : 6, mtime }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

function textsXml(texts: BookTexts): string {
  const items = [...texts.all()].map((text) => `<si><t xml:space="preserve">${bookText(text)}</t></si>`);
  return `<sst xmlns="${MAIN_NAMESPACE}" uniqueCount="${items.length}">${items.join('')}</sst>`;
}

function bookXml(sheets: readonly WrittenSheet[]): string {
  const named = sheets.map(
    ({ name }, at) => `<sheet name="${bookText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, at) => (sheet.hasHeadings ? definedNames(sheet, at) : []));
  return [
    `<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_NAMESPACE}"><sheets>${named.join('')}</sheets>`,
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
