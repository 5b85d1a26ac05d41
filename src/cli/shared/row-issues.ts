import type { Issue } from '../../issues/issue.ts';
import { escapeControls } from '../../issues/stringify.ts';
import type { Flags } from '../args/flags.ts';
import type { Call } from '../command.ts';
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

/**
 * Reports issues of a call without a file: those of a list with their number, from 1, which begins the path; others with the
 * flag that was given for the field, or is to be given.
 */
export function callIssues(
  issues: readonly Issue[],
  { flags, output }: Pick<Call, 'flags' | 'output'>,
): void {
  for (const found of issues) {
    const [row, ...path] = found.path;
    if (typeof row === 'number') output.issues([{ ...found, path }], { subject: `#${row}` });
    else output.issues([found], { subject: flagBehind(found, flags) });
  }
}

/** What is drawn comes from the flag that says how; the payment has the first word in all else. */
function flagBehind({ code, path: [field] }: Issue, flags: Flags): string | undefined {
  const setters = typeof field === 'string' ? flags.settersOf(field) : [];
  const given = setters.filter((name) => flags.on(name));
  const wanted = code === 'input.required' && !flags.on('input') ? setters[0] : undefined;
  const name = (code.startsWith('render.') ? given.at(-1) : given[0]) ?? wanted;
  return name && `--${name}`;
}

/** Counts rows from 1, as people and spreadsheets do. */
export function fromOne(issues: readonly Issue[]): Issue[] {
  return issues.map((found) => {
    const [row, ...path] = found.path;
    return typeof row === 'number' ? { ...found, path: [row + 1, ...path] } : found;
  });
}
