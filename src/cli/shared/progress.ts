import type { Call } from '../command.ts';
import type { Bilingual } from '../terminal/io.ts';

/** Tells how far a long piece of work is. */
export interface Progress {
  /** Counts more that is done. */
  readonly add: (count: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Goes back to the beginning of a line and empties it (ECMA-48, sections 8.3.15, 8.3.41). */
const EMPTY_LINE = '\r\u001B[K';

/** Tells in one line of the terminal how much of a whole is done, as it is; tells nothing where stderr is no terminal. */
export function createProgress(
  all: number,
  words: (done: number, all: number) => Bilingual,
  { io: { stderr }, output }: Pick<Call, 'io' | 'output'>,
): Progress {
  let done = 0;
  if (!stderr.isTTY) return { add: () => undefined, end: () => undefined };
  return {
    add: (count) => {
      done += count;
      stderr.write(`${EMPTY_LINE}${words(done, all)[output.lang]}`);
    },
    end: () => void stderr.write(EMPTY_LINE),
  };
}
