import { run } from '../../../src/cli/run.ts';

/** The world outside of one call. */
export interface World {
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command in this process, with everything it can touch replaced. */
export async function vietqr(args: readonly string[], world: World = {}) {
  const { stdin = '', isTTY = false, columns, env = {} } = world;
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    stdin: {
      isTTY,
      async *[Symbol.asyncIterator]() {
        yield stdin;
      },
    },
    stdout: { isTTY, write: (text) => out.push(text), ...(columns !== undefined && { columns }) },
    stderr: { isTTY, write: (text) => err.push(text) },
    env,
  });
  return { code, out: out.join(''), err: err.join('') };
}
