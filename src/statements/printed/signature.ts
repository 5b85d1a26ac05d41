import { isBlank } from '../../tables/cells/money.ts';
import { shownText } from '../../tables/sheet.ts';
import { foldName } from '../../text/diacritics.ts';
import type { StatementColumns } from '../rows/layout.ts';
import type { Line } from '../rows/line.ts';

/** What those who sign are, without diacritics, blanks and marks. */
const SIGNERS =
  /^(?:nguoi(?:lap|ky|nop|kiem|duyet)|lap(?:bieu|bang)|ketoan|kiemsoat|giamdoc|thutruong|thuquy|giaodichvien|truongphong|phogiamdoc|hieutruong|chutaikhoan|daidien|ky(?:ten|ghiro)|teller|(?:prepared|checked|approved|verified)by|supervisor|(?:chief)?accountant|director|controller|authori[sz]edsign)/;
const SURNAMES = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh mai trịnh trương đoàn lâm hà tô tạ châu cao thái lưu phùng quách nguyen tran le pham hoang huynh vu vo bui ngo duong dinh trinh truong doan luu phung quach'.split(
    ' ',
  ),
);
const NAME = /^\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,5}$/u;

/**
 * Tells the row below a table where a day stands above or beside those who sign it: nothing else than their names and titles,
 * no sum, no number, no text of a payer.
 */
export function isSignature({ row: { cells }, ...line }: Line, columns: StatementColumns): boolean {
  if (line.credit || line.debit || line.amount || line.balance !== undefined) return false;
  const texts = cells.flatMap((cell, column) =>
    column === columns.time || isBlank(cell) ? [] : [shownText(cell)],
  );
  const text = shownText(cells[columns.description ?? -1]);
  if (text.trim() !== '' && !isSigner(text)) return false;
  return texts.every((each) => isSigner(each) || isPerson(each));
}

function isSigner(text: string): boolean {
  return !/\d/.test(text) && SIGNERS.test(foldName(text));
}

function isPerson(text: string): boolean {
  const name = text.trim().normalize('NFC');
  const [first = ''] = name.toLowerCase().split(/\s/);
  return NAME.test(name) && SURNAMES.has(first);
}
