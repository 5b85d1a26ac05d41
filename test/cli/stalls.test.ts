import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { encode } from 'vietqr-kit';
import { fingerprint } from 'vietqr-kit/emv';
import { toPng } from 'vietqr-kit/png';
import { safeScan } from 'vietqr-kit/scan';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inFours } from '../../src/money/vnd.ts';
import { csvLines } from '../../src/text/csv.ts';
import { vietqr } from '../kit/inputs/vietqr.ts';
import { grayPng } from '../oracle/files.ts';
import { draw, type Gray, paint, place } from '../oracle/picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-stalls-'));
const market = join(folder, 'cho');
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LIST = [
  'CHỢ NINH KIỀU',
  'STT;Mã sạp;Tên tiểu thương;Ngân hàng;Số tài khoản;Chủ tài khoản;Ngành hàng;Phường',
  '1;A12;Bún cô Ba;MB;0001112223334;TRAN THI BA;Ăn uống;Ninh Kiều',
  '2;B03;Rau sạch Út;Vietcombank;0011001234567;LE VAN UT;Rau quả;Ninh Kiều',
  '3;C07;Cá chú Tư;Agribank;1800201234567;PHAM VAN TU;;Cái Khế',
  ';;Tổng cộng;;;;;',
];
const A12 = encode({ bank: 'MB', account: '0001112223334' });
const B03 = encode({ bank: 'VCB', account: '0011001234567' });
const SWAPPED = encode({ bank: 'MB', account: '0009998887776' });
const sheet = (lines: readonly string[]) => `\ufeff${lines.join('\r\n')}\r\n`;
const blank = (width: number, height: number) => paint(width, height, () => 255);

function picture(name: string, ...texts: readonly string[]): string {
  const pixels = texts.reduce(
    (whole, text, i) => place(whole, draw(text, 4), 20 + 450 * i, 20),
    blank(20 + 450 * texts.length, 300),
  );
  writeFileSync(at(name), grayPng(pixels));
  return at(name);
}

beforeAll(async () => {
  writeFileSync(at('sap.csv'), sheet(LIST));
  const { code, err } = await vietqr(['stalls', at('sap.csv'), '--out', market, '--lang=vi']);
  expect([code, err]).toEqual([0, expect.stringContaining('3 sạp')]);
});

/** Turns a square picture about its middle, as a hand holds a telephone. */
function turned(picture: Gray, degrees: number): Gray {
  const [middle, angle] = [picture.width / 2, (degrees * Math.PI) / 180];
  return paint(picture.width, picture.height, (x, y) => {
    const [dx, dy] = [x - middle, y - middle];
    const left = Math.round(middle + dx * Math.cos(angle) - dy * Math.sin(angle));
    const top = Math.round(middle + dx * Math.sin(angle) + dy * Math.cos(angle));
    const isInside = left >= 0 && top >= 0 && left < picture.width && top < picture.height;
    return isInside ? (picture.data[top * picture.width + left] ?? 255) : 255;
  });
}

