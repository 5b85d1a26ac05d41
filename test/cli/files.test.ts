import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemWords } from '../../src/cli/terminal/system-error.ts';
import { vietqr } from '../kit/inputs/vietqr.ts';
import { workbook } from '../kit/inputs/xlsx.ts';
import { bundleCommand, vietqrInShell, vietqrWithout } from './process.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-files-'));
const FIELDS = ['--bank=970436', '--account=0011001234567'];
const POSIX = process.platform !== 'win32';

beforeAll(bundleCommand, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that cannot be used is told in words of each language', () => {
  const inFile = file('file.csv', 'x');
  const cases: readonly (readonly [string, readonly string[], string, string])[] = [
    [
      'a missing input',
      ['encode', '--input=/no/rows.json'],
      'cannot read /no/rows.json: no such file or directory',
      'không đọc được /no/rows.json: không tìm thấy tệp',
    ],
    [
      'a folder for an input',
      ['encode', `--input=${folder}`],
      `cannot read ${folder}: this is a folder, not a file`,
      `không đọc được ${folder}: đây là thư mục, không phải tệp`,
    ],
    [
      'a missing folder',
      ['encode', ...FIELDS, '--svg=/no/x.svg'],
      'cannot write /no/x.svg: no such folder',
      'không ghi được /no/x.svg: không tìm thấy thư mục',
    ],
    [
      'a file for a folder',
      ['encode', ...FIELDS, `--svg=${inFile}/x.svg`],
      `cannot write ${inFile}/x.svg: a part of the path is no folder`,
      `không ghi được ${inFile}/x.svg: đường dẫn có phần không phải thư mục`,
    ],
    [
      'a folder for an output',
      ['encode', ...FIELDS, `--svg=${folder}`],
      `cannot write ${folder}: this is a folder, not a file`,
      `không ghi được ${folder}: đây là thư mục, không phải tệp`,
    ],
    [
      'JSON that breaks off',
      ['encode', `--input=${file('cut.json', '[{},\n {"a"')}`],
      `${join(folder, 'cut.json')}: no JSON (line 2, column 6)`,
      `${join(folder, 'cut.json')}: không phải JSON (dòng 2, cột 6)`,
    ],
    [
      'no JSON at all',
      ['encode', `--input=${file('none.json', 'bank')}`],
      `${join(folder, 'none.json')}: no JSON (at "b")`,
      `${join(folder, 'none.json')}: không phải JSON (ở chỗ "b")`,
    ],
    [
      'an empty JSON file',
      ['encode', `--input=${file('empty.json', '')}`],
      `${join(folder, 'empty.json')}: no JSON, it is cut off`,
      `${join(folder, 'empty.json')}: không phải JSON, nội dung bị cắt`,
    ],
    [
      'text in another encoding',
      ['encode', `--input=${file('tcvn.json', Uint8Array.of(0x22, 0xb8, 0x22))}`],
      `cannot read ${join(folder, 'tcvn.json')}: no text in UTF-8`,
      `không đọc được ${join(folder, 'tcvn.json')}: không phải văn bản UTF-8`,
    ],
  ];

  test.each(cases)('%s', async (_title, args, en, vi) => {
    expect(await vietqr(args)).toEqual({ code: 3, out: '', err: `vietqr: ${en}\n` });
    expect(await vietqr([...args, '--lang=vi'])).toEqual({ code: 3, out: '', err: `vietqr: ${vi}\n` });
  });

  test.each([
    [
      'quote.csv',
      'Mã,Số tiền\n"HP1,5\n',
      'the file is damaged: a quotation mark opened in line 2 is never closed; save or download it again',
      'tệp bị hỏng: dấu nháy kép mở ở dòng 2 không được đóng. Hãy lưu hoặc tải lại tệp',
    ],
    [
      'behind.csv',
      'Mã,Số tiền\n"HP1"x,5\n',
      'the file is damaged: text behind a closing quotation mark in line 2; save or download it again',
      'tệp bị hỏng: còn chữ sau dấu nháy kép đóng ở dòng 2. Hãy lưu hoặc tải lại tệp',
    ],
    [
      'cut.xlsx',
      'PK\u0003\u0004',
      'the file is damaged: it is cut short or was changed; save or download it again',
      'tệp bị hỏng: tệp bị cắt cụt hoặc bị thay đổi. Hãy lưu hoặc tải lại tệp',
    ],
    [
      'none.xlsx',
      '',
      'the file is damaged: an empty file; save or download it again',
      'tệp bị hỏng: tệp trống. Hãy lưu hoặc tải lại tệp',
    ],
    [
      'paper.xlsx',
      '%PDF-1.7',
      'no table that can be read here: a PDF; ask the bank or whoever sent it for Excel or CSV',
      'không phải bảng đọc được: đây là tệp PDF. Hãy xin ngân hàng hoặc nơi gửi tệp Excel hay CSV',
    ],
  ])('the table %s', async (name, data, en, vi) => {
    const bills = file(name, data);
    const args = ['reconcile', `--bills=${bills}`, `--statement=${bills}`];
    const told = (words: string) => ({ code: 3, out: '', err: `vietqr: ${bills}: ${words}\n`.repeat(2) });
    expect(await vietqr(args)).toEqual(told(en));
    expect(await vietqr([...args, '--lang=vi'])).toEqual(told(vi));
  });

  test('a workbook where its package is not installed', async () => {
    const bills = file('bills.xlsx', workbook([['Mã']]));
    const { code, err } = await vietqrWithout('@e965/xlsx', [
      'reconcile',
      `--bills=${bills}`,
      `--statement=${bills}`,
    ]);
    expect([code, err]).toEqual([
      3,
      expect.stringMatching(/npm install @e965\/xlsx, or save the sheet as CSV\n$/),
    ]);
  });

  test('a code of the system that is not known is shown as it is', () => {
    expect(systemWords(Object.assign(new Error('x'), { code: 'EWHAT' }))).toEqual({
      en: 'system error EWHAT',
      vi: 'lỗi hệ thống EWHAT',
    });
    expect(systemWords({ code: 'constructor' }).en).toBe('system error constructor');
  });
});

