import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-serve-'));
const file = join(folder, 'vietqr.json');
writeFileSync(
  file,
  JSON.stringify({
    payee: { bank: 'VCB', account: '0011001234567', accountName: 'TRUONG THCS A' },
    accounts: [{ bank: 'MB', account: 'VQRQABCDE1234' }],
  }),
);
writeFileSync(join(folder, 'none.json'), '{}');
const CONFIG = `--config=${file}`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a server was, and what was made of it. */
interface Served<T> {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly value: T;
}

/** Serves until `use` is done with the address. */
async function served<T>(
  args: readonly string[],
  use: (address: string) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<Served<T>> {
  const written = { out: '', err: '' };
  let tellAddress = (_: string) => {};
  const address = new Promise<string>((resolve) => {
    tellAddress = resolve;
  });
  const used = address.then(use);
  const code = await run(['serve', '--port=0', '--lang=en', ...args], {
    stdin: { async *[Symbol.asyncIterator]() {} },
    stdout: {
      write: (text) => {
        written.out += text;
        tellAddress(text.trim());
      },
    },
    stderr: {
      write: (text) => {
        written.err += text;
      },
    },
    env,
    onStop: (stop) => void used.then(stop, stop),
  });
  return { code, ...written, value: await used };
}

/** Sends bytes as they are, and gives the first line of the answer. */
function raw(address: string, text: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (data) => {
      resolve(String(data).split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(''));
  });
}

describe('serve', () => {
  test('prints its address first, draws the accounts of the settings, and ends when told to', async () => {
    const { code, out, err, value } = await served([CONFIG], async (address) => {
      const own = await fetch(`${address}/image/VCB-0011001234567-qr_only.svg?amount=5000`);
      const other = await fetch(`${address}/img?acc=VQRQABCDE1234&bank=MBBank&template=qronly`);
      const foreign = await fetch(`${address}/image/VCB-1-qr_only.svg`);
      return [own.status, other.status, foreign.status, (await own.text()).slice(0, 4)];
    });
    expect(value).toEqual([200, 200, 403, '<svg']);
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
    expect([code, err]).toEqual([0, expect.stringMatching(/^try http:\S+\n$/)]);
  });

  test('tells an address to open that is answered, and how it takes the key', async () => {
    const lines: string[] = [];
    for (const args of [[CONFIG], ['--any-account', `--config=${join(folder, 'none.json')}`]]) {
      const { err } = await served(args, async () => {});
      lines.push(/^try (\S+)$/m.exec(err)?.[1] ?? '');
    }
    expect(lines.map((line) => new URL(line).pathname)).toEqual([
      '/image/970436-0011001234567-compact2.svg',
      '/v2/banks',
    ]);
    const [sample = ''] = lines;
    const { value } = await served([CONFIG], async (address) => {
      const { pathname, search } = new URL(sample);
      return (await fetch(address + pathname + search)).status;
    });
    expect(value).toBe(200);
    const { err, out } = await served([CONFIG], async () => {}, { VIETQR_KEY: 'a-long-key' });
    expect(err).toContain('&apikey=…\n');
    expect(out + err).not.toContain('a-long-key');
  });

  test('warns of drawing any account, and asks for the key of the environment', async () => {
    const { err, value } = await served(
      ['--any-account', CONFIG],
      async (address) => {
        const path = `${address}/image/VCB-1-qr_only.svg`;
        const key = { headers: { 'x-api-key': 'a-key-of-ours' } };
        return [(await fetch(path)).status, (await fetch(path, key)).status];
      },
      { VIETQR_KEY: 'a-key-of-ours' },
    );
    expect(value).toEqual([401, 200]);
    expect(err).toContain('codes for any account are drawn');
  });

  test('needs an account, and says how to get one', async () => {
    const empty = join(folder, 'empty.json');
    writeFileSync(empty, '{}');
    const { code, err } = await vietqr(['serve', `--config=${empty}`, '--lang=vi']);
    expect([code, err]).toEqual([2, expect.stringContaining('hãy chạy vietqr init')]);
  });

  test('says so where another program listens', async () => {
    const { value } = await served([CONFIG], (address) =>
      vietqr(['serve', CONFIG, `--port=${new URL(address).port}`, '--lang=en']),
    );
    expect([value.code, value.err]).toEqual([2, expect.stringContaining('another program listens')]);
  });

  test('refuses what is no honest request', async () => {
    const requests = [
      [`GET /${'a'.repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 'HTTP/1.1 431'],
      ['GET http://example.com/healthz HTTP/1.1\r\nhost: x\r\n\r\n', 'HTTP/1.1 400'],
      ['GET //example.com/healthz HTTP/1.1\r\nhost: x\r\n\r\n', 'HTTP/1.1 400'],
      ['GET /healthz HTTP/1.1\r\nhost: example.com\r\n\r\n', 'HTTP/1.1 200'],
      ['GET /../../etc/passwd HTTP/1.1\r\nhost: x\r\n\r\n', 'HTTP/1.1 404'],
      ['POST /v2/generate HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\n{', 'HTTP/1.1 413'],
      [
        'POST /v2/generate HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n{',
        'HTTP/1.1 400',
      ],
      ['hello\r\n\r\n', 'HTTP/1.1 400'],
    ] as const;
    const { value } = await served([CONFIG], (address) =>
      Promise.all(requests.map(([text]) => raw(address, text))),
    );
    for (const [at, [, status]] of requests.entries()) expect(value[at]).toContain(status);
  });
});
