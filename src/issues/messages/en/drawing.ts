import type { IssueCode } from '../../codes.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { inputSentences, sizePhrases, valuePhrases } from './input.ts';
import { field } from './labels.ts';

/** Sentences on drawing a code. */
export const drawingSentences = {
  'qr.too_long': (d, say) =>
    `${field(d)}: ${say(d.received)} bytes, at most ${say(d.expected)} fit at this level; shorten it or lower the level`,
  'render.too_small': (d, say) =>
    `${field(d)}: ${say(d.received)} is too small for this code, which needs at least ${say(d.expected)}; enlarge it or shorten the text`,
  'render.contrast': (d, say) =>
    `dark on light, ${say(d.received)} contrast; at least ${say(d.expected)} needed, a light code on dark ground is not read`,
  'render.logo': (d, say) =>
    `${field(d)}: covers ${say(d.received)} of the code's side, at most ${say(d.expected)} may be lost; make it smaller or raise the level`,
  'render.unreadable': (d, say) =>
    `what was drawn does not read back as the text: ${say(d.received)}; do not use it`,
  'render.picture': (d, say) => `${field(d)}: ${say(d.received)}; expected ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const drawingPhrases = {
  textOrSymbol: 'a text or a QR symbol',
  noneForSymbol: 'none, as the symbol is drawn already',
  wholeCharacters: 'whole Unicode characters',
  hexColor: 'a color such as #1a2b3c',
  contrastOf: (dark, light, percent) => `${dark} on ${light}: ${percent} %`,
  pixelsUpTo: (most) => `a number of pixels up to ${most}`,
  sizeOrModuleSize: 'size or moduleSize, not both',
  textWithoutControls: 'text without control characters',
  objectWithImage: 'an object with an image',
  pngOrJpegBytes: 'the bytes of a PNG or JPEG file',
  bytesUpTo: (most) => `at most ${most} bytes`,
  damagedFile: 'a damaged file',
  neitherPngNorJpeg: 'neither PNG nor JPEG',
  otherModules: 'other modules',
  anotherText: 'another text',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const drawingMessages: Messages = /* @__PURE__ */ join(
  { sentences: inputSentences, phrases: valuePhrases },
  { phrases: sizePhrases },
  { sentences: drawingSentences, phrases: drawingPhrases },
);
