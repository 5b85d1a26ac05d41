import { readFile, writeFile } from 'node:fs/promises';
import { EXIT, type Failure } from './io.ts';

/** Reads a file as bytes. */
export async function readFileBytes(file: string): Promise<Uint8Array | Failure> {
  try {
    return await readFile(file);
  } catch (error) {
    const why = errorMessage(error);
    return {
      exit: EXIT.unreadable,
      words: { en: `cannot read ${file}: ${why}`, vi: `không đọc được ${file}: ${why}` },
    };
  }
}

/** Writes a file, over one that is there; nothing is returned when that went well. */
export async function writeOut(file: string, data: string | Uint8Array): Promise<Failure | undefined> {
  try {
    await writeFile(file, data);
    return undefined;
  } catch (error) {
    const why = errorMessage(error);
    return {
      exit: EXIT.unreadable,
      words: { en: `cannot write ${file}: ${why}`, vi: `không ghi được ${file}: ${why}` },
    };
  }
}

/** Gives the extension of a file name in small letters, without the dot; `''` when there is none. */
export function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
