import { randomUUID } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
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
import { errorCode } from '../../issues/foreign.ts';
import { type DataError, unreadable, usage } from './failure.ts';
import { systemWords } from './system-error.ts';

/** A file to write. */
export interface OutFile {
  readonly name: string;
  readonly data: string | Uint8Array;
}

/** The files of one call. */
export interface Files {
  /** Reads a file. @throws {DataError} */
  read(name: string): Promise<Uint8Array>;
  /**
   * Writes files, each whole or not at all, over those that are there. None is written when one of them is a file that
   * the call has read, by whatever name or link.
   *
   * @throws {DataError} @throws {UsageError}
   */
  write(files: readonly OutFile[]): Promise<void>;
}

/** Starts the files of a call. */
export function filesOfCall(): Files {
  const inputs = new Set<string>();
  return {
    read: async (name) => {
      try {
        return await readWhole(name, inputs);
      } catch (error) {
        throw cannotRead(name, error);
      }
    },
    write: async (files) => {
      for (const { name } of files) await checkNotInput(name, inputs);
      for (const file of files) await writeWhole(file);
    },
  };
}

/** Says that something could not be read, and why. */
export function cannotRead(name: string, error: unknown): DataError {
  const { en, vi } = systemWords(error);
  return unreadable(`cannot read ${name}: ${en}`, `không đọc được ${name}: ${vi}`);
}

/** Gives the extension of a file name in small letters, without the dot; `''` when there is none. */
export function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

async function readWhole(name: string, inputs: Set<string>): Promise<Uint8Array> {
  const handle = await open(name);
  try {
    inputs.add(identity(await handle.stat({ bigint: true })));
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function checkNotInput(name: string, inputs: ReadonlySet<string>): Promise<void> {
  const there = await existing(name);
  if (!there?.isFile() || !inputs.has(identity(there))) return;
  throw usage(
    `${name} is an input of this call and would be lost; write to another file`,
    `${name} là tệp đầu vào của lệnh này và sẽ bị mất; hãy ghi ra tệp khác`,
  );
}

async function writeWhole({ name, data }: OutFile): Promise<void> {
  try {
    const there = await existing(name);
    // A device or a pipe is written as it is; a folder is refused by the system.
    if (there && !there.isFile()) await writeFile(name, data);
    else await replaceFile(name, data, there);
  } catch (error) {
    const { en, vi } = errorCode(error) === 'ENOENT' ? NO_FOLDER : systemWords(error);
    throw unreadable(`cannot write ${name}: ${en}`, `không ghi được ${name}: ${vi}`);
  }
}

const NO_FOLDER = { en: 'no such folder', vi: 'không tìm thấy thư mục' };

/** Writes beside the file and then takes its name, so that a full disk or a kill leaves the old file, or none. */
async function replaceFile(
  name: string,
  data: OutFile['data'],
  there: BigIntStats | undefined,
): Promise<void> {
  const target = there ? await realpath(name) : await linkedBy(name);
  if (there) await access(target, constants.W_OK);
  const beside = join(dirname(target), `.vietqr-${randomUUID()}.tmp`);
  try {
    await writeFile(beside, data, { flag: 'wx', flush: true });
    if (there) await chmod(beside, Number(there.mode & 0o777n));
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The file that is not there yet, where a link to it may be. */
async function linkedBy(name: string): Promise<string> {
  try {
    return resolve(dirname(name), await readlink(name));
  } catch {
    return name;
  }
}

async function existing(name: string): Promise<BigIntStats | undefined> {
  try {
    return await stat(name, { bigint: true });
  } catch {
    return undefined;
  }
}

/** Two names are of one file when device and inode are the same. */
function identity({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}
