import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import type { NearestRow } from './find.ts';
import { columnLetters, type NamedColumns, type SharedColumn } from './named.ts';
import type { ColumnHeading, FoundTable } from './roles.ts';
import { unusedColumns } from './unused.ts';
import { roleNames } from './words/recognize.ts';

/** Headings that a sentence shows. */
export const MAX_HEADINGS_SHOWN = 12;

/**
 * Reports why no table was found: a column named by hand that is not there (`table.column_absent`), or is named for
 * two roles (`input.value`), two columns for one role (`table.column_ambiguous`), or else the row that was nearest, what was understood of it and what lacks (`table.headings`).
 */
export function reportNoTable<R extends string>(
  nearest: NearestRow<R> | undefined,
  named: NamedColumns<R>,
  report: Report,
): undefined {
  if (!nearest) return report('table.headings');
  const { missing, ambiguous, shared, lacking, columns, left } = nearest;
  const limit = shownHeadings(nearest);
  for (const role of missing)
    report('table.column_absent', { path: [role], limit, received: stringify(named[role] ?? '') });
  for (const each of shared) reportSharedColumn(each, report);
  for (const { role, headings } of ambiguous)
    report('table.column_ambiguous', { path: [role], received: headings.map(inSheet).join(', ') });
  if (missing.length + ambiguous.length + shared.length > 0) return undefined;
  const understood = roleNames(columns).map((role) => `${role}=${inSheet(columns[role])}`);
  const unknown = left.map((heading) => `?=${inSheet(heading)}`);
  const shown = [...understood, ...unknown].slice(0, MAX_HEADINGS_SHOWN).join(', ');
  return report('table.headings', { limit: lacking.join(', '), received: `${nearest.row}: ${shown}` });
}

/** Reports that a column was named for a role, although another has it (`input.value`). */
export function reportSharedColumn<R extends string>(
  { role, heading }: SharedColumn<R>,
  report: Report,
): undefined {
  return report('input.value', { path: [role], expected: 'ownColumn', received: inSheet(heading) });
}

function shownHeadings<R extends string>({ columns, left, row }: NearestRow<R>): string {
  const headings = [...roleNames(columns).flatMap((role) => columns[role] ?? []), ...left];
  const inOrder = headings.filter(({ text }) => text !== '').sort((a, b) => a.column - b.column);
  return `${row}: ${inOrder.slice(0, MAX_HEADINGS_SHOWN).map(inSheet).join(', ')}`;
}

/** A heading as the sheet shows it, on one line, with the letter of its column; the letter alone where there is none. */
export function inSheet(heading: ColumnHeading | undefined): string {
  if (!heading) return '';
  const letters = columnLetters(heading.column);
  const text = [heading.group, heading.text].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  return text === '' ? letters : `${stringify(text)} (${letters})`;
}

/**
 * Warns of what was left of a table: columns that look like sums or days and are not used (`table.column_unused`), and roles
 * of which several columns may be the one (`table.column_ambiguous`).
 */
export function reportUnused<R extends string>(table: FoundTable<R>, report: Report): void {
  for (const { role, headings } of table.ambiguous) {
    const received = headings.map(inSheet).join(', ');
    report('table.column_ambiguous', { path: [role], received, severity: 'warning' });
  }
  for (const { heading, holds } of unusedColumns(table)) {
    report('table.column_unused', { received: inSheet(heading), expected: holds, severity: 'warning' });
  }
}
