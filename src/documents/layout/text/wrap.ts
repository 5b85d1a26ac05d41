import { splitLetters } from './letters.ts';
import { type Figures, textWidth, type Weight } from './measure.ts';

/** The width of a line, in multiples of the type size, and how it is set. */
export interface Measure {
  readonly width: number;
  readonly weight: Weight;
  readonly figures?: Figures | undefined;
  /** Whether the last line is as long as the others, as in a heading; else it may end early. */
  readonly even?: boolean | undefined;
  /** Whether a word wider than a line is divided. */
  readonly divide: boolean;
}

/**
 * Breaks a text into the fewest lines that hold it: breaks that it brings are kept, others stand where lines come out full,
 * after a dash, a comma or "&" rather than elsewhere, and not inside a name. Nothing where a word is wider than a line.
 */
export function wrap(text: string, measure: Measure): string[] | undefined {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    const words = fittingWords(paragraph, measure);
    if (!words) return undefined;
    lines.push(...evenLines(words, measure));
  }
  return lines;
}

/** The words of a paragraph, each no wider than a line. */
function fittingWords(paragraph: string, measure: Measure): string[] | undefined {
  const words: string[] = [];
  for (const word of paragraph.split(' ')) {
    if (fitsLine(word, measure)) words.push(word);
    else if (!measure.divide || !divideWord(word, words, measure)) return undefined;
  }
  return words;
}

function divideWord(word: string, pieces: string[], measure: Measure): boolean {
  let piece = '';
  for (const letter of splitLetters(word)) {
    if (!fitsLine(letter, measure)) return false;
    if (piece && !fitsLine(piece + letter, measure)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  pieces.push(piece);
  return true;
}

function fitsLine(line: string, { width, weight, figures }: Measure): boolean {
  return textWidth(line, weight, figures) <= width;
}

/** The best way to set the words from each one on: how many lines, what it costs, and where its first line ends. */
interface LineSetting {
  readonly lines: number;
  readonly cost: number;
  readonly end: number;
}

const NO_LINES: LineSetting = { lines: 0, cost: 0, end: 0 };

function evenLines(words: readonly string[], measure: Measure): string[] {
  const settings: LineSetting[] = [];
  settings[words.length] = NO_LINES;
  for (let from = words.length - 1; from >= 0; from--)
    settings[from] = bestFrom(from, words, settings, measure);
  const lines: string[] = [];
  for (let from = 0; from < words.length; ) {
    const end = settings[from]?.end ?? words.length;
    lines.push(words.slice(from, end).join(' '));
    from = end;
  }
  return lines;
}

function bestFrom(
  from: number,
  words: readonly string[],
  settings: readonly LineSetting[],
  measure: Measure,
): LineSetting {
  let best: LineSetting | undefined;
  for (let end = from + 1; end <= words.length; end++) {
    const line = words.slice(from, end).join(' ');
    if (end > from + 1 && !fitsLine(line, measure)) break;
    const rest = settings[end] ?? NO_LINES;
    const isLast = end === words.length && measure.even !== true;
    const empty = isLast ? 0 : 1 - textWidth(line, measure.weight, measure.figures) / measure.width;
    const cost = rest.cost + empty ** 2 + breakCost(words[end - 1], words[end]);
    const lines = rest.lines + 1;
    if (!best || lines < best.lines || (lines === best.lines && cost < best.cost))
      best = { lines, cost, end };
  }
  return best ?? NO_LINES;
}

const AFTER_MARK = /[–—,;:&·)]$/u;
const CAPITAL = /^\p{Lu}[\p{Ll}\p{M}]/u;

/** What a break costs between two words: nothing after a mark, much between two words of a name. */
function breakCost(before = '', after = ''): number {
  if (after === '' || AFTER_MARK.test(before)) return 0;
  return CAPITAL.test(before) && CAPITAL.test(after) ? 0.4 : 0.15;
}
