import { fromHex, toHex } from '../bytes/hex.ts';
import type { Phrase } from '../issues/messages/phrase.ts';
import { stringify } from '../issues/stringify.ts';
import type { Coding, CpmObject } from './objects.ts';

interface Shape {
  /** What the text of a value looks like. */
  readonly pattern: RegExp;
  /** What a caller may write, where the coding pads it. */
  readonly given?: RegExp;
  readonly expected: Phrase;
}

interface Coder {
  readonly toText: (hex: string) => string;
  readonly toHex: (text: string, object: CpmObject) => string;
}

const SHAPES: Readonly<Record<Coding, Shape>> = {
  b: { pattern: /^(?:[0-9A-F]{2})+$/, expected: 'hexDigits' },
  n: { pattern: /^\d+$/, expected: 'packedDigits' },
  cn: { pattern: /^\d{1,19}$/, expected: 'packedDigitsUpTo(19)' },
  track2: { pattern: /^\d{1,19}D\d{7,}$/, expected: 'track2' },
  an: { pattern: /^[0-9A-Za-z]+$/, expected: 'alphanumeric' },
  ans: { pattern: /^[\x20-\x7e]+$/, expected: 'printableAscii' },
};

/** Objects whose shape is narrower than that of their coding. */
const NARROWER: Readonly<Record<string, Shape>> = {
  50: { pattern: /^[0-9A-Za-z ]+$/, expected: 'alphanumericOrBlank' },
  '5F2D': { pattern: /^(?:[A-Za-z]{2}){1,4}$/, expected: 'languageCodes' },
  '9F19': { pattern: /^0\d{11}$/, given: /^0?\d{11}$/, expected: 'elevenDigits' },
  '9F25': { pattern: /^\d{4}$/, given: /^\d{4}$/, expected: 'fourDigits' },
  '9F24': { pattern: /^[0-9A-Z]+$/, expected: 'capitalsAndDigits(29)' },
};

const RAW: Coder = { toText: (hex) => hex, toHex: (text) => text };
const PACKED_LEFT: Coder = { toText: (hex) => hex, toHex: (text, { min }) => text.padStart(min * 2, '0') };
const PACKED_RIGHT: Coder = {
  toText: (hex) => (hex.endsWith('F') ? hex.slice(0, -1) : hex),
  toHex: (text) => (text.length % 2 === 0 ? text : `${text}F`),
};
const CHARACTER_CODERS: Coder = {
  toText: (hex) => String.fromCharCode(...fromHex(hex)),
  toHex: (text) => toHex(Uint8Array.from(text, (character) => character.charCodeAt(0))),
};

const CODERS: Readonly<Record<Coding, Coder>> = {
  b: RAW,
  n: PACKED_LEFT,
  cn: PACKED_RIGHT,
  track2: PACKED_RIGHT,
  an: CHARACTER_CODERS,
  ans: CHARACTER_CODERS,
};

/** Reads the text of a value; `undefined` when the bytes are not coded as the standard says. */
export function codedText(object: CpmObject, hex: string): string | undefined {
  const text = CODERS[object.coding].toText(hex);
  return shapeOf(object).pattern.test(text) ? text : undefined;
}

/** Codes a text; `undefined` when the text does not have the shape the standard asks for. */
export function hexOf(object: CpmObject, text: string): string | undefined {
  if (shapeOf(object).given?.test(text) === false) return undefined;
  const packed = CODERS[object.coding] !== CHARACTER_CODERS;
  if (!(packed ? /^[0-9A-Fa-f]+$/ : /^[\x20-\x7e]+$/).test(text)) return undefined;
  const hex = CODERS[object.coding].toHex(packed ? text.toUpperCase() : text, object);
  return codedText(object, hex) === undefined ? undefined : hex;
}

/** Says what a value of an object looks like. */
export function shapeOf(object: CpmObject): Shape {
  return NARROWER[object.tag] ?? SHAPES[object.coding];
}

/** Shows a value in a message: of a card number no more than its last four digits. */
export function shownValue(object: CpmObject, value: string): string {
  return object.name === 'pan' || object.name === 'track2' ? `…${value.slice(-4)}` : stringify(value);
}