describe('an output', () => {
  test('is never an input of the call, by whatever name', async () => {
    const rows = '{"bank":"970436","account":"1"}';
    const input = file('rows.json', rows);
    const [symbolic, hard] = [join(folder, 'symbolic.svg'), join(folder, 'hard.svg')];
    symlinkSync(input, symbolic);
    linkSync(input, hard);
    for (const name of [input, join(folder, '.', 'rows.json'), symbolic, hard]) {
      const { code, out, err } = await vietqr(['encode', `--input=${input}`, `--svg=${name}`]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`${name} is an input of this call and would be lost`);
      expect(readFileSync(input, 'utf8')).toBe(rows);
    }
  });

  test('is refused before another one is written', async () => {
    const input = file('other.json', '{"bank":"970436","account":"1"}');
    const svg = join(folder, 'other.svg');
    expect((await vietqr(['encode', `--input=${input}`, `--svg=${svg}`, `--png=${input}`])).code).toBe(2);
    expect(existsSync(svg)).toBe(false);
  });

  test('of reconcile is not its list of bills, and that of a card not its logo', async () => {
    const bills = file('list.csv', 'Mã thanh toán,Số tiền\nHP00000150,50000\n');
    const bank = file('bank.csv', 'Ngày,Ghi có,Nội dung\n05/09/2026,50000,HP00000150\n');
    const flags = [`--bills=${bills}`, `--statement=${bank}`];
    expect((await vietqr(['reconcile', ...flags, `--out=${bank}`])).code).toBe(2);
    expect((await vietqr(['reconcile', ...flags, `--out=${bills}`])).code).toBe(2);
    expect(readFileSync(bills, 'utf8')).toContain('HP00000150');
  });

  test.runIf(POSIX)(
    'is written beside and renamed: another file takes the name, with the same rights',
    async () => {
      const out = file('kept.svg', 'old');
      chmodSync(out, 0o640);
      const before = statSync(out);
      expect((await vietqr(['encode', ...FIELDS, '--force', `--svg=${out}`])).code).toBe(0);
      const after = statSync(out);
      expect(after.ino).not.toBe(before.ino);
      expect(after.mode & 0o777).toBe(0o640);
      expect(leftovers()).toEqual([]);
    },
  );

  test('through a link leaves the link, whether its file is there or not', async () => {
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    const link = join(folder, 'link.svg');
    symlinkSync(join('inside', 'real.svg'), link);
    for (const account of ['--account=1', '--account=2']) {
      await vietqr(['encode', '--bank=970436', account, `--svg=${link}`]);
      expect(readdirSync(inside)).toEqual(['real.svg']);
      expect(readFileSync(join(inside, 'real.svg'), 'utf8')).toContain('<svg');
    }
  });

  test.runIf(POSIX)('that does not fit leaves the old file and nothing else', async () => {
    const out = file('full.svg', 'old');
    const call = ['labels', ...FIELDS, '--force', '--copies=24', `--out=${out}`];
    const { code, err } = await vietqrInShell('ulimit -f 4; exec "$@"', call);
    expect([code, err]).toEqual([3, `vietqr: cannot write ${out}: the file is too large\n`]);
    expect(readFileSync(out, 'utf8')).toBe('old');
    expect(leftovers()).toEqual([]);
  });

  test.runIf(existsSync('/dev/full'))(
    'that the terminal or disk does not take ends with 3 and a sentence',
    async () => {
      const english = await vietqrInShell('"$@" > /dev/full', ['banks', 'vietcom', '--json']);
      expect(english.code).toBe(3);
      expect(english.err).toContain('vietqr: cannot write the output: the disk is full\n');
      const vietnamese = await vietqrInShell('"$@" > /dev/full', ['banks', 'vietcom', '--lang=vi']);
      expect(vietnamese.err).toContain('vietqr: không ghi được kết quả: ổ đĩa đã đầy\n');
      for (const { err } of [english, vietnamese]) expect(err).not.toMatch(/ENOSPC|at .*:\d+/);
    },
  );
});

