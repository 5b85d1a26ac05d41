import type { ReportWords } from './words.ts';

const SPAN_WORDS = { 1: 'ngày', 7: 'tuần từ', month: 'tháng từ' } as const;

export const VIETNAMESE: ReportWords = {
  title: 'Báo cáo đối soát thu tiền',
  period: (from, to) => (from === to ? `Giao dịch ngày ${from}` : `Giao dịch từ ${from} đến ${to}`),
  sheets: {
    summary: 'Tổng hợp',
    open: 'Cần kiểm tra',
    lacking: 'Chưa nộp đủ',
    over: 'Nộp thừa, nộp trùng',
    allocated: 'Đã ghi nhận',
    others: 'Giao dịch khác',
    bills: 'Khoản thu',
  },
  noClass: 'Không ghi lớp',
  headings: {
    statuses: 'Khoản thu theo tình trạng',
    classes: 'Khoản thu theo lớp, nhóm',
    outcomes: 'Giao dịch theo kết quả',
    money: 'Tiền đã đi đâu',
    files: 'Sao kê đã đọc',
    howTo: 'Cách xử lý giao dịch cần kiểm tra',
    bills: 'Tất cả khoản thu',
    plots: 'Nhìn nhanh',
  },
  columns: {
    status: 'Tình trạng',
    class: 'Lớp, nhóm',
    count: 'Số lượng',
    amountDue: 'Phải thu',
    received: 'Đã thu',
    difference: 'Chênh lệch',
    lacking: 'Còn phải thu',
    outcome: 'Kết quả',
    amount: 'Số tiền',
    file: 'Tệp',
    account: 'Tài khoản',
    from: 'Từ ngày',
    to: 'Đến ngày',
    proof: 'Kiểm chứng',
  },
  total: 'Tổng cộng',
  none: {
    bills: 'Không có khoản thu nào.',
    open: 'Không có giao dịch nào cần kiểm tra.',
    lacking: 'Tất cả khoản thu đã nộp đủ.',
    over: 'Không có khoản thu nào nộp thừa.',
    allocated: 'Chưa ghi nhận giao dịch nào.',
    others: 'Không có giao dịch nào khác.',
    movements: 'Chưa có tiền vào.',
    files: 'Không ghi tên sao kê nào.',
    arrivals: 'Chưa có khoản chuyển nào đến.',
  },
  ties: (received, allocated, returned) =>
    `Các khoản thu đã nhận ${received}: ${allocated} đã ghi nhận, trừ ${returned} đã hoàn trả.`,
  proof: {
    balanced: 'khớp số dư hoặc dòng tổng',
    openEnds: 'số dư các dòng nối tiếp nhau; thiếu dòng ở đầu hay ở cuối thì không thấy được',
    unproved: 'không có gì trong tệp để kiểm chứng',
    broken: 'KHÔNG khớp số dư hoặc dòng tổng',
  },
  prompt: {
    title: 'Gán cho mã',
    text: 'HS2041, hoặc HS2041=350000; HS2042=200000, hoặc trả lại, bỏ qua, huỷ quyết định. Một mã không ghi số tiền thì nhận cả giao dịch.',
  },
  howTo: [
    'Ở trang “Cần kiểm tra”, ghi vào cột màu vàng “Gán cho mã” khoản thu nhận số tiền đó, ví dụ HS2041.',
    'Nếu tiền dùng cho nhiều khoản, ghi từng khoản kèm số tiền: HS2041=350000; HS2042=200000. Không ghi số tiền thì mỗi khoản nhận phần còn thiếu, nếu cộng lại đúng bằng giao dịch.',
    'Ví điện tử đã trừ phí: ghi phí trong ngoặc sau khoản thu: HS2041=338000 (phí ví 12000). Phí được tính cho khoản thu.',
    'Tiền phải trả cho người nộp: ghi trả lại. Tiền không thuộc khoản thu nào: ghi bỏ qua. Bỏ quyết định cũ: ghi huỷ quyết định.',
    'Tiền mặt nộp tại quầy: thêm một dòng, ghi số biên lai ở cột “Mã”, số tiền ở cột “Tiền mặt”, ngày ở cột “Thời gian”, và khoản thu.',
    'Lưu tệp rồi đưa vào lại: vietqr reconcile … --decisions bao-cao.xlsx --by "tên của bạn".',
  ],
  statuses: {
    title: 'Khoản thu theo lớp, nhóm',
    parts: {
      paid: 'nộp đủ',
      late: 'nộp trễ',
      short: 'nộp thiếu',
      unpaid: 'chưa nộp',
      over: 'nộp thừa',
      review: 'cần kiểm tra',
    },
    axis: 'khoản thu',
    whole: 'Tất cả',
    says: ({ bills, settled, share, lacking, worst, worstShare }) =>
      `${settled} trên ${bills} khoản thu đã nộp đủ (${share}); còn phải thu ${lacking}${worst === undefined ? '.' : `. Còn thiếu nhiều nhất là ${worst}, mới nộp đủ ${worstShare} số khoản.`}`,
    more: (shown, all) =>
      `Hình chỉ vẽ ${shown} trên ${all} lớp, nhóm còn thiếu nhiều nhất; bảng bên dưới có đủ.`,
  },
  days: {
    title: 'Tiền vào theo ngày',
    parts: { allocated: 'đã ghi nhận', open: 'chưa ghi nhận', returned: 'đã hoàn trả' },
    axis: {
      1: 'mỗi cột là một ngày',
      7: 'mỗi cột là một tuần, tính từ thứ Hai',
      month: 'mỗi cột là một tháng',
    },
    due: (day) => `hạn nộp ${day}`,
    says: ({ received, from, to, most, mostDay, span }) =>
      from === to
        ? `Ngày ${from} có ${received} tiền vào.`
        : `Từ ${from} đến ${to} có ${received} tiền vào; nhiều nhất là ${SPAN_WORDS[span]} ${mostDay}: ${most}.`,
    inTime: (inTime, share, late) =>
      `Trong số tiền của các khoản có hạn nộp, ${inTime} (${share}) đến đúng hạn và ${late} đến sau hạn.`,
    returned: (returned) => `Đã hoàn trả ${returned}.`,
    undated: (count, amount) => `${count} giao dịch (${amount}) không ghi ngày nên không vẽ.`,
    otherDueDays: (count) => `Còn ${count} hạn nộp khác không vẽ.`,
    units: { one: 'đ', thousand: 'nghìn đ', million: 'triệu đ', billion: 'tỷ đ' },
  },
  arrivals: {
    title: 'Mã thanh toán đến nơi thế nào',
    parts: {
      whole: 'nguyên vẹn',
      repaired: 'ghép lại được',
      partial: 'chỉ còn một phần',
      none: 'không có mã',
    },
    axis: 'khoản chuyển đến',
    unnamed: 'nguồn khác',
    says: ({ count, whole, share, repaired, partial, none }) =>
      `Trong ${count} khoản chuyển đến, ${whole} khoản (${share}) có mã nguyên vẹn; ${repaired} khoản có mã ghép lại được, ${partial} khoản chỉ còn một phần mã, ${none} khoản không có mã.`,
  },
};
