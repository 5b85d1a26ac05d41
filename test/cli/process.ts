import { execFile } from 'node:child_process';
import { bundled } from '../kit/inputs/bundled.ts';

const MAIN = 'src/cli/main.ts';

/** What a process of the command line left. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Makes the program that the processes run; in `beforeAll` it takes no time of a test's. */
export async function bundleCommand(): Promise<void> {
  await bundled(MAIN);
}

/** Runs the command line as a process, with flags of Node before it and a text on its standard input. */
export async function vietqrProcess(
  args: readonly string[],
  { node = [], input = '' }: { readonly node?: readonly string[]; readonly input?: string } = {},
): Promise<Ended> {
  return runProcess(process.execPath, [...node, await bundled(MAIN), ...args], input);
}

/** Runs the command line where a package is not installed. */
export function vietqrWithout(name: string, args: readonly string[]): Promise<Ended> {
  const hook = `export const resolve = (name, context, next) => (name + '/').startsWith('${name}/')
    ? Promise.reject(Object.assign(new Error(name), { code: 'ERR_MODULE_NOT_FOUND' })) : next(name, context);`;
  const start = `import { register } from 'node:module'; register('${moduleOf(hook)}');`;
  return vietqrProcess(args, { node: ['--import', moduleOf(start)] });
}

/** Runs the command line in a shell, after a line of it; `"$@"` is the call, and `$0` what the line is for. */
export async function vietqrInShell(script: string, args: readonly string[], about = 'sh'): Promise<Ended> {
  return runProcess('sh', ['-c', script, about, process.execPath, await bundled(MAIN), ...args]);
}

function runProcess(file: string, args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(file, args, (_error, out, err) => done({ code: child.exitCode ?? -1, out, err }));
    child.stdin?.end(input);
  });
}

/** A module without a file. */
function moduleOf(source: string): string {
  return `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
}
