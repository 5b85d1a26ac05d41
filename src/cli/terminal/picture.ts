import { readFile, stat } from 'node:fs/promises';
import { describeIssue, type Language } from '../../issues/format.ts';
import type { ScannedCode } from '../../scan/code.ts';
import { EXIT, type Exit, type Failure } from './io.ts';

/** Checks whether an argument names a picture file that is there. */
export async function isPictureFile(name: string): Promise<boolean> {
  if (!/\.(?:png|jpe?g|gif|webp)$/i.test(name)) return false;
  try {
    return (await stat(name)).isFile();
  } catch {
    return false;
  }
}

/** Finds the codes of a picture file, at least one; the reader is loaded only here. */
export async function scanFile(name: string): Promise<readonly ScannedCode[] | Failure> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(name);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failure(name, EXIT.unreadable, { en: `cannot be read: ${why}`, vi: `không đọc được: ${why}` });
  }
  const { safeScan } = await import('../../scan/scan.ts');
  const found = await safeScan(bytes);
  if (!found.ok) {
    const [issue] = found.issues;
    const say = (lang: Language) => `${issue.code}: ${describeIssue(issue, lang)}`;
    return failure(name, EXIT.unreadable, { en: say('en'), vi: say('vi') });
  }
  if (found.value.length > 0) return found.value;
  return failure(name, EXIT.badData, { en: 'no QR code found', vi: 'không tìm thấy mã QR nào' });
}

function failure(name: string, exit: Exit, words: Record<Language, string>): Failure {
  return { exit, words: { en: `${name}: ${words.en}`, vi: `${name}: ${words.vi}` } };
}
