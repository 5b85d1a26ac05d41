import {
  createReconciler,
  type Decision,
  freezeDays,
  readDecisions,
  reportHtml,
  reportTable,
  reportXlsx,
  settle,
} from 'vietqr-kit/reconcile';
import { fromFeed, readStatement } from 'vietqr-kit/statements';
import { readSheets } from 'vietqr-kit/tables';

// September's fees. An has two open bills under one code; Bình and Chi are siblings.
const bills = [
  { code: 'HS2K4M7P9', id: 'An, tháng 8', amount: 320_000, dueDate: '2026-08-31' },
  { code: 'HS2K4M7P9', id: 'An, tháng 9', amount: 350_000, dueDate: '2026-09-30' },
  { code: 'HS2R8T3W6', id: 'Bình', amount: 350_000, dueDate: '2026-09-30' },
  { code: 'HS2V5Y2B4', id: 'Chi', amount: 420_000, dueDate: '2026-09-30' },
  { code: 'HS2Z9Q1D3', id: 'Dũng', amount: 350_000, dueDate: '2026-09-30' },
];

// SePay told at once of Dũng's first part; the bank's statement tells of it too.
const webhook = fromFeed([
  {
    id: 92704,
    gateway: 'Vietcombank',
    transactionDate: '2026-09-07 14:02:37',
    accountNumber: '1800201234567',
    content: 'HS2Z9Q1D3 hoc phi dot 1',
    transferType: 'in',
    transferAmount: 200_000,
    referenceCode: 'FT26250111111',
  },
]);
const september = await readStatement(
  new TextEncoder().encode(`Số tài khoản: 1800201234567
Ngày GD;Số CT;Ghi nợ;Ghi có;Số dư;Nội dung
;;;;1.000.000;Số dư đầu kỳ
05/09/2026;FT26248111111;;670.000;1.670.000;MBVCB.4125261053.047334.HS2K4M7P9 hoc phi.CT tu 0011001234567
06/09/2026;FT26249111111;;700.000;2.370.000;hoc phi hai chi em HS2R8T3W6 va HS2V5Y2B4
07/09/2026;FT26250111111;;200.000;2.570.000;HS2Z9Q1D3 hoc phi dot 1
08/09/2026;FT26251111111;;150.000;2.720.000;nop not hoc phi cho con
09/09/2026;FT26252111111;;350.000;3.070.000;HS2Z9Q1D3 nop nham
10/09/2026;FT26253111111;350.000;;2.720.000;Hoan tra GD FT26252111111
;;350.000;2.070.000;2.720.000;Cộng phát sinh
`),
);

// A clerk says whose money it is where the text does not, and how the siblings' sum is shared.
const decisions: Decision[] = [
  {
    movement: idOf('nop not hoc phi cho con'),
    allocations: [{ bill: 'Dũng', amount: 150_000 }],
    by: 'Lan',
    at: '2026-09-09T08:30:00+07:00',
    note: 'mẹ Dũng gọi điện',
  },
  {
    movement: idOf('hai chi em'),
    allocations: [
      { bill: 'Bình', amount: 350_000 },
      { bill: 'Chi', amount: 350_000 },
    ],
    by: 'Lan',
    at: '2026-09-09T08:35:00+07:00',
  },
];

const { match } = createReconciler(bills);
const withMatch = (movements: typeof september.movements) =>
  movements.map((movement) => ({ movement, match: match(movement) }));
const matched = withMatch([...webhook, ...september.movements]);
const first = settle(bills, matched, { decisions });
console.log(reportTable(first, { lang: 'vi' }));

// For the accountant: a workbook whose column "Gán cho mã" is filled in, and a page with sums and plots.
const workbook = reportXlsx(first, { lang: 'vi' });
const { sheets } = await readSheets(workbook);
console.log(`\nreport.xlsx: ${sheets.map(({ name }) => name).join(' | ')}`);
console.log(`report.html: ${reportHtml(first, { lang: 'vi', matched }).match(/<svg/g)?.length} plots`);

