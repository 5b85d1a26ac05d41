import { createByteWriter, findLetters, latinText } from '../byte-text.ts';
import { walkTags } from '../tags.ts';

const STRIKE = 'strike';
const IS_OFF = /\sval\s*=\s*["'](?:0|false|off)["']/;

/**
 * Takes the struck-out runs out of the texts of a part (ECMA-376, part 1, section 18.4.4): what is struck out beside what stands in
 * its place is none of a cell's digits.
 */
export function withoutStruck(xml: Uint8Array): Uint8Array {
  if (findLetters(xml, STRIKE, 0) < 0) return xml;
  const out = createByteWriter(xml);
  let copied = 0;
  let isRun = false;
  let isStruck = false;
  walkTags(xml, ({ name, isEnd, isEmpty, attributes, start, end }) => {
    if (name === 'r') {
      isRun = !isEnd;
      isStruck = false;
    } else if (isRun && name === STRIKE && !isEnd) isStruck = !IS_OFF.test(latinText(xml, attributes, end));
    else if (isStruck && name === 't' && !isEmpty) {
      if (isEnd) copied = start;
      else out.copy(copied, end);
    }
    return true;
  });
  out.copy(copied, xml.length);
  return out.bytes();
}
