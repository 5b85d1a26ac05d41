/** `npm run demo:files`: writes the lists and statements of `npm run demo` into examples/school. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { defineReference } from 'vietqr-kit/reference';

type Row = readonly (string | number)[];

const FOLDER = join(import.meta.dirname, '../examples/school');
const MEALS = 770_000;
const INSURANCE = 680_400;
const CLUB = 250_000;

/** A pupil of September: key, name, class, meals, insurance, club, taken off; a text is what somebody typed. */
type Pupil = readonly [
  key: string,
  name: string,
  group: string,
  meals: number,
  insurance: number,
  club: number,
  off: number,
  typed?: string,
];

const PUPILS: readonly Pupil[] = [
  ['2601001', 'Nguyễn Thị Bảo An', '1A', MEALS, INSURANCE, CLUB, 0],
  ['2601002', 'Trần Quốc Bình', '1A', MEALS, INSURANCE, 0, 0],
  ['2601003', 'Lê Hoàng Gia Hân', '1A', MEALS, 0, CLUB, 0],
  ['2601004', 'Thạch Thị Sô Phia', '1A', MEALS, 0, 0, 385_000],
  ['2601005', 'Phạm Minh Khôi', '1A', MEALS, INSURANCE, CLUB, 0],
  ['2601006', 'Võ Ngọc Khánh Linh', '1A', 0, INSURANCE, 0, 0],
  ['2601007', 'Huỳnh Minh Luân', '1A', MEALS, INSURANCE, 0, 0],
  ['2601008', 'Đặng Gia Bảo', '1A', MEALS, INSURANCE, CLUB, 0],
  ['2602001', 'Bùi Trọng Nghĩa', '2B', MEALS, INSURANCE, CLUB, 0],
  ['2602002', 'Huỳnh Minh Anh', '2B', MEALS, INSURANCE, 0, 0],
  ['2602003', 'Ngô Thanh Tâm', '2B', MEALS, INSURANCE, CLUB, 0],
  ['2602004', 'Dương Tuấn Vũ', '2B', MEALS, 0, 0, 0],
  ['2602005', 'Lý Như Ý', '2B', MEALS, INSURANCE, 0, 0],
  ['2602006', 'Lâm Hoài Thương', '2B', 0, INSURANCE, CLUB, 0],
  ['2602007', 'Kim Chanh Đa', '2B', MEALS, INSURANCE, 0, 0, 'chưa có'],
  ['2602008', 'Nguyễn Thị Bảo An', '2B', MEALS, INSURANCE, 0, 0],
  ['2603001', 'Phan Đăng Khoa', '3A', MEALS, INSURANCE, CLUB, 0],
  ['2603002', 'Trương Mỹ Duyên', '3A', MEALS, INSURANCE, 0, 0],
  ['', 'Mai Anh Thư', '3A', MEALS, INSURANCE, 0, 0],
  ['2603004', 'Hồ Nhật Nam', '3A', MEALS, INSURANCE, CLUB, 0],
  ['2603005', 'Cao Thùy Dung', '3A', MEALS, 0, 0, 0],
  ['2603006', 'Trần Quốc Bảo', '3A', MEALS, INSURANCE, CLUB, 0],
  ['2603006', 'Tô Phúc An', '3A', MEALS, INSURANCE, 0, 0],
  ['2603008', 'Đoàn Hải Yến', '3A', MEALS, INSURANCE, 0, 0],
];

const HEAD_ROWS: readonly Row[] = [['UBND PHƯỜNG NINH KIỀU'], ['TRƯỜNG TIỂU HỌC HOA CAU'], []];

