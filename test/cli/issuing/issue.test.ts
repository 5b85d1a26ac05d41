import {
  cpSync,
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
import { unzipSync } from 'fflate';
import { decode } from 'vietqr-kit';
import { readBillList } from 'vietqr-kit/issuing';
import { defineReference } from 'vietqr-kit/reference';
import { scan } from 'vietqr-kit/scan';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileDigest } from '../../../src/cli/writing/folder.ts';
import { payeeText } from '../../../src/issuing/manifest/manifest.ts';
import { readPdfCodes, readPngCode } from '../../../src/issuing/papers/read-back.ts';
import { createRegister, registerText } from '../../../src/issuing/register/register.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';
import { bundleCommand, vietqrWithout } from '../process.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-issue-'));
const config = join(root, 'vietqr.json');
const list = join(root, 'danh-sach.csv');
const out = join(root, 'thang-9');
const { issue: codeOf } = defineReference({ prefix: 'HP', digits: 6 });

const PAYEE = { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' };
const SETTINGS = {
  preset: 'school',
  issuer: 'Trường THCS Hoa Cau',
  payee: PAYEE,
  reference: { prefix: 'HP', digits: 6 },
  papers: ['pictures'],
};
const PUPILS = [
  ['0601001', 'Ngô Hoàng An', '6A1', 1_541_800],
  ['0601002', 'Lý Thanh Bình', '6A1', 1_489_800],
  ['0602001', 'Trần Văn Chi', '6A2', 858_000],
] as const;

type Pupil = readonly [key: string, name: string, group: string, amount: number];

function writeList(
  pupils: readonly Pupil[],
  total = pupils.reduce((sum, [, , , amount]) => sum + amount, 0),
) {
  const rows = pupils.map((pupil, at) => [at + 1, ...pupil, '30/09/2026'].join(','));
  writeFileSync(
    list,
    ['STT,Mã HS,Họ và tên,Lớp,Số tiền,Hạn nộp', ...rows, `,,TỔNG CỘNG,,${total},`].join('\n'),
  );
}

function writeSettings(more: object = {}) {
  writeFileSync(config, JSON.stringify({ ...SETTINGS, ...more }));
}

const run = (...flags: string[]) =>
  vietqr(['issue', list, `--config=${config}`, `--out=${out}`, '--lang=vi', ...flags]);

/** All files of the folder, by digest. */
function folder(name = out): Record<string, string> {
  const files = readdirSync(name, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    files.map((each) => [
      join(each.parentPath, each.name).slice(name.length + 1),
      fileDigest(readFileSync(join(each.parentPath, each.name))),
    ]),
  );
}

const read = (name: string) => new Uint8Array(readFileSync(join(out, name)));
const manifest = async () => (await readBillList(read('manifest.csv'))).bills;

/** The files after a first run with the settings and the list that every test begins with. */
const made = mkdtempSync(join(tmpdir(), 'vietqr-issued-'));

/** Leaves all as after that run. */
const issued = () => cpSync(made, root, { recursive: true });

beforeAll(async () => {
  writeSettings();
  writeList(PUPILS);
  await run();
  cpSync(root, made, { recursive: true });
}, 120_000);
beforeAll(bundleCommand, 120_000);
beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  writeSettings();
  writeList(PUPILS);
});
afterAll(() => {
  for (const name of [root, made]) rmSync(name, { recursive: true, force: true });
});

