/** Plain twins of the dense segmentation: every way to cut a short text, and what each costs. */

const COUNT_BITS = [
  [10, 9, 8],
  [12, 11, 16],
  [14, 13, 16],
] as const;
const FITS = [/^\d+$/, /^[\dA-Z $%*+\-./:]+$/, /^/] as const;

/** Tries all cuts of a text into numeric, alphanumeric and byte segments and gives the fewest bits. */
export function fewestBits(text: string, group: 0 | 1 | 2): number {
  if (text === '') return 0;
  let best = Number.POSITIVE_INFINITY;
  for (let end = 1; end <= text.length; end++) {
    const rest = fewestBits(text.slice(end), group);
    for (const mode of [0, 1, 2] as const) {
      if (!FITS[mode].test(text.slice(0, end))) continue;
      best = Math.min(best, 4 + COUNT_BITS[group][mode] + dataBits(text.slice(0, end), mode) + rest);
    }
  }
  return best;
}

function dataBits(text: string, mode: 0 | 1 | 2): number {
  const { length } = text;
  if (mode === 0) return Math.floor(length / 3) * 10 + ([0, 4, 7][length % 3] ?? 0);
  if (mode === 1) return Math.floor(length / 2) * 11 + (length % 2) * 6;
  return new TextEncoder().encode(text).length * 8;
}
