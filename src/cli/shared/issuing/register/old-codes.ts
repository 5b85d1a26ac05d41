import type { BillRow } from '../../../../issuing/list/list.ts';
import type { Reference } from '../../../../reference/define.ts';
import { badData } from '../../../terminal/failure.ts';

/**
 * Refuses a list that goes by payment codes of this very kind, as where those of last month stand in it: each would get another
 * code, and nobody would have the one that was handed out.
 *
 * @throws {DataError}
 */
export function checkNoOldCodes(bills: readonly BillRow[], reference: Pick<Reference, 'safeParse'>): void {
  const codes = bills.filter(({ key }) => reference.safeParse(key).ok);
  const [first] = codes;
  if (!first || codes.length * 2 < bills.length) return;
  throw badData(
    `${codes.length} of ${bills.length} rows go by payment codes (${first.key}), and each would get another code; name the column of who pays (--bills-columns key=COLUMN), or take the column of codes out`,
    `${codes.length} trên ${bills.length} dòng lấy mã thanh toán (${first.key}) làm mã người nộp, nên ai cũng sẽ nhận mã mới; hãy chỉ rõ cột mã người nộp ("--bills-columns key=CỘT"), hoặc bỏ cột mã thanh toán`,
  );
}