describe('stalls LIST', () => {
  test('writes a list of the codes, and a page with a poster for each', async () => {
    const rows = readFileSync(join(market, 'stalls.csv'), 'utf8').trim().split('\r\n');
    expect(rows.map((row) => row.split(',').at(-1)).slice(1, 3)).toEqual([A12, B03]);
    expect(rows[1]).toContain('A12,Bún cô Ba,,Ăn uống,Ninh Kiều,970422,MBBank,0001 1122 2333 4,TRAN THI BA');
    const pdf = readFileSync(join(market, 'posters.pdf'), 'latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3);
  });

  test('gives the same bytes again', async () => {
    const before = ['stalls.csv', 'posters.pdf'].map((name) => readFileSync(join(market, name), 'latin1'));
    expect((await vietqr(['stalls', at('sap.csv'), '--out', market])).code).toBe(0);
    expect(['stalls.csv', 'posters.pdf'].map((name) => readFileSync(join(market, name), 'latin1'))).toEqual(
      before,
    );
  });

  test('tells each row that cannot be a stall, and makes the others', async () => {
    const more = [
      '4;C08;Hỏng;Gringotts;123;;;',
      '5;A12;Hai lần;MB;0001112223334;;;',
      '6;;Không mã;MB;123456;;;',
      '7;D01;Không tài khoản;;;;;',
    ];
    writeFileSync(at('sai.csv'), sheet([...LIST.slice(0, 5), ...more]));
    const { code, err } = await vietqr(['stalls', at('sai.csv'), '--out', at('sai'), '--lang=vi']);
    expect(code).toBe(1);
    expect(err).toContain('sai.csv:6: lỗi bank.not_found');
    expect(err).toContain('sai.csv:7: sạp A12 đã có ở dòng 3');
    expect(err).toContain('sai.csv:8: thiếu mã sạp');
    expect(err).toContain('sai.csv:9: thiếu ngân hàng');
    expect(err).toContain('3 sạp');
    expect(err).toContain('4 dòng chưa làm được');
    const errors = [...csvLines(readFileSync(at('sai/errors.csv'), 'utf8'))];
    expect(errors.map(([, row, id]) => [row, id])).toEqual([
      ['Dòng', 'Mã sạp'],
      ['6', 'C08'],
      ['7', 'A12'],
      ['8', ''],
      ['9', 'D01'],
    ]);
    expect(errors.slice(1).every((row) => row.at(-1) !== '')).toBe(true);
    expect(errors[1]?.at(-1)).toContain('Gringotts');
  });

  test('writes the rejected rows of a list of which none can be made, and none once all can', async () => {
    writeFileSync(at('hong.csv'), sheet([LIST[1] ?? '', '1;C08;Hỏng;Gringotts;123;;;']));
    const make = (name: string, lang = 'vi') =>
      vietqr(['stalls', at(name), '--out', at('hong'), `--lang=${lang}`]);
    expect((await make('hong.csv')).code).toBe(1);
    const errors = () => [...csvLines(readFileSync(at('hong/errors.csv'), 'utf8'))];
    expect(errors()).toHaveLength(2);
    expect((await make('hong.csv', 'en')).code).toBe(1);
    expect(errors()[0]?.at(-1)).toBe('What to do');
    expect((await make('sap.csv')).code).toBe(0);
    expect(errors()).toHaveLength(1);
  });

  test('leaves out a stall whose poster cannot be laid out, and names the row of every lack', async () => {
    const more = [
      `4;D01;${'Chợ đêm '.repeat(60)};MB;0001112223335;LE VAN A;;`,
      '5;D02;Xôi;MB;0001112223336;;;',
    ];
    writeFileSync(at('dai.csv'), sheet([...LIST.slice(1, 3), ...more]));
    const { code, err } = await vietqr(['stalls', at('dai.csv'), '--out', at('dai'), '--lang=vi']);
    expect(code).toBe(1);
    expect(err).toMatch(/dai\.csv:3: lỗi /);
    expect(err).toContain('dai.csv:4: lưu ý document.no_holder');
    expect(err).toContain('2 sạp');
    const errors = [...csvLines(readFileSync(at('dai/errors.csv'), 'utf8'))];
    expect(errors.slice(1).map(([, row]) => row)).toEqual(['3']);
  });

  test('makes no poster for an account of which the list names two holders, however they are spelled', async () => {
    const more = [
      '4;D01;Chè;MB;0001112223334;Trần Thị Ba;;',
      '5;D02;Xôi;MB;0001112223334;TRAN THI BAY;;',
      '6;D03;Bánh;MB;0001112223334;;;',
      '7;D04;Cá;Agribank;1800201234567;Phạm Văn Tư;;',
    ];
    writeFileSync(at('chu.csv'), sheet([...LIST.slice(1, 5), ...more]));
    const { code, err } = await vietqr(['stalls', at('chu.csv'), '--out', at('chu'), '--lang=vi']);
    expect([code, err]).toEqual([1, expect.stringContaining('TRAN THI BA, TRAN THI BAY; các dòng 2, 5, 6')]);
    const made = [...csvLines(readFileSync(at('chu/stalls.csv'), 'utf8'))].slice(1);
    expect(made.map(([id]) => id)).toEqual(['B03', 'C07', 'D03', 'D04']);
  });

  test.each([
    ['MBBank', 'Vietcombank', 'ngân hàng'],
    ['0001112223334', '0001112223335', 'số tài khoản'],
    ['50.000', '60.000', 'số tiền'],
    ['Gui xe', 'Ve cho', 'nội dung chuyển khoản'],
  ])('takes a code beside %s and refuses it beside %s', async (right, wrong, field) => {
    const payload = encode({ bank: 'MB', account: '0001112223334', amount: 50_000, purpose: 'Gui xe' });
    const line = `A12;MBBank;0001112223334;50.000;Gui xe;${payload}`;
    const head = 'Mã sạp;Ngân hàng;Số tài khoản;Số tiền;Nội dung chuyển khoản;Chuỗi mã QR';
    const make = (row: string) => {
      writeFileSync(at('ma.csv'), sheet([head, row]));
      return vietqr(['stalls', at('ma.csv'), '--out', at('ma'), '--lang=vi']);
    };
    expect((await make(line)).code).toBe(0);
    const { code, err } = await make(line.replace(right, wrong));
    expect([code, err]).toEqual([1, expect.stringContaining(`${field} không khớp với chuỗi mã QR`)]);
  });

  test('names the sheet of a row where the file has several', async () => {
    const rows = (id: string, bank: string) => [
      ['Mã sạp', 'Ngân hàng', 'Số tài khoản'],
      [id, bank, '0001112223334'],
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows('A1', 'MB')), 'Dãy A');
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows('B1', 'Gringotts')), 'Dãy B');
    writeFileSync(at('day.xlsx'), write(book, { type: 'buffer' }));
    const { err } = await vietqr(['stalls', at('day.xlsx'), '--out', at('day'), '--lang=vi']);
    expect(err).toContain('day.xlsx:Dãy B:2: lỗi bank.not_found');
  });

  test('refuses a list that is none, and two columns of one kind', async () => {
    writeFileSync(at('khong.csv'), sheet(['Họ tên;Lớp', 'An;6A']));
    expect((await vietqr(['stalls', at('khong.csv'), '--out', at('x'), '--lang=vi'])).err).toContain(
      'không thấy danh sách sạp',
    );
    writeFileSync(at('hai.csv'), sheet(['Mã sạp;Ngân hàng;Số tài khoản;STK', 'A1;MB;123456;654321']));
    expect((await vietqr(['stalls', at('hai.csv'), '--out', at('x'), '--lang=vi'])).err).toContain(
      'có hai cột cùng loại',
    );
  });
});

