import { join } from 'node:path';
import type { Language } from '../../../issues/format.ts';
import { describeIssue } from '../../../issues/messages/index.ts';
import { csvFile } from '../../../text/csv.ts';
import type { OutFile } from '../../terminal/files.ts';
import { hasHeadingsOf } from '../../writing/own-file.ts';
import type { StallReason } from './cells.ts';
import type { StallReading } from './stall.ts';

/** What the list of the rows without a poster is called in its folder. */
const REJECTED_FILE = 'errors.csv';

/** The headings of the list of rows without a poster. */
const REJECTED_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Trang tính', 'Dòng', 'Mã sạp', 'Tên', 'Ngân hàng', 'Số tài khoản', 'Chủ tài khoản', 'Việc cần làm'],
  en: ['Sheet', 'Row', 'Stall', 'Name', 'Bank', 'Account', 'Holder', 'What to do'],
};

/** Makes the file of the rows without a poster; it replaces one of an earlier run in any language. */
export function rejectedFile(folder: string, rejected: readonly StallReading[], lang: Language): OutFile {
  return {
    name: join(folder, REJECTED_FILE),
    data: rejectedText(rejected, lang),
    replaces: (there) => hasHeadingsOf(there, Object.values(REJECTED_HEADINGS)),
  };
}

/** Writes the rows that are no stall as they stand in the list, each with all that is to be done about it. */
function rejectedText(rejected: readonly StallReading[], lang: Language): string {
  const say = (reason: StallReason) => ('code' in reason ? describeIssue(reason, lang) : reason[lang]);
  const rows = rejected.map(({ row: { sheet = '', row, cells }, reasons }) => {
    const { id = '', name = '', bank = '', account = '', accountName = '' } = cells;
    return [sheet, String(row), id, name, bank, account, accountName, reasons.map(say).join('; ')];
  });
  return csvFile([REJECTED_HEADINGS[lang], ...rows]);
}
