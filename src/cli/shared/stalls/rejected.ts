import type { Language } from '../../../issues/format.ts';
import { describeIssue } from '../../../issues/messages/index.ts';
import { csvFile, csvLines } from '../../../text/csv.ts';
import type { StallReading, StallReason } from './stall.ts';

/** What the list of the rows without a poster is called in its folder. */
export const REJECTED_FILE = 'errors.csv';

/** The headings of the list of rows without a poster. */
const REJECTED_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Trang tính', 'Dòng', 'Mã sạp', 'Tên', 'Ngân hàng', 'Số tài khoản', 'Chủ tài khoản', 'Việc cần làm'],
  en: ['Sheet', 'Row', 'Stall', 'Name', 'Bank', 'Account', 'Holder', 'What to do'],
};

/** Checks whether a table is a list of rows without a poster, in any language. */
export function isRejectedTable(data: Uint8Array): boolean {
  const [head = []] = csvLines(new TextDecoder().decode(data.subarray(0, MAX_HEAD_BYTES)));
  return Object.values(REJECTED_HEADINGS).some((headings) => headings.join('\n') === head.join('\n'));
}

/** Bytes that hold any line of headings. */
const MAX_HEAD_BYTES = 1024;

/** Writes the rows that are no stall as they stand in the list, each with all that is to be done about it. */
export function rejectedText(rejected: readonly StallReading[], lang: Language): string {
  const say = (reason: StallReason) => ('code' in reason ? describeIssue(reason, lang) : reason[lang]);
  const rows = rejected.map(({ row: { sheet = '', row, cells }, reasons }) => {
    const { id = '', name = '', bank = '', account = '', accountName = '' } = cells;
    return [sheet, String(row), id, name, bank, account, accountName, reasons.map(say).join('; ')];
  });
  return csvFile([REJECTED_HEADINGS[lang], ...rows]);
}
