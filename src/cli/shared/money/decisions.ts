import { userInfo } from 'node:os';
import type { Field } from '../../../issues/fields.ts';
import {
  type DecisionDefaults,
  safeReadDecisions,
} from '../../../reconcile/settlement/decisions/column/read-column.ts';
import { type Decision, decisions } from '../../../reconcile/settlement/decisions/decision.ts';
import { type Lock, locks } from '../../../reconcile/settlement/decisions/lock.ts';
import type { SettleOptions } from '../../../reconcile/settlement/settle.ts';
import { safeReadSheets } from '../../../tables/index.ts';
import type { Flag, Flags } from '../../args/flags.ts';
import type { Call } from '../../command.ts';
import { usage } from '../../terminal/failure.ts';
import { extensionOf } from '../../terminal/files.ts';
import { readJson } from '../../terminal/input.ts';
import { allIssues, collectNow } from '../collect.ts';
import { tableIssues, throwUnreadable } from '../row-issues.ts';

/** The flags that tell what people decided, and which days are closed. */
export const DECISION_FLAGS = {
  decisions: {
    kind: 'list',
    value: 'FILE',
    en: 'what people decided: a report with "Assign to" filled in (.csv, .xlsx), or .json; may be repeated',
    vi: 'quyết định của người phụ trách: báo cáo đã điền cột "Gán cho mã" (.csv, .xlsx), hoặc .json; có thể ghi nhiều lần',
  },
  by: {
    kind: 'text',
    value: 'NAME',
    en: 'who decides and locks, where a row does not say it; default the user of the computer',
    vi: 'người quyết định và khoá sổ, khi dòng không ghi; mặc định là người dùng máy',
  },
  lock: {
    kind: 'list',
    value: 'FILE',
    en: 'days that were closed: a file written when they were; may be repeated',
    vi: 'kỳ đã khoá sổ: tệp ghi lúc khoá; có thể ghi nhiều lần',
  },
  'lock-through': {
    kind: 'text',
    value: 'DAY',
    en: 'close the days up to this one: 2026-09-30',
    vi: 'khoá sổ đến hết ngày này: 30/09/2026',
  },
  'lock-out': {
    kind: 'text',
    value: 'FILE',
    en: 'where to write what is closed, .json',
    vi: 'nơi ghi lần khoá sổ này, .json',
  },
} as const satisfies Readonly<Record<string, Flag>>;

/**
 * Reads what people decided and the days that were closed; nothing when a fault has been told.
 *
 * @throws {DataError} @throws {UsageError}
 */
export async function readDecided(call: Call): Promise<Decided | undefined> {
  checkLockFlags(call.flags);
  const { flags } = call;
  const defaults = { by: decidingUser(flags), at: new Date().toISOString() };
  const decided = await Promise.all(
    flags.list('decisions').map((file) => readDecisionFile(file, defaults, call)),
  );
  const closed = await Promise.all(flags.list('lock').map((file) => readLockFile(file, call)));
  if (!decided.every((list) => list !== undefined) || !closed.every((list) => list !== undefined))
    return undefined;
  const [decisionFiles, lockFiles] = [flags.list('decisions'), flags.list('lock')];
  return {
    decisions: decided.flat(),
    locks: closed.flat(),
    subjects: {
      decisions: decided.flatMap((list, i) => list.map(({ movement }) => `${decisionFiles[i]}: ${movement}`)),
      locks: closed.flatMap((list, i) => list.map(() => lockFiles[i] ?? '')),
    },
  };
}

interface Decided extends Required<Pick<SettleOptions, 'decisions' | 'locks'>> {
  /** What messages call each of them: its file, and the movement. */
  readonly subjects: Subjects;
}

/** What messages call decisions and locks, by their places. */
export type Subjects = Readonly<Record<'decisions' | 'locks', readonly string[]>>;

/** @throws {UsageError} */
function checkLockFlags(flags: Flags): void {
  const out = flags.text('lock-out');
  if (flags.on('lock-through') !== flags.on('lock-out'))
    throw usage(
      '--lock-through=DAY and --lock-out=FILE go together',
      '--lock-through=NGÀY và --lock-out=TỆP phải đi cùng nhau',
    );
  if (out !== undefined && extensionOf(out) !== 'json')
    throw usage('--lock-out ends in .json', '--lock-out phải kết thúc bằng .json');
}

/** Who decides, where a row or file does not say it. */
export function decidingUser(flags: Flags): string {
  return flags.text('by') ?? userInfo().username;
}

async function readDecisionFile(
  file: string,
  defaults: DecisionDefaults,
  call: Call,
): Promise<readonly Decision[] | undefined> {
  if (extensionOf(file) === 'json') return readItems(file, call, decisions);
  const tables = await safeReadSheets(await call.files.read(file));
  throwUnreadable(tables, file);
  tableIssues(allIssues(tables), file, call.output);
  if (!tables.ok) return undefined;
  const read = safeReadDecisions(tables.value.sheets, defaults);
  tableIssues(allIssues(read), file, call.output);
  return read.ok ? read.value : undefined;
}

async function readLockFile(file: string, call: Call): Promise<readonly Lock[] | undefined> {
  return readItems(file, call, locks);
}

/** Reads a JSON file that is a list, or one item of it. */
async function readItems<T>(
  file: string,
  call: Call,
  field: Field<readonly T[]>,
): Promise<readonly T[] | undefined> {
  const json = await readJson(file, call);
  const read = collectNow((report) => field.read(Array.isArray(json) ? json : [json], report));
  tableIssues(allIssues(read), file, call.output);
  return read.ok ? read.value : undefined;
}
