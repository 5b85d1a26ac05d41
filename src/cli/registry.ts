import type { Command } from './command.ts';
import type { Words } from './io.ts';

interface Entry {
  readonly summary: Words;
  /** It loads the command only when it is called, so that none pays for the others. */
  load(): Promise<Command>;
}

/** The commands in the order of the help; a new one is a file in `commands` and a row here. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  encode: {
    summary: {
      en: 'write a payment as a VietQR payload',
      vi: 'tạo nội dung mã VietQR cho một khoản thanh toán',
    },
    load: async () => (await import('./commands/encode.ts')).encode,
  },
  decode: {
    summary: { en: 'read a payload into its fields', vi: 'đọc nội dung mã thành từng trường' },
    load: async () => (await import('./commands/decode.ts')).decode,
  },
  inspect: {
    summary: {
      en: 'show what any scanned text is, and what is wrong with it',
      vi: 'xem một mã quét được là gì và sai ở đâu',
    },
    load: async () => (await import('./commands/inspect.ts')).inspect,
  },
  scan: {
    summary: {
      en: 'find the codes in pictures and say what they are',
      vi: 'tìm mã trong ảnh và cho biết đó là mã gì',
    },
    load: async () => (await import('./commands/scan.ts')).scan,
  },
  banks: {
    summary: { en: 'search the bank directory', vi: 'tra cứu ngân hàng' },
    load: async () => (await import('./commands/banks.ts')).banks,
  },
};
