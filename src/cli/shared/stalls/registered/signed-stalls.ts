import { join } from 'node:path';
import { describeIssue } from '../../../../issues/messages/index.ts';
import { safeDecode } from '../../../../profiles/vietqr/index.ts';
import { safeVerifyRegistry } from '../../../../registry/registry.ts';
import type { Call } from '../../../command.ts';
import { badData } from '../../../terminal/failure.ts';
import { decodedText } from '../../../terminal/input.ts';
import { readPublicKeyFile } from '../key-file.ts';
import type { Stall } from '../stall.ts';

/** What a signed list of codes is called in its folder. */
const SIGNED_NAME = 'registry.json';

/** Reads the stalls of the signed list of a folder. @throws {DataError} where the list is not what the key has signed */
export async function readSignedStalls(
  folder: string,
  key: string,
  call: Pick<Call, 'files' | 'output'>,
): Promise<readonly Stall[]> {
  const file = join(folder, SIGNED_NAME);
  const text = decodedText(file, await call.files.read(file));
  const checked = await safeVerifyRegistry(text, await readPublicKeyFile(key, call));
  if (!checked.ok) {
    const [issue] = checked.issues;
    throw badData(`${file}: ${describeIssue(issue, 'en')}`, `${file}: ${describeIssue(issue, 'vi')}`);
  }
  const { entries } = checked.value;
  const stalls = entries.flatMap((entry) => {
    const read = safeDecode(entry.payload);
    return read.ok ? [{ ...entry, payment: read.value }] : [];
  });
  const left = entries.length - stalls.length;
  if (left > 0) {
    call.output.info({
      en: `${file}: ${left} codes of other networks are not looked at here`,
      vi: `${file}: ${left} mã QR của mạng khác không được kiểm tra ở đây`,
    });
  }
  return stalls;
}
