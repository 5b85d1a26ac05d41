import type { IssueCode } from '../../codes.ts';
import { truncate } from '../../stringify.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { drawingMessages } from './drawing.ts';
import { inputMessages, textSentences } from './input.ts';
import { field } from './labels.ts';
import { payloadMessages } from './payload.ts';
import { picturesMessages } from './texts/pictures.ts';
import { privacyMessages } from './texts/privacy.ts';

/** Sentences on documents: cards, posters, notices, labels. */
const documentsSentences = {
  'render.glyph': (d) => `${field(d)}: the typeface has no letter for ${d.received}; write it another way`,
  'render.overflow': (d, say) =>
    `${field(d)}: does not fit even in the smallest type (${say(d.expected)}); shorten ${d.received === undefined ? 'it' : truncate(d.received)} or take a larger format`,
  'render.module': (d, say) =>
    `${field(d)}: squares of ${say(d.received)} mm cannot be read by every phone; at least ${say(d.expected)} mm; enlarge the code or shorten its text`,
  'render.distance': (d, say) =>
    `${field(d)}: squares of ${say(d.received)} are too small here; needed are ${say(d.expected)}; take larger labels or shorten the text`,
  'document.reading': (d, say) =>
    `${field(d)}: ${say(d.received)} are charged, but the meter readings make ${say(d.expected)}; correct the readings or what is charged`,
  'document.total': (d, say) => `${field(d)}: ${say(d.received)}, but the items add up to ${say(d.expected)}`,
  'document.mismatch': (d, say) =>
    `${field(d)}: the paper says ${say(d.received)}, but its code says ${say(d.expected)}; leave the text out, it is read from the code, or make a new code`,
  'document.not_in_code': (d, say) =>
    `${field(d)}: ${say(d.received)} stands on the paper but not in the code: scanning neither fills it in nor proves it`,
  'document.no_holder': () =>
    'the paper does not say whose account it is, so payers cannot check the name; give accountName as the bank shows it',
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const documentsPhrases = {
  printableCharacters: 'printable characters',
  contrastOnWhite: (least) => `contrast ≥ ${least} on white`,
  colorOnWhite: (color, contrast) => `${color} (${contrast})`,
  pngOrJpeg: 'PNG or JPEG',
  wholePngOrJpeg: 'a whole PNG without interlacing, or a JPEG',
  damagedOrInterlacedPng: 'a damaged or interlaced PNG',
  noneBesidePreset: 'none beside a preset, which settles it',
  labelsOf: (columns, rows, width, height) => `${columns} × ${rows}, ${width} × ${height} mm each`,
  paperRoom: (paper, ...room) => `${paper}: ${room.join(', ')}`,
  modulesFrom: (millimetres, centimetres) => `${millimetres} mm (read from ${centimetres} cm)`,
  aScene: 'a page of a document of this package',
  codeOrPayment: 'the text of a code, or a payment',
  aPage: 'a page',
  openPdf: 'an open document of pdfkit',
  pdfBytes: 'the bytes of a PDF file',
  readablePdf: 'a PDF file that is whole and not locked',
  pageOfPdf: "'first', 'last', 'new' or the number of a page",
  pagesOf: (most) => `a page from 1 to ${most}`,
  aDate: 'a Date',
  twoFontFiles: 'the bytes of two font files, regular and bold',
  fontFile: 'the bytes of a TrueType or OpenType font',
  otherBytes: 'other bytes',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const documentsMessages: Messages = /* @__PURE__ */ join(
  inputMessages,
  payloadMessages,
  privacyMessages,
  drawingMessages,
  picturesMessages,
  { sentences: textSentences },
  { sentences: documentsSentences, phrases: documentsPhrases },
);
