import type { Canvas } from '../layout/canvas.ts';
import { codeAlt, type SpokenPayment } from './alt.ts';
import { type CodePlace, type CodeSymbol, drawSymbol } from './symbol.ts';

/** Draws the code of a document in its place, with what it asks for in words. */
export function drawPaymentCode(
  page: Canvas,
  facts: SpokenPayment & { readonly symbol: CodeSymbol },
  place: Omit<CodePlace, 'alt' | 'path'>,
): void {
  drawSymbol(page, facts.symbol, { ...place, alt: codeAlt(facts), path: ['payload'] });
}