describe('stalls check', () => {
  const check = (...pictures: string[]) => vietqr(['stalls', 'check', market, ...pictures, '--lang=vi']);

  test('passes the right codes, turned too, and names the stalls without a picture', async () => {
    writeFileSync(at('B03.png'), grayPng(turned(place(blank(400, 400), draw(B03, 5), 70, 70), 17)));
    const { code, out, err } = await check(picture('A12.png', A12), at('B03.png'));
    expect(code).toBe(0);
    expect(out).toContain('đúng: sạp A12 (Bún cô Ba), tiền vào …3334 MBBank');
    expect(out).toContain('đúng: sạp B03');
    expect(err).toContain('còn 1 sạp chưa có ảnh: C07');
  });

  test.each([
    [
      'B03.png',
      [SWAPPED],
      'ĐỪNG NHẬN TIỀN QUA MÃ NÀY: tiền vào tài khoản …7776 MBBank, không phải …4567 Vietcombank của sạp B03',
    ],
    ['sap B03 sang nay.png', [SWAPPED], 'không phải …4567 Vietcombank của sạp B03'],
    ['anh.png', [SWAPPED], 'không phải tài khoản của sạp nào đã đăng ký'],
    ['C07.png', [A12], 'TREO NHẦM: mã QR này của sạp A12 (Bún cô Ba), không phải của sạp C07'],
    [
      'anh.png',
      [encode({ bank: 'MB', account: '0001112223334', amount: 50_000 })],
      'KHÁC MẪU: tiền vẫn về sạp A12 (Bún cô Ba)',
    ],
    ['A12.png', ['https://example.vn/pay'], 'KHÔNG PHẢI MÃ QR THANH TOÁN ở sạp A12'],
    ['A12.png', [A12.replace('3334', '3335')], 'KHÔNG PHẢI MÃ QR THANH TOÁN ở sạp A12'],
  ])('tells a stall holder what hangs there: %s %#', async (name, texts, words) => {
    const { code, out } = await check(picture(name, ...texts));
    expect([code, out]).toEqual([1, expect.stringContaining(words)]);
  });

  test('sees a sticker beside the right code', async () => {
    const { code, out, err } = await check(picture('B03.png', B03, SWAPPED));
    expect(code).toBe(1);
    expect(out).toContain('đúng: sạp B03');
    expect(out).toContain('ĐỪNG NHẬN TIỀN');
    expect(err).toContain('có 2 mã QR khác nhau trong một ảnh');
  });

  test('goes on behind a picture without a code, one that is cut and one that is not there', async () => {
    writeFileSync(at('trong.png'), grayPng(blank(200, 200)));
    writeFileSync(at('cat.png'), toPng(A12).slice(0, 200));
    const { code, out, err } = await check(
      at('trong.png'),
      at('cat.png'),
      at('nowhere.png'),
      picture('A12.png', A12),
    );
    expect(code).toBe(3);
    expect(err).toContain('trong.png: không tìm thấy mã QR nào');
    expect(err).toContain('cat.png: scan.damaged');
    expect(err).toContain('nowhere.png');
    expect(out).toContain('đúng: sạp A12');
  });

  test('finds any change of one digit of an account', async () => {
    for (const digit of [0, 5, 12]) {
      const account = [...'0001112223334'].map((d, i) => (i === digit ? (Number(d) + 1) % 10 : d)).join('');
      const { out } = await check(picture('A12.png', encode({ bank: 'MB', account })));
      expect(out).toContain('ĐỪNG NHẬN TIỀN');
    }
  });
});

