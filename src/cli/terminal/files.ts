import type { BigIntStats } from 'node:fs';
import { open, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../../issues/foreign.ts';
import { isOwnFile, markOwn } from '../writing/own-file.ts';
import { linkedBy, replaceFiles } from '../writing/replace.ts';
import { type DataError, isCallError, unreadable, usage } from './failure.ts';
import type { Io } from './io.ts';
import { createStandardInput, STDIN_NAME } from './stdin.ts';
import { systemWords } from './system-error.ts';

/** A file to write. */
export interface OutFile {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Whether only its owner may read it. */
  readonly isSecret?: true;
  /** Says what it may replace beside files that the program knows by themselves. */
  readonly replaces?: (there: Uint8Array) => boolean;
}

/** The files of one call. */
export interface Files {
  /**
   * Reads a file, or for `-` standard input, of which at most so many bytes.
   *
   * @throws {DataError} @throws {UsageError} where standard input is read twice
   */
  read(name: string, mostOfStdin?: number): Promise<Uint8Array>;
  /** Checks whether a file is there, without reading it. */
  isThere(name: string): Promise<boolean>;
  /** Reads a file that may be missing. @throws {DataError} */
  readIfThere(name: string): Promise<Uint8Array | undefined>;
  /** Reads a file that may be missing and that the call replaces. @throws {DataError} */
  readBeforeWriting(name: string): Promise<Uint8Array | undefined>;
  /**
   * Writes files, each whole or not at all, over those that are there. None is written when one of them is a file that
   * the call has read or writes as well, by whatever name or link, or one that this program did not write, unless the
   * call was forced.
   *
   * @throws {DataError} @throws {UsageError}
   */
  write(files: readonly OutFile[]): Promise<void>;
}

/** More than any table that is read whole. */
const MAX_STDIN_BYTES = 500_000_000;

/** Starts the files of a call; `force` lets it write over files that are not the program's. */
export function filesOfCall(io: Pick<Io, 'stdin'>, force = false): Files {
  const inputs = new Set<string>();
  const stdin = createStandardInput(io);
  return {
    read: async (name, mostOfStdin = MAX_STDIN_BYTES) => {
      try {
        return await (name === STDIN_NAME ? stdin.read(mostOfStdin) : readWhole(name, inputs));
      } catch (error) {
        if (isCallError(error)) throw error;
        throw cannotRead(name === STDIN_NAME ? 'stdin' : name, error);
      }
    },
    isThere: async (name) => (await existing(name)) !== undefined,
    readIfThere: (name) => readMissing(name, inputs),
    readBeforeWriting: (name) => readMissing(name, new Set()),
    write: async (files) => {
      const written = new Set<string>();
      for (const file of files) {
        const there = await existing(file.name);
        checkNotInput(file.name, there, inputs);
        await checkNotTwice(file.name, there, written);
        if (!force) await checkOwn(file, there);
      }
      await replaceFiles(files.map(markOwn), cannotWrite);
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

async function readMissing(name: string, inputs: Set<string>): Promise<Uint8Array | undefined> {
  try {
    return await readWhole(name, inputs);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw cannotRead(name, error);
  }
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

function checkNotInput(name: string, there: BigIntStats | undefined, inputs: ReadonlySet<string>): void {
  if (!there?.isFile() || !inputs.has(identity(there))) return;
  throw usage(
    `${name} is an input of this call and would be lost; write to another file`,
    `${name} là tệp đầu vào của lệnh này và sẽ bị mất; hãy ghi ra tệp khác`,
  );
}

async function checkNotTwice(
  name: string,
  there: BigIntStats | undefined,
  written: Set<string>,
): Promise<void> {
  if (there && !there.isFile()) return;
  const target = there ? identity(there) : await trueName(name);
  if (written.has(target))
    throw usage(
      `${name} would be written twice by this call; give each output its own file`,
      `lệnh này ghi hai lần vào ${name}; hãy chọn tên tệp khác nhau`,
    );
  written.add(target);
}

/** The place of a file that is not there yet, with its folder by its true name. */
async function trueName(name: string): Promise<string> {
  const target = await linkedBy(name);
  const folder = await realpath(dirname(target)).catch(() => dirname(target));
  return join(folder, basename(target));
}

async function checkOwn({ name, data, replaces }: OutFile, there: BigIntStats | undefined): Promise<void> {
  if (!there?.isFile()) return;
  const bytes = await readFile(name).catch((error: unknown) => {
    throw cannotWrite(name, error);
  });
  if (isOwnFile(bytes, data) || replaces?.(bytes)) return;
  throw usage(
    `${name} is there and was not written by vietqr; add --force to replace it, or give another name`,
    `${name} đã có sẵn và không phải do vietqr ghi ra; hãy thêm --force để ghi đè, hoặc chọn tên khác`,
  );
}

const NO_FOLDER = { en: 'no such folder', vi: 'không tìm thấy thư mục' };

function cannotWrite(name: string, error: unknown): DataError {
  const { en, vi } = errorCode(error) === 'ENOENT' ? NO_FOLDER : systemWords(error);
  return unreadable(`cannot write ${name}: ${en}`, `không ghi được ${name}: ${vi}`);
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
