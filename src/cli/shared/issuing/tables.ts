import { bankByBin } from '../../../banks/directory.ts';
import type { Language } from '../../../issues/format.ts';
import { dayFirst } from '../../../issues/stringify.ts';
import { isSuperseded, type ManifestChange } from '../../../issuing/manifest/compare.ts';
import { MANIFEST_HEADINGS, type ManifestRow } from '../../../issuing/manifest/manifest.ts';
import { writeVnd } from '../../../money/vnd.ts';
import { csvFile, csvPieces } from '../../../text/csv.ts';
import { hasHeadingsOf } from '../../writing/own-file.ts';
import { DEBT_HEADINGS } from '../carrying/table.ts';
import { ERRORS_HEADINGS } from './errors/file.ts';

const MERGE_HEADINGS = [
  'HoTen',
  'Lop',
  'MaNguoiNop',
  'MaThanhToan',
  'SoTien',
  'HanNop',
  'NoiDungChuyenKhoan',
  'NganHang',
  'SoTaiKhoan',
  'ChuTaiKhoan',
  'AnhQR',
] as const;

/** Writes `merge.csv`, for the mail merge of a word processor: headings without blanks, sums and days as they are read. */
export function mergePieces(rows: readonly ManifestRow[]): Generator<string> {
  return csvPieces(mergeLines(rows));
}

function* mergeLines(rows: readonly ManifestRow[]): Generator<readonly string[]> {
  yield MERGE_HEADINGS;
  for (const { name = '', class: group = '', key, code, amount, dueDate = '', purpose, payee } of rows)
    yield [
      ...[name, group, key, code, writeVnd(amount), dayFirst(dueDate), purpose],
      ...[bankByBin(payee.bank)?.shortName ?? payee.bank, payee.account, payee.accountName, `${code}.png`],
    ];
}

const CHANGE_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Thay đổi', 'Mã thanh toán', 'Mã người nộp', 'Họ và tên', 'Lớp', 'Số tiền trước', 'Số tiền nay'],
  en: ['Change', 'Code', 'Key', 'Name', 'Class', 'Sum before', 'Sum now'],
};

const CHANGE_WORDS: Readonly<
  Record<Language, Readonly<Record<ManifestChange['kind'] | 'superseded', string>>>
> = {
  vi: {
    new: 'mới',
    gone: 'không còn trong danh sách',
    changed: 'thay đổi, mã QR vẫn như cũ',
    superseded: 'thay đổi, mã QR cũ hết hiệu lực',
    unchanged: 'giữ nguyên',
  },
  en: {
    new: 'new',
    gone: 'no longer in the list',
    changed: 'changed, the QR code is the same',
    superseded: 'changed, the old QR code is superseded',
    unchanged: 'unchanged',
  },
};

/** Writes `changes.csv`: who is new, gone, or asked for something else than before. */
export function changesText(changes: readonly ManifestChange[], lang: Language): string {
  const lines = changes
    .filter(({ kind }) => kind !== 'unchanged')
    .map((change) => {
      const { kind, before, after } = change;
      const { code = '', key = '', name = '', class: group = '' } = after ?? before ?? {};
      const sums = [before?.amount, after?.amount].map((sum) => (sum === undefined ? '' : String(sum)));
      return [
        CHANGE_WORDS[lang][isSuperseded(change) ? 'superseded' : kind],
        code,
        key,
        name,
        group,
        ...sums,
      ];
    });
  return csvFile([CHANGE_HEADINGS[lang], ...lines]);
}

/** Checks whether a table is one of those of a folder whose headings are not the same in each run. */
export function isToldTable(data: Uint8Array): boolean {
  const known = [ERRORS_HEADINGS, CHANGE_HEADINGS, DEBT_HEADINGS].flatMap((each) => Object.values(each));
  return hasHeadingsOf(data, [...known, ...MANIFEST_HEADINGS]);
}
