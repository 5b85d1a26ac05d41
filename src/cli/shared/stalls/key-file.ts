import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { Result } from '../../../issues/result.ts';
import {
  type PrivateKey,
  type PublicKey,
  publicHalf,
  readPrivateKey,
  readPublicKey,
} from '../../../registry/keys.ts';
import { parseJson } from '../../../registry/signed.ts';
import type { Call } from '../../command.ts';
import { badData, usage } from '../../terminal/failure.ts';
import { decodedText } from '../../terminal/input.ts';
import { collectNow } from '../collect.ts';
import { CONFIG_NAME } from '../config.ts';

/** Where the private key lies unless another place is named: at home, in no folder that is handed on. */
export function usualKeyFile(): string {
  return join(homedir(), '.vietqr', 'registry.key.json');
}

/** Refuses a place for a private key that is handed on with the list: beside `vietqr.json`, or in or below the list's folder. @throws {UsageError} */
export async function checkKeyPlace(
  key: string,
  folders: readonly string[],
  { files }: Pick<Call, 'files'>,
): Promise<void> {
  const isInside = folders.some(
    (folder) => !/^(?:\.\.(?:[/\\]|$)|[A-Za-z]:)/.test(relative(resolve(folder), resolve(key))),
  );
  if (!isInside && !(await files.isThere(join(dirname(key), CONFIG_NAME)))) return;
  throw usage(
    `${key} would be handed on with the list; keep the private key in another folder, such as ${usualKeyFile()}`,
    `${key} nằm cùng thư mục với danh sách nên dễ bị gửi đi theo; hãy để khóa bí mật ở thư mục khác, ví dụ ${usualKeyFile()}`,
  );
}

/** Reads a private key, which nobody else may be able to read. @throws {DataError} @throws {UsageError} */
export async function readKeyFile(file: string, call: Pick<Call, 'files'>): Promise<PrivateKey> {
  const key = await readKeyJson(file, call, readPrivateKey);
  const { mode } = await stat(file);
  if (process.platform === 'win32' || (mode & OTHER_PEOPLE) === 0) return key;
  throw usage(
    `${file} can be read by other people of this machine; run: chmod 600 ${file}`,
    `người khác dùng máy này đọc được ${file}; hãy chạy: chmod 600 ${file}`,
  );
}

/** What others than the owner may do with a file. */
const OTHER_PEOPLE = 0o077;

/** Reads a public key. @throws {DataError} */
export async function readPublicKeyFile(file: string, call: Pick<Call, 'files'>): Promise<PublicKey> {
  return publicHalf(await readKeyJson(file, call, readPublicKey));
}

async function readKeyJson<K>(
  file: string,
  { files }: Pick<Call, 'files'>,
  read: (given: unknown, report: Parameters<typeof readPublicKey>[1]) => K | undefined,
): Promise<K> {
  const text = decodedText(file, await files.read(file));
  const found: Result<K> = collectNow((report) => read(parseJson(text), report));
  if (found.ok) return found.value;
  throw badData(
    `${file}: no key of Ed25519 as vietqr registry keys writes it`,
    `${file}: không phải tệp khóa do lệnh vietqr registry keys tạo ra`,
  );
}
