import { expect, test } from 'vitest';
import { unitOfLine } from '../../../../src/tables/headings/words/unit.ts';

test.each([
  ['ĐVT: nghìn đồng', 1000],
  ['(ĐVT: 1.000 đồng)', 1000],
  ['Đơn vị tính: Ngàn đồng', 1000],
  ['Đơn vị: 1.000đ', 1000],
  ['ĐVT : 1000 VNĐ', 1000],
  ['ĐVT: ng.đ', 1000],
  ['Đơn vị tính: nghìn', 1000],
  ['Unit: thousand VND', 1000],
  ["Currency unit: VND '000", 1000],
  ['(in thousands of VND)', 1000],
  ['nghìn đồng', 1000],
  ['BẢNG KÊ THU CHI (nghìn đồng)', 1000],
  ['ĐVT: triệu', 1_000_000],
  ['ĐVT: tr.đ', 1_000_000],
  ['Đơn vị tính: 1.000.000 đồng', 1_000_000],
  ['Unit: VND million', 1_000_000],
  ['ĐVT: đồng', 1],
  ['Loại tiền: VND', 1],
  ['Đơn vị tính: VND', 1],
  ['Đơn vị: nghìn', 1000],
  ['Đơn vị: triệu', 1_000_000],
  ['Currency: thousand VND', 1000],
  ['Loại tiền: nghìn đồng', 1000],
  ['Số liệu tính bằng nghìn đồng', 1000],
  ['Số tiền: nghìn đồng', 1000],
  ["VND'000", 1000],
  ['Đơn vị tính: nghìn đồng Việt Nam', 1000],
  ['ĐVT: trăm đồng', 'unknown'],
  ['ĐVT: trăm triệu đồng', 'unknown'],
  ['Đơn vị: Nghìn USD', 'unknown'],
  ['Đơn vị tính: nghìn đô la Mỹ', 'unknown'],
  ['ĐVT: tỷ đồng', 'unknown'],
  ['Unit: billion VND', 'unknown'],
])('%j says its unit', (line, unit) => {
  expect(unitOfLine(line)).toBe(unit);
});

test.each([
  'Đơn vị: Trường THCS Triệu Phong',
  'Đơn vị: Triệu Phong',
  'Đơn vị: Tr. THCS Ngọc Hà',
  'Đơn vị: 1000',
  'Số dư đầu kỳ: 1.000 đồng',
  '1.000 đ',
  'Phí (1.000 đ)',
  'Số tiền bằng chữ: một triệu đồng chẵn',
  'Học phí tháng 9',
  'Đơn vị: Trường Nghìn Hoa',
  'Kế toán: Ngô Đồng',
  'Số tiền bằng chữ: năm triệu đồng',
])('%j says none', (line) => {
  expect(unitOfLine(line)).toBeUndefined();
});
