import type { RoleTable } from '../../../tables/headings/roles.ts';

/** What the row of headings is found by. */
export type ListWord = 'ordinal' | 'code' | 'key' | 'name' | 'class' | 'item' | 'money' | 'due' | 'other';

/**
 * Words by which the row of headings of a list of bills is told from titles and rows; what each column is for is asked of all of
 * them afterwards.
 */
export const HEADING_WORDS: RoleTable<ListWord> = {
  ordinal: { words: ['STT|TT|số TT|số thứ tự|no'] },
  code: {
    words: [
      'mã thanh toán|mã tham chiếu|mã nộp|mã nộp tiền|mã chuyển khoản|payment code|reference code|reference|code',
    ],
  },
  key: {
    words: [
      'mã học sinh|mã HS|mã số HS|mã trẻ|mã định danh|số hồ sơ|mã học viên|mã HV|MaHS|mã sinh viên|mã SV|MSSV|MSHS|mã BN|mã bệnh nhân|mã khách hàng|mã KH|mã khang|mã hộ|mã căn hộ|mã phòng|mã sạp|mã quầy|số quầy|số sạp|danh bộ|mã danh bộ|số danh bạ|căn hộ|số căn hộ|phòng|sạp|mã hộ khẩu|mã hóa đơn|số hóa đơn|số phiếu|mã phiếu|mã đơn hàng|mã hồ sơ|mã LK|mã',
      'order|invoice|bill|id|customer id|student id|customer code|student code',
    ],
  },
  name: {
    words: [
      'họ và tên|họ tên|họ và tên học sinh|họ và tên HS|họ tên học sinh|họ tên trẻ|họ và tên trẻ|họ tên bệnh nhân|học sinh|học viên|sinh viên|bệnh nhân|khách hàng|tên khách hàng|chủ hộ|tên hộ|tên chủ hộ|hộ kinh doanh|tên hộ kinh doanh|tiểu thương|cư dân|người nộp|người nộp hồ sơ|tên khang|họ đệm|họ lót|tên|người thuê',
      'name|full name|customer name|student name|customer|billing name',
    ],
    beside: 'của',
  },
  class: {
    words: ['lớp|lớp học|lớp SH|khối|khoa|khu|tổ|ấp|block|class|group|dãy|phân khu|ngành hàng|địa chỉ'],
  },
  item: {
    words: [
      'khoản thu|nội dung thu|nội dung|loại phí|tên học phần|học phần|tên hàng|dịch vụ|tên khoản thu|item',
    ],
  },
  money: {
    words: [
      'số tiền|thành tiền|phải thu|phải nộp|phải đóng|cần nộp|cần đóng|còn nợ|còn lại|còn thiếu|còn phải nộp|còn phải thu|còn phải trả|tổng cộng|tổng tiền|tổng|cộng|tổng số tiền|tổng phải thu|tổng phải nộp|tổng cần đóng|khách cần trả|khách phải trả|khách đã trả|đã thu|đã nộp|đã đóng|đã trả|nợ cũ|nợ trước|nợ kỳ trước|học phí|tiền ăn|tiền điện|tiền nước|tổng thanh toán|miễn giảm|giảm trừ|thanh toán|tổng số tiền phải nộp|tạm ứng|phí|lệ phí',
      'amount|total|amount due|outstanding balance|subtotal',
    ],
    beside: 'tháng này kỳ vnđ',
  },
  due: { words: ['hạn nộp|hạn đóng|hạn thanh toán|hạn thu|ngày hết hạn|hạn chót', 'due|due date|deadline'] },
  other: {
    words: [
      'ghi chú|trạng thái|tình trạng|ngày sinh|năm sinh|số điện thoại|điện thoại|kỳ|tháng|năm|chỉ số mới|chỉ số cũ|số lượng|đơn giá|sĩ số|đối tượng|ký nhận|người nhận thay|số tiền trợ cấp|thực lĩnh|hình thức thu|số CCCD|số buổi|loại đối tượng|nội dung mã QR|mã QR|thay bằng|payload|check|status',
    ],
  },
};
