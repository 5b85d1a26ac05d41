import { isUpper } from '../text/keywords.ts';
import { isLostBlank } from '../text/line-breaks.ts';
import { FIRST_LETTER, isSeparated, type NormalizedText } from '../text/normalize.ts';

/**
 * What shows that a code begins or ends at a boundary: a separator or the end of the line, a change between letters and digits
 * or between capitals and small letters, a column at which a blank may be lost; nothing where it is `glued`.
 */
export type Side = 'clean' | 'class' | 'case' | 'column' | 'glued';

/** Tells what touches a boundary between two normalized characters; the ends of a line are clean. */
export function sideBefore(line: NormalizedText, index: number, origin: number): Side {
  if (index <= 0 || index >= line.length || isSeparated(line, index)) return 'clean';
  const { values, offsets, text } = line;
  const at = offsets[index] ?? 0;
  const digitBefore = (values[index - 1] ?? 0) < FIRST_LETTER;
  const digitAfter = (values[index] ?? 0) < FIRST_LETTER;
  if (digitBefore && digitAfter) return 'glued';
  if (isLostBlank(at, origin)) return 'column';
  if (digitBefore !== digitAfter) return 'class';
  return isUpper(text.charAt(offsets[index - 1] ?? 0)) === isUpper(text.charAt(at)) ? 'glued' : 'case';
}

/** What some banks write before the text of a payer who scanned a code, without a blank. */
const SCAN_MARK = 'QR';

/** Checks whether a boundary stands right behind a bank's mark, with which its narrative begins. */
export function isBehindMark({ offsets, text }: NormalizedText, index: number, origin: number): boolean {
  const at = offsets[index] ?? -1;
  return at === origin + SCAN_MARK.length && text.startsWith(SCAN_MARK, origin);
}
