import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { errorCode } from '../../issues/foreign.ts';
import { usage } from '../terminal/failure.ts';
import { forget, hold, isHeld } from './replace.ts';

/**
 * Does what no other run may do at the same time, as reading and replacing a file: a second one finds the lock, `NAME.lock`
 * unless another is named, and is refused. A lock that a process of this machine left when it was killed is taken over.
 * `failed` words why the folder cannot be written.
 *
 * @throws {UsageError} @throws {DataError}
 */
export async function whileAlone<T>(
  name: string,
  work: () => Promise<T>,
  failed: (name: string, error: unknown) => Error,
  lock = `${name}.lock`,
): Promise<T> {
  const take = () =>
    takeLock(lock).catch((error: unknown) => {
      throw failed(name, error);
    });
  if (!(await take())) {
    if (!(await isLeftBehind(lock))) throw inUse(name, lock);
    await rm(lock, { force: true });
    if (!(await take())) throw inUse(name, lock);
  }
  try {
    return await work();
  } finally {
    await forget(lock);
  }
}

/** Writes a lock with the process that holds it, unless one is there. */
async function takeLock(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, `${process.pid} ${hostname()}`, { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  hold(lock);
  return true;
}

/** Checks whether the process that wrote a lock was one of this machine and is no more. */
async function isLeftBehind(lock: string): Promise<boolean> {
  const holder = await readFile(lock, 'utf8').catch(() => '');
  const [, pid = '', host] = /^(\d+) (.+)$/.exec(holder) ?? [];
  if (host !== hostname()) return false;
  return Number(pid) === process.pid ? !isHeld(lock) : !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

function inUse(name: string, lock: string) {
  return usage(
    `${name} is being written by another run; run this one again when that is done, or remove ${lock} where none is going`,
    `${name} đang được một lần chạy khác ghi; chờ lần đó xong rồi hãy chạy lại; nếu không có lần chạy nào, hãy xoá ${lock}`,
  );
}
