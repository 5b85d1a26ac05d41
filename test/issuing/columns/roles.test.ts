import { expect, it } from 'vitest';
import { roleOf } from '../../../src/issuing/list/columns/heading.ts';
import { readState } from '../../../src/issuing/list/rows/states.ts';
import { classIn, dueDayIn, unitIn } from '../../../src/issuing/list/rows/title-facts.ts';

it.each([
  [
    'due',
    'Phải thu|Tổng phải thu|Phải thu tháng này|Tổng cần đóng|Phải nộp|Số tiền phải đóng|Phải đóng|Khách cần trả|Tổng cộng|TONG_TIEN|Total',
  ],
  [
    'dueNow',
    'Còn nợ|Còn lại|Còn thiếu|Chưa nộp|Chưa đóng|Còn phải nộp|Còn phải thu|Số tiền còn thiếu (VNĐ)|Nợ lại|Outstanding Balance|Thiếu/Thừa còn lại',
  ],
  ['paid', 'Đã thu|Đã nộp|Đã đóng|Đã trả|Đã trả trước|Đã thanh toán|Khách đã trả|Thanh toán|Tạm ứng'],
  ['carried', 'Nợ cũ|Nợ trước|Nợ kỳ trước|Thiếu/Thừa tháng trước|Số dư kỳ trước'],
  ['reduction', 'Miễn giảm|Giảm trừ|Giảm giá|Giảm giá hóa đơn|Ưu đãi|Hoàn tiền ăn|Khuyến Mãi'],
  [
    'payer',
    'Mã học sinh|Mã HS|MaHS|MAHOCSINH|Mã số HS|MSSV|Mã BN|MA_KHANG|Danh bộ|Mã sạp|Số quầy|Căn hộ|Mã hộ',
  ],
  ['document', 'Mã hóa đơn|Số phiếu|Mã hồ sơ|MA_LK|Số chứng từ|Số CT|Phiếu|Số phiếu thu|Biên lai|Receipt No'],
  ['sum', 'Số tiền|SOTIEN|ThanhTien'],
  ['dueDate', 'Hạn nộp|Hạn đóng|Hạn thanh toán|Hạn thu|Ngày hết hạn'],
  ['other', 'Số CCCD|Số định danh cá nhân|Số điện thoại|Mã thống kê|Mã hàng|BHYT chi trả'],
  ['record', 'ID_HDON|ID hóa đơn'],
  ['payout', 'Ký nhận|Người nhận thay|Thực lĩnh|Truy lĩnh|Số tiền trợ cấp'],
  ['count', 'Số buổi|Số lượng|Sĩ số|SL xe máy'],
  ['quantity', 'CHỈ SỐ CŨ|Tiêu thụ\n(m3)|Diện tích (m2)|M3|Giảm giá %|BHYT 80%|Tỷ lệ (%)'],
])('%s is what these headings are for', (role, headings) => {
  expect(headings.split('|').map((heading) => [heading, roleOf(heading)])).toEqual(
    headings.split('|').map((heading) => [heading, role]),
  );
});

it('takes a sum below the heading of a group for an item', () => {
  expect([roleOf('Thành tiền', 'Gửi xe'), roleOf('Thành tiền')]).toEqual(['item', 'sum']);
});

it('reads due days, classes and units of titles, and no day beside a signature', () => {
  expect(
    [
      'Hạn nộp: 25/9/2026',
      'Hạn nộp: 15.10.2026',
      'Hạn đóng: 30/9/26',
      'nộp từ 1-10/9/2026',
      'Hạn thu: ngày 20 tháng 9 năm 2026',
    ].map(dueDayIn),
  ).toEqual(['2026-09-25', '2026-10-15', '2026-09-30', '2026-09-10', '2026-09-20']);
  expect(
    ['Cần Thơ, ngày 03 tháng 9 năm 2026', 'Từ 00:00 ngày 15/09/2026 đến 23:59 ngày 15/09/2026'].map(dueDayIn),
  ).toEqual([undefined, undefined]);
  expect([classIn('DANH SÁCH THU - LỚP 8A3'), classIn('Lớp: 6A2   GVCN: cô Lan')]).toEqual(['8A3', '6A2']);
  expect(
    ['ĐVT: nghìn đồng', 'Đơn vị: 1.000đ', 'ĐVT: triệu đồng', 'Đơn vị tính: đồng', 'Tháng 9'].map(unitIn),
  ).toEqual([1000, 1000, 1_000_000, 1, undefined]);
});

it('reads the states of rows', () => {
  expect(
    ['Đã thu', 'Đã đóng', 'DA_THU', 'Đã hủy', 'Mới đóng một phần', 'Chưa tất toán', 'Đang xử lý'].map(
      readState,
    ),
  ).toEqual(['paid', 'paid', 'paid', 'cancelled', 'partly', undefined, undefined]);
});