function listRows(month: number, pupils: readonly Pupil[]): Row[] {
  const year = '2026 - 2027';
  const rows = pupils.map(([key, name, group, meals, insurance, club, off, typed], at): Row => {
    const due = meals + insurance + club - off;
    return [
      at + 1,
      key,
      name,
      group,
      meals || '',
      insurance || '',
      club || '',
      off ? -off : '',
      typed ?? due,
    ];
  });
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column] || 0), 0);
  const due = rows.reduce((total, row) => total + (typeof row[8] === 'number' ? row[8] : 0), 0);
  return [
    ...HEAD_ROWS,
    [`BẢNG TỔNG HỢP CÁC KHOẢN THU THÁNG ${month} NĂM HỌC ${year}`],
    [`(Hạn nộp: ${month === 9 ? '25/9/2026' : '23/10/2026'}. Đơn vị tính: đồng)`],
    [],
    [
      ...['STT', 'Mã HS', 'Họ và tên', 'Lớp', `Tiền ăn bán trú tháng ${month}`, 'Bảo hiểm y tế 2026-2027'],
      ...['CLB năng khiếu', 'Giảm trừ', 'Số tiền phải nộp'],
    ],
    ...rows,
    ['', '', 'TỔNG CỘNG', '', sum(4), sum(5), sum(6), sum(7), due],
    [],
    ['', '', '', '', '', '', `Ninh Kiều, ngày 03 tháng ${month} năm 2026`],
    ['', '', 'Người lập bảng', '', '', '', 'Hiệu trưởng'],
  ];
}

/** The codes that `vietqr issue` gives the rows of the list that are right, in their order. */
const { issue } = defineReference({ prefix: 'HP', digits: 6 });
const CODED = PUPILS.filter(
  ([key, , , , , , , typed], at) =>
    key !== '' && !typed && PUPILS.every(([other], place) => place === at || other !== key),
);

function codeOf(key: string): string {
  return issue(CODED.findIndex(([each]) => each === key) + 1);
}

/** A row of the account of Agribank: day, what the bank says, and the sum, out where it is below 0. */
type Line = readonly [day: string, text: string, amount: number];

const AGRIBANK: readonly Line[] = [
  [
    '04/09/2026',
    `MBVCB.5478744786.917969.${codeOf('2601001')} 1A.CT tu 0911000132518 NGUYEN VAN TAM toi 1800201234567`,
    1_700_400,
  ],
  ['05/09/2026', `${codeOf('2601002')} 1A-CHUYEN TIEN-OQCH000597081-MOMO738342608038MOMO`, 1_450_400],
  ['05/09/2026', `ZP26090595713 ${codeOf('2601003').toLowerCase()} 1a`, 1_020_000],
  [
    '07/09/2026',
    `IBFT ${codeOf('2601004').slice(0, 6)} ${codeOf('2601004').slice(6)} 1A FT26250476202886`,
    385_000,
  ],
  ['08/09/2026', `${codeOf('2601005')} 1A chuyen truoc mot phan`, 1_000_000],
  ['08/09/2026', `${codeOf('2601006')} 1A FT26251796780799`, 680_400],
  ['10/09/2026', `${codeOf('2601007')} 1A`, 1_450_400],
  ['10/09/2026', 'THU PHI SMS THANG 9', -11_000],
  ['11/09/2026', `${codeOf('2601007')} 1A bo chuyen`, 1_450_400],
  ['14/09/2026', `${codeOf('2601008')} 1A Dang Gia Bao`, 1_750_000],
  ['15/09/2026', `NOP TIEN ${codeOf('2602001')} ${codeOf('2602003')} HAI ANH EM`, 3_400_800],
  ['16/09/2026', 'HUYNH MINH ANH LOP 2B NOP TIEN THANG 9', 1_450_400],
  ['17/09/2026', `TRA LAI ${codeOf('2601007')} NOP HAI LAN`, -1_450_400],
  ['21/09/2026', 'UBND PHUONG CAP KINH PHI SUA CHUA', 25_000_000],
  ['24/09/2026', `${codeOf('2602004')} 2B`, 770_000],
  ['28/09/2026', `${codeOf('2603001')} 3A nop tre`, 1_700_400],
];

