import { wholeCharacters } from '../../text/charset.ts';
import { escapeXml } from '../../text/xml.ts';

/** The most characters of a cell, as in Excel. */
export const MOST_CELL_CHARACTERS = 32_767;

/** What XML cannot hold, or would change, and what looks like the mark that stands for it (ECMA-376 part 1, section 22.9.2.19). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is marked
const TO_BE_MARKED = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Writes a text as a workbook holds it; lines of a cell are parted as Excel does, by a line feed. */
export function bookText(text: string): string {
  const marked = wholeCharacters(text.replace(/\r\n?/g, '\n')).replace(
    TO_BE_MARKED,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return escapeXml(marked);
}

/** The texts that the sheets of a workbook share, each once. */
export interface BookTexts {
  /** Gives the number of a text. */
  readonly numberOf: (text: string) => number;
  /** Gives the texts, by their numbers. */
  readonly all: () => Iterable<string>;
}

/** Starts a list of texts. */
export function createBookTexts(): BookTexts {
  const numbers = new Map<string, number>();
  return {
    numberOf: (text) => {
      const known = numbers.get(text) ?? numbers.size;
      numbers.set(text, known);
      return known;
    },
    all: () => numbers.keys(),
  };
}
