import { readBillList } from 'vietqr-kit/issuing';
import { createReconciler, reportTable, settle } from 'vietqr-kit/reconcile';
import { readStatement } from 'vietqr-kit/statements';

// Both readers take the bytes of a file, as readFile gives them: Excel, CSV, HTML, and for statements MT940, camt.053, OFX.
const list = await readBillList(
  new TextEncoder().encode(`DANH SÁCH THU THÁNG 9/2026
Mã thanh toán,Họ và tên,Lớp,Tiền ăn,BHYT,Phải nộp,Hạn nộp
HS2K4M7P9,Nguyễn Thị Bảo An,6A1,350.000,,350.000,30/09/2026
HS2R8T3W6,Trần Quốc Bình,6A1,350.000,,350.000,30/09/2026
HS2V5Y2B4,Lê Ngọc Chi,6A2,350.000,70.000,420.000,30/09/2026
,Tổng cộng,,1.050.000,70.000,1.120.000,
`),
);
console.log(`${list.payers} bills, ${list.total} đ, ${list.proof.state} by ${list.proof.by.join(' and ')}`);

const statement = await readStatement(
  new TextEncoder().encode(`Số tài khoản: 1800201234567
Ngày GD;Số CT;Ghi nợ;Ghi có;Số dư;Nội dung
;;;;1.000.000;Số dư đầu kỳ
05/09/2026 08:15;5243;;350.000;1.350.000;MBVCB.4125261053.047334.HS2K4M7P9 h oc phi.CT tu 0011001234567 LE AN
06/09/2026 18:14;5244;;300.000;1.650.000;IBFT hs2r8t3w6 hoc phi GD 856933-060926 18:14:59
09/09/2026 09:20;5245;11.000;;1.639.000;Thu phi SMS
02/10/2026 07:02;5246;;420.000;2.059.000;NGUYEN THI CHI HS2-V5Y2B4 Trace 660374
02/10/2026 07:40;5247;;350.000;2.409.000;nop hoc phi cho con Ma giao dich Trace728744 Trace 728744
;;11.000;1.420.000;2.409.000;Cộng phát sinh
`),
);
console.log(
  `account ${statement.account}: ${statement.movements.length} movements, ${statement.proof.state}`,
);

const bills = list.bills.map(({ code = '', name = '', amount, dueDate }) => ({
  ...{ code, id: name },
  ...(amount !== undefined && { amount }),
  ...(dueDate !== undefined && { dueDate }),
}));
const { match } = createReconciler(bills);
const received = statement.movements.map((movement) => ({ movement, match: match(movement) }));
console.log(`\n${reportTable(settle(bills, received), { lang: 'vi' })}`);

// 3 bills, 1120000 đ, proved by rows and totals
// account 1800201234567: 5 movements, balanced
//
// Khoản thu
// Mã                 Mã thanh toán  Tình trạng   Phải thu   Đã thu  Chênh lệch  Giao dịch
// Nguyễn Thị Bảo An  HS2K4M7P9      đã nộp đủ     350.000  350.000              5243
// Trần Quốc Bình     HS2R8T3W6      nộp thiếu     350.000  300.000     -50.000  5244
// Lê Ngọc Chi        HS2V5Y2B4      nộp trễ hạn   420.000  420.000              5246
//
// Giao dịch cần kiểm tra
// Số giao dịch  Tình trạng              Số tiền  Thời gian         Nội dung giao dịch
// 5247          không có mã thanh toán  350.000  02/10/2026 07:40  nop hoc phi cho con Ma giao dich Trace728744 Trace 728744
//
// Tiền ra
// Số giao dịch  Tình trạng        Số tiền  Thời gian         Nội dung giao dịch
// 5245          tiền ra (ghi nợ)  -11.000  09/09/2026 09:20  Thu phi SMS
//
// Tổng tiền vào: 1.420.000 đ (4 giao dịch)
// Đã ghi nhận: 1.070.000 đ (3 giao dịch)
// Chờ xác nhận: 0 đ
// Chưa ghi nhận: 350.000 đ (1 giao dịch)
// Tiền ra: −11.000 đ (1 giao dịch)