describe('a file that is there', () => {
  const BILLS = 'Mã thanh toán,Số tiền\nHP00000150,50000\n';
  const BANK = 'Ngày,Ghi có,Nội dung\n05/09/2026,50000,HP00000150\n';

  test.each(['svg', 'png', 'pdf'])(
    'is replaced when it is a %s of this program, and not another',
    async (kind) => {
      const [own, foreign] = [join(folder, `own.${kind}`), file(`foreign.${kind}`, 'drawn by hand')];
      for (const account of ['1', '2'])
        expect(
          (await vietqr(['encode', '--bank=970436', `--account=${account}`, `--${kind}=${own}`])).code,
        ).toBe(0);
      const call = ['encode', ...FIELDS, `--${kind}=${foreign}`];
      const refused = await vietqr(call);
      expect([refused.code, refused.out]).toEqual([2, '']);
      expect(refused.err).toContain(
        `${foreign} is there and was not written by vietqr; add --force to replace it`,
      );
      expect((await vietqr([...call, '--lang=vi'])).err).toContain('hãy thêm --force để ghi đè');
      expect(readFileSync(foreign, 'utf8')).toBe('drawn by hand');
      expect((await vietqr([...call, '--force'])).code).toBe(0);
      expect(readFileSync(foreign, 'latin1')).toContain('vietqr-kit');
    },
  );

  test('is replaced when it is an older report, and not one saved from a spreadsheet', async () => {
    const flags = [`--bills=${file('own-list.csv', BILLS)}`, `--statement=${file('own-bank.csv', BANK)}`];
    for (const kind of ['csv', 'json']) {
      const out = join(folder, `report.${kind}`);
      const call = ['reconcile', ...flags, `--out=${out}`];
      for (const _again of [1, 2]) expect((await vietqr(call)).code).toBe(0);
      writeFileSync(out, readFileSync(out, 'utf8').replaceAll(',', ';'));
      expect((await vietqr(call)).code).toBe(2);
      expect((await vietqr([...call, '--force'])).code).toBe(0);
    }
  });

  test('and is empty, is replaced', async () => {
    expect((await vietqr(['encode', ...FIELDS, `--svg=${file('empty.svg', '')}`])).code).toBe(0);
  });

  test('is kept with all others when one of several cannot be written', async () => {
    const svg = join(folder, 'several.svg');
    expect((await vietqr(['encode', ...FIELDS, `--svg=${svg}`, '--png=/no/x.png'])).code).toBe(3);
    expect((await vietqr(['encode', ...FIELDS, `--svg=${svg}`, `--png=${file('hand.png', 'x')}`])).code).toBe(
      2,
    );
    expect([existsSync(svg), leftovers()]).toEqual([false, []]);
  });

  test.runIf(existsSync('/dev/full'))('is kept when a device among several is full', async () => {
    const svg = file('device.svg', '');
    const { code, err } = await vietqr(['encode', ...FIELDS, `--svg=${svg}`, '--png=/dev/full']);
    expect([code, err]).toEqual([3, 'vietqr: cannot write /dev/full: the disk is full\n']);
    expect([readFileSync(svg, 'utf8'), leftovers()]).toEqual(['', []]);
  });

  test('is not written twice by one call, by whatever name', async () => {
    const out = join(folder, 'twice.svg');
    const { code, err } = await vietqr(['encode', ...FIELDS, `--svg=${out}`, `--png=${folder}/./twice.svg`]);
    expect([code, existsSync(out)]).toEqual([2, false]);
    expect(err).toContain('would be written twice');
  });
});

/** Temporary files that were not renamed. */
function leftovers(): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.vietqr-'));
}

function file(name: string, data: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}
