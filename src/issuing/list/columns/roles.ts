/** The roles of columns that hold money, or may. */
export const MONEY_ROLES = [
  'item',
  'gross',
  'sum',
  'due',
  'dueNow',
  'paid',
  'carried',
  'reduction',
  'out',
  'unknown',
] as const;

export type MoneyRole = (typeof MONEY_ROLES)[number];

// biome-ignore format: a list
const TEXT_ROLES = [
  'ordinal', 'code', 'payload', 'supersededBy', 'check', 'billId', 'document', 'record', 'payer', 'surname', 'givenName', 'name', 'class', 'title',
  'period', 'dueDate', 'cancelled', 'paidDay', 'state', 'method', 'note', 'payout', 'other', 'currency', 'count', 'quantity', 'price',
] as const;

/** What a column of a list of bills is for; `record` numbers what a row is a record of, and is never the key; `paidPart` is one way of paying among several. */
export type ListRole = (typeof TEXT_ROLES)[number] | MoneyRole | 'paidPart';

/** All roles, in the order in which a row of headings is sought by them. */
export const LIST_ROLES: readonly ListRole[] = [...TEXT_ROLES, ...MONEY_ROLES, 'paidPart'];

/** What those who pay are called, behind "mã". */
const PAYERS =
  'học sinh/HS/sinh viên/SV/người học/trẻ/học viên/HV/khách hàng/khách/KH/khang/hộ/hộ khẩu/hộ dân/bệnh nhân/BN/căn hộ/căn/phòng/sạp/quầy/ki ốt/kiot/định danh/danh bộ/dân cư/cư dân/người nộp';
/** What is still to be done, or was done, with money. */
const PAID = 'thu/nộp/đóng/đóng góp/trả/thanh toán';

/**
 * What lists of bills call their columns, as exporters, import templates and record types of institutions write them; the first
 * row that fits counts. Phrases are parted by `|`; `(a/b)` is one of several, `(a/)` may lack, `*` is any words, `#` numbers.
 */
