import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as everything from '../../src/browser.ts';
import { decode, encode, formatIssues, inspect, safeDecode } from '../../src/index.ts';
import { scan } from '../../src/scan/scan.ts';
import { serve, startBrowser } from '../kit/browser/browser.ts';
import { manifest } from '../kit/package.ts';
import { hasTools } from '../kit/tools.ts';

const dist = join(import.meta.dirname, '../../dist');
const home = mkdtempSync(join(tmpdir(), 'vietqr-page-'));
const INPUT = { bank: 'Vietcombank', account: '0011001234567', amount: 350_000, purpose: 'Học phí' };
const PAYLOAD = encode(INPUT);
const DAMAGED = PAYLOAD.replace('350000', '350001');

/** What a page does with the package, whichever way it got it, and shows as JSON. */
const PROGRAM = `
  const payload = vietqr.encode(${JSON.stringify(INPUT)});
  const damaged = vietqr.safeDecode(${JSON.stringify(DAMAGED)});
  document.getElementById('code').innerHTML = vietqr.toSvg(payload, { size: 300 });
  document.getElementById('said').textContent = JSON.stringify({
    names: Object.keys(vietqr).sort(),
    payload,
    payment: vietqr.decode(payload),
    inspection: vietqr.inspect(payload),
    said: damaged.ok ? '' : vietqr.formatIssues(damaged.issues, { lang: 'vi' }),
    known: !damaged.ok && new vietqr.VietqrError(damaged.issues) instanceof Error,
  });
`;
const page = (scripts: string) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><div id="code" style="width: 300px"></div><p id="said"></p>${scripts}`;

describe.runIf(hasTools('chromium'))('a page without a bundler', () => {
  let browser: Awaited<ReturnType<typeof startBrowser>>;
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    for (const file of ['vietqr.min.js', 'vietqr.min.mjs']) copyFileSync(join(dist, file), join(home, file));
    writeFileSync(
      join(home, 'script.html'),
      page(`<script src="vietqr.min.js"></script><script>${PROGRAM}</script>`),
    );
    writeFileSync(
      join(home, 'module.html'),
      page(`<script type="module">import * as vietqr from './vietqr.min.mjs'; ${PROGRAM}</script>`),
    );
    [browser, server] = await Promise.all([startBrowser(''), serve(home)]);
  });

  afterAll(async () => {
    server?.stop();
    await browser?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  test.each([
    ['a script of a file', () => pathToFileURL(join(home, 'script.html')).href],
    ['a script of a server', () => `${server.url}script.html`],
    ['a module of a server', () => `${server.url}module.html`],
  ])('makes, reads and explains codes by %s', async (_way, address) => {
    const opened = await browser.context.newPage();
    const faults: string[] = [];
    opened.on('pageerror', (error) => faults.push(String(error)));
    opened.on('console', (message) => faults.push(message.text()));
    await opened.goto(address());
    const said = JSON.parse((await opened.textContent('#said')) || '{}');
    expect(faults).toEqual([]);
    const damaged = safeDecode(DAMAGED);
    expect(said).toEqual(
      JSON.parse(
        JSON.stringify({
          names: Object.keys(everything).sort(),
          payload: PAYLOAD,
          payment: decode(PAYLOAD),
          inspection: inspect(PAYLOAD),
          said: damaged.ok ? '' : formatIssues(damaged.issues, { lang: 'vi' }),
          known: true,
        }),
      ),
    );
    const picture = await opened.locator('#code svg').screenshot();
    expect((await scan(picture)).map(({ text }) => text)).toEqual([PAYLOAD]);
    await opened.close();
  });

  test('gets one name from the script, and no more', async () => {
    writeFileSync(join(home, 'blank.html'), page(''));
    const opened = await browser.context.newPage();
    const namesIn = async (file: string): Promise<string[]> => {
      await opened.goto(pathToFileURL(join(home, file)).href);
      return opened.evaluate('Object.getOwnPropertyNames(globalThis)');
    };
    const before = await namesIn('blank.html');
    expect((await namesIn('script.html')).filter((name) => !before.includes(name))).toEqual(['vietqr']);
    await opened.close();
  });
});

/** Writes a program in the syntax of an edition; the same as in the newest where nothing newer stands in it. */
const written = async (source: string, target: string) => (await transform(source, { target })).code;

describe('the files for pages', () => {
  test('weigh what README says, in syntax of ES2020 and letters of ASCII', async () => {
    const [, told = 0] = /vietqr\.min\.mjs.*?(\d+) kB/.exec(readFileSync('README.md', 'utf8')) ?? [];
    for (const file of ['vietqr.min.js', 'vietqr.min.mjs']) {
      const source = readFileSync(join(dist, file), 'latin1');
      expect(gzipSync(source, { level: 9 }).length / 1000).toBeLessThanOrEqual(Number(told));
      expect(source).not.toMatch(/[^\n\x20-\x7e]/);
      expect(await written(source, 'es2020')).toBe(await written(source, 'esnext'));
    }
  });

  test.each(['vietqr.min.js', 'vietqr.min.mjs'])('%s names whose parts it holds', (file) => {
    const notices = readFileSync(join(dist, '../THIRD-PARTY-NOTICES.md'), 'utf8');
    const head = readFileSync(join(dist, file), 'utf8').slice(0, 300);
    const owners = [...notices.matchAll(/^Copyright .*$/gm)].map(([line]) => line);
    expect(owners.length).toBeGreaterThan(1);
    expect(owners.filter((owner) => !head.includes(owner))).toEqual([]);
    expect(head).toContain(`${manifest.name} ${manifest.version}`);
  });
});
