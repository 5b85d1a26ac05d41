import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/registry.ts';
import { vietqr } from '../kit/inputs/vietqr.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-language-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const file = (name: string, data: string | Uint8Array) => {
  writeFileSync(join(root, name), data);
  return join(root, name);
};
const vi = file('vi.json', '{ // ngôn ngữ\n "lang": "vi" }');
const en = file('en.json', '{ "lang": "en" }');
const none = file('none.json', '{}');
const wide = file('wide.json', Buffer.from('\uFEFF{ "lang": "vi" }', 'utf16le'));
const broken = file('broken.json', '{ "lang": "vi"');
const other = file('other.json', '{ "lang": "fr" }');

const commands: readonly string[] = await Promise.all(
  Object.entries(COMMANDS).map(async ([name, { load }]) =>
    Object.hasOwn((await load()).flags, 'config') ? [name] : [],
  ),
).then((found) => found.flat());

test('some commands read vietqr.json', () => {
  expect(commands).toEqual(expect.arrayContaining(['init', 'issue', 'remind', 'reconcile', 'serve']));
});

describe.each(commands)('%s speaks the language', (name) => {
  const said = (config: string, env: string, ...flags: string[]) =>
    vietqr([name, `--config=${config}`, '--nonsense', ...flags], { env: { LANG: env } });
  const asked = (lang: string) => vietqr([name, `--lang=${lang}`, '--nonsense']);

  test('of its settings, whatever that of the system is', async () => {
    for (const config of [vi, wide]) expect(await said(config, 'en')).toEqual(await asked('vi'));
    expect(await said(en, 'vi')).toEqual(await asked('en'));
    const help = await vietqr([name, '--help', '--lang=vi']);
    for (const args of [
      [name, '--help'],
      ['--help', name],
      ['help', name],
    ])
      expect(await vietqr([...args, '--config', vi], { env: { LANG: 'en' } })).toEqual(help);
  });

  test('that --lang asks for before that of its settings', async () => {
    expect(await said(vi, 'vi', '--lang=en')).toEqual(await asked('en'));
    expect(await said(en, 'en', '--lang', 'vi')).toEqual(await asked('vi'));
  });

  test('of the system where its settings say none that there is', async () => {
    for (const config of [none, broken, other, join(root, 'not-there.json'), root])
      expect(await said(config, 'vi')).toEqual(await asked('vi'));
  });
});

test('help of no command says so, and which may be meant', async () => {
  const told = await vietqr(['help', 'reconcil', '--lang=vi']);
  expect(told).toMatchObject({ code: 2, out: '' });
  expect(told.err).toContain('có phải reconcile?');
});
