import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { encode } from '../../src/index.ts';
import { readPdfCodes } from '../../src/issuing/papers/read-back.ts';
import { LOGO, MARK } from '../kit/drawing/logos.ts';
import { pixelsOfTerminal } from '../kit/drawing/pictures.ts';
import { drawPdf, drawSvg, POPPLER, zxing } from '../kit/drawing/readers.ts';
import { vietqr } from '../kit/inputs/vietqr.ts';
import { oneIn, tries } from '../kit/scale.ts';

const PAYMENT = { bank: '970436', account: '0011001234567', amount: 350_000, purpose: 'HP090196 Hoc phi' };
const PAYLOAD = encode(PAYMENT);
const FLAGS = Object.entries(PAYMENT).map(([field, value]) => `--${field}=${value}`);
const NAMED = [...FLAGS, '--account-name=TRUONG THCS HOA CAU'];
const folder = mkdtempSync(join(tmpdir(), 'vietqr-drawing-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('encode with a drawing', () => {
  test('writes every medium asked for, and the payload still goes to stdout', async () => {
    const [svg = '', png = '', pdf = '', jpg = ''] = ['svg', 'png', 'pdf', 'jpg'].map((kind) =>
      inFolder(`code.${kind}`),
    );
    const media = [`--svg=${svg}`, `--png=${png}`, `--jpg=${jpg}`, `--pdf=${pdf}`];
    const { code, out } = await vietqr(['encode', ...FLAGS, ...media]);
    expect([code, out]).toEqual([0, `${PAYLOAD}\n`]);
    for (const file of [svg, png, jpg]) expect(await scanned(file)).toEqual([PAYLOAD]);
    expect(readFileSync(pdf, 'latin1').slice(0, 5)).toBe('%PDF-');
  });

  test.runIf(POPPLER)('as a PDF scans back to the payload', async () => {
    const pdf = inFolder('code-only.pdf');
    await vietqr(['encode', ...FLAGS, `--pdf=${pdf}`]);
    expect(await scanned(pdf)).toEqual([PAYLOAD]);
  });

  test.each(oneIn(2, ['L', 'M', 'Q', 'H'], 1))(
    'at level %s, dense or not, scans back to the payload',
    async (level) => {
      const sizes: number[] = [];
      for (const dense of [[], ['--dense']]) {
        const file = inFolder(`level-${level}${dense.length}.png`);
        await vietqr(['encode', ...FLAGS, `--png=${file}`, `--level=${level}`, ...dense]);
        expect(await scanned(file)).toEqual([PAYLOAD]);
        sizes.push(widthOf(file));
      }
      expect(sizes[1]).toBeLessThan(sizes[0] ?? 0);
    },
  );

  test('on the terminal shows the code in place of the payload', async () => {
    const { code, out } = await vietqr(['encode', ...FLAGS, '--terminal'], { columns: 80 });
    expect(code).toBe(0);
    expect(await zxing(pixelsOfTerminal(out.trimEnd(), 4))).toEqual([PAYLOAD]);
  });

  test('is refused on a terminal that would wrap it', async () => {
    const { code, out, err } = await vietqr(['encode', ...FLAGS, '--terminal'], { columns: 40 });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('render.too_small');
  });

  test.each([
    ['of a list', ['--input=-', '--svg=list.svg'], '[{},{}]', '--svg draws one code, not 2'],
    ['on the terminal as JSON', ['--terminal', '--json'], '', 'either --terminal or --json'],
  ])('%s is a wrong call', async (_title, flags, stdin, words) => {
    const { code, out, err } = await vietqr(['encode', ...(stdin ? [] : FLAGS), ...flags], { stdin });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  test('writes no file at all when one of the drawings cannot be made', async () => {
    const file = inFolder('too-wide.svg');
    const { code } = await vietqr(['encode', ...FLAGS, `--svg=${file}`, '--terminal'], { columns: 40 });
    expect([code, existsSync(file)]).toEqual([1, false]);
  });

  test('into a folder that is not there ends with 3 and prints nothing', async () => {
    const { code, out } = await vietqr(['encode', ...FLAGS, `--svg=${inFolder('no/where.svg')}`]);
    expect([code, out]).toEqual([3, '']);
  });
});

/** Calls with the number of codes that they draw. */
const DOCUMENTS = [
  ['card --preset=qr_only', 1],
  ['card --preset=compact', 1],
  ['card --preset=compact2', 1],
  ['card --preset=print', 1],
  ['poster --paper=A6', 1],
  ['notice --issuer=Trường --paper=A5', 1],
  ['labels --rows=2 --columns=2 --copies=3', 3],
] as const;

describe('a document', () => {
  test.each(oneIn(6, DOCUMENTS))('%s scans back to the payload as SVG', expectDocument('svg'));
  test.each(oneIn(8, DOCUMENTS.slice(3), 1))('%s scans back to the payload as a PNG', expectDocument('png'));
  test.each(oneIn(8, DOCUMENTS.slice(2)))('%s scans back to the payload as JPEG', expectDocument('jpg'));
  test.runIf(POPPLER).each(oneIn(4, DOCUMENTS.slice(5)))(
    '%s scans back to the payload as a PDF',
    expectDocument('pdf'),
  );

  test('shows what the code says, and the name of the bank as text', async () => {
    const svg = await drawn('card', ['--preset=print', `--payload=${PAYLOAD}`]);
    for (const text of ['350.000 đ', '0011 0012 34567', 'HP090196 Hoc phi', 'Vietcombank'])
      expect(svg).toContain(`>${text}</text>`);
  });

  test('has its words and its names from flags', async () => {
    const flags = ['--name=Quán phở Bà Tám', '--bank-name=Ngân hàng Ngoại thương', '--note=Sạp 12'];
    const svg = await drawn('poster', [...NAMED, ...flags, '--words=en', '--accent=#7a1f3d']);
    for (const text of ['Scan to pay', 'Quán phở Bà Tám', 'Ngân hàng Ngoại thương', 'Sạp 12', '#7a1f3d'])
      expect(svg).toContain(text);
  });

  test('takes a logo and a mark from files', async () => {
    const [logo, mark] = [inFolder('logo.png'), inFolder('mark.png')];
    writeFileSync(logo, LOGO);
    writeFileSync(mark, MARK);
    const file = inFolder('with-logo.png');
    const { code } = await vietqr([
      'card',
      ...NAMED,
      `--logo=${logo}`,
      `--center-image=${mark}`,
      `--out=${file}`,
    ]);
    expect([code, await scanned(file)]).toEqual([0, [PAYLOAD]]);
  });

  test('of a notice sums its items when no amount is given, and refuses a sum that differs', async () => {
    const paid = ['--bank=970436', '--account=1', '--purpose=HP090196', '--account-name=A', '--issuer=B'];
    const items = ['--item=Học phí=320000', '--item=Miễn giảm=-20000'];
    const svg = await drawn('notice', [...paid, ...items, '--payer=Học sinh=An', '--signer=KẾ TOÁN=Lê Vy']);
    for (const text of ['300.000 đ', '>−20.000<', 'Ba trăm nghìn đồng', 'KẾ TOÁN', 'Lê Vy'])
      expect(svg).toContain(text);
    const differing = await vietqr(['notice', ...paid, ...items, '--amount=1', `--out=${inFolder('x.svg')}`]);
    expect([differing.code, differing.err]).toEqual([1, expect.stringContaining('document.total')]);
  });

  test.each([
    ['a sum', [], 1, 'amount'],
    ['the role of its signer', ['--amount=5000', '--signer==Lê Vy'], 2, '--signer'],
    ['the name of its signer', ['--amount=5000', '--signer=KẾ TOÁN='], 2, '--signer'],
  ])('of a notice is not made without %s', async (_, flags, exit, word) => {
    const file = inFolder('never.svg');
    const paid = ['--bank=970436', '--account=1', '--purpose=HP', '--account-name=A', '--issuer=B'];
    const { code, err } = await vietqr(['notice', ...paid, ...flags, `--out=${file}`]);
    expect([code, existsSync(file)]).toEqual([exit, false]);
    expect(err).toContain(word);
  });

  test('of a notice keeps the whole name of a signer', async () => {
    const paid = ['--bank=970436', '--account=1', '--purpose=HP', '--account-name=A', '--issuer=B'];
    expect(await drawn('notice', [...paid, '--amount=5000', '--signer=KT=Lê=Vy'])).toContain('Lê=Vy');
  });

  test.each(['svg', 'png', 'pdf'])('of no labels at all is refused as %s', async (medium) => {
    const file = inFolder(`none.${medium}`);
    const { code } = await vietqr(['labels', '--input=-', `--out=${file}`], { stdin: '[]' });
    expect([code, existsSync(file)]).toEqual([1, false]);
  });

  test('tells the fault of its payment, and no file is written', async () => {
    const file = inFolder('never.svg');
    const { code, out, err } = await vietqr([
      'card',
      '--bank=970436',
      '--account=1',
      '--amount=x',
      `--out=${file}`,
    ]);
    expect([code, out, existsSync(file)]).toEqual([1, '', false]);
    expect(err).toContain('error vietqr.amount');
  });

  test.each([
    ['card', ['--bank=XYZ', '--account=1'], '--bank: error bank.not_found'],
    ['notice', [...NAMED, '--item=a=1'], '--issuer: error input.required'],
    ['notice', [...NAMED, '--issuer=A', `--note=${'\u0007'}`], '--note: error text.unsupported'],
    ['poster', [...NAMED, `--bank-name=${'W'.repeat(300)}`], '--bank-name: error render.overflow'],
    ['encode', ['--bank=MB'], '--account: error input.required'],
    ['reference', ['--prefix=HP', '--issue=1', '--digits=99'], '--digits: error'],
  ])('of %s %j names the flag of a fault', async (command, flags, words) => {
    const out = command === 'encode' || command === 'reference' ? [] : [`--out=${inFolder('x.svg')}`];
    expect((await vietqr([command, ...flags, ...out])).err).toMatch(new RegExp(`^${words}`, 'm'));
  });

  test('is not made of a damaged code', async () => {
    const damaged = PAYLOAD.replace('350000', '350001');
    const { code, out } = await vietqr([
      'card',
      '--json',
      `--payload=${damaged}`,
      `--out=${inFolder('d.svg')}`,
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, issues: [{ code: 'crc.mismatch' }] });
  });

  const wrong: readonly (readonly [string, readonly string[], number, string])[] = [
    ['without a file', NAMED, 2, '--out=FILE is needed'],
    ['into a file of another kind', [...NAMED, '--out=card.gif'], 2, '.svg, .png, .jpg or .pdf'],
    [
      'of a code and a field',
      [...FLAGS, `--payload=${PAYLOAD}`, '--out=x.svg'],
      2,
      'cannot be given with it',
    ],
    [
      'with a logo that is not there',
      [...NAMED, '--logo=/no/logo.png', '--out=x.svg'],
      3,
      'cannot read /no/logo.png',
    ],
    [
      'with a logo that is no picture',
      [...NAMED, `--logo=${import.meta.filename}`, '--out=x.svg'],
      1,
      'render.picture',
    ],
    [
      'into a folder that is not there',
      [...NAMED, '--out=/no/where/x.svg'],
      3,
      'cannot write /no/where/x.svg',
    ],
  ];

  test.each(wrong)('%s is refused', async (_title, flags, exit, words) => {
    const { code, out, err } = await vietqr(['card', ...flags]);
    expect([code, out]).toEqual([exit, '']);
    expect(err).toContain(words);
  });
});

describe('an item of a notice', () => {
  const item = async (given: string, lang = 'en') =>
    vietqr([
      'notice',
      ...NAMED,
      '--issuer=A',
      `--item=${given}`,
      `--out=${inFolder('item.svg')}`,
      `--lang=${lang}`,
    ]);

  test.each(['Học phí=320.000', 'Học phí=320,000', 'Học phí=320 000 đ'])(
    '%s is told what to write',
    async (given) => {
      for (const lang of ['en', 'vi']) {
        const { code, err } = await item(given, lang);
        expect([code, err]).toEqual([2, expect.stringContaining("'Học phí=320000'")]);
      }
    },
  );

  test.each(['Học phí', '=1', 'a=', 'a=x', 'a=12345678901234', 'a=1.5'])('%s is refused', async (given) => {
    const { code, err } = await item(given);
    expect([code, err]).toEqual([2, expect.stringContaining('--item takes NAME=DONG')]);
  });
});

describe('labels', () => {
  const rows = [
    {
      bank: '970436',
      account: '1',
      accountName: 'BENH VIEN A',
      amount: 1,
      title: 'Giường 1',
      lines: ['Khoa Nội'],
    },
    { bank: '970436', account: '2', accountName: 'BENH VIEN B', amount: 2 },
  ];

  test('of a JSON list carry titles, lines and amounts of their own', async () => {
    const svg = await drawn('labels', ['--input=-', '--bank-name=VCB'], JSON.stringify(rows));
    for (const text of ['Giường 1', 'Khoa Nội', '1 đ', '2 đ', 'BENH VIEN A', 'VCB'])
      expect(svg).toContain(`>${text}</text>`);
  });

  test('name every faulty entry by its number, and nothing is written', async () => {
    const file = inFolder('faulty.svg');
    const list = JSON.stringify([rows[0], { bank: '970436', accont: '1' }, { ...rows[1], title: 5 }, 7]);
    const { code, err } = await vietqr(['labels', '--input=-', `--out=${file}`], { stdin: list });
    expect([code, existsSync(file)]).toEqual([1, false]);
    for (const words of [/^#2: .*: accont: /m, /^#3: .*: title: /m, /^#4: /m]) expect(err).toMatch(words);
    const { err: vietnamese } = await vietqr(['labels', '--input=-', `--out=${file}`, '--lang=vi'], {
      stdin: list,
    });
    expect(vietnamese).toMatch(/^#3: .*: tiêu đề: /m);
  });

  test('of a manifest are the codes that were issued', async () => {
    const manifest = inFolder('manifest.csv');
    writeFileSync(manifest, `Họ tên,Mã thanh toán,Nội dung mã QR\nLê An,HP090196,${PAYLOAD}\n`);
    const file = inFolder('issued.svg');
    const { code } = await vietqr(['labels', `--bills=${manifest}`, `--out=${file}`]);
    expect([code, await scanned(file)]).toEqual([0, [PAYLOAD]]);
    for (const text of ['Lê An', 'HP090196', '350.000 đ']) expect(readFileSync(file, 'utf8')).toContain(text);
    expect((await vietqr(['labels', `--bills=${manifest}`, '--bank=MB', '--out=x.svg'])).code).toBe(2);
  });

  test('of a folder that was issued are its codes, with the holder of each', async () => {
    const [list, out, settings] = [inFolder('list.csv'), inFolder('issued-folder'), inFolder('vietqr.json')];
    writeFileSync(list, 'Họ tên,Lớp,Học phí\nLê An,6A1,350000\nĐỗ Vy,6A2,360000\n');
    const payee = ['--bank=Agribank', '--account=1800201234567', '--account-name=TRUONG THCS HOA CAU'];
    await vietqr(['init', '--preset=school', '--unit=Hoa Cau', ...payee, `--config=${settings}`]);
    const issued = await vietqr(['issue', list, `--out=${out}`, `--config=${settings}`]);
    expect(issued.code).toBe(0);
    const [svg, twin] = [inFolder('folder.svg'), inFolder('file.svg')];
    expect((await vietqr(['labels', `--bills=${out}`, `--out=${svg}`])).code).toBe(0);
    await vietqr(['labels', `--bills=${join(out, 'manifest.csv')}`, `--out=${twin}`]);
    expect(readFileSync(svg, 'utf8')).toBe(readFileSync(twin, 'utf8'));
    for (const text of ['Lê An', 'Đỗ Vy', 'TRUONG THCS HOA CAU'])
      expect(readFileSync(svg, 'utf8')).toContain(text);
  });

  test('of a list name the row of whatever is wrong, once, however many copies are wanted', async () => {
    const damaged = PAYLOAD.replace('350000', '350001');
    const title = 'W'.repeat(400);
    const lines = [
      'Mã thanh toán,Họ tên,Mã QR',
      `HP1,Lê An,${damaged}`,
      `HP2,${title},${payloadOf('HP2')}`,
      'HP3,Bình,',
    ];
    const { code, told } = await faultsOfLabels(lines, ['--copies=3']);
    expect(code).toBe(1);
    expect(told.sort()).toEqual(['2 crc.mismatch', '3 render.overflow', '4 input.required']);
  });

  test('of a list are made for all rows whose texts fit, in their order, and the others are named', async () => {
    const rows = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }).filter((all) => all.includes(true));
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 2 }), async (areShort, copies) => {
        const [list, out] = [inFolder('long.csv'), inFolder('long.pdf')];
        const lines = areShort.map(
          (isShort, at) => `HP${at},${isShort ? 'An' : 'W'.repeat(400)},${payloadOf(`HP${at}`)}`,
        );
        writeFileSync(list, ['Mã thanh toán,Họ tên,Mã QR', ...lines].join('\n'));
        const flags = [`--bills=${list}`, `--out=${out}`, `--copies=${copies}`, '--force'];
        const { code, err } = await vietqr(['labels', ...flags]);
        const short = areShort.flatMap((isShort, at) =>
          isShort ? Array(copies).fill(payloadOf(`HP${at}`)) : [],
        );
        expect(readPdfCodes(new Uint8Array(readFileSync(out)))).toEqual(short);
        expect(code).toBe(areShort.includes(false) ? 1 : 0);
        const told = Array.from(err.matchAll(/:(\d+): error render\.overflow/g), ([, row]) => Number(row));
        expect(told).toEqual(areShort.flatMap((isShort, at) => (isShort ? [] : [at + 2])));
      }),
      tries(8),
    );
  });

  test('of a list name every wrong row, though with their copies they are more than are listed', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `HP${i},${'W'.repeat(400)},${payloadOf(`HP${i}`)}`);
    const list = ['Mã thanh toán,Họ tên,Mã QR', ...rows];
    const { told, err } = await faultsOfLabels(list, ['--copies=100', '--lang=vi']);
    expect(told.slice(0, 3)).toEqual(['2 render.overflow', '3 render.overflow', '4 render.overflow']);
    expect(err).toContain('còn 27 chỗ nữa cùng loại: 5, 6, 7, 8, 9, 10, 11, 12 …');
  });

  test('of a list whose cells say otherwise than their codes are not made, since people read the cells', async () => {
    const lines = [
      'Mã thanh toán,Họ tên,Số tiền,Mã QR',
      `HP090196,Lê An,350000,${PAYLOAD}`,
      `HP090201,Lý Bình,1350000,${payloadOf('HP090201')}`,
      `HP090203,Trần Chi,350000,${payloadOf('HP090205')}`,
    ];
    const { code, told, err } = await faultsOfLabels(lines, ['--lang=vi']);
    expect([code, told.filter((each) => each.endsWith('mismatch'))]).toEqual([
      1,
      ['3 document.mismatch', '4 document.mismatch'],
    ]);
    expect(err).toContain('1.350.000 đ');
    expect(err).toContain('HP090205 Hoc phi');
  });

  test('of a list whose rows cannot all be read name the row that is wrong, though one is left', async () => {
    const lines = ['Mã thanh toán,Số tiền,Mã QR', ',12000,', 'HP2,abc,', `HP3,10000,${PAYLOAD}`];
    const { told } = await faultsOfLabels(lines);
    expect(told.filter((each) => each.endsWith('list.row')).sort()).toEqual(['2 list.row', '3 list.row']);
    expect((await faultsOfLabels(['Mã thanh toán,Số tiền,Mã QR', 'HP3,10000,x'])).told[0]).toMatch(/^2 /);
  });

  test('with a wrong sheet name its flag and not the list, and a flag that a list leaves no room for', async () => {
    const list = ['Mã thanh toán,Mã QR', `HP1,${payloadOf('HP1')}`];
    expect((await faultsOfLabels(list, ['--columns=50'])).err).toMatch(/^--columns: error input\.value/);
    const { code, err } = await faultsOfLabels(list, ['--purpose=x', '--merchant-name=A']);
    expect([code, err]).toEqual([2, expect.stringContaining('--purpose cannot be given with it')]);
    const { err: late } = await faultsOfLabels(list, ['--merchant-name=A', '--lang=vi']);
    expect(late).toContain('danh sách mã QR đã tạo sẵn nên không thể đổi; hãy bỏ --merchant-name');
  });

  test('of a list without a column of codes say so, once', async () => {
    const { told, err } = await faultsOfLabels(
      ['Mã thanh toán,Số tiền', 'HP1,10000', 'HP2,20000'],
      ['--lang=vi'],
    );
    expect(told.map((each) => each.replace(/^- /, ''))).toContain('statement.column');
    expect(err).toContain('không tìm thấy cột Chuỗi mã QR');
  });

  test('on several sheets become several pictures', async () => {
    const file = inFolder('sheets.svg');
    const { out } = await vietqr([
      'labels',
      ...FLAGS,
      '--rows=1',
      '--columns=2',
      '--copies=3',
      `--out=${file}`,
    ]);
    expect(out.trimEnd().split('\n')).toEqual([1, 2].map((page) => file.replace('.svg', `-${page}.svg`)));
  });

  test.each(['0', '999999'])('%s times each are refused', async (copies) => {
    expect((await vietqr(['labels', ...FLAGS, `--copies=${copies}`, '--out=x.svg'])).code).toBe(2);
  });
});

