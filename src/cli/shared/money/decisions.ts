import { userInfo } from 'node:os';
import type { Field } from '../../../issues/fields.ts';
import { safeReadPlacedDecisions } from '../../../reconcile/settlement/decisions/column/read-column.ts';
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
import { withoutProof } from './locks/lock-proof.ts';

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
  const at = new Date().toISOString();
  const decided = await Promise.all(flags.list('decisions').map((file) => readDecisionFile(file, at, call)));
  const closed = await Promise.all(flags.list('lock').map((file) => readLockFile(file, call)));
  if (!decided.every((list) => list !== undefined) || !closed.every((list) => list !== undefined))
    return undefined;
  const told = decided.flat();
  tellWhoDecided(told.filter(({ isUnsigned }) => isUnsigned).length, call);
  const lockFiles = flags.list('lock');
  return {
    decisions: told.map(({ decision }) => decision),
    locks: closed.flat(),
    subjects: {
      decisions: told.map(({ subject }) => subject),
      locks: closed.flatMap((list, i) => list.map(() => lockFiles[i] ?? '')),
    },
  };
}

/** A decision of a file, and what messages call it: `report.xlsx: 'To look at'!G5: FT26248`. */
interface ToldDecision {
  readonly decision: Decision;
  readonly subject: string;
  readonly isUnsigned: boolean;
}

interface Decided extends Required<Pick<SettleOptions, 'decisions' | 'locks'>> {
  /** What messages call each of them: its file, sheet and cell, and the movement. */
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

/** Who decides, where a row or file does not say it. @throws {UsageError} */
export function decidingUser(flags: Flags): string {
  return flags.text('by') ?? userOfComputer();
}

/** @throws {UsageError} */
function userOfComputer(): string {
  try {
    return userInfo().username;
  } catch {
    throw usage(
      'nobody is known who decides: this computer names no user; add --by "your name"',
      'không biết ai quyết định: máy tính không có tên người dùng; hãy thêm --by "tên của bạn"',
    );
  }
}

/** Says whose name is recorded where neither rows nor the call name one. */
export function tellWhoDecided(count: number, { flags, output }: Pick<Call, 'flags' | 'output'>): void {
  if (count === 0 || flags.on('by')) return;
  const user = decidingUser(flags);
  output.info({
    en: `recorded as decided by "${user}", the user of this computer: ${count} without a name; --by "your name" says who decided`,
    vi: `ghi người quyết định là "${user}", người dùng máy này, cho ${count} quyết định không ghi tên; thêm --by "tên của bạn" để ghi đúng người quyết định`,
  });
}

async function readDecisionFile(
  file: string,
  at: string,
  call: Call,
): Promise<readonly ToldDecision[] | undefined> {
  if (extensionOf(file) === 'json') return readDecisionItems(file, call);
  const tables = await safeReadSheets(await call.files.read(file));
  throwUnreadable(tables, file);
  tableIssues(allIssues(tables), file, call.output);
  if (!tables.ok) return undefined;
  const read = safeReadPlacedDecisions(tables.value.sheets, { by: decidingUser(call.flags), at });
  tableIssues(allIssues(read), file, call.output);
  if (!read.ok) return undefined;
  return read.value.map(({ decision, sheet, cell, isUnsigned }) => {
    const place = sheet === undefined ? cell : `'${sheet}'!${cell}`;
    return { decision, isUnsigned, subject: `${file}: ${place}: ${decision.movement}` };
  });
}

async function readDecisionItems(file: string, call: Call): Promise<readonly ToldDecision[] | undefined> {
  const items = await readItems(file, call, decisions);
  return items?.map((decision, row) => ({
    decision,
    isUnsigned: false,
    subject: `${file}: #${row + 1}: ${decision.movement}`,
  }));
}

async function readLockFile(file: string, call: Call): Promise<readonly Lock[] | undefined> {
  return readItems(file, call, locks, (item) => withoutProof(item, file, call.output));
}

/** Reads a JSON file that is a list, or one item of it. */
async function readItems<T>(
  file: string,
  call: Call,
  field: Field<readonly T[]>,
  prepare: (item: unknown) => unknown = (item) => item,
): Promise<readonly T[] | undefined> {
  const json = await readJson(file, call);
  const items = (Array.isArray(json) ? json : [json]).map(prepare);
  const read = collectNow((report) => field.read(items, report));
  tableIssues(allIssues(read), file, call.output);
  return read.ok ? read.value : undefined;
}
