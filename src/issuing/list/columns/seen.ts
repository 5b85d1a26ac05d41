import { looksLikeMoney } from '../../../tables/cells/money.ts';
import { columnLetters } from '../../../tables/headings/named.ts';
import { inSheet, MAX_HEADINGS_SHOWN } from '../../../tables/headings/report.ts';
import type { ColumnHeading } from '../../../tables/headings/roles.ts';
import { MAX_ROWS_ABOVE } from '../../../tables/headings/table/candidate.ts';
import type { Cell, Row, Worksheet } from '../../../tables/sheet.ts';
import type { NamedColumn } from '../options.ts';
import { cleanCell } from '../rows/keys.ts';
import { roleOf } from './heading.ts';
import type { ListRole } from './roles.ts';

/** The row of a file that is most like headings, as a sentence shows it, and what its columns may be named. */
export interface SeenHeadings {
  readonly sheet: string | undefined;
  /** `1: "Alpha" (A), "Beta" (B)`. */
  readonly headings: string;
  /** `name=B,amount=C`; three dots where nothing tells. */
  readonly columns: string;
}

/** Rows below headings that tell what columns hold. */
const SAMPLE = 20;

/** Finds the row that is most like headings where no list was found: the first of those with the most texts and no sums. */
export function headingsSeen(sheets: readonly Worksheet[]): SeenHeadings | undefined {
  const rows = sheets.flatMap((sheet) =>
    sheet.rows.slice(0, MAX_ROWS_ABOVE).map((row, at) => ({ sheet, at, row, headings: headingTexts(row) })),
  );
  const best = rows.reduce<(typeof rows)[number] | undefined>(
    (most, each) => (each.headings.length > Math.max(1, most?.headings.length ?? 0) ? each : most),
    undefined,
  );
  if (!best) return undefined;
  const { sheet, at, row, headings } = best;
  const below = sheet.rows.slice(at + 1, at + 1 + SAMPLE);
  const shown = headings.slice(0, MAX_HEADINGS_SHOWN).map(inSheet).join(', ');
  return { sheet: sheet.name, headings: `${row.row}: ${shown}`, columns: namesFor(headings, below) };
}

/** The texts of a row without sums, with their columns. */
function headingTexts({ cells }: Row): readonly ColumnHeading[] {
  if (cells.some(looksLikeMoney)) return [];
  return cells.flatMap((cell, column) => {
    const text = cleanCell(cell);
    return text === '' ? [] : [{ column, text }];
  });
}

const KEY_ROLES: readonly ListRole[] = ['payer', 'code'];
const NAME_ROLES: readonly ListRole[] = ['name'];
const AMOUNT_ROLES: readonly ListRole[] = ['due', 'dueNow', 'sum'];

/** What to write so that the columns are known: the key where a heading says it, the name and the amount in any case. */
function namesFor(headings: readonly ColumnHeading[], below: readonly Row[]): string {
  const key = ofRole(headings, KEY_ROLES);
  const name =
    ofRole(headings, NAME_ROLES) ?? only(headings.filter((each) => mostlyHold(each, below, isName)));
  const amount =
    ofRole(headings, AMOUNT_ROLES) ??
    only(headings.filter((each) => mostlyHold(each, below, looksLikeMoney)));
  const named = (what: NamedColumn, heading: ColumnHeading | undefined) =>
    `${what}=${heading ? columnLetters(heading.column) : '…'}`;
  return [...(key ? [named('key', key)] : []), named('name', name), named('amount', amount)].join(',');
}

function ofRole(headings: readonly ColumnHeading[], roles: readonly ListRole[]): ColumnHeading | undefined {
  return headings.find(({ text }) => roles.includes(roleOf(text)));
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** Checks whether most cells below a heading are of a kind. */
function mostlyHold(
  { column }: ColumnHeading,
  below: readonly Row[],
  isOfKind: (cell: Cell) => boolean,
): boolean {
  return below.filter(({ cells }) => isOfKind(cells[column] ?? '')).length * 2 > below.length;
}

/** Two words or more, of letters alone. */
function isName(cell: Cell): boolean {
  return /^\p{L}+(?: \p{L}+)+$/u.test(cleanCell(cell));
}
