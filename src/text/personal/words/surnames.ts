/**
 * Surnames of Vietnam that are hardly ever another word of a purpose, even without diacritics. With those below they are the
 * names of some 98 in 100 people (Lê Trung Hoa, Họ và tên người Việt Nam, 2005; names of Khmer, Hoa and Chăm families of the Mekong delta).
 */
export const CLEAR_SURNAMES = 'Nguyễn Trần Phạm Huỳnh Hoàng Bùi Phùng Quách Khuất Ngụy';

/** Surnames that are other words of purposes as well: *lệ phí*, *hồ sơ*, *đăng ký*, *dịch vụ*, *lương*. */
export const AMBIGUOUS_SURNAMES =
  'Lê Ngô Đào Trịnh Nghiêm Khổng Giáp Đậu Thạch Lục Âu Mạc Triệu Kiều Phan Vũ Võ Đặng Đỗ Hồ Dương Lý Đinh Đoàn Lâm Mai Trương Tô Tạ Hà Cao Lương Vương Thái Tăng Châu La Lưu Chu Kim Sơn Danh Tống Tôn Viên Diệp Lại Ông Vy Thân Đồng Văn Nông Lò Vàng Giàng Tiêu Uông Phương Bạch Doãn Chử Ninh Quan Hứa Liêu Trang Nhan Cù Đàm Thi Cổ Hàn Bành';

/** Middle names that hardly stand behind a surname by chance. */
export const MIDDLE_NAMES = 'Văn Thị Hữu Đức Ngọc Công Quang Thanh Minh Đình Xuân Gia Hoàng Bá Trọng Như Mỹ';
