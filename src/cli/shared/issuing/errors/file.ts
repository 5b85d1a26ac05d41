import type { Language } from '../../../../issues/format.ts';
import type { Issue } from '../../../../issues/issue.ts';
import { describeIssue } from '../../../../issues/messages/index.ts';
import { fieldLabels } from '../../../../issues/messages/vi/labels/all.ts';
import { csvFile, csvLines } from '../../../../text/csv.ts';
import { PAPER_REMEDY, ROW_REMEDIES } from './remedies.ts';

/** The headings of `errors.csv`. */
export const ERRORS_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Trang tính', 'Dòng', 'Cột', 'Giá trị', 'Lỗi', 'Việc cần làm'],
  en: ['Sheet', 'Row', 'Column', 'Value', 'Fault', 'What to do'],
};

/** Writes `errors.csv`: each row that got no code, where it stands, what stands there, what is wrong, and what to do. */
export function errorsText(issues: readonly Issue[], lang: Language): string {
  const lines = issues.map((issue) => {
    const at = issue.path.findIndex((part) => typeof part === 'number');
    const sheet = at > 0 ? issue.path.slice(0, at).join(' ') : '';
    const [row = '', column = ''] = at < 0 ? ['', issue.path.join('.')] : issue.path.slice(at).map(String);
    const sentence = describeIssue(issue, lang);
    return [
      sheet,
      row,
      ROW_FIELD_WORDS[lang][column] ?? column,
      issue.received ?? '',
      sentence,
      rowRemedyOf(issue)?.[lang] ?? '',
    ];
  });
  return csvFile([ERRORS_HEADINGS[lang], ...lines]);
}

/** Counts the rows of a list that `errors.csv` names; none where the file is another's. */
export function rowsWithoutCode(text: string): number {
  const [head = [], ...lines] = csvLines(text.replace(/^\ufeff/, ''));
  if (!Object.values(ERRORS_HEADINGS).some((known) => known.join() === head.join())) return 0;
  const rows = lines.filter(([, row = '']) => row !== '').map(([sheet, row]) => `${sheet}\n${row}`);
  return new Set(rows).size;
}

/** What a text of a row is, where it is not known in which column of the list it stands. */
const ROW_FIELD_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { ...fieldLabels, key: 'mã người nộp', name: 'họ và tên' },
  en: {},
};

/** What mends the row; other faults say it in their sentence. */
function rowRemedyOf({ code, expected = '' }: Issue) {
  if (code === 'render.overflow') return PAPER_REMEDY;
  const [reason] = expected.split('(');
  return code === 'list.row' ? Object.entries(ROW_REMEDIES).find(([key]) => key === reason)?.[1] : undefined;
}
