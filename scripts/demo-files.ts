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

const HEAD_ROWS: readonly Row[] = [
  ['UBND PHƯỜNG NINH KIỀU'],
  ['TRƯỜNG TIỂU HỌC HOA CAU'],
  [],
];

function listRows(month: number, pupils: readonly Pupil[]): Row[] {
  const year = '2026 - 2027';
  const rows = pupils.map(([key, name, group, meals, insurance, club, off, typed], at): Row => {
    const due = meals + insurance + club - off;
    return [at + 1, key, name, group, meals || '', insurance || '', club || '', off ? -off : '', typed ?? due];
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

function writeBook(name: string, sheet: string, rows: readonly Row[]): void {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  writeFileSync(join(FOLDER, name), write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

writeBook('danh-sach-thang-9.xlsx', 'Tháng 9', listRows(9, PUPILS));
