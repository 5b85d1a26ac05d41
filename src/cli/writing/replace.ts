import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import {
  access,
  chmod,
  constants,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { OutFile } from '../terminal/files.ts';

/** Temporary files that have not taken their names yet, and locks that are held. */
const unfinished = new Set<string>();

/** Removes what the call has not finished, at once: for a process that ends. */
export function removeUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true });
  unfinished.clear();
}

/** Has a file removed where the process ends before {@link forget}. */
export function hold(file: string): void {
  unfinished.add(file);
}

/** Checks whether a file is held by this process. */
export function isHeld(file: string): boolean {
  return unfinished.has(file);
}

/** A file to write, of which a text may come piece by piece. */
type ReplacedFile = Omit<OutFile, 'data'> & { readonly data: OutFile['data'] | Iterable<string> };

/** A file that is written beside its target and waits to take its name. */
interface Prepared {
  readonly name: string;
  readonly beside: string;
  readonly target: string;
}

/**
 * Writes files, all of them beside their targets before the first takes its name, so that a full disk, a kill or a lost
 * current leaves every old file, or none. What is no plain file, a device or a pipe, is written as it is, after the others
 * were prepared. An error is told with the name of its file.
 */
export async function replaceFiles(
  files: readonly ReplacedFile[],
  failed: (name: string, error: unknown) => Error,
): Promise<void> {
  const telling = <T>(name: string, work: Promise<T>) =>
    work.catch((error: unknown) => {
      throw failed(name, error);
    });
  const prepared: Prepared[] = [];
  const direct: ReplacedFile[] = [];
  try {
    for (const file of files) {
      const beside = await telling(file.name, writeBeside(file));
      if (beside) prepared.push(beside);
      else direct.push(file);
    }
    for (const { name, data } of direct) await telling(name, writeFile(name, data));
    for (const each of prepared) await telling(each.name, takeName(each));
  } finally {
    for (const { beside } of prepared) await forget(beside);
  }
}

/** Reading and writing for the owner, nothing for others. */
const OWNER_ONLY = 0o600;

async function writeBeside({ name, data, isSecret }: ReplacedFile): Promise<Prepared | undefined> {
  const there = await stat(name).catch(() => undefined);
  if (there && !there.isFile()) return undefined;
  const target = there ? await realpath(name) : await linkedBy(name);
  if (there) await access(target, constants.W_OK);
  const beside = join(dirname(target), `.vietqr-${randomUUID()}.tmp`);
  unfinished.add(beside);
  try {
    const mode = isSecret ? OWNER_ONLY : undefined;
    await writeFile(beside, data, { flag: 'wx', flush: true, ...(mode && { mode }) });
    if (there) await chmod(beside, there.mode & 0o777);
  } catch (error) {
    await forget(beside);
    throw error;
  }
  return { name, beside, target };
}

async function takeName({ beside, target }: Prepared): Promise<void> {
  await rename(beside, target);
  unfinished.delete(beside);
  await flushFolder(dirname(target));
}

/** Removes a file that was held. */
export async function forget(beside: string): Promise<void> {
  if (!unfinished.delete(beside)) return;
  await rm(beside, { force: true });
}

/** Makes a new name in a folder outlast a lost current, where the system can. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder);
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folder, and some file systems flush none; the file itself is safe.
  }
}

/** The file that is not there yet, where a link to it may be. */
export async function linkedBy(name: string): Promise<string> {
  try {
    return resolve(dirname(name), await readlink(name));
  } catch {
    return name;
  }
}
