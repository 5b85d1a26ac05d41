import type { IssueCode } from '../../codes.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';

/** Sentences on pictures of codes. */
const scanSentences = {
  'scan.format': (d, say) =>
    `${field(d)}: ${say(d.received)} is no picture that can be read; give ${say(d.expected)}`,
  'scan.damaged': (d) =>
    `${field(d)}: the ${d.received ?? 'picture'} file is damaged, cut short or of a rare kind; send or take the picture again`,
  'scan.too_large': (d, say) =>
    `${field(d)}: ${say(d.received)} pixels, at most ${say(d.expected)} are looked at; scale it down or raise maxPixels`,
  'scan.pixels': (d, say) => `${field(d)}: ${say(d.received)}; expected ${say(d.expected)}`,
  'scan.reader': (d, say) => `the code reader does not work (${say(d.received)}); ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const scanPhrases = {
  pixelsOrPicture: 'pixels, or the bytes of a picture',
  pngOrPixels: 'PNG or pixels, or toPixels, which decodes it',
  positiveSides: 'a width and a height of at least 1',
  bytesForSides: (count, width, height) => `${count} bytes for ${width} × ${height}`,
  emptyFile: 'an empty file',
  fileBeginning: (bytes) => `a file that begins with ${bytes}`,
  fileOf: (format) => `a ${format} file`,
  wasmSource: 'bytes, a compiled module or an address',
  wasmNotFound: 'its wasm file was not found',
  giveWasm: "give wasm: the bytes or address of 'zxing-wasm/reader/zxing_reader.wasm'",
  checkWasm: 'check wasm',
  notInstalled: (name) => `${name} is not installed`,
  install: (name) => `npm install ${name}`,
  codesWithPosition: 'decoder must return codes with text and position',
  noPicture: 'zxing-wasm: no picture',
  tryAnother: 'try another picture or another reader',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const scanMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: scanSentences,
  phrases: scanPhrases,
});
