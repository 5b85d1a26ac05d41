import { errorCode } from '../../issues/foreign.ts';
import type { Bilingual } from './io.ts';

const NO_PERMISSION = { en: 'no permission', vi: 'không có quyền đọc hoặc ghi tệp' };
const FULL = { en: 'the disk is full', vi: 'ổ đĩa đã đầy' };
const TOO_MANY = { en: 'too many files are open', vi: 'đang mở quá nhiều tệp' };
const PART_NO_FOLDER = { en: 'a part of the path is no folder', vi: 'đường dẫn có phần không phải thư mục' };
const IN_USE = {
  en: 'the file is open in another program; close it there',
  vi: 'tệp đang mở trong chương trình khác, hãy đóng lại',
};

/** What the system says, by its code (POSIX.1-2017 §2.3, and those of Node). */
const CAUSES: Readonly<Record<string, Bilingual>> = {
  ENOENT: { en: 'no such file or directory', vi: 'không tìm thấy tệp' },
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EISDIR: { en: 'this is a folder, not a file', vi: 'đây là thư mục, không phải tệp' },
  ENOTDIR: PART_NO_FOLDER,
  EEXIST: PART_NO_FOLDER,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  EROFS: { en: 'the disk can only be read', vi: 'ổ đĩa chỉ cho đọc' },
  ENAMETOOLONG: { en: 'the name is too long', vi: 'tên tệp quá dài' },
  ELOOP: { en: 'the links go in a circle', vi: 'các liên kết trỏ vòng quanh' },
  EFBIG: { en: 'the file is too large', vi: 'tệp quá lớn' },
  ERR_FS_FILE_TOO_LARGE: { en: 'the file is too large', vi: 'tệp quá lớn' },
  EIO: { en: 'the device failed', vi: 'thiết bị lưu trữ gặp lỗi' },
  EPIPE: { en: 'no one reads it any more', vi: 'không còn chương trình nào nhận' },
  ERR_ENCODING_INVALID_ENCODED_DATA: { en: 'no text in UTF-8', vi: 'không phải văn bản UTF-8' },
};

/** Checks whether an error comes from the system and not from the program. */
export function isSystemError(error: unknown): boolean {
  return /^E[A-Z0-9]+$/.test(errorCode(error) ?? '');
}

/** Says why the system refused, in words of both languages; a code that is not known is shown as it is. */
export function systemWords(error: unknown): Bilingual {
  const code = errorCode(error) ?? '';
  const known = Object.hasOwn(CAUSES, code) ? CAUSES[code] : undefined;
  return known ?? { en: `system error ${code}`.trimEnd(), vi: `lỗi hệ thống ${code}`.trimEnd() };
}
