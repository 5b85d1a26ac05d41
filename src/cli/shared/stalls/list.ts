import { safeReadSheets } from '../../../tables/index.ts';
import { type Row, shownText } from '../../../tables/sheet.ts';
import type { Call } from '../../command.ts';
import { badData } from '../../terminal/failure.ts';
import { allIssues } from '../collect.ts';
import { tableIssues, throwUnreadable } from '../row-issues.ts';
import { type StallRole, stallRole } from './roles.ts';

/** A row of a list of stalls: its sheet where the file has more, its number in it, and its cells by what they are for. */
export interface StallRow {
  readonly sheet?: string;
  readonly row: number;
  readonly cells: Readonly<Partial<Record<StallRole, string>>>;
}

/** A list is looked for below so many rows of titles. */
const MOST_TITLES = 30;

/**
 * Reads a list of stalls, all its sheets. A row without a stall, an account and a code is none; two columns of one
 * kind are refused, as nobody knows which counts. @throws {DataError}
 */
export async function readStallList(
  file: string,
  { files, output }: Pick<Call, 'files' | 'output'>,
): Promise<readonly StallRow[]> {
  const read = await safeReadSheets(await files.read(file));
  tableIssues(allIssues(read), file, output);
  throwUnreadable(read, file);
  const sheets = read.ok ? read.value.sheets : [];
  const rows = sheets.flatMap(({ name, rows }) => {
    const found = stallsOf(rows, file);
    return sheets.length > 1 && name !== undefined ? found.map((row) => ({ ...row, sheet: name })) : found;
  });
  if (rows.length > 0) return rows;
  throw badData(
    `${file}: no list of stalls; a row of headings must name the stall, and the bank and account or the code`,
    `${file}: không thấy danh sách sạp; hàng tiêu đề cần có mã sạp, và ngân hàng, số tài khoản hoặc chuỗi mã QR`,
  );
}

function stallsOf(rows: readonly Row[], file: string): StallRow[] {
  const head = rows.slice(0, MOST_TITLES).findIndex((row) => isHeading(rolesOf(row)));
  const heading = rows[head];
  if (!heading) return [];
  const roles = rolesOf(heading);
  checkOnce(roles, { file, row: heading.row });
  return rows.slice(head + 1).flatMap(({ row, cells }) => {
    const named = roles.flatMap((role, at) => {
      const text = shownText(cells[at]).trim();
      return role && text !== '' ? [[role, text] as const] : [];
    });
    const stall: Partial<Record<StallRole, string>> = Object.fromEntries(named);
    return stall.id || stall.account || stall.payload ? [{ row, cells: stall }] : [];
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
