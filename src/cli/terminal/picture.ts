import type { Language } from '../../issues/format.ts';
import type { Issue } from '../../issues/issue.ts';
import { describeIssue } from '../../issues/messages/index.ts';
import type { ScannedCode } from '../../scan/code.ts';
import type { FileFormat } from '../../tables/formats/name.ts';
import { badData, unreadable } from './failure.ts';
import type { Files } from './files.ts';
import type { Bilingual } from './io.ts';

/** How names of picture files end. */
export const PICTURE_ENDING = /.\.(?:png|jpe?g|gif|webp)$/i;

/** Checks whether an argument is the name of a picture file: no address, and not what a code begins with. */
export function namesPicture(text: string): boolean {
  return /^(?!0002|\w+:\/\/)[^\n]+$/.test(text) && PICTURE_ENDING.test(text);
}

/** Finds the codes of a picture file, at least one; the reader is loaded only here. @throws {DataError} */
export async function scanFile(name: string, files: Files): Promise<readonly ScannedCode[]> {
  const bytes = await files.read(name);
  const { safeScan } = await import('../../scan/scan.ts');
  const found = await safeScan(bytes);
  if (!found.ok) {
    const [issue] = found.issues;
    const words = await reasonNotRead(issue, bytes);
    throw unreadable(`${name}: ${issue.code}: ${words.en}`, `${name}: ${issue.code}: ${words.vi}`);
  }
  if (found.value.length > 0) return found.value;
  throw badData(`${name}: no QR code found`, `${name}: không tìm thấy mã QR nào`);
}

/** Says why a picture is not read; a file of another kind is named, with what to do. */
async function reasonNotRead(issue: Issue, bytes: Uint8Array): Promise<Bilingual> {
  const say = (lang: Language) => describeIssue(issue, lang);
  const other = issue.code === 'scan.format' ? await otherFile(bytes) : undefined;
  return other ?? { en: say('en'), vi: say('vi') };
}

async function otherFile(bytes: Uint8Array): Promise<Bilingual | undefined> {
  const { nameFormat, namePicture } = await import('../../tables/formats/name.ts');
  const picture = namePicture(bytes);
  if (picture === undefined) return OTHER_FILES[nameFormat(bytes)];
  return {
    en: `a picture in ${picture}, which is not read here; save it as JPEG or PNG`,
    vi: `ảnh ${picture} không đọc được ở đây; hãy đổi sang JPEG hoặc PNG`,
  };
}

/** What people give in the place of a picture. */
const OTHER_FILES: Readonly<Partial<Record<FileFormat, Bilingual>>> = {
  pdf: {
    en: 'a PDF; save the page with the code as a PNG picture',
    vi: 'tệp PDF; hãy lưu trang có mã QR thành ảnh PNG',
  },
  word: {
    en: 'a Word document; save the picture in it as PNG',
    vi: 'tệp Word; hãy lưu ảnh trong tệp thành PNG',
  },
  xlsx: {
    en: 'an Excel workbook; save the picture in it as PNG',
    vi: 'tệp Excel; hãy lưu ảnh trong tệp thành PNG',
  },
  csv: {
    en: 'a text; the text of a code is read by: vietqr inspect',
    vi: 'tệp văn bản; chuỗi của mã QR thì đọc bằng: vietqr inspect',
  },
};
