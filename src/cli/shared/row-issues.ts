import type { Issue } from '../../issues/issue.ts';
import { escapeControls } from '../../issues/stringify.ts';
import type { Output } from '../terminal/output.ts';

/** Reports issues of a table, each with the file and its row, which begins the path and counts from 1. */
export function rowIssues(issues: readonly Issue[], file: string, output: Output): void {
  for (const found of issues) {
    const [row, ...path] = found.path;
    if (typeof row !== 'number') {
      output.issues([found], { subject: escapeControls(file) });
      continue;
    }
    output.issues([{ ...found, path }], { subject: `${escapeControls(file)}:${row}` });
  }
}

/** Reports issues of a list without a file, each with its number, from 1, which begins the path. */
export function numberedIssues(issues: readonly Issue[], output: Output): void {
  for (const found of issues) {
    const [row, ...path] = found.path;
    if (typeof row === 'number') output.issues([{ ...found, path }], { subject: `#${row}` });
    else output.issues([found]);
  }
}

/** Counts rows from 1, as people and spreadsheets do. */
export function fromOne(issues: readonly Issue[]): Issue[] {
  return issues.map((found) => {
    const [row, ...path] = found.path;
    return typeof row === 'number' ? { ...found, path: [row + 1, ...path] } : found;
  });
}
