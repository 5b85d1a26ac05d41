import { execFile, execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { readBillList } from 'vietqr-kit/issuing';
import { afterAll, describe, expect, test } from 'vitest';
import { fileDigest } from '../../../src/cli/writing/folder.ts';
import { ROOT } from '../../kit/examples.ts';
import { bundled } from '../../kit/inputs/bundled.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-queue-'));
const PAYEE = { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' };
const [CLASSES, CLASS_SIZE] = [16, 12];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether Redis is installed; on CI the test runs and fails. */
function hasRedis(): boolean {
  const paths = (process.env.PATH ?? '').split(':');
  if (paths.some((path) => existsSync(join(path, 'redis-server')))) return true;
  console.warn('no redis-server: run apt-get install redis-server; without it a test is skipped');
  return Boolean(process.env.CI);
}

/** A folder of an institution with its list. */
function institution(name: string): string {
  const home = join(folder, name);
  mkdirSync(home);
  const settings = {
    preset: 'school',
    issuer: 'Trường THCS Hoa Cau',
    payee: PAYEE,
    papers: ['labels', 'pictures'],
  };
  writeFileSync(join(home, 'vietqr.json'), JSON.stringify(settings));
  const rows = Array.from({ length: CLASSES * CLASS_SIZE }, (_, at) =>
    [`HS${1000 + at}`, `Ngô An ${at}`, `6A${1 + Math.floor(at / CLASS_SIZE)}`, 100_000 + at * 1000].join(','),
  );
  writeFileSync(join(home, 'list.csv'), ['Mã HS,Họ và tên,Lớp,Số tiền', ...rows, ''].join('\n'));
  return home;
}

function wordsFor(home: string): readonly string[] {
  const [list, config, out] = ['list.csv', 'vietqr.json', 'out'].map((name) => join(home, name));
  return [`${list}`, `--config=${config}`, `--out=${out}`];
}

/** All files below a folder, by digest. */
function digests(home: string): Readonly<Record<string, string>> {
  const files = readdirSync(home, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .sort()
      .map((path) => [path.slice(home.length), fileDigest(readFileSync(path))]),
  );
}

describe.runIf(hasRedis())('the queue of the example', () => {
  test('makes the bytes of one process, with a worker killed in its share and the server killed after it', async () => {
    const command = await bundled('src/cli/main.ts');
    const [alone, queued] = [institution('alone'), institution('queued')];
    execFileSync(process.execPath, [command, 'issue', ...wordsFor(alone)], { stdio: 'pipe' });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        ...['--import', 'tsx', 'examples/queue/issue.ts', ...wordsFor(queued)],
        ...['--shares', '4', '--workers', '2', '--rehearse'],
      ],
      { cwd: ROOT, env: { ...process.env, VIETQR: `${process.execPath} ${command}` } },
    );
    expect(stdout).toContain('a worker was killed in the middle of its share');
    expect(stdout).toContain('the Redis server was killed and started again');
    expect(stdout).toMatch(/^[1-4] shares begun again$/m);
    expect(stdout).toContain('4 shares made, none missing');
    expect(digests(queued)).toEqual(digests(alone));
    const { bills } = await readBillList(new Uint8Array(readFileSync(join(queued, 'out/manifest.csv'))));
    const pictures = readdirSync(join(queued, 'out/pictures')).flatMap((name) =>
      Object.keys(unzipSync(new Uint8Array(readFileSync(join(queued, 'out/pictures', name))))),
    );
    expect([bills.length, new Set(bills.map(({ payer }) => payer)).size]).toEqual([192, 192]);
    expect(pictures.toSorted()).toEqual(bills.map(({ code }) => `${code}.png`).toSorted());
  });
});
