import type { IssueCode } from '../../../codes.ts';
import { join, type Messages, type Sentence } from '../../sentence.ts';
import { inputMessages, packageMissing } from '../input.ts';

/** Sentences on files of tables. */
const tablesSentences = {
  'package.missing': packageMissing,
  'table.format': (d, say) => `no table that can be read here: ${say(d.received)}; ${say(d.expected)}`,
  'table.damaged': (d, say) => `the file is damaged: ${say(d.received)}; save or download it again`,
  'table.encrypted': () =>
    'the workbook is locked with a password; open it, take the password away and save it',
  'table.too_large': (d, say) =>
    `the file holds ${say(d.received)}, at most ${d.expected} are read; leave out what is not needed, divide it, or raise ${d.path?.at(-1)}`,
  'table.sheet': (d) => `no sheet ${d.received}; the file holds: ${d.expected}`,
  'table.characters': (d, say) =>
    `${say(d.received)}; such letters are shown as \ufffd: give the encoding, or save the file as UTF-8`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const tablesPhrases = {
  oneCharacter: 'one character, neither quotation mark nor line break',
  sheetNameOrNumber: 'the name of a sheet, or its number from 1',
  aSource: 'a stream of bytes',
  openQuote: (line) => `a quotation mark opened in line ${line} is never closed`,
  textAfterQuote: (line) => `text behind a closing quotation mark in line ${line}`,
  emptyFile: 'an empty file',
  damagedFile: 'it is cut short or was changed',
  noTable: 'a page without a table',
  unpackedBytes: (count) => `${count} bytes when unpacked`,
  sheetCount: (count) => `${count} sheets`,
  rowCount: (count) => `${count} rows`,
  cellCount: (count) => `${count} cells`,
  columnCount: (count, row) => `${count} columns in row ${row}`,
  characterCount: (count, row) => `a cell of ${count} characters in row ${row}`,
  strayCharacters: (count, row) => `${count} cells, the first in line ${row}, hold bytes that are no letters`,
  workbookFile: 'a workbook or a page',
  readWhole: 'it is read whole, not as it comes',
  mt940File: 'a statement in MT940',
  camt053File: 'a statement in camt.053 (ISO 20022)',
  ofxFile: 'a statement in OFX',
  qifFile: 'a file of Quicken (QIF), which names no account and no currency',
  xmlFile: 'an XML file',
  jsonFile: 'a JSON file',
  xlsbFile: 'a binary workbook (.xlsb)',
  odsFile: 'a workbook of LibreOffice (.ods)',
  excel95File: 'a workbook of Excel 95 or older',
  mhtmlFile: 'a saved web page (.mht)',
  wordFile: 'a Word document',
  pdfFile: 'a PDF',
  imageFile: 'a picture',
  zipFile: 'a ZIP archive',
  archiveFile: 'a packed archive',
  unknownFile: 'a file of a kind that is not known',
  readAsStatement: 'it is no table: read it as a statement',
  readAsRows: 'read its records by a program and hand them over as rows',
  saveAsWorkbook: 'open it and save it as an Excel workbook (.xlsx)',
  askForWorkbook: 'ask the bank or whoever sent it for Excel or CSV',
  unpackFirst: 'unpack it and give the file inside',
  giveWorkbook: 'give an Excel workbook (.xlsx, .xls) or CSV',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const tablesMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: tablesSentences,
  phrases: tablesPhrases,
});