// biome-ignore format: a table of words reads better in rows
export const ROLE_PHRASES: readonly (readonly [ListRole, string])[] = [
  ['ordinal', 'STT|TT|số TT|số thứ tự|no'],
  ['payload', '(nội dung/chuỗi/) (mã/) QR|VietQR|payload'],
  ['supersededBy', 'thay (thế/) bằng|thay thế bởi|superseded by|replaced by'],
  ['check', 'ký tự kiểm tra|hệ kiểm tra|check'],
  ['code', 'mã thanh toán|mã tham chiếu|mã chuyển khoản|mã nộp (tiền/)|payment code|reference (code/)|code|mã'],
  ['document', '(mã/số/) (hóa đơn/chứng từ/biên lai)|(mã/số) CT|số HĐ|(mã/số/) phiếu (thu/)|số BL (HĐ/)|mã LK|mã đơn hàng|mã hồ sơ|mã khoản thu|mã học phí'],
  ['record', 'ID (HDON/hóa đơn)|mã HĐĐT|số HĐĐT'],
  ['document', 'bill (id/number/no)|(invoice/order/receipt/voucher) (number/no/id/)'],
  ['billId', 'id|bill'],
  ['other', '(số/mã/) (căn cước/CCCD/CMND/định danh cá nhân) *|(số/) (điện thoại/ĐT/SĐT/tel/phone/email/mail) *'],
  ['other', 'địa chỉ *|dchi *|DC|phường xã *|khu vực *|billing (street/city/zip/country) *'],
  ['other', '(số/) thẻ (BHYT/bảo hiểm) *|mã (thống kê/KB/bệnh án/hồ sơ BHYT) *'],
  ['other', 'mã (hàng/HP/học phần/môn/vận đơn/đối soát/đặt hàng/trả hàng/vạch/số thuế/loại) *|thương hiệu *|ngành hàng *'],
  ['other', 'mã (DVIQLY/DDO/trạm) *|MLT|hợp đồng *|số (seri/serial/sery/series/sê ri) *|kihieu *|ký hiệu *|sery *|loại (psinh/HDON) *'],
  ['other', 'ngày (phanh/phát hành/sinh/tạo/cập nhật/lập/nộp hồ sơ/đăng ký) *|thời gian *|giờ *|năm sinh *|sinh năm *'],
  ['other', 'giới tính *|biệt danh *|tên ở nhà *|(loại/) đối tượng *|diện ưu tiên *|dân tộc *|nhận xét *'],
  ['other', 'chi nhánh *|bảng giá *|người (bán/tạo/thu/lập) *|kênh bán *|đối tác *|phí trả ĐTGH *|còn cần thu *|dạng ngăn *|lắp đặt *'],
  ['other', 'ĐVT|đơn vị tính *'],
  ['currency', 'loại tiền (tệ/)|(mã/đơn vị/) tiền tệ|mã tiền|nguyên tệ|ngoại tệ|(mã/) NT|currency *|ccy'],
  ['other', '* (BHYT/bảo hiểm/BH/quỹ) (chi/thanh toán/trả) *|(T/tiền/) BHTT|BHYT TT'],
  ['payout', 'ký nhận|người nhận thay|người ký nhận|thực lĩnh|truy lĩnh|thực nhận|(số tiền/mức/tiền) trợ cấp|chữ ký người nhận'],
  ['other', 'người nhận *'],
  ['out', '* (trả lại/hoàn trả/phải chi/đã chi/thừa trả) *|chi trả *'],
  ['payer', `(mã/mã số/số/id) (${PAYERS})|MSSV|MSHS|danh bộ|số danh (bộ/bạ)|số (căn hộ/phòng/sạp/nha)|căn hộ|phòng|sạp|kiot|số hồ sơ`],
  ['payer', '(customer/student/patient/tenant) (id/code/no/)'],
  ['due', `(HS/học sinh/phụ huynh/PH/PHHS/cha mẹ/gia đình/người học/cá nhân/hộ/BN/bệnh nhân) (phải/cần/tự/còn phải/) (${PAID}) (tiền/) #`],
  ['reduction', '(NSNN/ngân sách/ngân sách nhà nước/nhà nước) (hỗ trợ/cấp/cấp bù/đóng/trả/chi trả/thanh toán) *'],
  ['other', '(lũy kế/cộng dồn) *|* (lũy kế/cộng dồn)'],
  ['surname', 'họ đệm|họ và (tên/) đệm|họ lót|họ và chữ lót|họ tên đệm'],
  ['givenName', 'tên'],
  ['name', '(họ và tên/họ tên) (học sinh/HS/trẻ/bệnh nhân/) *|chủ hộ *|học sinh *|người học *|học viên *|sinh viên *|bệnh nhân *|khách hàng *|cư dân *|tiểu thương *|hộ kinh doanh *|người nộp (hồ sơ/) *|người thuê *'],
  ['name', 'tên (học sinh/HS/sinh viên/SV/người học/học viên/trẻ/bệnh nhân/BN/khách hàng/KH/khang/hộ/chủ hộ/hộ kinh doanh/tiểu thương/người nộp/công ty) *|(full/billing/customer/student/) name *'],
  ['class', 'mã (sổ GCS/SOGCS)|lớp (học/SH/)|tên lớp|khối|khoa|tổ|cụm|khu phố|ấp|khu|dãy|phân khu|lô|block|tòa|tầng|class|group|thủ tục (hành chính/)'],
  ['other', 'mã lớp'],
  ['state', 'trạng thái|tình trạng|(financial/payment/) status'],
  ['note', 'ghi chú *|diễn giải ghi chú|note|notes|remark|remarks|trạng thái giao hàng'],
  ['cancelled', 'cancelled at|ngày hủy'],
  ['paidDay', 'ngày (giải trách/thanh toán/đã nộp/nộp tiền)|ngày thu (tiền/)|paid at'],
  ['method', 'hình thức (thu/thanh toán/nộp)|phương thức (TT/thanh toán/)|payment method'],
  ['dueDate', 'hạn (nộp/đóng/thanh toán/thu/chót/cuối) (tiền/)|ngày hết hạn (nộp/)|nộp trước (ngày/)|due (date/)|deadline|next payment due at'],
  ['price', 'đơn giá *|mức thu *|giá (vé/phòng/thuê)|lineitem price *'],
  ['count', 'số lượng *|SL *|sĩ số *|số (ngày/buổi/tháng/TC/tín chỉ/tiết/khẩu/nhân khẩu/người/vé/m/giờ/lần/xe/phiếu/vắng/hộ/lượt) *'],
  ['count', 'học (t2/t3/t4/t5/t6/t7/CN) *|nghỉ (có/không) phép *|lineitem quantity *'],
  ['quantity', 'm2|m3|kWh|GB|ĐM|giá biểu|định mức|diện tích *|tiêu thụ *|điện tthu|điện năng|khối lượng|trọng lượng|dài|rộng|cao|điểm *|hệ số|tỷ lệ|thuế suất|* %'],
  ['quantity', 'chỉ số *|CSC|CSM|cũ|mới|đầu|cuối|số (đầu/cuối) (kỳ/)|năm học|bậc|tiện ích'],
  ['title', '(tên/) (khoản thu/nội dung thu/loại phí/học phần/môn học/hàng/sản phẩm/dịch vụ/loại hình)|tên (phí/khoản)|nội dung|diễn giải|item|lineitem name|description|fee'],
  ['period', 'kỳ (cước/thu/hóa đơn/)|tháng|năm|học kỳ|đợt (thu/)|quý|period|tháng năm'],
  ['dueNow', `(số tiền/) còn (nợ/lại/thiếu/dư nợ) *|(số tiền/) còn phải (${PAID}) *|nợ lại|(thiếu thừa/thừa thiếu) còn lại *|số tiền còn *|chưa (${PAID})`],
  ['dueNow', 'outstanding *|balance due *|amount due *'],
  ['carried', '(tiền/) nợ (cũ/trước/kỳ trước/tháng trước/tồn/đầu kỳ/lại kỳ trước) *|(thiếu thừa/thừa thiếu/số dư/dư/tồn/thừa/thiếu) (nợ/) (tháng trước/kỳ trước/đầu kỳ/kỳ) *'],
  ['carried', 'số tiền kỳ trước *|* chuyển sang|số dư'],
  ['dueNow', 'chênh lệch *'],
  ['reduction', 'học bổng *|(số tiền/tiền/) (miễn giảm/giảm/giảm trừ/được giảm/khấu trừ/chiết khấu/ưu đãi/khuyến mại/khuyến mãi/miễn) *|trừ *|hoàn tiền *|tiền thừa *|discount *|voucher *'],
  ['paid', `(số tiền/tiền/khách/tổng/tổng số/tổng tiền/tổng số tiền/) đã (${PAID}/tạm ứng/ứng/đặt cọc/cọc) *|thanh toán|tạm ứng *|đặt cọc *|tiền cọc|trả trước|paid (amount/)`],
  ['paidPart', '(nộp/thu/đóng/trả) (qua/bằng/) (NH/ngân hàng/kho bạc/tiền mặt/TM/chuyển khoản/CK/thẻ/ví/app) *|tiền mặt|thẻ|ví|chuyển khoản|cash|card'],
  ['gross', 'tổng (chi phí/tiền hàng/học phí/tiền trước/chi/trước) *|t tongchi *|học phí gốc *|cước trước thuế *|số tiền quy định *|tiền hàng *|subtotal *'],
  ['due', `(tổng số tiền/tổng/số tiền/tiền/khách/) (cần/phải) (${PAID}) #|(tổng/) (số tiền/) phải (thu/nộp/đóng/đóng góp) *|học phí cần nộp #|T BNCT #`],
  ['due', '(tổng/cộng/tổng tiền/tổng số/tổng số tiền/tổng thanh toán/total) #|tổng cộng *|tổng tiền (phải/cần/thanh toán) *'],
  ['sum', 'số tiền (thu/)|thành tiền|tiền|amount|tổng giá trị|giá trị|sum|lineitem total'],
  ['item', '(tiền/tiền ăn/tiền điện/tiền nước/phí/học phí/thuế/lệ phí/BHYT/BHTN/BHTT/giá bán/nước/điện/rác/ăn/thu khác/phụ phí/shipping/taxes) *|(BN/) (cùng chi trả/tự trả) *|T (BNCCT/BNTT) *'],
];
