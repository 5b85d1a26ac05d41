import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from '../../issues/foreign.ts';
import { type DataError, unreadable, usage } from '../terminal/failure.ts';
import { cannotRead } from '../terminal/files.ts';
import type { Bilingual } from '../terminal/io.ts';
import { systemWords } from '../terminal/system-error.ts';
import { replaceFiles } from './replace.ts';

/** A folder of files that belong together. Names in it have `/` between their parts. */
export interface Folder {
  /** Reads a file that may be missing. @throws {DataError} */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Writes files, all of them whole or none; one that is there and not known is not replaced. @throws {UsageError} @throws {DataError} */
  write(files: readonly FolderFile[]): Promise<void>;
  /** Lists the files of a folder inside; none where it is not there. */
  list(name: string): Promise<readonly string[]>;
  remove(name: string): Promise<void>;
}

export interface FolderFile {
  readonly name: string;
  readonly data: Uint8Array | string | TextPieces;
}

/** Writes a text piece by piece, the same each time. */
type TextPieces = () => Iterable<string>;

/** Writes the digest by which a file is known again. */
export function fileDigest(data: FolderFile['data']): string {
  const digest = createHash('sha256');
  for (const piece of typeof data === 'function' ? data() : [data]) digest.update(piece);
  return digest.digest('hex');
}

/** Says whether a file that is there may be replaced by another. */
export type IsOurs = (
  there: { readonly name: string; readonly data: Uint8Array },
  next: { readonly name: string; readonly data: Uint8Array | string },
) => boolean;

/** Opens a folder, which need not be there. */
export function openFolder(path: string, isOurs: IsOurs): Folder {
  const place = (name: string) => join(path, ...name.split('/'));
  const read = async (name: string) => {
    try {
      return new Uint8Array(await readFile(place(name)));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw cannotRead(place(name), error);
    }
  };
  return {
    read,
    write: async (files) => {
      for (const { name, data } of files) {
        const there = await read(name);
        const isSame = there !== undefined && fileDigest(there) === fileDigest(data);
        if (there && !isSame && !isOurs({ name, data: there }, { name, data: firstPiece(data) }))
          throw notOurs(place(name));
        await makeDirectory(dirname(place(name)), { file: place(name) });
      }
      await replaceFiles(
        files.map(({ name, data }) => ({
          name: place(name),
          data: typeof data === 'function' ? data() : data,
        })),
        cannotWriteTo,
      );
    },
    list: async (name) => (await readdir(place(name)).catch(() => [])).sort(),
    remove: async (name) => {
      await rm(place(name), { force: true });
      await rmdir(dirname(place(name))).catch(() => undefined);
    },
  };
}

/** Gives the first piece of a text, with its headings. */
function firstPiece(data: FolderFile['data']): Uint8Array | string {
  if (typeof data !== 'function') return data;
  const [first = ''] = data();
  return first;
}

/**
 * Makes a folder where there is none, with those above it, for a file that is to lie in it. Each is asked for once:
 * `mkdir` of Node 20 with `recursive` never ends where a file system takes no folder and says ENOENT, as /proc does.
 *
 * @throws {DataError}
 */
export async function makeDirectory(path: string, { file = path, mode = 0o777 } = {}): Promise<void> {
  await makeMissing(resolve(path), mode).catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT' ? cannotWriteFor(file, TAKES_NO_FOLDER) : cannotWriteTo(file, error);
  });
}

const TAKES_NO_FOLDER: Bilingual = {
  en: 'no folder can be made there',
  vi: 'nơi này không tạo được thư mục',
};

async function makeMissing(path: string, mode: number): Promise<void> {
  if (await isDirectory(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeMissing(parent, mode);
  await mkdir(path, { mode }).catch(async (error: unknown) => {
    // Another run may have made it meanwhile.
    if (!(await isDirectory(path))) throw error;
  });
}

async function isDirectory(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  return there?.isDirectory() === true;
}

function notOurs(name: string) {
  return usage(
    `${name} is there and was changed or is not of vietqr; move it away, add --force to replace it, or give another folder`,
    `${name} đã có sẵn và đã bị sửa hoặc không phải do vietqr ghi ra; hãy chuyển tệp đi chỗ khác, thêm --force để ghi đè, hoặc chọn thư mục khác`,
  );
}

/** Says that a file cannot be written, and why. */
export function cannotWriteTo(name: string, error: unknown): DataError {
  return cannotWriteFor(name, systemWords(error));
}

function cannotWriteFor(name: string, { en, vi }: Bilingual): DataError {
  return unreadable(`cannot write ${name}: ${en}`, `không ghi được ${name}: ${vi}`);
}
