import { type Figures, textWidth, type Weight } from './measure.ts';
import { wrap } from './wrap.ts';

/** Room for a text: how wide, how many lines, and in which sizes it may be set, the largest first. All in millimetres. */
export interface TextRoom {
  readonly width: number;
  readonly lines: number;
  readonly sizes: readonly number[];
  readonly weight: Weight;
  readonly figures?: Figures | undefined;
  /** Whether all lines are to be of about one length. */
  readonly even?: boolean | undefined;
  /** Whether a line more is taken rather than smaller type. Default `false`: type shrinks a little before that. */
  readonly keepSize?: boolean | undefined;
  /** Whether no word is ever divided, as the groups of an account. */
  readonly whole?: boolean | undefined;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** One line fewer is worth this much shrinking. */
const WORTH = 0.82;

/**
 * Sets a text into a room: at full size if it can, else smaller, else on more lines; a word wider than a line is
 * divided only when nothing else helps. Nothing is ever cut: without a fit there is no result.
 */
export function fitText(given: string, room: TextRoom): Fitted | undefined {
  const text = room.lines === 1 ? given.replaceAll('\n', ' ') : given;
  const [size = 0] = room.sizes;
  if (!text.includes('\n') && textWidth(text, room.weight, room.figures) * size <= room.width)
    return { size, lines: [text] };
  return isTooLong(text, room) ? undefined : fitLines(text, room);
}

/** What was set last on several lines or in smaller type; the papers of a list say much the same. */
const FITTED = /* @__PURE__ */ new Map<string, Fitted | undefined>();
const MOST_FITTED = 200;

function fitLines(text: string, room: TextRoom): Fitted | undefined {
  const { width, lines, sizes, weight, figures, even, keepSize, whole } = room;
  const key = [width, lines, sizes.join(' '), weight, figures, even, keepSize, whole, text].join('|');
  if (FITTED.has(key)) return FITTED.get(key);
  const fitted = fitWith(text, room, false) ?? (whole ? undefined : fitWith(text, room, true));
  if (FITTED.size >= MOST_FITTED) FITTED.clear();
  FITTED.set(key, fitted);
  return fitted;
}

/** Lists the sizes from one down to another, in steps of four percent. */
export function shrinkingSizes(size: number, smallest: number): number[] {
  const sizes: number[] = [];
  for (let next = size; next > smallest; next *= 0.96) sizes.push(next);
  return [...sizes, Math.min(size, smallest)];
}

/** No lines of the smallest type hold more than their widths together, and a blank at the end of each. */
function isTooLong(text: string, { width, lines, sizes, weight, figures }: TextRoom): boolean {
  return textWidth(text, weight, figures) > mostIn(lines, width / (sizes.at(-1) ?? 1), weight);
}

/** The most that lines of a width can hold, in multiples of the type size. */
function mostIn(lines: number, width: number, weight: TextRoom['weight']): number {
  return lines * (width + textWidth(' ', weight));
}

function fitWith(text: string, room: TextRoom, divide: boolean): Fitted | undefined {
  if (room.keepSize) return largest(text, room, divide);
  let best: Fitted | undefined;
  for (let lines = 1; lines <= room.lines; lines++) {
    const found = largest(text, { ...room, lines }, divide);
    if (!found) continue;
    if (found.size >= (room.sizes[0] ?? 0) * WORTH) return found;
    if (!best || found.size > best.size / WORTH) best = found;
  }
  return best;
}

function largest(text: string, room: TextRoom, divide: boolean): Fitted | undefined {
  const whole = textWidth(text, room.weight, room.figures);
  for (const size of room.sizes) {
    if (whole > mostIn(room.lines, room.width / size, room.weight)) continue;
    const lines = wrap(text, { ...room, width: room.width / size, divide });
    if (lines && lines.length <= room.lines) return { size, lines };
  }
  return undefined;
}
