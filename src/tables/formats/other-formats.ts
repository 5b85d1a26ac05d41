import type { Phrase } from '../../issues/messages/phrase.ts';
import type { Report } from '../../issues/report.ts';
import type { FileFormat } from './name.ts';

/** What a file is that holds no table, and what to do with it. */
const OTHERS: Readonly<Record<Exclude<FileFormat, ReadFormat>, readonly [Phrase, Phrase]>> = {
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

type ReadFormat = 'csv' | 'xlsx' | 'xls' | 'html' | 'empty' | 'encrypted';

/** Reports a file that is no table for what it is. */
export function reportFormat(
  format: Exclude<FileFormat, 'csv' | 'xlsx' | 'xls' | 'html'>,
  report: Report,
): undefined {
  if (format === 'empty') return report('table.damaged', { received: 'emptyFile' });
  if (format === 'encrypted') return report('table.encrypted');
  const [received, expected] = OTHERS[format];
  return report('table.format', { received, expected });
}
