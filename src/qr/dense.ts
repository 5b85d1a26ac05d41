import {
  characterSet,
  countBits,
  type Mode,
  type Segment,
  segmentOf,
  type VersionGroup,
} from './segments.ts';

/** Values of the alphanumeric mode in order (ISO/IEC 18004 table 5). */
export const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const MODES = ['numeric', 'alphanumeric', 'byte'] as const satisfies readonly Mode[];
/** Costs are counted in sixths of a bit, so that a third of ten bits and a half of eleven are whole numbers. */
const SIXTHS = 6;
const DIGIT_COST = 20;
const LETTER_COST = 33;

/**
 * It cuts a text into the segments that take the fewest bits, by dynamic programming over characters and modes;
 * linear in the text. The cheapest cut depends on the group of the version.
 */
export function denseSegments(text: string, group: VersionGroup): Segment[] {
  const modes = cheapestModes(text, group);
  const segments = characterSet(text);
  let start = 0;
  for (let i = 1; i <= text.length; i++) {
    const mode = MODES[modes[start] ?? 2] ?? 'byte';
    if (i < text.length && modes[i] === modes[start]) continue;
    segments.push(segmentOf(mode, text.slice(start, i)));
    start = i;
  }
  return segments;
}

/** The index in MODES that each character is written in. */
function cheapestModes(text: string, group: VersionGroup): Uint8Array {
  const headers = MODES.map((mode) => (4 + countBits(mode, group)) * SIXTHS);
  const from = new Uint8Array(text.length * 3);
  let costs = headers;
  for (let i = 0; i < text.length; i++) {
    const cost = characterCosts(text.charCodeAt(i));
    const stay = costs.map((soFar, mode) => soFar + (cost[mode] ?? 0));
    costs = stay.map((value, mode) => {
      const { best, origin } = cheapestArrival(stay, mode, value, headers[mode] ?? 0);
      from[i * 3 + mode] = origin;
      return best;
    });
  }
  return traceBack(from, costs);
}

/** What writing one more UTF-16 unit costs in each mode; a low surrogate is paid with its high one. */
function characterCosts(unit: number): readonly [number, number, number] {
  const character = unit < 0x80 ? ALPHANUMERIC.indexOf(String.fromCharCode(unit)) : -1;
  return [
    character >= 0 && character < 10 ? DIGIT_COST : Number.POSITIVE_INFINITY,
    character >= 0 ? LETTER_COST : Number.POSITIVE_INFINITY,
    utf8Length(unit) * 8 * SIXTHS,
  ];
}

function utf8Length(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit >= 0xd800 && unit <= 0xdbff) return 4;
  return unit >= 0xdc00 && unit <= 0xdfff ? 0 : 3;
}

/** The cheapest way to be ready for `mode` after a character: having written it so, or switching with a new header. */
function cheapestArrival(stay: readonly number[], mode: number, own: number, header: number) {
  let best = own;
  let origin = mode;
  for (let other = 0; other < stay.length; other++) {
    const switched = Math.ceil((stay[other] ?? 0) / SIXTHS) * SIXTHS + header;
    if (other !== mode && switched < best) {
      best = switched;
      origin = other;
    }
  }
  return { best, origin };
}

function traceBack(from: Uint8Array, costs: readonly number[]): Uint8Array {
  const modes = new Uint8Array(from.length / 3);
  let mode = costs.indexOf(Math.min(...costs));
  for (let i = modes.length - 1; i >= 0; i--) {
    mode = from[i * 3 + mode] ?? 2;
    modes[i] = mode;
  }
  return modes;
}
