/**
 * `npm run demo`: a class's fee list becomes reference codes, payment codes, cards, a notice and labels in the folder
 * `out`; rows with faults are told by row and column; then the bank statement comes back and every fee is settled.
 */
import { decode } from 'vietqr-kit';
import { reportTable } from 'vietqr-kit/reconcile';
import { readFees } from './demo/fees.ts';
import { writePapers } from './demo/papers.ts';
import { BANK, DUE_READ, PAYEE, PLACE, SCHOOL } from './demo/school.ts';
import { settleStatement } from './demo/settling.ts';
import { dong, table } from './demo/table.ts';

const folder = process.argv[2] ?? 'out';
const { fees, faults } = readFees();
const [first] = fees;
if (!first) throw new Error('không có dòng nào tạo được mã');

console.log(`${SCHOOL}, ${PLACE}\nTài khoản nhận: ${PAYEE.account}, ${BANK}. Hạn nộp: ${DUE_READ}`);

heading('1. Mỗi học sinh một mã, đứng đầu nội dung chuyển khoản');
const rows = fees.map(({ line, name, amount, purpose, shortened, payload }) => {
  const read = decode(payload);
  const same = read.amount === amount && read.account === PAYEE.account && read.purpose === purpose;
  return [String(line), name, dong(amount), purpose, same ? 'khớp' : 'SAI', shortened ? 'đã rút gọn' : ''];
});
console.log(table(['Dòng', 'Học sinh', 'Số tiền', 'Nội dung chuyển khoản', 'Đọc lại', ''], rows));
console.log(`\n${fees.length} mã, tổng ${dong(fees.reduce((sum, { amount }) => sum + amount, 0))}`);

heading(`2. ${faults.length} dòng chưa tạo được mã, hãy sửa trong examples/fees.csv`);
console.log(table(['Dòng', 'Cột', 'Lỗi'], faults));

heading('3. Các tệp đã tạo');
console.log(table(['Tệp', 'Nội dung'], await writePapers(folder, fees, first)));

heading('4. Đối soát với sao kê examples/statement.csv');
console.log(reportTable(await settleStatement(fees)));

function heading(text: string): void {
  console.log(`\n${text}\n`);
}

// Trường THCS Hoa Cau, phường Ninh Kiều, thành phố Cần Thơ
// Tài khoản nhận: 1800201234567, Agribank. Hạn nộp: 30/09/2026
//
// 1. Mỗi học sinh một mã, đứng đầu nội dung chuyển khoản
//
// Dòng  Học sinh              Số tiền  Nội dung chuyển khoản     Đọc lại
//    2  Nguyễn Thị Bảo An   320.000 đ  HP090196 Hoc phi thang 9  khớp
//    3  Trần Quốc Bình      320.000 đ  HP090293 Hoc phi thang 9  khớp
//    4  Lê Hoàng Gia Hân    320.000 đ  HP090390 Hoc phi thang 9  khớp
//    6  Võ Ngọc Khánh Linh  160.000 đ  HP090584 Hoc phi thang 9  khớp
//    7  Huỳnh Minh Luân     660.000 đ  HP090681 Tien an thang 9  khớp
//    9  Bùi Trọng Nghĩa     660.000 đ  HP090875 Tien an thang 9  khớp
//   10  Danh Sô Phia        631.800 đ  HP090972 Bao hiem y te    khớp     đã rút gọn
//   11  Ngô Thanh Tâm       631.800 đ  HP091069 BHYT 2026        khớp
//   12  Dương Tuấn Vũ       631.800 đ  HP091166 BHYT 2026        khớp
//   13  Lý Như Ý            320.000 đ  HP091263 Hoc phi thang 9  khớp
//
// 10 mã, tổng 4.655.400 đ
//
// 2. 2 dòng chưa tạo được mã, hãy sửa trong examples/fees.csv
//
// Dòng  Cột      Lỗi
//    5  số tiền  số tiền: "320.000" không dùng được; cần số tiền viết liền, không có dấu chấm, dấu phẩy, ví dụ 350000
//    8  số tiền  ô trống; hãy nhập số tiền
//
// 3. Các tệp đã tạo
//
// Tệp                Nội dung
// out/ma.svg         mã QR của Nguyễn Thị Bảo An, phóng to tùy ý
// out/ma.png         mã QR của Nguyễn Thị Bảo An, 480 × 480
// out/the/*.png      10 ảnh mã QR để gửi qua Zalo, mỗi học sinh một ảnh
// out/thong-bao.pdf  thông báo thu tiền của Nguyễn Thị Bảo An, khổ A4
// out/nhan.pdf       10 nhãn dán sổ liên lạc, khổ A4
// out/manifest.csv   danh sách mã đã phát, để đối soát
//
// 4. Đối soát với sao kê examples/statement.csv
//
// Khoản thu
// Mã                         Mã thanh toán  Tình trạng   Phải thu     Đã thu  Chênh lệch  Giao dịch
// HS6A01 Nguyễn Thị Bảo An   HP090196       đã nộp đủ     320.000    320.000              1041
// HS6A02 Trần Quốc Bình      HP090293       đã nộp đủ     320.000    320.000              1042
// HS6A03 Lê Hoàng Gia Hân    HP090390       đã nộp đủ     320.000    320.000              1043
// HS6A05 Võ Ngọc Khánh Linh  HP090584       nộp thiếu     160.000    150.000     -10.000  1044
// HS6A06 Huỳnh Minh Luân     HP090681       nộp trùng     660.000  1.320.000     660.000  1045, 1046
// HS6A08 Bùi Trọng Nghĩa     HP090875       đã nộp đủ     660.000    660.000              1047
// HS6A09 Danh Sô Phia        HP090972       chưa nộp      631.800          0    -631.800
// HS6A10 Ngô Thanh Tâm       HP091069       nộp trễ hạn   631.800    631.800              1051
// HS6A11 Dương Tuấn Vũ       HP091166       chưa nộp      631.800          0    -631.800
// HS6A12 Lý Như Ý            HP091263       chưa nộp      320.000          0    -320.000
//
// Tiền nộp thừa, và khoản chưa nộp của cùng người
// Mã                      Nộp thừa
// HS6A06 Huỳnh Minh Luân   660.000
//
// Giao dịch cần kiểm tra
// Số giao dịch  Tình trạng                                  Số tiền  Khoản thu gợi ý                     Thời gian         Nội dung giao dịch
// 1049          không có mã thanh toán                      631.800  HS6A09 Danh Sô Phia (tên, số tiền)  12/09/2026 18:05  DANH CHANH nop BHYT cho chau Danh So Phia lop 6A
// 1050          mã thanh toán chưa chắc chắn, chờ xác nhận  631.800  HS6A11 Dương Tuấn Vũ                15/09/2026 12:33  HP091766 BHYT 2026 Trace 660374
//
// Tiền ra
// Số giao dịch  Tình trạng        Số tiền  Thời gian         Nội dung giao dịch
// 1048          tiền ra (ghi nợ)  -11.000  09/09/2026 09:20  THU PHI SMS BANKING T09/2026
//
// Tổng tiền vào: 4.985.400 đ (10 giao dịch)
// Đã ghi nhận: 3.721.800 đ (8 giao dịch)
// Chờ xác nhận: 0 đ
// Chưa ghi nhận: 1.263.600 đ (2 giao dịch)
// Nộp thừa, nộp trùng, trong số đã ghi nhận: 660.000 đ (1 khoản thu)
// Tiền ra: −11.000 đ (1 giao dịch)
