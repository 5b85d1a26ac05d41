import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  addCheckCharacters,
  defineReference,
  ROUTE_NAMES,
  simulateRoutes,
} from '../../src/reference/index.ts';
import { vietqr } from '../kit/inputs/vietqr.ts';
import { workbook } from '../kit/inputs/xlsx.ts';
import { tries } from '../kit/scale.ts';

const FEES = defineReference({ prefix: 'HP', digits: 6 });
const KIND = ['--prefix=HP', '--digits=6'];
const folder = mkdtempSync(join(tmpdir(), 'vietqr-money-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('reference', () => {
  test('issues the codes of the library, a line each', async () => {
    const { code, out } = await vietqr(['reference', ...KIND, '--issue=7-9', '--issue=1234']);
    expect([code, out.trimEnd().split('\n')]).toEqual([0, [7, 8, 9, 1234].map(FEES.issue)]);
  });

  test('takes every option of a kind of code', async () => {
    const kind = { prefix: 'BVN', characters: 4, check: '941-31', maxLength: 9, key: 'mau' } as const;
    const flags = ['--prefix=BVN', '--characters=4', '--system=941-31', '--max-length=9', '--key=mau'];
    const { out } = await vietqr(['reference', ...flags, '--issue=5']);
    expect(out).toBe(`${defineReference(kind).issue(5)}\n`);
    const preset = await vietqr(['reference', '--prefix=HP', '--preset=payos', '--issue=5']);
    expect(preset.out).toBe(`${defineReference({ prefix: 'HP', maxLength: 9 }).issue(5)}\n`);
  });

  test('tells the serial number of a good code, and fails for one that is mistyped', async () => {
    const good = FEES.issue(1234);
    const { code, out, err } = await vietqr(['reference', ...KIND, `--check=${good}`, '--check=HP00123438']);
    expect([code, out]).toEqual([1, `${good}\t1234\n`]);
    expect(err).toContain('HP00123438: error reference.check');
  });

  test('wraps an own code, and takes it out again', async () => {
    const wrapped = addCheckCharacters('hs-00123');
    expect((await vietqr(['reference', '--wrap=hs-00123'])).out).toBe(`${wrapped}\n`);
    expect((await vietqr(['reference', `--unwrap=${wrapped}`])).out).toBe('HS00123\n');
    expect((await vietqr(['reference', '--unwrap=HS00123AA'])).code).toBe(1);
  });

  test('prints results as JSON', async () => {
    const { out } = await vietqr(['reference', '--json', ...KIND, '--issue=1']);
    expect(JSON.parse(out)).toEqual({ ok: true, value: FEES.issue(1), warnings: [] });
  });

  test.each([
    ['nothing to do', KIND, 2],
    ['two things to do', [...KIND, '--issue=1', '--wrap=ABC'], 2],
    ['no prefix', ['--issue=1'], 2],
    ['a range that runs backwards', [...KIND, '--issue=5-1'], 2],
    ['a range without end', [...KIND, '--issue=1-999999999999999'], 2],
    ['a reserved prefix', ['--prefix=FT', '--issue=1'], 1],
    ['a serial number that is too large', [...KIND, '--issue=1000000'], 1],
  ])('with %s is refused', async (_title, flags, exit) => {
    expect(await vietqr(['reference', ...flags])).toMatchObject({ code: exit, out: '' });
  });
});

describe('simulate', () => {
  test('tells the outcome for a code on every route, and whether it is found', async () => {
    const { code, out } = await vietqr(['simulate', '--code=HP00123437', '--json']);
    const rows: { found: string }[] = JSON.parse(out);
    expect(code).toBe(0);
    expect(rows.map(({ found: _, ...row }) => row)).toEqual(simulateRoutes('HP00123437'));
    expect(new Set(rows.map(({ found }) => found))).toEqual(new Set(['matched']));
  });

  test('prints a line a route, of the routes asked for', async () => {
    const { out } = await vietqr([
      'simulate',
      '--code=HP00123437',
      '--lang=vi',
      '--route=momo',
      '--route=acb',
    ]);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['ngân', 'momo', 'acb']);
    expect(lines[2]).toMatch(/nguyên vẹn +có +sao kê thật +HP00123437 GD /);
    expect((await vietqr(['simulate', '--code=HP1'])).out.split('\n')).toHaveLength(ROUTE_NAMES.length + 2);
  });

  test.each([
    ['no code', [], 2],
    ['an unknown route', ['--code=HP00123437', '--route=bank'], 2],
    ['a code that cannot be one', ['--code=.'], 1],
    ['a purpose without the code', ['--code=HP00123437', '--purpose=Hoc phi'], 1],
  ])('with %s is refused', async (_title, flags, exit) => {
    expect(await vietqr(['simulate', ...flags])).toMatchObject({ code: exit, out: '' });
  });
});

