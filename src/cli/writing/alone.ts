import { writeFile } from 'node:fs/promises';
import { errorCode } from '../../issues/foreign.ts';
import { usage } from '../terminal/failure.ts';
import { forget, hold } from './replace.ts';

/**
 * Does what no other run may do at the same time, as reading and replacing a file: a second one finds the file `NAME.lock` and
 * is refused. `failed` words why the folder cannot be written.
 *
 * @throws {UsageError} @throws {DataError}
 */
export async function whileAlone<T>(
  name: string,
  work: () => Promise<T>,
  failed: (name: string, error: unknown) => Error,
): Promise<T> {
  const lock = `${name}.lock`;
  try {
    await writeFile(lock, '', { flag: 'wx' });
  } catch (error) {
    throw errorCode(error) === 'EEXIST' ? inUse(name, lock) : failed(name, error);
  }
  hold(lock);
  try {
    return await work();
  } finally {
    await forget(lock);
  }
}

function inUse(name: string, lock: string) {
  return usage(
    `${name} is being written by another run; run this one again when that is done, or remove ${lock} where none is going`,
    `${name} đang được một lần chạy khác ghi; chờ lần đó xong rồi hãy chạy lại; nếu không có lần chạy nào, hãy xoá ${lock}`,
  );
}
