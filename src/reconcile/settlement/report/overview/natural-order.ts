import { compareTexts } from '../../../../statements/duplicates/compared.ts';

const PIECES = /\d+|\D+/g;

/** Compares names as people order them, `6A2` before `6A10`, by the digits' number and else by characters; the same on every machine. */
export function compareNaturally(a: string, b: string): number {
  const [first, second] = [a, b].map((name) => name.toLowerCase().match(PIECES) ?? []);
  for (const [at, piece] of (first ?? []).entries()) {
    const order = comparePieces(piece, second?.[at] ?? '');
    if (order !== 0) return order;
  }
  return (first?.length ?? 0) - (second?.length ?? 0) || compareTexts(a, b);
}

function comparePieces(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  const areNumbers = /^\d/.test(a) && /^\d/.test(b);
  return (areNumbers ? x - y : 0) || compareTexts(a, b);
}
