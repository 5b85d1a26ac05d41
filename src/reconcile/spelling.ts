import type { Span } from '../issues/detail.ts';
import { gapBefore, isInsertedBlank } from './columns.ts';
import { createSqueezed, type Squeezed, squeeze } from './squeeze.ts';

/** How a code is written in a line, compared with how it was issued. */
export interface Spelling {
  /** Separators that the issued code does not have. */
  readonly added: number;
  /** Added separators that stand anywhere but between a letter and a digit. */
  readonly odd: number;
  /** Blanks where two lines of 35 columns were joined. */
  readonly breaks: number;
  /** Separators of the issued code that are gone. */
  readonly lost: number;
  readonly changed: boolean;
  readonly case: boolean;
  readonly diacritics: boolean;
  /** Whether a separator is so wide that the parts may not belong together. */
  readonly torn: boolean;
}

const WIDEST = 3;
const issued = /* @__PURE__ */ createSqueezed(64);

/** It compares the characters and separators of a window with those of the issued code. */
export function spell(code: string, line: Squeezed, start: number, origin: number): Spelling {
  const own = squeeze(code, issued);
  const found = {
    added: 0,
    odd: 0,
    breaks: 0,
    lost: 0,
    changed: false,
    case: false,
    diacritics: false,
    torn: false,
  };
  for (let i = 0; i < own.length; i++) {
    const here = line.text.charAt(line.offsets[start + i] ?? 0);
    const there = code.charAt(own.offsets[i] ?? 0);
    if (here !== there) {
      if (here.toUpperCase() === there.toUpperCase()) found.case = true;
      else found.diacritics = true;
    }
    if (i === 0) continue;
    const gap = gapBefore(line, start + i);
    const wanted = gapBefore(own, i);
    if (gap && !wanted) {
      if (isInsertedBlank(line.text, gap, origin)) found.breaks++;
      else {
        found.added++;
        if (!betweenClasses(own, i)) found.odd++;
      }
    } else if (wanted && !gap) found.lost++;
    else if (gap && wanted && !sameText(line.text, gap, code, wanted)) found.changed = true;
    if (gap && gap.end - gap.start > WIDEST) found.torn = true;
  }
  return found;
}

function betweenClasses({ values }: Squeezed, index: number): boolean {
  return (values[index - 1] ?? 0) < 11 !== (values[index] ?? 0) < 11;
}

function sameText(a: string, first: Span, b: string, second: Span): boolean {
  if (first.end - first.start !== second.end - second.start) return false;
  for (let i = 0; i < first.end - first.start; i++)
    if (a.charCodeAt(first.start + i) !== b.charCodeAt(second.start + i)) return false;
  return true;
}