function agribankRows(): Row[] {
  let balance = 12_450_000;
  const rows = AGRIBANK.map(([day, text, amount], at): Row => {
    balance += amount;
    return [day, 260_901 + at, text, amount < 0 ? -amount : '', amount > 0 ? amount : '', balance];
  });
  return [
    ['AGRIBANK - CN NINH KIỀU'],
    ['SỔ PHỤ KHÁCH HÀNG'],
    ['Số TK: 1800201234567', '', '', 'Tiền tệ: VND'],
    ['Từ ngày 01/09/2026 đến ngày 28/09/2026'],
    ['Ngày GD', 'Số chứng từ', 'Nội dung giao dịch', 'Phát sinh trong kỳ', '', 'Số dư'],
    ['', '', '', 'Nợ', 'Có', ''],
    ['', '', 'Số dư đầu kỳ', '', '', 12_450_000],
    ...rows,
    ['', '', 'Số dư cuối kỳ', '', '', balance],
  ];
}

/** The account that the school had before, to which some still pay. */
const VIETINBANK = [
  '\uFEFFVietinBank - Lịch sử giao dịch',
  'Số tài khoản: 113600012345',
  'Từ ngày 01/09/2026 đến ngày 30/09/2026',
  'STT,Ngày giờ giao dịch,Mô tả,Số tiền giao dịch,Số dư sau GD,Mã giao dịch',
  `1,09-09-2026 19:20:05,${codeOf('2602005')} 2B Ly Nhu Y,"+1,450,400","3,450,400",71001`,
  `2,12-09-2026 08:02:41,CT DEN ${codeOf('2602006')} 2B,"+930,400","4,380,800",71002`,
];

/** What SePay tells by webhook of the days behind the statement, one of them again. */
const WEBHOOKS = [
  [4101, '2026-09-28 10:12:44', `${codeOf('2603001')} 3A nop tre`, 1_700_400, '260916'],
  [4102, '2026-09-29 07:45:10', `${codeOf('2603002')} 3A`, 1_450_400, '260917'],
  [4103, '2026-09-30 21:05:33', `${codeOf('2602008')} 2B Nguyen Thi Bao An`, 1_450_400, '260918'],
  [4103, '2026-09-30 21:05:33', `${codeOf('2602008')} 2B Nguyen Thi Bao An`, 1_450_400, '260918'],
].map(([id, transactionDate, content, transferAmount, referenceCode]) => ({
  ...{
    id,
    gateway: 'Agribank',
    transactionDate,
    accountNumber: '1800201234567',
    subAccount: null,
    code: null,
  },
  ...{
    content,
    transferType: 'in',
    description: `BankAPINotify ${content}`,
    transferAmount,
    referenceCode,
    accumulated: 0,
  },
}));

/** October: one has left, one is new, nobody is insured again. */
const NEW: Pupil = ['2602007', 'Kim Chanh Đa', '2B', MEALS, 0, 0, 0];
const OCTOBER: readonly Pupil[] = [
  ...CODED.filter(([key]) => key !== '2601003').map(
    ([key, name, group, meals, , club]): Pupil => [key, name, group, meals, 0, club, 0],
  ),
  NEW,
].filter(([, , , meals, , club]) => Number(meals) + Number(club) > 0);

function writeBook(name: string, sheet: string, rows: readonly Row[]): void {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  writeFileSync(join(FOLDER, name), write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

writeBook('danh-sach-thang-9.xlsx', 'Tháng 9', listRows(9, PUPILS));
writeBook('danh-sach-thang-10.xlsx', 'Tháng 10', listRows(10, OCTOBER));
writeBook('sao-ke-agribank.xlsx', 'Sheet1', agribankRows());
writeFileSync(join(FOLDER, 'sao-ke-vietinbank.csv'), `${VIETINBANK.join('\r\n')}\r\n`);
writeFileSync(join(FOLDER, 'sepay.jsonl'), `${WEBHOOKS.map((body) => JSON.stringify(body)).join('\n')}\n`);
