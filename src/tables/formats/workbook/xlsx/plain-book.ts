import { zipSync } from 'fflate';
import { escapeXml } from '../../../../text/xml.ts';
import {
  BOOK_PART,
  MAIN_NAMESPACE,
  OFFICE_NAMESPACE,
  relationsXml,
  relationXml,
  typesXml,
  typeXml,
} from '../../../workbook/parts.ts';
import type { BookParts, BookSheet } from './relations.ts';

const EMPTY_SHEET = '<worksheet><sheetData/></worksheet>';

/** The parts of a workbook that say what its cells hold, as XML. */
export interface BookXml {
  readonly sheets: readonly (Uint8Array | undefined)[];
  readonly styles: Uint8Array | undefined;
  readonly shared: Uint8Array | undefined;
}

/**
 * Packs a workbook without compression, each part under its usual name and nothing else in it, so that a reader of workbooks
 * meets one way to write one, and nothing that can grow.
 */
export function packBook({ sheets, is1904 }: BookParts, xml: BookXml): Uint8Array {
  const encoder = new TextEncoder();
  const parts: [name: string, kind: string, xml: Uint8Array | undefined][] = [
    ...xml.sheets.map((sheet = encoder.encode(EMPTY_SHEET), at): [string, string, Uint8Array] => [
      `worksheets/sheet${at + 1}.xml`,
      'worksheet',
      sheet,
    ]),
    ['styles.xml', 'styles', xml.styles],
    ['sharedStrings.xml', 'sharedStrings', xml.shared],
  ];
  const given = parts.filter(([, , part]) => part !== undefined);
  const types = given.map(([name, kind]) => typeXml(`xl/${name}`, kind));
  const relations = given.map(([name, kind], at) => relationXml(at, kind, name));
  const written = {
    '[Content_Types].xml': typesXml([typeXml(BOOK_PART, 'sheet.main'), ...types]),
    '_rels/.rels': relationsXml([relationXml(0, 'officeDocument', BOOK_PART)]),
    'xl/_rels/workbook.xml.rels': relationsXml(relations),
    [BOOK_PART]: plainBookXml(sheets, is1904),
  };
  const texts = Object.entries(written).map(([name, text]) => [name, encoder.encode(text)]);
  return zipSync(Object.fromEntries([...texts, ...given.map(([name, , part]) => [`xl/${name}`, part])]), {
    level: 0,
  });
}

function plainBookXml(sheets: readonly BookSheet[], is1904: boolean): string {
  const named = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const days = is1904 ? '<workbookPr date1904="1"/>' : '';
  return `<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_NAMESPACE}">${days}<sheets>${named.join('')}</sheets></workbook>`;
}
