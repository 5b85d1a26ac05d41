import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A Redis server of our own (Debian: `apt-get install redis-server`), on the loopback interface, whose jobs outlive it. */
export interface RedisServer {
  readonly url: string;
  /** Kills it as a power cut would, and starts it again over the same files. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server on a free port; each command is in its append-only file before it is answered. */
export async function startRedis(folder: string): Promise<RedisServer> {
  const port = await freePort();
  let server = await start(folder, port);
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    restart: async () => {
      await end('SIGKILL');
      server = await start(folder, port);
    },
    stop: () => end('SIGTERM'),
  };
}

async function start(folder: string, port: number): Promise<ChildProcess> {
  const where = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder];
  const kept = [
    '--appendonly',
    'yes',
    '--appendfsync',
    'always',
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
  ];
  const server = spawn('redis-server', [...where, ...kept], { stdio: 'ignore' });
  const failed = once(server, 'error').then(([error]) => Promise.reject(error));
  await Promise.race([failed, answers(port)]);
  return server;
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (isReady(port)) return;
    await wait(100);
  }
  throw new Error('redis-server does not answer');
}

function isReady(port: number): boolean {
  try {
    const said = execFileSync('redis-cli', ['-p', String(port), 'ping'], { stdio: 'pipe', encoding: 'utf8' });
    return said.trim() === 'PONG';
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}
