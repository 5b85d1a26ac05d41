/** A record of a text: its cells, and the line where it starts, from 1, which is its row. */
export interface TextRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What was read of a block of text. */
export interface Scanned {
  readonly records: readonly TextRecord[];
  /** Where the record starts that the block does not end; the length of the block where all are whole. */
  readonly next: number;
  /** The line of {@link next}. */
  readonly line: number;
  /** What is wrong at {@link next}: a quotation mark that is never closed, or text behind a closing one. */
  readonly issue?: { readonly kind: 'openQuote' | 'textAfterQuote'; readonly line: number };
}

/** How a block is read. */
export interface ScanSettings {
  readonly separator: string;
  /** The line of the first character. */
  readonly line: number;
  /** Says that no text follows. */
  readonly last: boolean;
}

/**
 * Reads the records of a block of delimited text (RFC 4180). Any line break ends a record: CR, LF or both, in one file. A cell
 * that starts with a quotation mark, blanks before it apart, ends with one; elsewhere the mark is a character like others.
 * Blanks around a cell without marks are its own. Lines of blanks and separators alone count, but give no record.
 */
export function scanRecords(text: string, { separator, line, last }: ScanSettings): Scanned {
  const records: TextRecord[] = [];
  const block = startBlock(text, separator, last);
  let next = 0;
  let now = line;
  while (next < text.length) {
    const blank = endOfBlankLine(block, next);
    const read = blank === undefined ? readRecord(block, next) : { end: blank, breaks: 0 };
    if (!read) break;
    if ('kind' in read)
      return { records, next, line: now, issue: { kind: read.kind, line: now + read.breaks } };
    if ('cells' in read) records.push({ row: now, cells: read.cells });
    next = afterBreak(text, read.end);
    now += 1 + read.breaks;
  }
  return { records, next, line: now };
}

function startBlock(text: string, separator: string, last: boolean): Block {
  return {
    ...{ text, separator, last },
    ends: lineEnds(text, last),
    separators: finderOf(text, separator),
    quotes: finderOf(text, '"'),
  };
}

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

/** Finds the end of a line that holds nothing, of which a file may have millions; undefined for any other, or a half one. */
function endOfBlankLine({ text, separator, last }: Block, from: number): number | undefined {
  const mark = separator.charCodeAt(0);
  let at = from;
  let code = text.charCodeAt(at);
  while (code === mark || code === 32 || code === 9) code = text.charCodeAt(++at);
  if (code === LINE_FEED || (at === text.length && last)) return at;
  return code === CARRIAGE_RETURN && (last || at + 1 < text.length) ? at : undefined;
}

/** Finds where something stands at or behind a place that never goes back; `Infinity` where it does not. */
type Finder = (from: number) => number;

/** Looks at each character once, however often it is asked. */
function finderOf(text: string, what: string): Finder {
  let found = -1;
  return (from) => {
    if (found >= from) return found;
    const at = text.indexOf(what, from);
    found = at < 0 ? Number.POSITIVE_INFINITY : at;
    return found;
  };
}

/** Finds where a line ends; a CR that the block ends with may be half of a break. */
function lineEnds(text: string, last: boolean): Finder {
  const [lf, cr] = [finderOf(text, '\n'), finderOf(text, '\r')];
  return (from) => {
    const end = Math.min(lf(from), cr(from));
    if (last) return Math.min(end, text.length);
    return end === text.length - 1 && text[end] === '\r' ? Number.POSITIVE_INFINITY : end;
  };
}

function afterBreak(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}

/** What a record is read with. */
interface Block {
  readonly text: string;
  readonly separator: string;
  readonly last: boolean;
  readonly ends: Finder;
  readonly separators: Finder;
  readonly quotes: Finder;
}

/** A record, where it ends, and the line breaks inside its cells. */
interface ReadRecord {
  readonly cells: string[];
  readonly end: number;
  readonly breaks: number;
}

/** An issue, and the line breaks of the record before it. */
interface RecordIssue {
  readonly kind: 'openQuote' | 'textAfterQuote';
  readonly breaks: number;
}

function readRecord(block: Block, at: number): ReadRecord | RecordIssue | undefined {
  const end = block.ends(at);
  if (block.quotes(at) < end) return readQuoted(block, at);
  if (end > block.text.length) return undefined;
  return { cells: block.text.slice(at, end).split(block.separator), end, breaks: 0 };
}

/** Reads a record that holds a quotation mark; nothing where the block ends within it. */
function readQuoted(block: Block, from: number): ReadRecord | RecordIssue | undefined {
  const { text, separator, ends } = block;
  const cells: string[] = [];
  let breaks = 0;
  for (let at = from; ; ) {
    const cell = readCellAt(block, at);
    if (!cell) return undefined;
    if (typeof cell === 'string') return { kind: cell, breaks };
    cells.push(cell.text);
    breaks += cell.breaks;
    if (text[cell.end] === separator) at = cell.end + 1;
    else return ends(cell.end) === cell.end ? { cells, end: cell.end, breaks } : undefined;
  }
}

interface CellAt {
  readonly text: string;
  readonly end: number;
  readonly breaks: number;
}

function readCellAt(block: Block, at: number): CellAt | RecordIssue['kind'] | undefined {
  const { text, separator, ends, separators } = block;
  const open = skipBlanks(text, at, separator);
  if (text[open] === '"') return readQuotation(block, open);
  const end = Math.min(ends(at), separators(at));
  return end > text.length ? undefined : { text: text.slice(at, end), end, breaks: 0 };
}

function readQuotation(
  { text, separator, last }: Block,
  open: number,
): CellAt | RecordIssue['kind'] | undefined {
  const close = closingQuote(text, open);
  const end = skipBlanks(text, close + 1, separator);
  if (close < 0 || (end === text.length && !last)) return last ? 'openQuote' : undefined;
  if (end < text.length && !`${separator}\r\n`.includes(text[end] ?? '')) return 'textAfterQuote';
  const cell = text.slice(open + 1, close).replaceAll('""', '"');
  return { text: cell, end, breaks: cell.match(/\r\n|\r|\n/g)?.length ?? 0 };
}

function skipBlanks(text: string, from: number, separator: string): number {
  let at = from;
  while (text[at] === ' ' && separator !== ' ') at++;
  return at;
}

/** Finds the mark that closes a quotation, two in a row being one of its text. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