describe('stalls report', () => {
  test('counts acceptance points by kind, ward and bank', async () => {
    const { code, out } = await vietqr(['stalls', 'report', market, '--lang=vi']);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        'phường\tNinh Kiều\t2',
        'ngân hàng\tAgribank\t1',
        'ngành hàng\t(chưa ghi)\t1',
        'tổng cộng\t\t3',
      ]),
    );
  });
});

describe('registry', () => {
  const key = at('keys/secret.json');
  const pub = at('cho.public.json');
  const signed = join(market, 'registry.json');
  const sign = (...more: string[]) =>
    vietqr([
      'registry',
      'sign',
      join(market, 'stalls.csv'),
      '--key',
      key,
      '--name=Chợ Ninh Kiều',
      '--until=2099-09-30',
      '--out',
      signed,
      ...more,
    ]);

  test('keeps the private key from others, apart from all lists, and never writes over it', async () => {
    expect(
      (
        await vietqr([
          'registry',
          'keys',
          '--key',
          join(market, 'secret.json'),
          '--out',
          join(market, 'p.json'),
        ])
      ).code,
    ).toBe(2);
    expect((await vietqr(['registry', 'keys', '--key', key, '--out', at('cho/cho.public.json')])).code).toBe(
      0,
    );
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(
      (await vietqr(['registry', 'keys', '--key', key, '--out', join(market, 'q.json'), '--force'])).code,
    ).toBe(2);
    writeFileSync(pub, readFileSync(at('cho/cho.public.json')));
    expect(readFileSync(pub, 'utf8')).not.toContain('"d"');
  });

  test.each(['2027-02-30', '2027-02-29', '2027-04-31', '2027-13-01', '30/09/2027'])(
    'holds until no day that the calendar lacks: %s',
    async (day) => {
      const { code, err } = await vietqr([
        'registry',
        'sign',
        join(market, 'stalls.csv'),
        `--key=${key}`,
        '--name=Chợ Ninh Kiều',
        `--until=${day}`,
        '--out',
        join(market, 'ngay.json'),
        '--lang=vi',
      ]);
      expect([code, err]).toEqual([2, expect.stringContaining(`${day} không phải ngày`)]);
    },
  );

  test('signs, counts, checks, and refuses what is older or changed', async () => {
    expect((await sign()).err).toContain('number 1 with 3 codes');
    writeFileSync(at('old.json'), readFileSync(signed));
    expect((await sign()).err).toContain('number 2');
    const verify = (file: string) =>
      vietqr(['registry', 'verify', file, '--public-key', pub, '--seen', at('seen.json')]);
    expect([(await verify(signed)).code, (await verify(signed)).code]).toEqual([0, 0]);
    expect((await verify(at('old.json'))).err).toContain('registry.replayed');
    writeFileSync(
      at('changed.json'),
      readFileSync(signed, 'utf8').replace(/"payload": "(.{40})./, '"payload": "$1A'),
    );
    expect((await verify(at('changed.json'))).err).toContain('registry.signature');
  });

  test('lets a morning check stand on the signed list, whatever the other file says', async () => {
    const list = join(market, 'stalls.csv');
    const before = readFileSync(list, 'utf8');
    const check = (...flags: string[]) =>
      vietqr(['stalls', 'check', market, picture('A12.png', SWAPPED), ...flags]);
    writeFileSync(list, before.replaceAll(A12, SWAPPED));
    expect(await check()).toMatchObject({ code: 1, out: '' });
    const whole = before
      .replaceAll(A12, SWAPPED)
      .replace('0001 1122 2333 4', '0009 9988 8777 6')
      .replace(inFours(fingerprint(A12)), inFours(fingerprint(SWAPPED)));
    writeFileSync(list, whole);
    expect((await check()).code).toBe(0);
    expect((await check('--public-key', pub)).out).toContain('DO NOT TAKE MONEY');
    writeFileSync(list, before);
  });
});

describe('payout', () => {
  test('lists accounts by the names of pictures, and what to look at before paying', async () => {
    const out = at('payout.csv');
    const pictures = [
      picture('Nguyễn Văn An.png', A12),
      picture('Lê Út.png', B03),
      picture('An lần hai.png', A12),
    ];
    const more = [
      picture('hoa don.png', encode({ bank: 'TCB', account: '19031234567890', amount: 50_000 })),
      picture('hai.png', A12, B03),
      picture('link.png', 'https://example.vn'),
    ];
    const { code, err } = await vietqr(['payout', ...pictures, ...more, '--out', out, '--lang=vi']);
    const rows = [...csvLines(readFileSync(out, 'utf8'))];
    expect(code).toBe(1);
    expect(rows).toHaveLength(5);
    expect(rows[1]?.slice(1, 5)).toEqual(['Nguyễn Văn An', '970422', 'MBBank', '0001112223334']);
    expect(rows[1]?.[8]).toBe('trùng tài khoản với An lần hai.png');
    expect(rows[4]?.slice(7, 9)).toEqual([
      '50000',
      'mã QR ghi sẵn 50.000 đ: là mã của một khoản thu, không phải mã tài khoản',
    ]);
    expect(err).toContain('hai.png: có 2 mã QR khác nhau');
    expect(err).toContain('đây là đường liên kết');
    expect(err).toContain('4 tài khoản; 2 ảnh chưa dùng được');
  });
});

describe('compare', () => {
  test.each([
    [[A12, A12], 0, 'hai mã QR như nhau'],
    [[A12, SWAPPED], 1, 'TIỀN VỀ NGƯỜI NHẬN KHÁC'],
    [[A12, 'https://example.vn'], 1, 'lỗi'],
  ])('%#', async (codes, exit, words) => {
    const { code, out, err } = await vietqr(['compare', ...codes, '--lang=vi']);
    expect([code, out + err]).toEqual([exit, expect.stringContaining(words)]);
  });

  test('takes a picture and a text', async () => {
    const { code, out } = await vietqr(['compare', picture('a.png', A12), SWAPPED]);
    expect(code).toBe(1);
    expect(out).toContain('38.01.01  0001112223334  →  0009998887776');
  });

  test('pictures of the tests are read as they were drawn', async () => {
    const found = await safeScan(readFileSync(picture('two.png', A12, B03)));
    expect(found.ok && found.value.map(({ text }) => text).sort()).toEqual([A12, B03].sort());
  });
});
