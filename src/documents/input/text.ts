import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { hasAllGlyphs, missingGlyphs } from '../layout/text/measure.ts';
import type { DocumentField } from './fields.ts';

/** Makes a field whose text is drawn: precomposed, blanks single, its line breaks kept, no character without a glyph. */
export function printedText(): DocumentField<string> {
  return { expected: 'aText', blank: '', read: readPrintedText };
}

/** Makes a field whose text is drawn and must be there. */
export function requiredText(): DocumentField<string> & { readonly required: true } {
  return {
    expected: 'aText',
    schema: { type: 'string', pattern: '\\S' },
    blank: '',
    required: true,
    read: (value, report) => {
      const text = readPrintedText(value, report);
      return text === '' ? report('input.required', { expected: 'aText' }) : text;
    },
  };
}

/** Unprintable characters, among them those that turn the direction of writing. */
const UNPRINTABLE_TEXT = /[\p{C}\u2028\u2029]/u;

/** A blank that would be taken away or written otherwise. */
const UNUSUAL_BLANK = /^ | $| {2}|[^\S ]/;

/** Reads a text that is drawn. Reports `input.type`, `text.unsupported` and `render.glyph`. */
export function readPrintedText(value: unknown, report: Report): string | undefined {
  if (typeof value !== 'string')
    return report('input.type', { expected: 'aText', received: stringify(value) });
  if (hasAllGlyphs(value) && !UNUSUAL_BLANK.test(value)) return value;
  const text = value
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?(?:\r?\n ?)+/g, '\n')
    .trim();
  const unprintable = [...text].filter((character) => character !== '\n' && UNPRINTABLE_TEXT.test(character));
  if (unprintable.length > 0) {
    const received = [...new Set(unprintable)].map(codePoint).join(', ');
    return report('text.unsupported', { expected: 'printableCharacters', received });
  }
  const missing = missingGlyphs(text);
  return missing.length > 0 ? report('render.glyph', { received: missing.slice(0, 5).join(' ') }) : text;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
