import { choice, field, flag } from '../../../issues/fields.ts';
import { FONT_FILES } from '../optional-packages.ts';

/** The options of a PDF file. */
export const PDF_FIELDS = {
  title: field('aText', isPdfText),
  author: field('aText', isPdfText),
  date: field('aDate', isDate),
  fonts: FONT_FILES,
  tagged: flag(),
};

/** The fields of a place on a page of `pdfkit`. */
export const ATTACH_FIELDS = {
  x: { ...millimeters(), required: true },
  y: { ...millimeters(), required: true },
  fonts: PDF_FIELDS.fonts,
} as const;

const MAX_PAGES = 100_000;

/** The options of a stamp on a finished PDF. */
export const STAMP_FIELDS = {
  page: {
    ...field('pageOfPdf', isPage),
    schema: {
      anyOf: [{ enum: ['first', 'last', 'new'] }, { type: 'integer', minimum: 1, maximum: MAX_PAGES }],
    },
  },
  at: choice('bottom', 'top'),
  x: millimeters(),
  y: millimeters(),
  fonts: PDF_FIELDS.fonts,
} as const;

function millimeters() {
  return field(
    'numberBetween(0, 10000)',
    (value): value is number => typeof value === 'number' && value >= 0 && value <= 10_000,
  );
}

function isPage(value: unknown): value is 'first' | 'last' | 'new' | number {
  if (value === 'first' || value === 'last' || value === 'new') return true;
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_PAGES;
}

function isPdfText(value: unknown): value is string {
  return typeof value === 'string';
}

function isDate(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}
