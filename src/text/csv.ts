/** What a spreadsheet takes for a formula when it begins a cell, behind apostrophes or not. */
const FORMULA_START = /^'*[=+\-@\t\r]/;

/**
 * Writes a cell of a CSV file (RFC 4180 §2). An apostrophe before what a spreadsheet would compute keeps it a text, unless it
 * is a number.
 */
export function csvCell(text: string, isNumber = false): string {
  const safe = !isNumber && FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes a line of texts, with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`;
}

/** Writes rows of texts as a whole file, behind the byte order mark by which spreadsheets know that it is UTF-8. */
export function csvFile(rows: Iterable<readonly string[]>): string {
  return [...csvPieces(rows)].join('');
}

/** Characters of a piece of a file, or a few more: fewer than what engines keep apart and clean up late. */
const PIECE_LENGTH = 16_384;

/** Writes what {@link csvFile} does piece by piece, for tables that memory should not hold as a text. */
export function* csvPieces(rows: Iterable<readonly string[]>): Generator<string> {
  let piece = '\uFEFF';
  for (const cells of rows) {
    piece += csvLine(cells);
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Reads the lines that {@link csvLine} wrote, behind a byte order mark or not; a line without a cell is left out. */
export function* csvLines(text: string, separator: CsvSeparator = ','): Generator<string[]> {
  const pattern = CSV_CELLS[separator];
  let cells: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return;
    at = pattern.lastIndex;
    const [, quoted, plain = '', end] = found;
    cells.push(withoutApostrophe(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    if (end === separator) {
      if (at === text.length) cells.push('');
      else continue;
    }
    if (cells.length > 1 || cells[0] !== '') yield cells;
    cells = [];
  }
}

/** What may stand between cells: spreadsheets put a semicolon where the comma is that of decimals. */
type CsvSeparator = ',' | ';' | '\t';

const CSV_CELLS: Readonly<Record<CsvSeparator, RegExp>> = {
  ',': /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/y,
  ';': /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|\n|\r|$)/y,
  '\t': /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y,
};

/** Finds what stands behind the first heading of a table. */
export function separatorOf(text: string): CsvSeparator {
  const [found] = /[,;\t]/.exec(text.slice(0, text.search(/[\r\n]|$/))) ?? [];
  return found === ';' || found === '\t' ? found : ',';
}

function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell) ? cell.slice(1) : cell;
}
