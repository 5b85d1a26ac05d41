import {
  characterSet,
  countBits,
  type Mode,
  type Segment,
  segmentOf,
  type VersionGroup,
} from './segments.ts';

/** Values of the alphanumeric mode in order (ISO/IEC 18004 table 5). */
export const ALPHANUMERIC_SET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const SEGMENT_MODES = ['numeric', 'alphanumeric', 'byte'] as const satisfies readonly Mode[];
/** Costs are counted in sixths of a bit, so that a third of ten bits and a half of eleven are whole numbers. */
const SIXTHS = 6;
const DIGIT_COST = 20;
const LETTER_COST = 33;

/**
 * Cuts a text into the segments that take the fewest bits, by dynamic programming over characters and modes;
 * linear in the text. The cheapest cut depends on the group of the version.
 */
export function denseSegments(text: string, group: VersionGroup): Segment[] {
  const modes = cheapestModes(text, group);
  const segments = characterSet(text);
  let start = 0;
  for (let i = 1; i <= text.length; i++) {
    const mode = SEGMENT_MODES[modes[start] ?? 2] ?? 'byte';
    if (i < text.length && modes[i] === modes[start]) continue;
    segments.push(segmentOf(mode, text.slice(start, i)));
    start = i;
  }
  return segments;
}

/** The index in MODES that each character is written in. */
function cheapestModes(text: string, group: VersionGroup): Uint8Array {
  const headers = SEGMENT_MODES.map((mode) => (4 + countBits(mode, group)) * SIXTHS);
  const from = new Uint8Array(text.length * 3);
  let costs = headers;
  for (let i = 0; i < text.length; i++) {
    const cost = characterCosts(text.charCodeAt(i));
    const written = costs.map((soFar, mode) => soFar + (cost[mode] ?? 0));
    const origins = headers.map((header, mode) => cheapestOrigin(written, mode, header));
    from.set(origins, i * 3);
    costs = origins.map((origin, mode) => arrival(written, { origin, mode, header: headers[mode] ?? 0 }));
  }
  return traceBack(from, costs);
}

/** What writing one more UTF-16 unit costs in each mode; a low surrogate is paid with its high one. */
function characterCosts(unit: number): readonly [number, number, number] {
  const character = unit < 0x80 ? ALPHANUMERIC_SET.indexOf(String.fromCharCode(unit)) : -1;
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

/** The mode in which a character is best written when the next one is to be written in `mode`. */
function cheapestOrigin(written: readonly number[], mode: number, header: number): number {
  let best = mode;
  for (const origin of written.keys()) {
    const cost = arrival(written, { origin, mode, header });
    if (cost < arrival(written, { origin: best, mode, header })) best = origin;
  }
  return best;
}

/** What it costs to be ready for a mode: nothing more in the same one, else to fill up a bit and a new header. */
function arrival(written: readonly number[], step: { origin: number; mode: number; header: number }): number {
  const cost = written[step.origin] ?? Number.POSITIVE_INFINITY;
  return step.origin === step.mode ? cost : Math.ceil(cost / SIXTHS) * SIXTHS + step.header;
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
