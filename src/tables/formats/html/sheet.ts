import type { Report } from '../../../issues/report.ts';
import type { Merge, Row, Worksheet } from '../../sheet.ts';
import { createRowGuard, type RowGuard, type SomeLimits } from '../limits.ts';
import type { HtmlToken } from './tokens.ts';
import { createUnseen, type UnseenElement } from './unseen.ts';

/** A page that is laid into a sheet. */
export interface PageState {
  readonly rows: Row[];
  readonly merges: Merge[];
  /** The tables that are open, the innermost last. */
  readonly tables: OpenTable[];
  readonly guard: RowGuard;
  /** The number of the row that was opened last. */
  last: number;
  /** Text around the tables. */
  loose: string;
  /** Whether the page says where it starts. */
  hasStart: boolean;
  /** Whether nothing follows the last end of a table, or the page has ended. */
  isEnded: boolean;
  /** Whether the page, or its body, has ended; what follows is none of its cells. */
  isClosed: boolean;
  /** Whether a tag is broken, a cell stands in no table, or the text of a row in no cell. */
  isBroken: boolean;
  readonly unseen: UnseenElement;
}

interface OpenTable {
  /** For each column up to which row a cell from above reaches into it. */
  readonly reach: number[];
  row: OpenRow | undefined;
}

interface OpenRow {
  readonly row: number;
  readonly cells: string[];
  readonly isHidden: boolean;
  /** The column behind the last cell. */
  next: number;
  cell: { text: string; readonly column: number } | undefined;
}

/** Starts a sheet without rows. */
export function createPage(limits: SomeLimits, report: Report): PageState {
  const guard = createRowGuard(limits, report);
  const start = { last: 0, loose: '', hasStart: false, isEnded: false, isClosed: false, isBroken: false };
  return { rows: [], merges: [], tables: [], guard, unseen: createUnseen(), ...start };
}

/** Takes the next piece of the page; false once it is beyond a limit, which is reported. */
export function takeToken(page: PageState, token: HtmlToken): boolean {
  if (token.kind === 'broken') page.isBroken = true;
  if (token.kind === 'broken' || page.unseen.holds(token)) return true;
  if (token.kind === 'text') return addText(page, token.text.replace(/[ \t\n\r\f]+/g, ' '));
  return token.kind === 'open'
    ? openElement(page, token.name, token.attributes)
    : closeElement(page, token.name);
}

/**
 * Checks whether a page is broken, or stops inside a table or, where it says where it starts, inside what is around the tables:
 * cells are lost then.
 */
export function isCutShort({ tables, hasStart, isEnded, isBroken }: PageState): boolean {
  return isBroken || tables.length > 0 || (hasStart && !isEnded);
}

/** Ends what is open. Nothing when the page is beyond a limit. */
export function finishPage(page: PageState): Worksheet | undefined {
  if (!closePage(page) || !closeLoose(page)) return undefined;
  return { rows: page.rows.sort((a, b) => a.row - b.row), merges: page.merges };
}

/** Elements that stand on lines of their own. */
const BLOCK_ELEMENTS = /^(?:br|p|div|h[1-6]|li|ul|ol|hr|section|article|header|footer|center|pre|caption)$/;

function addText(page: PageState, text: string): true {
  const row = page.tables.at(-1)?.row;
  const cell = row?.cell;
  if (text.trim() !== '') page.isEnded = page.isClosed;
  page.isBroken ||= row !== undefined && !cell && text.trim() !== '';
  if (cell) cell.text += text;
  else page.loose += text;
  return true;
}

