import type { Language } from '../../../issues/format.ts';
import { describeIssue } from '../../../issues/messages/index.ts';
import { csvFile } from '../../../text/csv.ts';
import type { StallReading, StallReason } from './stall.ts';

/** What the list of the rows without a poster is called in its folder. */
export const REJECTED_FILE = 'errors.csv';

/** In the language of the register beside it, whatever the language of a run. */
const HEADINGS = [
  'Trang tính',
  'Dòng',
  'Mã sạp',
  'Tên',
  'Ngân hàng',
  'Số tài khoản',
  'Chủ tài khoản',
  'Việc cần làm',
];

/** Writes the rows that are no stall as they stand in the list, each with all that is to be done about it. */
export function rejectedText(rejected: readonly StallReading[], lang: Language): string {
  const say = (reason: StallReason) => ('code' in reason ? describeIssue(reason, lang) : reason[lang]);
  const rows = rejected.map(({ row: { sheet = '', row, cells }, reasons }) => {
    const { id = '', name = '', bank = '', account = '', accountName = '' } = cells;
    return [sheet, String(row), id, name, bank, account, accountName, reasons.map(say).join('; ')];
  });
  return csvFile([HEADINGS, ...rows]);
}
