import { describeIssue, type Language } from '../../issues/format.ts';
import { readTable } from '../../tables/read.ts';
import type { SheetRow } from '../../tables/sheet.ts';
import { unreadable } from '../terminal/failure.ts';
import type { Files } from '../terminal/files.ts';
import { collect } from './collect.ts';

/** Reads the rows of a CSV file, or of a workbook. @throws {DataError} */
export async function readSheet(
  file: string,
  accepts: (rows: readonly SheetRow[]) => boolean,
  files: Files,
): Promise<readonly SheetRow[]> {
  const bytes = await files.read(file);
  const read = await collect((report) => readTable(bytes, accepts, report));
  if (read.ok) return read.value;
  const [issue] = read.issues;
  const say = (lang: Language) =>
    `${file}: ${describeIssue(issue, lang)}${issue.code === 'package.missing' ? AS_CSV[lang] : ''}`;
  throw unreadable(say('en'), say('vi'));
}

const AS_CSV = { en: ', or save the sheet as CSV', vi: ', hoặc lưu bảng thành CSV' } as const;