function openElement(page: PageState, name: string, attributes: string): boolean {
  const table = page.tables.at(-1);
  page.hasStart ||= name === 'html';
  if (['html', 'body', 'table'].includes(name)) page.isClosed = false;
  page.isEnded = page.isClosed;
  page.isBroken ||= !table && ['tr', 'td', 'th'].includes(name);
  if (name === 'table') {
    page.tables.push({ reach: [], row: undefined });
    return table !== undefined || closeLoose(page);
  }
  if (name === 'tr' && table) return closeRow(page, table) && openRow(page, table, attributes) !== undefined;
  if ((name === 'td' || name === 'th') && table) return openCell(page, table, attributes);
  if (name === 'option' || (name === 'sup' && isBehindDigit(page))) return addText(page, ' ');
  return !BLOCK_ELEMENTS.test(name) || addText(page, '\n');
}

/** The number of a footnote is none of the digits before it; that of a square meter belongs to it. */
function isBehindDigit({ tables }: PageState): boolean {
  return /\d\s*$/.test(tables.at(-1)?.row?.cell?.text ?? '');
}

function closeElement(page: PageState, name: string): boolean {
  if (name === 'html' || name === 'body') return closePage(page);
  page.isEnded ||= name === 'table' && page.tables.length === 1;
  if (name === 'table') return closeRow(page, page.tables.pop());
  if (name === 'tr') return closeRow(page, page.tables.at(-1));
  const row = page.tables.at(-1)?.row;
  if ((name === 'td' || name === 'th') && row) return closeCell(row);
  return !BLOCK_ELEMENTS.test(name) || addText(page, '\n');
}

/** The end of a page ends what is open in it, as browsers have it. */
function closePage(page: PageState): boolean {
  [page.isClosed, page.isEnded] = [true, true];
  while (page.tables.length > 0) if (!closeRow(page, page.tables.pop())) return false;
  return true;
}

function openRow(page: PageState, table: OpenTable, attributes: string): OpenRow {
  const isHidden = /display\s*:\s*none/i.test(attributes);
  table.row = { row: ++page.last, cells: [], isHidden, next: 0, cell: undefined };
  return table.row;
}

function openCell(page: PageState, table: OpenTable, attributes: string): boolean {
  const row = table.row ?? openRow(page, table, '');
  closeCell(row);
  while ((table.reach[row.next] ?? 0) >= row.row) row.next++;
  const left = row.next;
  const bottom = row.row + readSpan('rowspan', attributes) - 1;
  row.next += readSpan('colspan', attributes);
  if (!page.guard.isWidth(row.row, row.next)) return false;
  if (bottom > row.row) for (let at = left; at < row.next; at++) table.reach[at] = bottom;
  if (bottom > row.row || row.next > left + 1)
    page.merges.push({ top: row.row, bottom, left, right: row.next - 1 });
  row.cell = { text: '', column: left };
  return true;
}

/** The most a cell may span (WHATWG HTML, section 4.9.12.1). */
const WIDEST_SPAN = 1000;

function readSpan(name: string, attributes: string): number {
  const said = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,5})`, 'i').exec(attributes)?.[1];
  return Math.min(WIDEST_SPAN, Math.max(1, Number(said ?? 1)));
}

function closeCell(row: OpenRow): true {
  if (row.cell) row.cells[row.cell.column] = shownLines(row.cell.text).join('\n').trim();
  row.cell = undefined;
  return true;
}

function closeRow(page: PageState, table: OpenTable | undefined): boolean {
  const row = table?.row;
  if (!row) return true;
  closeCell(row);
  table.row = undefined;
  const cells = Array.from(row.cells, (cell = '') => cell);
  return addRow(page, { row: row.row, cells, ...(row.isHidden && { hidden: true }) });
}

function closeLoose(page: PageState): boolean {
  const lines = shownLines(page.loose).filter((line) => line !== '');
  page.loose = '';
  return lines.every((line) => addRow(page, { row: ++page.last, cells: [line] }));
}

function addRow(page: PageState, row: Row): boolean {
  if (row.cells.every((cell) => cell === '')) return page.guard.isNumber(row.row);
  page.rows.push(row);
  return page.guard.takes(row);
}

function shownLines(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
}
