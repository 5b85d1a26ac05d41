import type { Language } from '../../issues/format.ts';
import { describeIssue } from '../../issues/messages/index.ts';
import type { ScannedCode } from '../../scan/code.ts';
import { badData, unreadable } from './failure.ts';
import type { Files } from './files.ts';

/** Checks whether an argument is the name of a picture file: no address, and not what a code begins with. */
export function namesPicture(text: string): boolean {
  return /^(?!0002|\w+:\/\/)[^\n]+\.(?:png|jpe?g|gif|webp)$/i.test(text);
}

/** Finds the codes of a picture file, at least one; the reader is loaded only here. @throws {DataError} */
export async function scanFile(name: string, files: Files): Promise<readonly ScannedCode[]> {
  const bytes = await files.read(name);
  const { safeScan } = await import('../../scan/scan.ts');
  const found = await safeScan(bytes);
  if (!found.ok) {
    const [issue] = found.issues;
    const say = (lang: Language) => `${name}: ${issue.code}: ${describeIssue(issue, lang)}`;
    throw unreadable(say('en'), say('vi'));
  }
  if (found.value.length > 0) return found.value;
  throw badData(`${name}: no QR code found`, `${name}: không tìm thấy mã QR nào`);
}
