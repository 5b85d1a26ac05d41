import type { Issue } from '../../../issues/issue.ts';
import type { Result } from '../../../issues/result.ts';
import { safeReadIdentifier, safeReadMoney } from '../../../tables/cells/read-cell.ts';
import { type Cell, shownText } from '../../../tables/sheet.ts';
import type { Bilingual } from '../../terminal/io.ts';
import type { StallRole } from './roles.ts';

/** Why a row is no stall: an issue of its code, or words on the row. */
export type StallReason = Issue | Bilingual;

/** What a cell says; with a reason where a spreadsheet may have changed it. */
export interface StallCell {
  readonly text: string;
  readonly reason?: StallReason;
}

/** Reads a cell of a list of stalls; nothing where it is blank. */
export function readStallCell(role: StallRole, cell: Cell | undefined): StallCell | undefined {
  const text = shownText(cell).trim();
  const isUnknown = typeof cell === 'object' && cell.unknown !== undefined;
  if (cell === undefined || (text === '' && !isUnknown)) return undefined;
  if (role === 'amount') return validCell(text, role, safeReadMoney(cell));
  const reason = role === 'account' ? accountReason(cell, text) : undefined;
  if (reason) return { text, reason };
  const isStored = typeof cell === 'object' && (role === 'id' || role === 'account');
  return isStored ? validCell(text, role, safeReadIdentifier(cell)) : { text };
}

function validCell(text: string, role: StallRole, read: Result<string | number>): StallCell {
  if (read.ok) return { text: String(read.value) };
  return { text, reason: { ...read.issues[0], path: [role] } };
}

/** An account is a text: a number has no zeros in front, unless its format shows them, and a short way to write one is none. */
function accountReason(cell: Cell, text: string): Bilingual | undefined {
  const isNumber = typeof cell === 'object' && cell.number !== undefined;
  if (isNumber && !text.startsWith('0')) return numberCellWords(text);
  return /^\d+e\d+$/i.test(text) ? exponentWords(text) : undefined;
}

function numberCellWords(text: string): Bilingual {
  return {
    en: `account ${text} is a number, which has lost any zeros it began with; format the column as text and type the account again, as the bank shows it`,
    vi: `số tài khoản ${text} nằm trong ô kiểu số nên có thể đã mất số 0 ở đầu; hãy định dạng cột là Văn bản rồi gõ lại số tài khoản đúng như ngân hàng ghi`,
  };
}

function exponentWords(text: string): Bilingual {
  return {
    en: `account ${text} looks like a number that a spreadsheet has shortened; type all of its digits, or if it is written so, give the text of its code in a column "payload"`,
    vi: `số tài khoản ${text} giống số đã bị bảng tính viết tắt; hãy gõ lại đủ các chữ số, còn nếu tài khoản đúng là như vậy thì ghi thêm chuỗi mã QR vào cột "chuỗi mã QR"`,
  };
}