/** A code for the bill of a reference code. */
function payloadOf(code: string): string {
  return encode({ ...PAYMENT, purpose: `${code} Hoc phi` });
}

/** Makes labels of a list, given by its lines, and gives the row and code of each issue. */
async function faultsOfLabels(lines: readonly string[], flags: readonly string[] = []) {
  const [list, file] = [inFolder('list.csv'), inFolder('list.svg')];
  writeFileSync(list, lines.join('\n'));
  const { code, err } = await vietqr([
    'labels',
    `--bills=${list}`,
    `--out=${file}`,
    '--account-name=TRUONG A',
    ...flags,
  ]);
  expect(existsSync(file)).toBe(false);
  const told = err
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, row = '-', issue] = /list\.csv(?::(\d+))?: \S+ ([\w.]+): /.exec(line) ?? [];
      return `${row} ${issue}`;
    });
  return { code, err, told };
}

function inFolder(name: string): string {
  return join(folder, name);
}

/** Makes a document as SVG and gives its text. */
async function drawn(name: string, flags: readonly string[], stdin = ''): Promise<string> {
  const file = inFolder(`${name}.svg`);
  const { err } = await vietqr([name, ...flags, `--out=${file}`], { stdin });
  expect(err).toBe('');
  return readFileSync(file, 'utf8');
}

/** Makes a document by a call of so many codes, and expects them all to be read. */
function expectDocument(extension: string) {
  return async (call: string, count: number) => {
    const [name = '', ...flags] = call.split(' ');
    const file = inFolder(`${[name, ...flags].join('').replace(/\W+/g, '-')}.${extension}`);
    const { code, out, err } = await vietqr([name, ...flags, ...NAMED, `--out=${file}`]);
    expect([code, out, err]).toEqual([0, `${file}\n`, '']);
    expect(await scanned(file, count)).toEqual(Array(count).fill(PAYLOAD));
  };
}

/** The texts of the codes in a file. */
async function scanned(file: string, count = 1): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(file));
  if (/\.(?:png|jpe?g)$/.test(file)) return zxing(bytes, count);
  if (file.endsWith('.svg')) return zxing(drawSvg(new TextDecoder().decode(bytes), 1200), count);
  const [page] = drawPdf(bytes, 100, { x: 0, y: 0, width: 1170, height: 1170 });
  return page ? zxing(page, count) : [];
}

function widthOf(png: string): number {
  return new DataView(new Uint8Array(readFileSync(png)).buffer).getUint32(16);
}
