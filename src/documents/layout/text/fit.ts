import { textWidth, type Weight } from './measure.ts';

/** Room for a text: how wide, how many lines, and how far its type may shrink. All in millimetres. */
export interface TextRoom {
  readonly width: number;
  readonly lines: number;
  readonly size: number;
  readonly smallest: number;
  readonly weight: Weight;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Type shrinks in steps of four percent. */
const SIZE_STEP = 0.96;
/** One line fewer is worth this much shrinking. */
const WORTH = 0.82;

/**
 * Sets a text into a room: at full size if it can, else smaller, else on more lines; a word wider than a line is
 * divided only when nothing else helps. Nothing is ever cut: without a fit there is no result.
 */
export function fitText(text: string, room: TextRoom): Fitted | undefined {
  if (isTooLong(text, room)) return undefined;
  return fitWith(text, room, false) ?? fitWith(text, room, true);
}

/** No lines of the smallest type hold more than their widths together, and a blank at the end of each. */
function isTooLong(text: string, { width, lines, size, smallest, weight }: TextRoom): boolean {
  const most = (lines * width) / Math.min(size, smallest);
  return textWidth(text, weight) > most + lines * textWidth(' ', weight);
}

function fitWith(text: string, room: TextRoom, divide: boolean): Fitted | undefined {
  let best: Fitted | undefined;
  for (let lines = 1; lines <= room.lines; lines++) {
    const found = largest(text, { ...room, lines }, divide);
    if (!found) continue;
    if (found.size >= room.size * WORTH) return found;
    if (!best || found.size > best.size / WORTH) best = found;
  }
  return best;
}

function largest(text: string, room: TextRoom, divide: boolean): Fitted | undefined {
  for (let size = room.size; ; size = Math.max(size * SIZE_STEP, room.smallest)) {
    const lines = wrap(text, { width: room.width / size, weight: room.weight, divide });
    if (lines && lines.length <= room.lines) return { size, lines: balanceLines(text, lines, room, size) };
    if (size <= room.smallest) return undefined;
  }
}

interface Measure {
  /** In multiples of the type size. */
  readonly width: number;
  readonly weight: Weight;
  readonly divide: boolean;
}

/** Lines that are no wider than they need be for their number, so that none is left nearly empty. */
function balanceLines(text: string, lines: string[], room: TextRoom, size: number): string[] {
  if (lines.length < 2) return lines;
  let best = lines;
  let low = 0;
  let high = room.width / size;
  for (let i = 0; i < 7; i++) {
    const width = (low + high) / 2;
    const tried = wrap(text, { width, weight: room.weight, divide: false });
    if (tried && tried.length <= lines.length) [best, high] = [tried, width];
    else low = width;
  }
  return best;
}

function wrap(text: string, measure: Measure): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (fitsRoom(longer, measure)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const last = fitsRoom(word, measure)
      ? word
      : measure.divide
        ? divideWord(word, lines, measure)
        : undefined;
    if (last === undefined) return undefined;
    line = last;
  }
  return [...lines, line];
}

/** Pushes all full lines of a word and returns what remains; nothing when a single letter is too wide. */
function divideWord(word: string, lines: string[], measure: Measure): string | undefined {
  let line = '';
  for (const letter of word) {
    if (!fitsRoom(letter, measure)) return undefined;
    if (line && !fitsRoom(line + letter, measure)) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return line;
}

function fitsRoom(line: string, { width, weight }: Measure): boolean {
  return textWidth(line, weight) <= width;
}
