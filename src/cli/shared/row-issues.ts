import { describeIssue } from '../../issues/format.ts';
import type { Issue } from '../../issues/issue.ts';
import { printable } from '../../issues/stringify.ts';
import type { Screen } from '../terminal/output.ts';

/** It reports issues of a table, each with the file and its row; the path begins with the row, from 1. */
export function reportRows(issues: readonly Issue[], file: string, screen: Screen): void {
  for (const found of issues) {
    const [row, ...path] = found.path;
    if (typeof row !== 'number' || path.length === 0) {
      screen.report([found], { subject: printable(file) });
      continue;
    }
    const inRow = { ...found, path };
    const subject = `${printable(file)}:${row}`;
    screen.report([{ ...inRow, message: describeIssue(inRow) }], { subject });
  }
}

/** It counts rows from 1, as people and spreadsheets do. */
export function fromOne(issues: readonly Issue[]): Issue[] {
  return issues.map((found) => {
    const [row, ...path] = found.path;
    return typeof row === 'number' ? { ...found, path: [row + 1, ...path] } : found;
  });
}
