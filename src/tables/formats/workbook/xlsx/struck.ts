import { findLetters, latinText } from '../byte-text.ts';
import { withoutParts } from '../tags.ts';

const IS_OFF = /=\s*.(?:0|f|of)/;

/**
 * Takes the struck-out runs out of the texts of a part (ECMA-376, part 1, section 18.4.4): what is struck out beside what stands in
 * its place is none of a cell's digits.
 */
export function withoutStruck(xml: Uint8Array): Uint8Array {
  if (findLetters(xml, 'strike', 0) < 0) return xml;
  let isStruck = false;
  return withoutParts(xml, ({ name, isEnd, isEmpty, attributes, end, next }) => {
    if (name === 'r') isStruck = false;
    else if (name === 'strike' && !isEnd) isStruck = !IS_OFF.test(latinText(xml, attributes, end));
    return isStruck && name === 't' && !isEnd && !isEmpty && [end, next];
  });
}
