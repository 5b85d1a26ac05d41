import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { drawingMessages } from '../issues/messages/domains.ts';
import type { Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import type { QrMatrix } from '../qr/matrix.ts';
import { meantBy } from '../qr/options.ts';
import { TERMINAL_FIELDS } from './fields/terminal.ts';
import { type CodeOptions, type CodeSource, symbolOf } from './source.ts';
import { readsBack } from './verify.ts';

export { type Level, type QrMatrix, qrMatrix, type SymbolOptions, safeQrMatrix } from '../qr/matrix.ts';
export type { CodeSource } from './source.ts';

export interface TerminalOptions extends CodeOptions {
  /** The width of the terminal; a wider code is refused, as a wrapped one cannot be read. Default: not checked. */
  readonly columns?: number;
}

/** Black on white from the fixed part of the 256-color palette, which themes leave alone. */
const BLACK_ON_WHITE = '\u001b[38;5;16;48;5;231m';
const RESET = '\u001b[0m';
/** Two modules above each other: the upper counts 1, the lower 2. */
const BLOCKS = [' ', '▀', '▄', '█'] as const;

/**
 * Draws a code with half blocks in explicit black on white, so that a dark theme does not invert it. One column a
 * module; lines are parted by line feeds, none at the end.
 *
 * @throws {VietqrError} what {@link qrMatrix} throws; `input.*` for options, `render.too_small`, `render.unreadable`.
 * @example console.log(toTerminal(payload, { columns: process.stdout.columns }))
 */
export function toTerminal(source: CodeSource, options?: OptionsOrIndex<TerminalOptions>): string {
  return unwrap(safeToTerminal(source, options));
}

/** Does what {@link toTerminal} does and returns a {@link Result} instead of throwing. */
export function safeToTerminal(
  source: CodeSource,
  options?: OptionsOrIndex<TerminalOptions>,
): Result<string> {
  return finish(drawingMessages, (report) => terminalText(source, options, report));
}

function terminalText(source: unknown, options: unknown, report: Report): string | undefined {
  const read = readOptions(TERMINAL_FIELDS, options, report, meantBy);
  const matrix = read && symbolOf(source, read, report);
  if (!matrix) return undefined;
  const { quietZone, columns, verify } = read;
  const side = matrix.size + 2 * quietZone;
  if (columns !== undefined && columns < side) {
    return report('render.too_small', { path: ['columns'], limit: side, received: String(columns) });
  }
  const text = drawBlocks(matrix, quietZone);
  if (!verify) return text;
  return readsBack(terminalCells(text, matrix.size, quietZone), matrix, report) ? text : undefined;
}

function drawBlocks({ size, data }: QrMatrix, quietZone: number): string {
  const side = size + 2 * quietZone;
  const dark = (x: number, y: number) => x >= 0 && x < size && y >= 0 && y < size && data[y * size + x] === 1;
  const lines: string[] = [];
  for (let y = -quietZone; y < side - quietZone; y += 2) {
    let line = '';
    for (let x = -quietZone; x < side - quietZone; x++) {
      line += BLOCKS[(dark(x, y) ? 1 : 0) + (dark(x, y + 1) ? 2 : 0)];
    }
    lines.push(`${BLACK_ON_WHITE}${line}${RESET}`);
  }
  return lines.join('\n');
}

/** The modules of a finished text; its colors have no part in this. */
function terminalCells(text: string, size: number, quietZone: number): Uint8Array {
  const lines = text.split('\n').map((line) => line.slice(BLACK_ON_WHITE.length, -RESET.length));
  return Uint8Array.from({ length: size * size }, (_, i) => {
    const y = Math.floor(i / size) + quietZone;
    const block = BLOCKS.findIndex((character) => character === lines[y >> 1]?.[(i % size) + quietZone]);
    return (block >> (y & 1)) & 1;
  });
}
