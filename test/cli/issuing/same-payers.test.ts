import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-places-'));
afterAll(() => rmSync(root, { recursive: true }));

const SETTINGS = {
  preset: 'school',
  issuer: 'Trường THCS Hoa Cau',
  payee: { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' },
  papers: ['pictures'],
};
const list = join(root, 'danh-sach.csv');
const config = join(root, 'vietqr.json');
writeFileSync(config, JSON.stringify(SETTINGS));

function issue(names: readonly string[], out: string, ...flags: string[]) {
  const rows = names.map((name, at) => `${at + 1},${name},6A1,520000`);
  writeFileSync(
    list,
    ['STT,Họ và tên,Lớp,Số tiền', ...rows, `,TỔNG CỘNG,,${names.length * 520_000}`].join('\n'),
  );
  return vietqr(['issue', list, `--config=${config}`, `--out=${join(root, out)}`, '--lang=vi', ...flags]);
}

const manifest = () => readFileSync(join(root, 'thang-9', 'manifest.csv'), 'utf8');

test('without a column of keys no code goes from one to another, in this folder or the next', async () => {
  const names = ['Nguyễn An', 'Lê Bình', 'Trần Chi'];
  expect((await issue(names, 'thang-9')).code).toBe(0);
  const before = manifest();
  for (const out of ['thang-9', 'thang-10']) {
    for (const moved of [['Thạch Sơn', ...names], names.slice(1)]) {
      const { code, err } = await issue(moved, out);
      expect(code).toBe(1);
      expect(err).toContain('1 trước là "Nguyễn An"');
      expect(err).toContain('thêm cột mã');
    }
  }
  expect(manifest()).toBe(before);
  expect((await issue([...names, 'Thạch Sơn'], 'thang-10')).code).toBe(0);
  expect((await issue(['NGUYỄN  AN', ...names.slice(1)], 'thang-9')).code).toBe(0);
  expect((await issue(['Nguyễn Ân Hà', ...names.slice(1)], 'thang-9', '--replace')).code).toBe(0);
});

/** Of another class each: the folders of all tests lie beside each other. */
function classOf(out: string): string {
  return out.replace(/-\d+$/, '');
}

function issueKeyed(
  rows: readonly (readonly [key: string, name: string])[],
  out: string,
  ...flags: string[]
) {
  const lines = rows.map(([key, name]) => `${key},${name},${classOf(out)},520000`);
  writeFileSync(list, ['Mã học sinh,Họ và tên,Lớp,Số tiền', ...lines].join('\n'));
  return vietqr(['issue', list, `--config=${config}`, `--out=${join(root, out)}`, '--lang=vi', ...flags]);
}

/** Codes by name, of a folder. */
function codesOf(out: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(root, out, 'manifest.csv'), 'utf8')
    .split('\r\n')
    .slice(1);
  return new Map(
    lines
      .map((line) => line.split(','))
      .map(([, code = '', , name = '']) => [name, code] as const)
      .filter(([, code]) => code.startsWith('HP')),
  );
}

const PUPILS = [
  ['0601001', 'Nguyễn Văn An'],
  ['0601002', 'Lê Thị Bình'],
  ['0601003', 'Trần Chi'],
] as const;

test('a key that is another’s now is asked about, and a name that is spelled anew is not', async () => {
  expect((await issueKeyed(PUPILS, 'khoa-9')).code).toBe(0);
  const [an, binh, chi] = PUPILS;
  const others = [
    [[an[0], binh[1]], [binh[0], an[1]], chi],
    [an, binh, [chi[0], 'Đinh Thị Mới']],
    [an, [binh[0], 'Lê Thị Bính Em'], chi],
    [[an[0], 'Nguyễn Văn Anh'], binh, chi],
  ] as const;
  for (const out of ['khoa-9', 'khoa-10'])
    for (const rows of others) {
      const { code, err } = await issueKeyed(rows, out);
      expect([code, err]).toEqual([1, expect.stringMatching(/mã 060100\d trước là "[^"]+", nay là "[^"]+"/)]);
      expect(err).toContain('"--replace"');
    }
  const anew = [
    [an[0], 'NGUYEN VAN AN'],
    [binh[0], 'Lê Bình'],
    [chi[0], 'Trần Thị Chi'],
  ] as const;
  expect((await issueKeyed([...anew], 'khoa-10')).code).toBe(0);
  expect((await issueKeyed([anew[0], [binh[0], 'Lê Thúy Bình'], chi], 'khoa-11')).code).toBe(0);
  const married = [an, binh, [chi[0], 'Đinh Thị Mới']] as const;
  expect((await issueKeyed([...married], 'khoa-12', '--replace')).code).toBe(0);
  expect((await issueKeyed([...married], 'khoa-13')).code).toBe(0);
});