// A second run reads the workbook: who decided, when and why stays.
const kept = readDecisions(sheets, { by: 'Hoa', at: '2026-09-30' });
const again = settle(bills, matched, { decisions: kept });
for (const { by, note = '' } of kept) console.log(`kept: ${[by, note].filter(Boolean).join(', ')}`);
console.log(`same as before: ${reportTable(again) === reportTable(first)}`);

// The month is closed. In October a late line turns up, and Chi's rest is paid; what was closed stays as it was.
const lock = freezeDays(first, { through: '2026-09-30', by: 'Lan', at: '2026-10-01T08:00:00+07:00' });
const october = await readStatement([
  { 'Ngày GD': '30/09/2026', 'Số CT': 'FT26273111111', 'Ghi có': '40.000', 'Nội dung': 'HS2V5Y2B4 nop them' },
  { 'Ngày GD': '02/10/2026', 'Số CT': 'FT26275111111', 'Ghi có': '30.000', 'Nội dung': 'HS2V5Y2B4 nop not' },
]);
const second = settle(bills, withMatch(october.movements), { locks: [lock] });
console.log(`\nclosed through ${lock.through}: ${lock.movements.length} movements`);
for (const { key, status, received } of second.bills) console.log(`${key}: ${status}, ${received} đ`);
for (const { description, outcome, reason = '', bookedOn = '' } of second.movements.slice(-2))
  console.log([description, outcome, reason, bookedOn].filter(Boolean).join(' | '));

function idOf(words: string): string {
  return september.movements.find(({ description }) => description.includes(words))?.id ?? '';
}

// Khoản thu
// Mã           Mã thanh toán  Tình trạng   Phải thu   Đã thu  Chênh lệch  Giao dịch
// An, tháng 8  HS2K4M7P9      nộp trễ hạn   320.000  320.000              FT26248111111
// An, tháng 9  HS2K4M7P9      đã nộp đủ     350.000  350.000              FT26248111111
// Bình         HS2R8T3W6      đã nộp đủ     350.000  350.000              FT26249111111
// Chi          HS2V5Y2B4      nộp thiếu     420.000  350.000     -70.000  FT26249111111
// Dũng         HS2Z9Q1D3      đã nộp đủ     350.000  350.000              FT26250111111, FT26251111111, FT26252111111, FT26253111111
//
// Đã quyết định
// Số giao dịch   Tình trạng   Số tiền  Khoản thu gợi ý           Thời gian   Nội dung giao dịch                         Người quyết định  Ghi chú
// FT26249111111  đã ghi nhận  700.000  Bình=350.000 Chi=350.000  06/09/2026  hoc phi hai chi em HS2R8T3W6 va HS2V5Y2B4  Lan
// FT26251111111  đã ghi nhận  150.000  Dũng=150.000              08/09/2026  nop not hoc phi cho con                    Lan               mẹ Dũng gọi điện
//
// Tiền ra
// Số giao dịch   Tình trạng   Số tiền  Khoản thu gợi ý  Thời gian   Nội dung giao dịch
// FT26253111111  hoàn trả    -350.000  Dũng=-350.000    10/09/2026  Hoan tra GD FT26252111111
//
// Tổng tiền vào: 2.070.000 đ (5 giao dịch)
// Đã ghi nhận: 2.070.000 đ (5 giao dịch)
// Chờ xác nhận: 0 đ
// Chưa ghi nhận: 0 đ
// Đã hoàn trả: 350.000 đ (1 giao dịch)
//
// report.xlsx: Tổng hợp | Cần kiểm tra | Chưa nộp đủ | Nộp thừa, nộp trùng | Khoản thu | Đã ghi nhận | Giao dịch khác
// report.html: 3 plots
// kept: Lan
// kept: Lan, mẹ Dũng gọi điện
// same as before: true
//
// closed through 2026-09-30: 6 movements
// An, tháng 8: paid_late, 320000 đ
// An, tháng 9: paid, 350000 đ
// Bình: paid, 350000 đ
// Chi: paid_late, 420000 đ
// Dũng: paid, 350000 đ
// HS2V5Y2B4 nop them | allocated | late_arrival | 2026-10-01
// HS2V5Y2B4 nop not | allocated
