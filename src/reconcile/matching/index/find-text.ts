import { createNormalizedText, normalize } from '../text/normalize.ts';
import type { CodeIndex } from './code-index.ts';
import type { NormalizedWindow } from './prefix-index.ts';
import { polynomial, spreadBits } from './rolling-hash.ts';

/** Finds the first code equal to a whole text, or -1. */
export function findText(text: string, codeIndex: CodeIndex): number {
  const line = normalize(text, createNormalizedText(text.length));
  return findWindow({ line, from: 0, to: line.length }, codeIndex);
}

/** Finds the first code equal to a window of a line, or -1. */
export function findWindow(window: NormalizedWindow, codeIndex: CodeIndex): number {
  const { line, from, to } = window;
  if (!codeIndex.lengths.has(to - from)) return -1;
  const hash = spreadBits(polynomial(line.values, from, to - from), to - from);
  return codeIndex.mightContain(hash) ? codeIndex.find(window, hash) : -1;
}
