import type { Issue } from '../../issues/issue.ts';
import { escapeControls } from '../../issues/stringify.ts';
import type { Flags } from '../args/flags.ts';
import type { Call } from '../command.ts';
import type { Bilingual } from '../terminal/io.ts';
import type { Output } from '../terminal/output.ts';

/** A kind of fault that more rows have is told of the first of them, and counted. */
const MOST_TOLD = 3;
/** So many of the other rows are named. */
const MOST_LISTED = 8;

/**
 * Reports issues of a table, each with the file and its place, which begins the path: a row, which counts from 1, or the name
 * of a sheet before it. Of one kind of fault in many rows the first few are told, and the others counted.
 */
export function rowIssues(issues: readonly Issue[], file: string, output: Output): void {
  for (const kind of kindsOf(issues)) {
    const told = kind.length > MOST_TOLD + 1 ? kind.slice(0, MOST_TOLD) : kind;
    for (const found of told) {
      const { place, path } = divided(found);
      output.issues([{ ...found, path }], { subject: escapeControls([file, ...place].join(':')) });
    }
    if (told.length < kind.length) output.info(others(kind.slice(told.length), file));
  }
}

/** Issues of one kind: of one code, severity and column. */
function kindsOf(issues: readonly Issue[]): readonly (readonly Issue[])[] {
  const kinds = new Map<string, Issue[]>();
  for (const found of issues) {
    const { place, path } = divided(found);
    const key = JSON.stringify([found.code, found.severity, place.length, ...path]);
    const kind = kinds.get(key);
    if (kind) kind.push(found);
    else kinds.set(key, [found]);
  }
  return [...kinds.values()];
}

/** Divides the path of an issue: where in the file it is, and what there. */
function divided({ path }: Issue): { place: readonly (string | number)[]; path: Issue['path'] } {
  const row = path.findIndex((part) => typeof part === 'number');
  return row < 0 || row > 1
    ? { place: [], path }
    : { place: path.slice(0, row + 1), path: path.slice(row + 1) };
}

function others(kind: readonly Issue[], file: string): Bilingual {
  const named = kind.slice(0, MOST_LISTED).map((found) => divided(found).place.join(':'));
  const rows = escapeControls(`${named.join(', ')}${kind.length > MOST_LISTED ? ' …' : ''}`);
  return {
    en: `${escapeControls(file)}: ${kind.length} more of this kind, in rows ${rows}`,
    vi: `${escapeControls(file)}: còn ${kind.length} dòng nữa cùng loại: ${rows}`,
  };
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
