import { readFile, writeFile } from 'node:fs/promises';
import { EXIT, type Failure } from './io.ts';

/** It reads a file as bytes. */
export async function readBytes(file: string): Promise<Uint8Array | Failure> {
  try {
    return await readFile(file);
  } catch (error) {
    const why = message(error);
    return {
      exit: EXIT.unreadable,
      words: { en: `cannot read ${file}: ${why}`, vi: `không đọc được ${file}: ${why}` },
    };
  }
}

/** It writes a file, over one that is there; nothing is returned when that went well. */
export async function writeOut(file: string, data: string | Uint8Array): Promise<Failure | undefined> {
  try {
    await writeFile(file, data);
    return undefined;
  } catch (error) {
    const why = message(error);
    return {
      exit: EXIT.unreadable,
      words: { en: `cannot write ${file}: ${why}`, vi: `không ghi được ${file}: ${why}` },
    };
  }
}

/** It gives the extension of a file name in small letters, without the dot; `''` when there is none. */
export function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
