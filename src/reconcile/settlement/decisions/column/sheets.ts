import { anyProps, ownItems } from '../../../../issues/foreign.ts';
import type { Report } from '../../../../issues/report.ts';
import { shownText, type Worksheet } from '../../../../tables/sheet.ts';
import { isText, isWhole } from '../../../matching/index/issued-codes.ts';

/** A sheet of a report that was handed in. */
export interface ShownSheet {
  readonly name: string | undefined;
  readonly rows: readonly ShownRow[];
}

/** What the cells of a row show, without blanks around it. */
export interface ShownRow {
  /** Its number in the sheet, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A report that was read: rows of cells as they are shown, or the sheets of `readSheets`. */
export type ReportSheets = readonly (readonly string[])[] | readonly Pick<Worksheet, 'name' | 'rows'>[];

/** Reads a report that was handed in: rows, or the sheets of a file. */
export function readShownSheets(given: unknown, report: Report): readonly ShownSheet[] | undefined {
  const items = ownItems(given, report);
  if (!items) return undefined;
  if (items.some(Array.isArray))
    return [
      {
        name: undefined,
        rows: items.map((row, place) => trimmedRow(place + 1, ownItems(row, report.at(place)))),
      },
    ];
  return items.map((sheet, place) => {
    const { name, rows } = anyProps(sheet);
    const read = (ownItems(rows, report.at(place, 'rows')) ?? []).map((row, at) => sheetRow(row, at + 1));
    return { name: isText(name) ? name : undefined, rows: read };
  });
}

function sheetRow(given: unknown, place: number): ShownRow {
  const { row, cells } = anyProps(given);
  return trimmedRow(isWhole(row) ? row : place, Array.isArray(cells) ? cells : []);
}

function trimmedRow(row: number, cells: readonly unknown[] = []): ShownRow {
  return { row, cells: cells.map((cell) => shownIn(cell).trim()) };
}

function shownIn(cell: unknown): string {
  if (isText(cell)) return cell;
  const { text } = anyProps(cell);
  return isText(text) ? shownText({ text }) : '';
}