const [AN, BINH, CHI] = [1, 2, 3].map(FEES.issue);
const BILLS = [
  ['Mã HS', 'Họ và tên', 'Mã thanh toán', 'Số tiền', 'Hạn nộp'],
  ['6A01', 'Lê An', AN, '350.000', '30/09/2026'],
  ['6A02', 'Trần Bình', BINH, '350.000', '30/09/2026'],
  ['6A03', 'Đỗ Chi', CHI, '420.000', '30/09/2026'],
];
const STATEMENT = [
  ['NGÂN HÀNG MẪU', '', '', ''],
  ['Ngày GD', 'Số CT', 'Ghi có', 'Nội dung'],
  ['05/09/2026', '1', '350,000', `MBVCB.4125261053.047334.${AN} hoc phi, thang 9.CT tu 0011001234567 LE AN`],
  ['06/09/2026', '2', '300,000', `IBFT ${BINH?.toLowerCase()} GD 856933-060926 18:14:59`],
  ['02/10/2026', '3', '420,000', 'nop hoc phi cho con'],
];
const STATUSES = ['paid', 'underpaid', 'unpaid'];
const SEPARATED = {
  comma: (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map(quoted).join(',')).join('\r\n'),
  semicolon: (rows: readonly (readonly unknown[])[]) =>
    rows.map((row) => row.map(quoted).join(';')).join('\n'),
  tab: (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join('\t')).join('\n'),
};

