import { safeReadSheets } from '../../../tables/index.ts';
import { type Row, shownText } from '../../../tables/sheet.ts';
import type { Call } from '../../command.ts';
import { badData } from '../../terminal/failure.ts';
import type { Output } from '../../terminal/output.ts';
import { allIssues } from '../collect.ts';
import { tableIssues, throwUnreadable } from '../row-issues.ts';
import { readStallCell, type StallReason } from './cells.ts';
import { type StallRole, stallRole } from './roles.ts';

/** A row of a list of stalls: its sheet where the file has more, its number in it, and its cells by what they are for. */
export interface StallRow {
  readonly sheet?: string;
  readonly row: number;
  readonly cells: Readonly<Partial<Record<StallRole, string>>>;
  /** Why some cells cannot be relied on. */
  readonly reasons: Readonly<Partial<Record<StallRole, StallReason>>>;
}

/** A list is looked for below so many rows of titles. */
const MOST_TITLES = 30;

/**
 * Reads a list of stalls, all its sheets. A row without a stall, an account and a code is none; two columns of one
 * kind are refused, as nobody knows which counts. @throws {DataError}
 */
export async function readStallList(
  file: string,
  call: Pick<Call, 'files' | 'output'>,
): Promise<readonly StallRow[]> {
  const rows = await stallRowsOf(await call.files.read(file), file, call.output);
  if (rows && rows.length > 0) return rows;
  throw badData(
    `${file}: no list of stalls; a row of headings must name the stall, and the bank and account or the code`,
    `${file}: không thấy danh sách sạp; hàng tiêu đề cần có mã sạp, và ngân hàng, số tài khoản hoặc chuỗi mã QR`,
  );
}

/** Reads the rows of a list of stalls; nothing where the file could not be read, which has been told. @throws {DataError} */
export async function stallRowsOf(
  bytes: Uint8Array,
  file: string,
  output: Output,
): Promise<readonly StallRow[] | undefined> {
  const read = await safeReadSheets(bytes);
  tableIssues(allIssues(read), file, output);
  throwUnreadable(read, file);
  if (!read.ok) return undefined;
  const { sheets } = read.value;
  return sheets.flatMap(({ name, rows }) => {
    const found = stallsOf(rows, file);
    return sheets.length > 1 && name !== undefined ? found.map((row) => ({ ...row, sheet: name })) : found;
  });
}

function stallsOf(rows: readonly Row[], file: string): StallRow[] {
  const head = rows.slice(0, MOST_TITLES).findIndex((row) => isHeading(rolesOf(row)));
  const heading = rows[head];
  if (!heading) return [];
  const roles = rolesOf(heading);
  checkOnce(roles, { file, row: heading.row });
  return rows.slice(head + 1).flatMap(({ row, cells }) => {
    const stall: Partial<Record<StallRole, string>> = {};
    const reasons: Partial<Record<StallRole, StallReason>> = {};
    for (const [at, role] of roles.entries()) {
      const read = role && readStallCell(role, cells[at]);
      if (read && role) stall[role] = read.text;
      if (read?.reason && role) reasons[role] = read.reason;
    }
    const isStall = stall.id ?? stall.account ?? stall.payload;
    return isStall === undefined ? [] : [{ row, cells: stall, reasons }];
  });
}

function rolesOf({ cells }: Row): (StallRole | undefined)[] {
  return cells.map((cell) => stallRole(shownText(cell)));
}

function isHeading(roles: readonly (StallRole | undefined)[]): boolean {
  return (
    roles.includes('id') &&
    (roles.includes('payload') || (roles.includes('bank') && roles.includes('account')))
  );
}

function checkOnce(
  roles: readonly (StallRole | undefined)[],
  { file, row }: { file: string; row: number },
): void {
  const twice = roles.find((role, at) => role !== undefined && roles.indexOf(role) !== at);
  if (twice === undefined) return;
  throw badData(
    `${file}: row ${row} has two columns for ${twice}; leave one`,
    `${file}: dòng ${row} có hai cột cùng loại (${twice}); hãy để lại một cột`,
  );
}
