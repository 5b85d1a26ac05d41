import type { Phrase } from '../../issues/messages/phrase.ts';
import type { Report } from '../../issues/report.ts';
import type { FileFormat } from './name.ts';

/** What a file is that is not read, and what to do with it; workbooks and pages are, but not as they come. */
const OTHERS: Readonly<
  Record<Exclude<FileFormat, 'csv' | 'empty' | 'encrypted'>, readonly [Phrase, Phrase]>
> = {
  xlsx: ['workbookFile', 'readWhole'],
  xls: ['workbookFile', 'readWhole'],
  html: ['workbookFile', 'readWhole'],
  mt940: ['mt940File', 'readAsStatement'],
  camt053: ['camt053File', 'readAsStatement'],
  ofx: ['ofxFile', 'readAsStatement'],
  qif: ['qifFile', 'askForWorkbook'],
  xml: ['xmlFile', 'askForWorkbook'],
  json: ['jsonFile', 'readAsRows'],
  xlsb: ['xlsbFile', 'saveAsWorkbook'],
  ods: ['odsFile', 'saveAsWorkbook'],
  excel95: ['excel95File', 'saveAsWorkbook'],
  mhtml: ['mhtmlFile', 'saveAsWorkbook'],
  word: ['wordFile', 'askForWorkbook'],
  pdf: ['pdfFile', 'askForWorkbook'],
  image: ['imageFile', 'askForWorkbook'],
  zip: ['zipFile', 'unpackFirst'],
  archive: ['archiveFile', 'unpackFirst'],
  unknown: ['unknownFile', 'giveWorkbook'],
};

/** Reports a file that is not read for what it is. */
export function reportFormat(format: Exclude<FileFormat, 'csv'>, report: Report): undefined {
  if (format === 'empty') return report('table.damaged', { received: 'emptyFile' });
  if (format === 'encrypted') return report('table.encrypted');
  const [received, expected] = OTHERS[format];
  return report('table.format', { received, expected });
}
