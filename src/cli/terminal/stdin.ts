import { unreadable, usage } from './failure.ts';
import type { Io } from './io.ts';

/** The name by which a call means standard input in place of a file. */
export const STDIN_NAME = '-';

/** Reads the standard input of a call. */
export interface StandardInput {
  /** Reads all of it, which can be done once. @throws {DataError} where it is longer @throws {UsageError} the second time */
  read(mostBytes: number): Promise<Uint8Array>;
}

/** Takes standard input for a call. */
export function createStandardInput({ stdin }: Pick<Io, 'stdin'>): StandardInput {
  let isRead = false;
  return {
    async read(mostBytes) {
      if (isRead)
        throw usage(
          'standard input (-) can be read once; name the other file',
          'đầu vào chuẩn (-) chỉ đọc được một lần; hãy ghi tên tệp kia',
        );
      isRead = true;
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of stdin) {
        const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
        size += bytes.length;
        if (size > mostBytes) throw tooLarge(mostBytes);
        chunks.push(bytes);
      }
      return Buffer.concat(chunks);
    },
  };
}

function tooLarge(mostBytes: number) {
  return unreadable(`the input is larger than ${mostBytes} bytes`, `đầu vào lớn hơn ${mostBytes} byte`);
}
