/**
 * `vietqr issue` as it is built: a list into labels, a picture of each code in ZIP files and the manifest, every code read back
 * from the finished files; beside it a plain loop over `qrcode` and PDFKit that reads nothing back. Prints rows for each second of
 * processor time and the most memory. `npm run bench:issue -- 100000` takes other numbers of rows.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLASS_SIZE = 40;
const command = resolve('dist/cli.js');
const plainLoop = resolve('bench/issuing/plain.mjs');
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const sizes = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);

const PAYEE = ['--bank', 'Agribank', '--account', '1800201234567', '--account-name', 'TRUONG THCS HOA CAU'];
const PAPERS = ['--preset', 'school', '--unit', 'Trường THCS Hoa Cau', '--papers', 'labels,pictures'];

const folder = mkdtempSync(join(tmpdir(), 'bench-issue-'));
try {
  run('init', [command, 'init', ...PAPERS, ...PAYEE]);
  console.log('rows      rows / CPU second   peak MB   seconds');
  for (const rows of sizes.length > 0 ? sizes : [2000, 10_000]) {
    const list = join(folder, `list-${rows}.csv`);
    writeFileSync(list, listOf(rows));
    tell(rows, 'vietqr issue', run('issue', [command, 'issue', list, '--out', `out-${rows}`, ...flags]));
    tell(rows, 'plain loop', run('loop', [plainLoop, list, `plain-${rows}`]));
    rmSync(join(folder, 'register.csv'), { force: true });
    rmSync(join(folder, `out-${rows}`), { recursive: true, force: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function listOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const group = Math.floor(i / CLASS_SIZE);
    return `HS${2_026_000_000 + i},Nguyễn Thị Bình ${i % 97},${6 + (group % 4)}A${1 + (group >> 2)},${1_250_000 + (i % 900) * 1000}`;
  });
  return `Mã HS,Họ và tên,Lớp,Số tiền\n${lines.join('\n')}\n`;
}

interface Cost {
  readonly cpuSeconds: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs a script of Node, which tells at its end what it took. */
function run(name: string, args: readonly string[]): Cost {
  const teller = `process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();console.error('COST '+[u+s,m].join(' '))})`;
  const start = performance.now();
  const hook = `data:text/javascript,${encodeURIComponent(teller)}`;
  const made = spawnSync(process.execPath, ['--import', hook, ...args], { cwd: folder, encoding: 'utf8' });
  const [, cpu, rss] = /COST (\d+) (\d+)/.exec(made.stderr) ?? [];
  if (made.status !== 0 || cpu === undefined) throw new Error(`${name}: ${made.stderr}`);
  return {
    cpuSeconds: Number(cpu) / 1e6,
    seconds: (performance.now() - start) / 1000,
    megabytes: Number(rss) / 1024,
  };
}

function tell(rows: number, name: string, { cpuSeconds, seconds, megabytes }: Cost): void {
  const cells = [Math.round(rows / cpuSeconds), Math.round(megabytes), seconds.toFixed(1)];
  console.log(
    `${String(rows).padEnd(8)}${name.padEnd(14)}${cells.map((cell) => String(cell).padStart(10)).join('')}`,
  );
}
