import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian puts the programs of PostgreSQL, a folder a version. */
const VERSIONS = '/usr/lib/postgresql';

/** A PostgreSQL server of its own, on the loopback interface. */
export interface Server {
  readonly url: string;
  stop(): void;
}

/**
 * Checks whether PostgreSQL is installed, for `runIf`. Where it is missing, the tests that need it are skipped with a word on
 * stderr; on CI they run and fail.
 */
export function hasServer(): boolean {
  if (folderOfPrograms() !== undefined) return true;
  console.warn(
    'no server in /usr/lib/postgresql: run apt-get install postgresql; without it tests are skipped',
  );
  return Boolean(process.env.CI);
}

/** Starts a server in a temporary folder, on a free port. */
export async function startServer(): Promise<Server> {
  const programs = folderOfPrograms() ?? VERSIONS;
  const folder = mkdtempSync(join(tmpdir(), 'vietqr-postgresql-'));
  const data = join(folder, 'data');
  const port = await freePort();
  if (process.getuid?.() === 0) chownSync(folder, numberOf('-u'), numberOf('-g'));
  const call = (program: string, ...args: string[]) => asOwner(join(programs, program), args);
  call('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  call('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      call('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop');
      rmSync(folder, { recursive: true });
    },
  };
}

function folderOfPrograms(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  const [newest] = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a));
  return newest && join(VERSIONS, newest, 'bin');
}

/** The server refuses to run as root, so that root calls its programs as the user of Debian's package. */
function asOwner(program: string, args: readonly string[]): void {
  const [command, ...rest] =
    process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
  execFileSync(command ?? program, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function numberOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
