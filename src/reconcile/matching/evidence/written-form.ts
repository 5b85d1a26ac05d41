import type { Span } from '../../../issues/detail.ts';
import { gapBefore, isInsertedBlank } from '../text/line-breaks.ts';
import { createNormalizedText, FIRST_LETTER, type NormalizedText, normalize } from '../text/normalize.ts';

/** How a code is written in a line, compared with how it was issued. */
interface Comparison {
  /** Separators that the issued code does not have. */
  added: number;
  /** Added separators that stand anywhere but between a letter and a digit. */
  odd: number;
  /** Blanks where two lines of 35 columns were joined. */
  breaks: number;
  /** Separators of the issued code that are gone. */
  lost: number;
  changed: boolean;
  case: boolean;
  /** Capitals beside small letters in a code that was issued in one of them: no bank writes so. */
  mixed: boolean;
  diacritics: boolean;
  /** Whether a separator is so wide that the parts may not belong together. */
  widelySplit: boolean;
}

/** What a comparison found. */
export type WrittenForm = Readonly<Comparison>;

/** A code that is written as it was issued. */
export const AS_ISSUED: WrittenForm = {
  added: 0,
  odd: 0,
  breaks: 0,
  lost: 0,
  changed: false,
  case: false,
  mixed: false,
  diacritics: false,
  widelySplit: false,
};

const WIDEST = 3;
/** Capitals and small letters, see `caseOf`. */
const BOTH = 3;
const issued = /* @__PURE__ */ createNormalizedText(64);

/** Compares the characters and separators of a window with those of the issued code. */
export function compareForm(code: string, line: NormalizedText, start: number, origin: number): WrittenForm {
  const own = normalize(code, issued);
  const found: Comparison = { ...AS_ISSUED };
  let cases = 0;
  let ownCases = 0;
  for (let i = 0; i < own.length; i++) {
    const written = line.text.charAt(line.offsets[start + i] ?? 0);
    const wanted = code.charAt(own.offsets[i] ?? 0);
    cases |= caseOf(written);
    ownCases |= caseOf(wanted);
    if (written !== wanted) {
      if (written.toUpperCase() === wanted.toUpperCase()) found.case = true;
      else found.diacritics = true;
    }
    if (i === 0) continue;
    const gap = gapBefore(line, start + i);
    const ownGap = gapBefore(own, i);
    if (gap && !ownGap) {
      if (isInsertedBlank(line.text, gap, origin)) found.breaks++;
      else {
        found.added++;
        if (!betweenClasses(own, i)) found.odd++;
      }
    } else if (ownGap && !gap) found.lost++;
    else if (gap && ownGap && !sameText(line.text, gap, code, ownGap)) found.changed = true;
    if (gap && gap.end - gap.start > WIDEST) found.widelySplit = true;
  }
  found.mixed = cases === BOTH && ownCases !== BOTH;
  return found;
}

/** 1 for a capital, 2 for a small letter, 0 for what has no case. */
function caseOf(character: string): number {
  if (character !== character.toLowerCase()) return 1;
  return character === character.toUpperCase() ? 0 : 2;
}

function betweenClasses({ values }: NormalizedText, index: number): boolean {
  return (values[index - 1] ?? 0) < FIRST_LETTER !== (values[index] ?? 0) < FIRST_LETTER;
}

function sameText(a: string, first: Span, b: string, second: Span): boolean {
  if (first.end - first.start !== second.end - second.start) return false;
  for (let i = 0; i < first.end - first.start; i++)
    if (a.charCodeAt(first.start + i) !== b.charCodeAt(second.start + i)) return false;
  return true;
}