describe('reconcile', () => {
  test.each(Object.entries(SEPARATED))('settles CSV files parted by a %s', async (name, write) => {
    const bills = file(`bills-${name}.csv`, `\uFEFF${write(BILLS)}`);
    const statement = file(`bank-${name}.csv`, write(STATEMENT));
    expect(await statuses(bills, statement)).toEqual(STATUSES);
  });

  test('settles what a spreadsheet saves as UTF-16', async () => {
    const utf16 = (rows: readonly (readonly unknown[])[]) =>
      Buffer.from(`\uFEFF${SEPARATED.tab(rows)}`, 'utf16le');
    expect(await statuses(file('b16.csv', utf16(BILLS)), file('s16.csv', utf16(STATEMENT)))).toEqual(
      STATUSES,
    );
  });

  test('settles workbooks, with numbers and days in their cells', async () => {
    const bills = BILLS.map((row, at) =>
      row.map((cell = '', x) => (at > 0 && x === 3 ? digits(cell) : cell)),
    );
    const statement = STATEMENT.map((row, at) =>
      row.map((cell, x) =>
        at < 2 ? cell : x === 0 ? { day: 46_270.25 + at } : x === 2 ? digits(cell) : cell,
      ),
    );
    const files = [file('bills.xlsx', workbook(bills)), file('bank.xlsx', workbook(statement))] as const;
    expect(await statuses(...files)).toEqual(STATUSES);
    expect((await settled(...files)).movements[0].time).toBe('2026-09-07T06:00:00+07:00');
  });

  test('takes what the institution says of its codes from a file, or from the settings', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `${String(4000 + at * 3).padStart(6, '0')},${70_000 + at}`,
    );
    const bills = file('water.csv', ['Mã thanh toán,Số tiền', ...rows, ''].join('\n'));
    const statement = file(
      'water-bank.csv',
      'Ngày GD,Ghi có,Diễn giải,Số CT\n05/09/2026,5000,TT rac thai 004003 LE HOA,F1\n',
    );
    const said = { codeFormats: ['\\d{6}'], purposeWords: ['rác thải'] };
    const own = file('institution.json', JSON.stringify(said));
    const settings = file('vietqr-water.json', JSON.stringify({ institution: said }));
    const received = async (...flags: readonly string[]) => {
      const call = ['reconcile', '--json', `--bills=${bills}`, `--statement=${statement}`, ...flags];
      return JSON.parse((await vietqr(call)).out).bills[1].received;
    };
    expect(await received()).toBe(0);
    expect(await received(`--institution=${own}`)).toBe(5000);
    expect(await received(`--config=${settings}`)).toBe(5000);
    const wrong = file('wrong.json', JSON.stringify({ codeFormats: ['\\d+'] }));
    const { code, err } = await vietqr([
      'reconcile',
      `--bills=${bills}`,
      '--dry-run',
      `--institution=${wrong}`,
    ]);
    expect([code, err]).toEqual([1, expect.stringContaining('wrong.json: codeFormats.0: "\\d+"')]);
  });

  test('says in words what the codes allow, without a statement', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `${String(4000 + at * 3).padStart(6, '0')},${70_000 + at}`,
    );
    const bills = file('dry.csv', ['Mã thanh toán,Số tiền', ...rows, ''].join('\n'));
    const { code, out } = await vietqr(['reconcile', `--bills=${bills}`, '--dry-run']);
    expect([code, out]).toEqual([0, expect.stringMatching(/^300 codes of 6 digits that begin with 004: /)]);
    const spoken = await vietqr(['reconcile', `--bills=${bills}`, '--dry-run', '--lang=vi']);
    expect(spoken.out).toContain('300 mã gồm 6 chữ số');
    const lacking = await vietqr(['reconcile', `--bills=${bills}`]);
    expect([lacking.code, lacking.err]).toEqual([2, expect.stringContaining('needs a bank statement: ')]);
    const mistyped = await vietqr(['reconcile', '/no/thang-8', bills]);
    expect([mistyped.code, mistyped.err]).toEqual([
      3,
      expect.stringContaining('no folder and no file is called /no/thang-8'),
    ]);
  });

  test('tells of a code that stands twice in a list one thing, at its row', async () => {
    const bills = file('twice.csv', 'Mã thanh toán,Số tiền\nHP1,10000\nHP1,20000\n');
    const statement = file('one.csv', 'Ngày GD,Ghi có,Diễn giải,Số CT\n05/09/2026,1,HP1,F1\n');
    const { code, err } = await vietqr(['reconcile', `--bills=${bills}`, `--statement=${statement}`]);
    expect(code).toBe(1);
    expect(err.split('\n')[0]).toMatch(/twice\.csv: error list\.row: A3: one code on two rows/);
  });

  test('tells of one kind of fault in many rows once for the first of them, and counts the others', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => `HP${at},${at % 2 ? 'abc' : 1000 * (at + 1)}`);
    const bills = file('many.csv', ['Mã thanh toán,Số tiền', ...rows, 'HP7,5', ''].join('\n'));
    const statement = file('none.csv', 'Ngày GD,Ghi có,Diễn giải,Số CT\n05/09/2026,1,HP1,F1\n');
    const { code, err } = await vietqr([
      'reconcile',
      `--bills=${bills}`,
      `--statement=${statement}`,
      '--lang=vi',
    ]);
    expect(code).toBe(1);
    const lines = err
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(bills, 'T'));
    expect(lines.slice(0, 3).every((line) => /^T: lỗi list\.row: B\d+:/.test(line))).toBe(true);
    expect(lines[3]).toBe('T: còn 97 chỗ nữa cùng loại: B9, B11, B13, B15, B17, B19, B21, B23 …');
    expect(lines.length).toBeLessThan(12);
  });

  test('prints a table in the language asked for, customers by code and name', async () => {
    const { code, out } = await reconcile('--lang=vi');
    expect(code).toBe(0);
    for (const words of [
      '6A01 Lê An',
      'đã nộp đủ',
      'nộp thiếu',
      '-50.000',
      'không có mã thanh toán',
      'Tổng tiền vào: 1.070.000 đ',
    ])
      expect(out).toContain(words);
  });

  test('writes the report into a file, for Excel or as JSON, and tells the totals', async () => {
    const [csv, json] = [join(folder, 'report.csv'), join(folder, 'report.json')];
    const { out, err } = await reconcile(`--out=${csv}`);
    expect(out).toBe(`${csv}\n`);
    expect(err).toContain(
      'received 1.070.000 đ (3 movements): allocated 650.000 đ (2), to look at 420.000 đ (1)',
    );
    expect(readFileSync(csv, 'utf8')).toMatch(/^\uFEFFKind,Id,Code,Class or group,Due day,Status/);
    const { out: printed } = await reconcile('--json', `--out=${json}`);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual(JSON.parse(printed));
  });

  test('settles by the policy asked for', async () => {
    const { bills } = JSON.parse((await reconcile('--json', '--tolerance=50000', '--late=hold')).out);
    expect(bills.map(({ status }: { status: string }) => status)).toEqual(['paid', 'paid', 'unpaid']);
  });

  test('counts a statement that is given twice once', async () => {
    const { files } = written();
    const twice = await vietqr(['reconcile', '--json', ...files, files[1] ?? '']);
    const { files: told, ...report } = JSON.parse(twice.out);
    const { files: once, ...expected } = JSON.parse((await reconcile('--json')).out);
    expect([report, told]).toEqual([expected, [...once, ...once]]);
  });

  test('recognises a mistyped code only where the check characters prove it', async () => {
    const typed = `${AN?.slice(0, 6)}9${AN?.slice(7)}`;
    const statement = file('typed.csv', `Ngày,Ghi có,Nội dung\n05/09/2026,350000,${typed} hoc phi\n`);
    const bills = file('typed-bills.csv', SEPARATED.comma(BILLS));
    const reasons = async (...flags: string[]) => {
      const { movements } = await settled(bills, statement, ...flags);
      return movements.map(({ reason }: { reason: string }) => reason);
    };
    expect([await reasons(), await reasons('--check=97-10')]).toEqual([['no_code'], ['needs_review']]);
  });

  test('tells faults of both files by row and column, and settles nothing', async () => {
    const bills = file(
      'faulty.csv',
      'Mã thanh toán,Số tiền,Hạn nộp\nHP1,abc,\n,70000,\nHP00000150,50000,31/31/2026\n',
    );
    const { code, out, err } = await vietqr(['reconcile', `--bills=${bills}`, written().files[1] ?? '']);
    expect([code, out]).toEqual([1, '']);
    for (const cell of ['B2', 'B3', 'C4']) expect(err).toContain(`${bills}: error list.row: ${cell}: `);
    const statement = file('sums.csv', 'Ngày,Ghi có,Nội dung\n05/09/2026,1.5,x\n');
    const sums = await vietqr(['reconcile', written().files[0] ?? '', `--statement=${statement}`]);
    expect([sums.code, sums.err]).toEqual([
      1,
      expect.stringContaining(`${statement}: error transaction.amount: B2`),
    ]);
  });

  test('says once, with both names, that a list was given twice', async () => {
    const [list, statement = ''] = written().files;
    const again = file('again.csv', SEPARATED.comma(BILLS));
    const { code, err } = await vietqr(['reconcile', list ?? '', `--bills=${again}`, statement]);
    expect(code).toBe(1);
    const told = err.split('\n').filter((line) => line.includes('error'));
    expect(told).toEqual([expect.stringMatching(/again\.csv: error .*bills\.csv/)]);
    expect(told[0]).toContain('list.again');
  });

  test('says what to do with a list that has no codes, and where no movement matched', async () => {
    const [, statement = ''] = written().files;
    const none = file('no-codes.csv', 'Mã HS,Họ và tên,Số tiền\nA1,An,100000\n');
    const { code, err } = await vietqr(['reconcile', `--bills=${none}`, statement]);
    expect([code, err]).toEqual([1, expect.stringMatching(/vietqr issue LIST --out DIR.*--bills-columns/)]);
    expect(err).toContain('list.codes');
    const other = file('other.csv', 'Mã thanh toán,Số tiền\nZZ00000150,100000\n');
    const unmatched = await vietqr(['reconcile', `--bills=${other}`, statement]);
    expect([unmatched.code, unmatched.err]).toEqual([0, expect.stringContaining('no movement matched')]);
  });

  test('says how many rows were left out, and takes units that are named', async () => {
    const [, statement = ''] = written().files;
    const bad = file('bad-sum.csv', `Mã thanh toán,Số tiền\n${AN},350\n${BINH},abc\n`);
    const skipped = await vietqr([
      'reconcile',
      `--bills=${bad}`,
      statement,
      '--skip-bad',
      '--bills-unit=1000',
    ]);
    expect([skipped.code, skipped.err]).toEqual([0, expect.stringMatching(/1 bills, 350\.000 đ .*: 1$/m)]);
    const letters = await vietqr(['reconcile', `--bills=${bad}`, statement, '--bills-columns=amount=Z']);
    expect([letters.code, letters.err]).toEqual([1, expect.stringContaining('table.column_absent')]);
  });

  test('knows bills by their codes, which no other month has, whatever customer they are of', async () => {
    const bills = file(
      'two.csv',
      `Mã KH,Mã nộp,Số tiền\nK1,${AN},10000\nK1,${BINH},20000\nK2,${CHI},30000\n`,
    );
    const { bills: states } = await settled(bills, file('none.csv', 'Ngày,Ghi có,Nội dung\n'));
    expect(states.map(({ key }: { key: string }) => key)).toEqual([AN, BINH, CHI]);
  });

  test('follows a replaced bill by its code', async () => {
    const bills = file('replaced.csv', `Code,Amount,Superseded by\n${AN},350000,${BINH}\n${BINH},350000,\n`);
    const { bills: states } = await settled(bills, file('bank.csv', SEPARATED.comma(STATEMENT)));
    expect(states.map(({ status }: { status: string }) => status)).toEqual(['superseded', 'overpaid']);
  });

  const wrong: readonly (readonly [string, readonly string[], number])[] = [
    ['no statement', [`--bills=${join(folder, 'bills.csv')}`], 2],
    ['a report of another kind', [...written().files, '--out=report.pdf'], 2],
    ['a list that is not there', ['--bills=/no/where.csv', '--statement=/no/where.csv'], 3],
    [
      'a list that is no workbook',
      [`--bills=${file('no.xlsx', 'PK\u0003\u0004')}`, written().files[1] ?? ''],
      3,
    ],
    ['a list without codes', [`--bills=${file('no.csv', 'a,b\n1,2\n')}`, written().files[1] ?? ''], 1],
    ['a statement without sums', [written().files[0] ?? '', `--statement=${file('no2.csv', 'a,b\n')}`], 1],
    ['a report that cannot be written', [...written().files, '--out=/no/where.csv'], 3],
  ];

  test.each(wrong)('with %s is refused', async (_title, flags, exit) => {
    expect(await vietqr(['reconcile', ...flags])).toMatchObject({ code: exit, out: '' });
  });

  test('never ends otherwise, whatever the files hold', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('Mã thanh toán', 'Số tiền', 'Ghi có', 'Nội dung', '1', '"'),
    );
    const table = fc.array(fc.array(cell).map((cells) => cells.join(','))).map((lines) => lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(table, table, async (bills, statement) => {
        const flags = [`--bills=${file('any.csv', bills)}`, `--statement=${file('any2.csv', statement)}`];
        const { code, out, err } = await vietqr(['reconcile', ...flags]);
        expect([0, 1, 3]).toContain(code);
        expect(out + err).not.toMatch(/[^\P{Cc}\n]/u);
      }),
      tries(500, 10),
    );
  });
});

function file(name: string, data: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}

function written() {
  const bills = file('bills.csv', SEPARATED.comma(BILLS));
  const statement = file('bank.csv', SEPARATED.comma(STATEMENT));
  return { files: [`--bills=${bills}`, `--statement=${statement}`] };
}

function reconcile(...flags: readonly string[]) {
  return vietqr(['reconcile', ...written().files, ...flags]);
}

async function settled(bills: string, statement: string, ...flags: readonly string[]) {
  const call = ['reconcile', '--json', `--bills=${bills}`, `--statement=${statement}`, ...flags];
  return JSON.parse((await vietqr(call)).out);
}

async function statuses(bills: string, statement: string): Promise<string[]> {
  const { bills: states } = await settled(bills, statement);
  return states.map(({ status }: { status: string }) => status);
}

function quoted(cell: unknown): string {
  return `"${cell}"`;
}

function digits(text: string): number {
  return Number(text.replace(/\D/g, ''));
}
