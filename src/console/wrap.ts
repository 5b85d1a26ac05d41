import { displayWidth } from '../issues/format.ts';

/** Divides a text into lines of at most so many columns of a terminal: at blanks, and inside a word only where it is wider. */
export function wrapWords(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => piecesOf(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Divides a word that is wider than a line. */
function piecesOf(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && displayWidth(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Divides every line of a text; those that follow are set in by as much as the first, or by `indent` columns. */
export function wrapLines(text: string, width: number, indent?: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const [first = ''] = /^ */.exec(line) ?? [];
      const hang = Math.min(indent ?? first.length, width >> 1);
      const [head = '', ...rest] = wrapWords(
        line.slice(first.length),
        Math.max(1, width - Math.max(first.length, hang)),
      );
      return [first + head, ...rest.map((each) => ' '.repeat(hang) + each)];
    })
    .join('\n');
}
