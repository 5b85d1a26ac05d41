import { field } from '../../issues/fields.ts';
import { isRecord } from '../../issues/stringify.ts';
import type { FontFiles } from './optional-packages.ts';

/** The options of a PDF file. */
export const PDF_FIELDS = {
  title: field('aText', isPdfText),
  author: field('aText', isPdfText),
  date: field('aDate', isDate),
  fonts: field('twoFontFiles', isFontFiles),
};

function isPdfText(value: unknown): value is string {
  return typeof value === 'string';
}

function isDate(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

function isFontFiles(value: unknown): value is FontFiles {
  return isRecord(value) && value.regular instanceof Uint8Array && value.bold instanceof Uint8Array;
}
