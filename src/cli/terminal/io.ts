import type { Language } from '../../issues/format.ts';

/** Where text goes: `process.stdout`, or a list of texts in a test. */
export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal. */
  readonly columns?: number;
}

/** Where text comes from: `process.stdin`, or any sequence of chunks in a test. */
export interface InputStream extends AsyncIterable<string | Uint8Array> {
  readonly isTTY?: boolean;
}

/** Everything outside that the command line touches, but for the files a caller names. */
export interface Io {
  readonly stdin: InputStream;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Has a command that runs until it is told to end called then, in place of ending the process at once. */
  readonly onStop?: (stop: () => void) => void;
  /** Has a command say what is left of its work, where it is ended before it is done. */
  readonly saysWhenStopped?: (words: Bilingual) => void;
  /** Keeps the heap of the process within what it holds now and so many megabytes, or a fifth of it. */
  readonly keepsHeapSmall?: (megabytes: number) => void;
}

/** A sentence in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What a process ends with. */
export const EXIT = { good: 0, badData: 1, badUsage: 2, unreadable: 3 } as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];
