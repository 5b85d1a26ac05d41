import type { IssueCode } from '../../issues/codes.ts';
import type { Language } from '../../issues/format.ts';
import type { Issue } from '../../issues/issue.ts';
import { describeIssue } from '../../issues/messages/index.ts';
import type { Result } from '../../issues/result.ts';
import { escapeControls } from '../../issues/stringify.ts';
import type { Flags } from '../args/flags.ts';
import type { Call } from '../command.ts';
import { unreadable } from '../terminal/failure.ts';
import type { Bilingual } from '../terminal/io.ts';
import type { Output } from '../terminal/output.ts';

/** A kind of fault that more rows have is told of the first of them, and counted. */
const MOST_TOLD = 3;
/** So many of the other rows are named. */
const MOST_LISTED = 8;

/**
 * Reports issues of the rows of a list, each with the file and its row, which begins the path, from 1. Of one kind of fault in
 * many rows the first few are told, and the others counted.
 */
export function rowIssues(issues: readonly Issue[], file: string, output: Output): void {
  tellKinds(issues, file, output, (found) => {
    const { place, path } = divided(found);
    const subject = [...(file === '' ? [] : [file]), ...place].join(':');
    output.issues([{ ...found, path }], subject === '' ? {} : { subject: escapeControls(subject) });
  });
}

/** Reports issues of a file of tables, whose sentences name sheet, row and column; of one kind the first few, as above. */
export function tableIssues(issues: readonly Issue[], file: string, output: Output): void {
  tellKinds(issues, file, output, (found) => output.issues([found], { subject: escapeControls(file) }));
}

function tellKinds(
  issues: readonly Issue[],
  file: string,
  output: Output,
  tell: (found: Issue) => void,
): void {
  for (const kind of kindsOf(issues)) {
    const told = kind.length > MOST_TOLD + 1 ? kind.slice(0, MOST_TOLD) : kind;
    for (const found of told) tell(found);
    if (told.length < kind.length) output.info(others(kind.slice(told.length), file));
  }
}

/** Issues of one kind: of one code, severity and column. */
function kindsOf(issues: readonly Issue[]): readonly (readonly Issue[])[] {
  const kinds = new Map<string, Issue[]>();
  for (const found of issues) {
    const columns = divided(found).path.map((part) => String(part).replace(/\d+$/, ''));
    const key = JSON.stringify([found.code, found.severity, ...columns]);
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

/** A row by its number, or a cell by its letters. */
function shownPlace(found: Issue): string {
  const { place, path } = divided(found);
  const [column = ''] = /^[A-Z]{1,3}$/.exec(String(path[0] ?? '')) ?? [];
  return place.length > 0 ? `${column}${place.at(-1)}` : String(path.at(-1) ?? '');
}

function others(kind: readonly Issue[], file: string): Bilingual {
  const listed = kind.slice(0, MOST_LISTED).map(shownPlace).filter(Boolean);
  const places = escapeControls(`${listed.join(', ')}${kind.length > MOST_LISTED ? ' …' : ''}`);
  const name = escapeControls(file);
  return {
    en: `${name}: ${kind.length} more of this kind${places && `, at ${places}`}`,
    vi: `${name}: còn ${kind.length} chỗ nữa cùng loại${places && `: ${places}`}`,
  };
}

/** What tells that a file is none that can be read, rather than that something in it is wrong. */
const UNREADABLE: readonly IssueCode[] = [
  'table.format',
  'table.damaged',
  'table.encrypted',
  'table.too_large',
  'package.missing',
];

/** Ends the call where a file could not be read. @throws {DataError} */
export function throwUnreadable(read: Result<unknown>, file: string): void {
  if (read.ok || !UNREADABLE.includes(read.issues[0].code)) return;
  const [issue] = read.issues;
  const say = (lang: Language) =>
    `${file}: ${describeIssue(issue, lang)}${issue.code === 'package.missing' ? AS_CSV[lang] : ''}`;
  throw unreadable(say('en'), say('vi'));
}

const AS_CSV = { en: ', or save the sheet as CSV', vi: ', hoặc lưu bảng thành CSV' } as const;

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
