import type { Bilingual, Io } from '../../terminal/io.ts';
import type { Output } from '../../terminal/output.ts';

/** Asks a person, line by line. */
export interface Prompt {
  /** Asks until an answer is taken; `usual` is what an empty line means. Gives nothing once there are no more lines. */
  ask(
    question: Bilingual,
    take: (answer: string) => string | Bilingual,
    usual?: string,
  ): Promise<string | undefined>;
  /** Lets go of the terminal. */
  close(): Promise<void>;
}

/** Starts to ask on the terminal of a call. `take` gives the answer as it is kept, or says what is wrong with it. */
export function createPrompt({ stdin, stderr }: Pick<Io, 'stdin' | 'stderr'>, output: Output): Prompt {
  const lines = linesOf(stdin);
  return {
    ask: async (question, take, usual) => {
      for (;;) {
        stderr.write(`${question[output.lang]}${usual === undefined ? '' : ` [${usual}]`}: `);
        const { value, done } = await lines.next();
        if (done) return undefined;
        const taken = take(value.trim() === '' ? (usual ?? '') : value.trim());
        if (typeof taken === 'string') return taken;
        output.info(taken);
      }
    },
    close: async () => {
      await lines.return(undefined);
    },
  };
}

async function* linesOf(stdin: Io['stdin']): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stdin) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
  return undefined;
}