describe('issue', () => {
  test('makes a code for each of a list, names the payee first, and proves what it made', async () => {
    writeSettings({ papers: ['slips', 'notices', 'labels', 'checklist', 'pictures'] });
    const { code, err } = await run();
    expect([code, err.split('\n')]).toEqual([
      0,
      [
        'tiền về tài khoản: 1800201234567, Agribank (970405), chủ tài khoản TRUONG THCS HOA CAU',
        '3 học sinh, 3 khoản, 3.889.600 đ, khớp dòng TỔNG CỘNG',
        '3/3 đọc lại khớp, 2/3 quét thử',
        'phiếu báo thu: in đủ các tờ của một lớp, cắt cả chồng theo đường đứt nét, xếp phần trên lên phần giữa, phần giữa lên phần dưới',
        `bước tiếp theo: phát giấy cho người nộp; khi có tiền về: vietqr reconcile ${out} SAO_KÊ`,
        '',
      ],
    ]);
    const bills = await manifest();
    expect(
      bills.map((bill) => [bill.code, bill.payer, bill.name, bill.class, bill.amount, bill.dueDate]),
    ).toEqual(
      PUPILS.map(([key, name, group, amount], at) => [
        codeOf(at + 1),
        key,
        name,
        group,
        amount,
        '2026-09-30',
      ]),
    );
    for (const { payload = '', code, amount } of bills)
      expect(decode(payload)).toMatchObject({
        account: PAYEE.account,
        amount,
        purpose: expect.stringContaining(code ?? ''),
      });
    const of = (group: string) => bills.filter((bill) => bill.class === group).map(({ payload }) => payload);
    for (const group of ['6A1', '6A2']) {
      expect(readPdfCodes(read(`notices/${group}.pdf`))).toEqual(of(group));
      expect(readPdfCodes(read(`labels/${group}.pdf`))).toEqual(of(group));
      expect(readPdfCodes(read(`slips/${group}.pdf`))).toEqual(of(group));
      expect(readPdfCodes(read(`checklist/${group}.pdf`))).toEqual([]);
    }
    const pictures = unzipSync(read('pictures/6A1.zip'));
    expect(Object.keys(pictures)).toEqual([`${codeOf(1)}.png`, `${codeOf(2)}.png`]);
    expect(Object.values(pictures).map((png) => readPngCode(png))).toEqual(of('6A1'));
    const [scanned] = await scan(pictures[`${codeOf(1)}.png`] ?? new Uint8Array());
    expect(scanned?.text).toBe(bills[0]?.payload);
  });

  test('changes nothing when it is done again, and makes the same bytes elsewhere', async () => {
    issued();
    const first = folder();
    const again = await run();
    expect(again.err).toContain('0 mới, 0 không còn, 0 thay đổi, 3 giữ nguyên');
    expect(folder()).toEqual(first);
    rmSync(out, { recursive: true });
    await run();
    expect(folder()).toEqual(first);
  });

  test('keeps codes the next month, and gives new ones to those who are new', async () => {
    issued();
    writeList([['0601009', 'Mới Vào', '6A1', 500_000], ...PUPILS.toReversed()]);
    const next = join(root, 'thang-10');
    await vietqr(['issue', list, `--config=${config}`, `--out=${next}`]);
    const { bills } = await readBillList(new Uint8Array(readFileSync(join(next, 'manifest.csv'))));
    expect(bills.map(({ code }) => code)).toEqual([4, 3, 2, 1].map(codeOf));
  });

  test('tells what changed in a list, and makes only those classes anew', async () => {
    issued();
    const before = folder();
    const [an, binh, chi] = PUPILS;
    writeList([an, [binh[0], binh[1], binh[2], 1_000_000], ['0601003', 'Vũ Hạ', '6A1', 700_000], chi]);
    const { err } = await run();
    expect(err).toContain('1 mới, 0 không còn, 1 thay đổi, 2 giữ nguyên');
    expect(err.split('\n').at(-3)).toBe(
      `ai mới, ai không còn, ai thay đổi: xem ${out}/changes.csv; phiếu cũ và mã QR cũ của các mã này hết hiệu lực, hãy thu lại: ${codeOf(2)}`,
    );
    const after = folder();
    expect(after['pictures/6A2.zip']).toBe(before['pictures/6A2.zip']);
    expect(after['pictures/6A1.zip']).not.toBe(before['pictures/6A1.zip']);
    expect(readFileSync(join(out, 'changes.csv'), 'utf8')).toContain(
      `"thay đổi, mã QR cũ hết hiệu lực",${codeOf(2)},0601002,Lý Thanh Bình,6A1,1489800,1000000`,
    );
  });

  test('makes those alone that were asked for, and leaves the others as they were', async () => {
    issued();
    const [an, binh, chi] = PUPILS;
    writeList([[an[0], an[1], an[2], 5_000_000], [binh[0], binh[1], binh[2], 1_000_000], chi]);
    await run('--only=0601002');
    expect((await manifest()).map(({ amount }) => amount)).toEqual([an[3], 1_000_000, chi[3]]);
  });

  test('does not send money elsewhere unless the new account is named', async () => {
    issued();
    const first = folder();
    writeSettings({ payee: { ...PAYEE, account: '1800209999999' } });
    for (const flags of [[], ['--new-account=1234'], ['--new-account=4567'], ['--force']]) {
      const { code, err } = await run(...flags);
      expect(code).toBe(1);
      expect(err).toMatch(/issue\.payee_changed: tiền sẽ về 970405 1800209999999 .* 970405 1800201234567/);
    }
    const elsewhere = await vietqr(['issue', list, `--config=${config}`, `--out=${join(root, 'thang-10')}`]);
    expect(elsewhere.code).toBe(1);
    expect(folder()).toEqual(first);
    expect((await run('--new-account=9999')).code).toBe(0);
    expect(decode((await manifest())[0]?.payload ?? '').account).toBe('1800209999999');
    expect((await run()).code).toBe(0);
  });

  test('refuses a list whose total is wrong, and writes nothing', async () => {
    writeList(PUPILS, 1);
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toContain('list.total');
    expect(readdirSync(root).sort()).toEqual(['danh-sach.csv', 'vietqr.json']);
  });

  test('leaves out rows that are not right, each named in errors.csv, and makes the rest', async () => {
    writeFileSync(list, 'Mã HS,Họ và tên,Số tiền\nA1,An,500.000\nA2,Bình,chưa có\nA3,Chi,700.000\n');
    const { code } = await run();
    expect(code).toBe(1);
    expect((await manifest()).map(({ payer }) => payer)).toEqual(['A1', 'A3']);
    expect(readFileSync(join(out, 'errors.csv'), 'utf8')).toMatch(
      /,3,C,chưa có,.*chưa biết bao nhiêu.*ghi số tiền bằng chữ số/,
    );
  });

  test('writes the codes as a workbook too, in which numbers of people stay as they are', async () => {
    issued();
    const { bills, total } = await readBillList(read('manifest.xlsx'));
    expect(total).toBe(3_889_600);
    expect(bills.map(({ code, payer, amount, dueDate }) => [code, payer, amount, dueDate])).toEqual(
      (await manifest()).map(({ code, payer, amount, dueDate }) => [code, payer, amount, dueDate]),
    );
  });

  test('says which codes may be gone only because their rows are not right any more', async () => {
    issued();
    const text = readFileSync(list, 'utf8');
    writeFileSync(list, text.replace('1489800', 'chưa có').replace(/\n,,TỔNG.*$/, ''));
    const { code, err } = await run();
    expect([code, err]).toEqual([1, expect.stringContaining('nay không còn trong danh sách mã: 1;')]);
  });

  test('tells on a terminal how far it is, in a line that goes away, and nowhere else', async () => {
    const args = ['issue', list, `--config=${config}`, `--out=${out}`, '--lang=vi'];
    const { err } = await vietqr(args, { isTTY: true, env: { NO_COLOR: '1' } });
    const erase = '\r\u001B[K';
    expect(err.split(erase).slice(1, -1)).toEqual(['đang tạo giấy tờ: 2/3 mã', 'đang tạo giấy tờ: 3/3 mã']);
    expect(err.split(erase).at(-1)).toMatch(/^3\/3 đọc lại khớp/);
    rmSync(out, { recursive: true });
    expect((await vietqr(args)).err).not.toContain('\r');
  });

  test('writes its tables in the language of the settings, or of --lang, and papers in that of the settings', async () => {
    writeSettings({ lang: 'vi', papers: ['checklist'] });
    const call = (...flags: string[]) =>
      vietqr(['issue', list, `--config=${config}`, `--out=${out}`, ...flags], { env: { LANG: 'en' } });
    expect((await call()).err).toContain('3 học sinh');
    expect(readFileSync(join(out, 'errors.csv'), 'utf8')).toContain('Trang tính,Dòng');
    const papers = folder(join(out, 'checklist'));
    expect((await call('--lang=en')).err).toContain('3 × pupil,');
    expect(readFileSync(join(out, 'errors.csv'), 'utf8')).toContain('Sheet,Row');
    expect(folder(join(out, 'checklist'))).toEqual(papers);
  });

  test.runIf(existsSync('/proc/self'))('into a folder that cannot be made ends with 3', async () => {
    const { code, err } = await vietqr(['issue', list, `--config=${config}`, '--out=/proc/x', '--lang=vi']);
    expect([code, err.split('\n').at(-2)]).toEqual([
      3,
      'vietqr: không ghi được /proc/x: nơi này không tạo được thư mục',
    ]);
  });

  test('shows what it would do, and writes nothing', async () => {
    const { code, out: shown, err } = await run('--preview=2');
    expect(code).toBe(0);
    expect(shown.split('\n').map((line) => line.split('\t')[0])).toEqual([codeOf(1), codeOf(2), '']);
    expect(err).toContain('chưa ghi tệp nào');
    expect(readdirSync(root).sort()).toEqual(['danh-sach.csv', 'vietqr.json']);
  });

  test('does not write over a paper that somebody changed', async () => {
    issued();
    writeFileSync(join(out, 'pictures/6A1.zip'), 'mine');
    const { code, err } = await run();
    expect([code, err]).toEqual([2, expect.stringContaining('6A1.zip đã có sẵn và đã bị sửa')]);
    expect(readFileSync(join(out, 'pictures/6A1.zip'), 'utf8')).toBe('mine');
    expect((await run('--force', '--resume')).code).toBe(0);
    expect(Object.keys(unzipSync(read('pictures/6A1.zip')))).toHaveLength(2);
  });

  test('refuses a manifest that was changed', async () => {
    issued();
    const text = readFileSync(join(out, 'manifest.csv'), 'utf8');
    writeFileSync(join(out, 'manifest.csv'), text.replace(',858000,', ',958000,'));
    for (const { code, err } of [await run(), await vietqr(['reconcile', out, list])]) {
      expect(code).toBe(1);
      expect(err).toContain('issue.manifest');
    }
  });

  test('is made in shares that give the bytes of one, and says what is missing', async () => {
    issued();
    const whole = folder();
    rmSync(out, { recursive: true });
    rmSync(join(root, 'register.csv'));
    expect((await run('--shard=1/2')).err).toContain('issue.no_serial');
    await run('--plan');
    await run('--shard=2/2');
    expect((await run('--merge')).err).toContain('còn 1 nhóm chưa làm: 6A1');
    await run('--shard=1/2');
    await run('--shard=1/2');
    expect((await run('--merge')).code).toBe(0);
    expect(folder()).toEqual(whole);
  });

  test.each([
    ['no list', ['issue', '--out=x'], 'cần danh sách'],
    ['no folder', ['issue', list], 'cần --out'],
    ['two lists', ['issue', list, 'b.xlsx', '--out=x'], 'mỗi lần chỉ nhận một danh sách: "b.xlsx"'],
    ['no settings', ['issue', list, '--out=x'], 'vietqr init'],
    ['a share that is none', ['issue', list, '--out=x', '--shard=3/2'], '--shard'],
  ])('with %s is refused', async (_title, args, said) => {
    const { code, err } = await vietqr([...args, '--lang=vi']);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});

test('reconcile takes the folder and a statement without a flag', async () => {
  issued();
  const statement = join(root, 'sao-ke.csv');
  writeFileSync(
    statement,
    `Ngày GD,Số CT,Ghi nợ,Ghi có,Nội dung\n05/09/2026,1,,1541800,${codeOf(1)} 6A1\n06/09/2026,2,,5000,${codeOf(2)} 6A1\n`,
  );
  const { out: json } = await vietqr(['reconcile', out, statement, '--json']);
  const bills: { code: string; status: string }[] = JSON.parse(json).bills;
  expect(bills.map(({ code, status }) => [code, status])).toEqual([
    [codeOf(1), 'paid'],
    [codeOf(2), 'underpaid'],
    [codeOf(3), 'unpaid'],
  ]);
});

test('reconcile refuses a statement of another account than the codes pay into, unless it is named', async () => {
  issued();
  const statement = join(root, 'sao-ke.csv');
  const lines = ['Số tài khoản:,0111000123456', 'Ngày GD,Số CT,Ghi nợ,Ghi có,Nội dung'];
  writeFileSync(statement, [...lines, `05/09/2026,1,,1541800,${codeOf(1)} 6A1`].join('\n'));
  const refused = await vietqr(['reconcile', out, statement, '--json', '--lang=vi']);
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('issue.other_account');
  expect(refused.err).toContain('sao kê của tài khoản 0111000123456');
  expect(refused.err).toContain('chuyển tiền về 1800201234567');
  const own = join(root, 'sao-ke-hai.csv');
  writeFileSync(
    own,
    [...lines, `06/09/2026,2,,1541800,${codeOf(1)} 6A1`].join('\n').replace('0111000123456', '1800201234567'),
  );
  for (const [account, code] of [
    ['0111000123456', 0],
    ['1800201234567', 1],
  ] as const)
    expect((await vietqr(['reconcile', out, statement, own, '--json', `--account=${account}`])).code).toBe(
      code,
    );
});

test('reconcile refuses money that came to another account, on whichever rows or parts of a file', async () => {
  issued();
  const statement = join(root, 'sao-ke-hai-tai-khoan.csv');
  const rows = [
    'Số tài khoản,Ngày GD,Số CT,Ghi nợ,Ghi có,Nội dung',
    `1800201234567,05/09/2026,1,,1541800,${codeOf(1)} 6A1`,
    `0111000123456,06/09/2026,2,,1541800,${codeOf(2)} 6A1`,
    `0111000123456,07/09/2026,3,,5000,${codeOf(2)} 6A1`,
  ];
  writeFileSync(statement, rows.join('\n'));
  const refused = await vietqr(['reconcile', out, statement, '--json', '--lang=vi']);
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('sao kê của tài khoản 0111000123456 (2 giao dịch, tiền vào 1.546.800 đ)');
  const mt940 = [
    ...[':20:X', ':25:1800201234567', ':28C:1/1', ':60F:C260901VND0,'],
    ...[':61:2609050905C5000,NTRFR1', `:86:${codeOf(1)}`, ':62F:C260930VND5000,', '-'],
    ...[':20:X', ':25:777', ':28C:1/1', ':60F:C260901VND0,'],
    ...[':61:2609050905C7000,NTRFR8', `:86:${codeOf(2)}`, ':62F:C260930VND7000,', '-'],
  ];
  writeFileSync(join(root, 'hai.sta'), mt940.join('\n'));
  const parts = await vietqr(['reconcile', out, join(root, 'hai.sta'), '--json']);
  expect([parts.code, parts.out]).toEqual([1, '']);
  expect(parts.err).toContain('account 777 (movements: 1, in: 7.000 đ)');
});

test('a register that is gone is not begun anew beside codes that were handed out', async () => {
  issued();
  rmSync(join(root, 'register.csv'));
  const before = folder(root);
  for (const to of [out, join(root, 'thang-10')]) {
    const { code, err } = await vietqr(['issue', list, `--config=${config}`, `--out=${to}`, '--lang=vi']);
    expect([code, err]).toEqual([2, expect.stringContaining('có mã đã phát')]);
  }
  expect(folder(root)).toEqual(before);
});

/** Puts other lines into a file of the folder of settings. */
function edit(name: string, change: (lines: readonly string[]) => readonly string[]) {
  const file = join(root, name);
  writeFileSync(file, change(readFileSync(file, 'utf8').split('\r\n')).join('\r\n'));
}

const ROW_AT = 2;

test('a line that was taken out of a manifest is missed, by its number and sum, wherever it is read', async () => {
  issued();
  edit('thang-9/manifest.csv', (lines) => lines.toSpliced(ROW_AT, 1));
  const statement = join(root, 'sao-ke.csv');
  writeFileSync(statement, 'Ngày GD,Số CT,Ghi nợ,Ghi có,Nội dung\n05/09/2026,1,,1541800,x\n');
  const file = join(out, 'manifest.csv');
  for (const args of [
    ['reconcile', out, statement],
    ['reconcile', `--bills=${file}`, `--statement=${statement}`],
    ['remind', out, statement, `--out=${join(root, 'nhac.pdf')}`],
    ['issue', list, `--config=${config}`, `--out=${out}`],
  ]) {
    const { code, out: said, err } = await vietqr([...args, '--lang=vi']);
    expect([code, said]).toEqual([1, '']);
    expect(err).toContain('issue.manifest');
    expect(err).toContain(`thiếu 1/3 dòng (số thứ tự: số tiền): "2: ${(1_489_800).toLocaleString('vi')} đ"`);
  }
});

test.each<[string, (lines: readonly string[]) => readonly string[], string]>([
  ['a line above its headings', (lines) => ['Mã; tháng 9', ...lines], 'Mã'],
  ['a column between its own', (lines) => lines.map((line) => line.replace(',', ',x,')), 'x'],
  ['blanks behind a heading', ([head = '', ...lines]) => [head.replace(',', ' ,'), ...lines], 'STT '],
  ['a column less', (lines) => lines.map((line) => line.replace(/^[^,]*,/, '')), 'Mã thanh toán'],
])('a manifest with %s is not taken for a list that nothing proves', async (_kind, change, named) => {
  issued();
  edit('thang-9/manifest.csv', (lines) =>
    change(lines.map((line) => line.replaceAll(PAYEE.account, '9999999999999').replace('\uFEFF', ''))),
  );
  const file = join(out, 'manifest.csv');
  for (const args of [
    ['reconcile', `--bills=${file}`, '--dry-run'],
    ['labels', `--bills=${file}`, `--out=${join(root, 'nhan.pdf')}`],
  ]) {
    const { code, out: said, err } = await vietqr([...args, '--lang=vi']);
    expect([code, said]).toEqual([1, '']);
    expect(err).toContain('issue.manifest');
    expect(err).toContain(`dòng đầu của danh sách mã phải là tiêu đề: "${named}"`);
  }
});

test('a folder in which a later run was stopped says so, since its papers may ask for other sums', async () => {
  issued();
  const statement = join(root, 'sao-ke.csv');
  writeFileSync(statement, 'Ngày GD,Số CT,Ghi nợ,Ghi có,Nội dung\n05/09/2026,1,,1541800,x\n');
  const calls = [
    ['reconcile', out, statement],
    ['remind', out, statement, `--out=${join(root, 'nhac.pdf')}`],
  ];
  for (const args of calls) expect((await vietqr([...args, '--lang=vi'])).err).not.toContain('chưa xong');
  mkdirSync(join(out, '.work'));
  writeFileSync(join(out, '.work', '6A1.csv'), '');
  for (const args of calls) expect((await vietqr([...args, '--lang=vi'])).err).toContain('chưa xong');
});

test('a manifest that was put in another order is read as it was', async () => {
  issued();
  const before = await vietqr(['reconcile', out, '--dry-run', '--json']);
  edit('thang-9/manifest.csv', ([head = '', ...lines]) => [head, ...lines.filter(Boolean).toReversed(), '']);
  expect(await vietqr(['reconcile', out, '--dry-run', '--json'])).toEqual(before);
  expect((await run()).err).toContain('0 mới, 0 không còn, 0 thay đổi, 3 giữ nguyên');
});

describe('a register', () => {
  /** Two numbers exchanged by a program that writes proofs of its own. */
  const exchanged = () => {
    const kept = createRegister(
      PUPILS.map(([key], at) => ({ key, serial: [2, 1, 3][at] ?? 0, payee: payeeText(PAYEE) })),
    );
    writeFileSync(join(root, 'register.csv'), registerText(kept));
  };

  test.each([
    ['numbers are exchanged', (lines: readonly string[]) => swapped(lines)],
    ['a line is missing', (lines: readonly string[]) => lines.toSpliced(ROW_AT, 1)],
    ['its end is missing', (lines: readonly string[]) => lines.slice(0, 3)],
  ])('in which %s is refused, and made anew of the manifests', async (_title, change) => {
    issued();
    const whole = folder(root);
    edit('register.csv', change);
    const broken = folder(root);
    for (const flags of [[], ['--only=6A2'], ['--dry-run'], ['--force']]) {
      const { code, err } = await run(...flags);
      expect([code, err]).toEqual([1, expect.stringContaining('issue.register')]);
      expect(err).toContain('"--rebuild-register"');
    }
    expect(folder(root)).toEqual(broken);
    const rebuilt = await run('--rebuild-register');
    expect([rebuilt.code, rebuilt.err]).toEqual([0, expect.stringContaining('sổ mã lập lại có 3 số thứ tự')]);
    expect(folder(root)).toEqual(whole);
  });

  test('is refused where a code was handed out to another, in any folder beside it', async () => {
    issued();
    const next = join(root, 'thang-10');
    exchanged();
    const { code, err } = await vietqr(['issue', list, `--config=${config}`, `--out=${next}`, '--lang=vi']);
    expect(code).toBe(1);
    expect(err).toContain(
      `dòng 3: mã ${codeOf(1)} đã phát với số thứ tự khác (${join(out, 'manifest.csv')}:2): "0601001, 2"`,
    );
    expect(readdirSync(root)).not.toContain('thang-10');
  });

  test('is not begun where a manifest beside it cannot be read', async () => {
    issued();
    rmSync(join(root, 'register.csv'));
    rmSync(join(out, 'manifest.csv'));
    mkdirSync(join(out, 'manifest.csv'));
    const { code, err } = await vietqr([
      'issue',
      list,
      `--config=${config}`,
      `--out=${join(root, 'thang-10')}`,
    ]);
    expect([code, err]).toEqual([3, expect.stringContaining('manifest.csv')]);
    expect(readdirSync(root)).not.toContain('register.csv');
  });

  test('that is gone is made anew of all manifests, and gives no number twice', async () => {
    issued();
    writeList([...PUPILS, ['0601009', 'Mới Vào', '6A1', 500_000]]);
    const next = join(root, 'thang-10');
    const issueNext = (...flags: string[]) =>
      vietqr(['issue', list, `--config=${config}`, `--out=${next}`, ...flags]);
    await issueNext();
    const before = readFileSync(join(root, 'register.csv'), 'utf8');
    rmSync(join(root, 'register.csv'));
    expect((await issueNext()).err).toContain('--rebuild-register');
    expect((await issueNext('--rebuild-register')).code).toBe(0);
    expect(readFileSync(join(root, 'register.csv'), 'utf8')).toBe(before);
  });
});

function swapped(lines: readonly string[]): readonly string[] {
  const [a = '', b = ''] = lines.slice(1, 3);
  return lines.with(1, a.replace(',1,', ',2,')).with(2, b.replace(',2,', ',1,'));
}

const OTHERS: readonly Pupil[] = [
  ['0701001', 'Đỗ Văn Dũng', '7A1', 900_000],
  ['0701002', 'Hồ Thị Em', '7A1', 910_000],
];

test('a register keeps the numbers of every run that ended well, however many go at once', async () => {
  const lists = Array.from({ length: 8 }, (_, at) => {
    const file = join(root, `lop-${at}.csv`);
    writeFileSync(file, `Mã HS,Họ và tên,Số tiền\n07${at}0001,Ngô An,500000\n07${at}0002,Lý Bình,600000\n`);
    return { file, keys: [`07${at}0001`, `07${at}0002`] };
  });
  const runs = await Promise.all(
    lists.map(({ file }, at) =>
      vietqr([
        'issue',
        file,
        `--config=${config}`,
        `--out=${join(root, `lop-${at}`)}`,
        '--plan',
        '--lang=vi',
      ]),
    ),
  );
  const ended = lists.filter((_, at) => runs[at]?.code === 0);
  const register = readFileSync(join(root, 'register.csv'), 'utf8').split('\r\n');
  const kept = register.slice(1, -2).map((line) => line.split(','));
  expect(kept.map(([key]) => key).toSorted()).toEqual(ended.flatMap(({ keys }) => keys).toSorted());
  for (const { code, err } of runs) if (code !== 0) expect(err).toMatch(/register\.csv.*hãy chạy lại/);
  expect(readdirSync(root).filter((name) => name.endsWith('.lock'))).toEqual([]);
});

describe('another list into the same folder', () => {
  test('is refused where most who hold a code would be left out, unless that is asked for', async () => {
    issued();
    const before = folder(root);
    writeList(OTHERS);
    for (const flags of [[], ['--dry-run'], ['--force']]) {
      const { code, err } = await run(...flags);
      expect([code, err]).toEqual([1, expect.stringContaining('issue.gone')]);
      expect(err).toContain('3/3 người đã được phát mã');
    }
    expect({ ...folder(root), 'danh-sach.csv': '' }).toEqual({ ...before, 'danh-sach.csv': '' });
  });

  test('leaves no old paper beside the new ones, and touches no file that is not its own', async () => {
    issued();
    writeFileSync(join(out, 'pictures/cua-toi.zip'), 'mine');
    writeFileSync(join(out, 'pictures/6A2.zip'), 'changed');
    writeFileSync(join(root, 'victim.zip'), 'x');
    edit('thang-9/index.csv', (lines) => [
      ...lines.filter(Boolean),
      `../victim.zip,6A1,1,1,${fileDigest('x')},y`,
      `pictures/../../victim.zip,6A1,1,1,${fileDigest('x')},y`,
      '',
    ]);
    writeList(OTHERS);
    const { code, err } = await run('--replace');
    expect(code).toBe(0);
    expect(err).toContain('đã xóa giấy tờ cũ: pictures/6A1.zip;');
    expect(err).toContain('giấy tờ cũ đã bị sửa nên chưa xóa: pictures/6A2.zip;');
    expect(readdirSync(join(out, 'pictures')).sort()).toEqual(['6A2.zip', '7A1.zip', 'cua-toi.zip']);
    expect(readFileSync(join(root, 'victim.zip'), 'utf8')).toBe('x');
  });

  test('of other papers removes those that are not made any more', async () => {
    writeSettings({ papers: ['checklist', 'pictures'] });
    await run();
    writeSettings({ papers: ['checklist'] });
    expect((await run()).err).toContain('đã xóa giấy tờ cũ: pictures/6A1.zip, pictures/6A2.zip;');
    expect(readdirSync(out)).not.toContain('pictures');
  });
});

describe('no bill is left without a code in silence', () => {
  test('where a share is made before the plan', async () => {
    for (const step of ['--shard=1/2', '--merge']) {
      const { code, err } = await run(step);
      expect([code, err]).toEqual([1, expect.stringContaining('issue.no_serial')]);
      expect(err).toContain('0601001, 0601002, 0602001 (3)');
    }
    expect(readdirSync(root).sort()).toEqual(['danh-sach.csv', 'vietqr.json']);
  });

  test('where codes have no room for the numbers', async () => {
    writeSettings({ reference: { prefix: 'HP', digits: 2 } });
    const many = Array.from(
      { length: 120 },
      (_, at): Pupil => [`06${at + 1000}`, `Học Sinh ${at}`, '6A1', 500_000 + at * 1000],
    );
    writeList(many);
    for (const flags of [[], ['--plan'], ['--dry-run']]) {
      const { code, err } = await run(...flags);
      expect([code, err]).toEqual([1, expect.stringContaining('issue.digits')]);
      expect(err).toContain('cần đến số 120, trong khi mã theo reference.digits chỉ đến số 99');
    }
    expect(readdirSync(root).sort()).toEqual(['danh-sach.csv', 'vietqr.json']);
  });

  test('where two steps are asked for at once', async () => {
    const { code, err } = await run('--plan', '--shard=1/2');
    expect([code, err]).toEqual([2, expect.stringContaining('--plan và --shard')]);
  });
});

test('a name that is asked for and not in the list is told', async () => {
  const { code, err } = await run('--only=6A9', '--only=6A1');
  expect([code, err]).toEqual([2, expect.stringContaining('--only 6A9: ')]);
  expect(readdirSync(root)).not.toContain('thang-9');
});

test('papers are made where the package that scans is not installed, and it is said', async () => {
  writeSettings();
  writeList(PUPILS);
  const flags = [`--config=${config}`, `--out=${out}`, '--lang=vi'];
  const { code, err } = await vietqrWithout('zxing-wasm', ['issue', list, ...flags]);
  expect([code, err]).toEqual([
    0,
    expect.stringContaining('3/3 đọc lại khớp, chưa quét thử: hãy chạy npm install zxing-wasm'),
  ]);
});

test('a share whose papers cannot be made is no success, nor is the whole', async () => {
  writeSettings({ papers: ['labels'] });
  expect((await run('--plan')).code).toBe(0);
  const flags = [`--config=${config}`, `--out=${out}`, '--lang=en'];
  const share = await vietqrWithout('pdfkit', ['issue', list, ...flags, '--shard=1/1']);
  expect([share.code, share.err]).toEqual([1, expect.stringContaining('npm install pdfkit')]);
  expect((await run('--merge')).code).toBe(1);
  const whole = await vietqrWithout('pdfkit', ['issue', list, ...flags, '--resume']);
  expect([whole.code, whole.err]).toEqual([1, expect.stringContaining('pdfkit')]);
  expect((await run('--resume')).code).toBe(0);
});