test('a key that is written in another way gets no second code', async () => {
  expect((await issueKeyed(PUPILS, 'so-khong-9')).code).toBe(0);
  const codes = codesOf('so-khong-9');
  const lost = PUPILS.map(([key, name]) => [String(Number(key)), name] as const);
  const { code, err } = await issueKeyed(lost, 'so-khong-10');
  expect([code, err]).toEqual([1, expect.stringContaining('"601001", trước là "0601001"')]);
  expect((await issueKeyed(PUPILS, 'so-khong-10')).code).toBe(0);
  expect(codesOf('so-khong-10')).toEqual(codes);
  const more = [...PUPILS, ['601001', 'Võ Dũng'] as const];
  expect((await issueKeyed(more, 'so-khong-11')).code).toBe(0);
  expect(codesOf('so-khong-11').size).toBe(4);
  const marked = [['HS-6A1-07', 'Võ Dũng'] as const];
  expect((await issueKeyed(marked, 'dau-9')).code).toBe(0);
  for (const key of ['hs-6a1-07', 'HS6A1-07', 'HS-6A1-7', 'HS 6A1/07']) {
    const again = await issueKeyed([[key, 'Võ Dũng']], 'dau-10');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining(`"${key}", trước là "HS-6A1-07"`)]);
  }
  expect((await issueKeyed([['HS-6A10-7', 'Võ Mới']], 'dau-10')).code).toBe(0);
});

test('codes that were handed out are no keys', async () => {
  expect((await issueKeyed(PUPILS, 'cot-ma-9')).code).toBe(0);
  const codes = codesOf('cot-ma-9');
  const rows = PUPILS.map(([key, name]) => `${key},${name},cot-ma,520000,${codes.get(name) ?? ''}`);
  const again = (...flags: string[]) => {
    writeFileSync(list, ['Mã học sinh,Họ và tên,Lớp,Số tiền,Mã thanh toán', ...rows].join('\n'));
    return vietqr([
      'issue',
      list,
      `--config=${config}`,
      `--out=${join(root, 'cot-ma-10')}`,
      '--lang=vi',
      ...flags,
    ]);
  };
  const { code, err } = await again();
  expect([code, err]).toEqual([1, expect.stringContaining('3 trên 3 dòng lấy mã thanh toán')]);
  expect((await again('--bills-columns=key=A')).code).toBe(0);
  expect(codesOf('cot-ma-10')).toEqual(codes);
});

test('without keys, two of one name and class cannot be told apart in the next list', async () => {
  const names = ['Nguyễn An', 'Lê Bình', 'Nguyễn An'];
  expect((await issue(names, 'trung-9', '--replace')).code).toBe(0);
  const { code, err } = await issue(names, 'trung-10');
  expect([code, err]).toEqual([1, expect.stringContaining('1, 3 "Nguyễn An"')]);
  expect((await issue(names, 'trung-10', '--replace')).code).toBe(0);
});

test('a mistyped key of somebody who has a code is asked about', async () => {
  const rows = PUPILS.map(([key, name]) => [`77${key}`, name] as const);
  const [an, ...rest] = rows;
  if (!an) throw new Error('nobody');
  expect((await issueKeyed(rows, 'go-nham-9')).code).toBe(0);
  for (const out of ['go-nham-9', 'go-nham-10']) {
    const { code, err } = await issueKeyed([['7706010010', an[1]], ...rest], out);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('"7706010010", trước là "770601001" (Nguyễn Văn An)'),
    ]);
  }
  expect((await issueKeyed([...rows, ['7706019', an[1]]], 'go-nham-10')).code).toBe(0);
  expect((await issueKeyed([['7706010010', an[1]], ...rest], 'go-nham-11', '--replace')).code).toBe(0);
});

test('new documents of the same people, and a newcomer who is a namesake, are nobody’s other key', async () => {
  const lists = [
    ['hospital', 'Số phiếu', 'Khoa', 'Nội'],
    ['shop', 'Số hóa đơn', 'Nhóm', 'Sỉ'],
    ['electricity', 'Mã khách hàng', 'Ghi chú', ''],
    ['hospital', 'Mã bệnh nhân', 'Khoa', 'Ngoại'],
  ] as const;
  for (const [at, [preset, key, group, of]] of lists.entries()) {
    const own = join(root, `le-${at}`);
    mkdirSync(own);
    writeFileSync(join(own, 'vietqr.json'), JSON.stringify({ ...SETTINGS, preset }));
    for (const [month, first] of [
      ['9', 9001],
      ['10', 9107],
    ] as const) {
      const rows = PUPILS.map(([, name], nth) => `M${first + 13 * nth},${name},${of},520000`);
      writeFileSync(list, [`${key},Họ và tên,${group},Số tiền`, ...rows].join('\n'));
      const { code, err } = await vietqr([
        'issue',
        list,
        `--config=${join(own, 'vietqr.json')}`,
        `--out=${join(own, month)}`,
        '--lang=vi',
      ]);
      expect([preset, month, code, code === 0 ? '' : err]).toEqual([preset, month, 0, '']);
    }
  }
});
