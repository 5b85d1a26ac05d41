import type { Language } from '../../../issues/format.ts';
import type { MovementAllocation, Reason } from '../allocate/allocation.ts';
import type { BillStatus } from '../bills/bill-status.ts';
import type { Decision } from '../decisions/decision.ts';
import type { ProposalReason } from '../propose/propose.ts';

/** The columns of a report. */
export type Heading =
  | 'kind'
  | 'key'
  | 'code'
  | 'class'
  | 'dueDate'
  | 'status'
  | 'amountDue'
  | 'received'
  | 'difference'
  | 'amount'
  | 'with'
  | 'time'
  | 'place'
  | 'description'
  | 'assign'
  | 'assigned'
  | 'cash'
  | 'decidedBy'
  | 'decidedAt'
  | 'note';

/** The sums below a report: what came in, what of it went where, and what went out. */
export type Share =
  | 'received'
  | 'allocated'
  | 'proposed'
  | 'unallocated'
  | 'possibleDuplicates'
  | 'returned'
  | 'walletFees'
  | 'outgoing';

/** What a person may decide of a movement besides its bills. */
export type AssignWord = Extract<Decision['allocations'], string>;

interface ReportLabels {
  readonly title: Readonly<Record<'bills' | 'credits' | 'movements' | 'decided' | 'outgoing', string>>;
  readonly kind: { readonly bill: string; readonly movement: string; readonly total: string };
  readonly columns: Readonly<Record<Heading, string>>;
  /** What columns are called where bills or movements stand alone. */
  readonly ownColumns: {
    readonly bills: Readonly<Partial<Record<Heading, string>>>;
    readonly movements: Readonly<Partial<Record<Heading, string>>>;
    readonly credits: Readonly<Partial<Record<Heading, string>>>;
  };
  readonly status: Readonly<Record<BillStatus, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly outcome: Readonly<Record<MovementAllocation['outcome'], string>>;
  /** What stands in the column of decisions where it is no bill. */
  readonly assign: Readonly<Record<AssignWord, string>>;
  /** What is read there besides. */
  readonly assignToo: Readonly<Record<AssignWord, readonly string[]>>;
  /** Why bills are proposed for money without a code. */
  readonly proposal: Readonly<Record<ProposalReason, string>>;
  /** What stands before the number of a row. */
  readonly row: string;
  /** What a wallet kept of a payment. */
  readonly walletFee: string;
  readonly total: Readonly<Record<Share, string>>;
}

/** What a report says, in both languages. */
export const REPORT_LABELS: Readonly<Record<Language, ReportLabels>> = {
  en: {
    title: {
      bills: 'Bills',
      credits: 'Paid too much, and the open bills of the same customer',
      movements: 'Movements to look at',
      decided: 'Decided',
      outgoing: 'Outgoing',
    },
    kind: { bill: 'bill', movement: 'movement', total: 'total' },
    columns: {
      kind: 'Kind',
      key: 'Id',
      code: 'Code',
      class: 'Class or group',
      dueDate: 'Due day',
      status: 'Status',
      amountDue: 'Amount due',
      received: 'Received',
      difference: 'Difference',
      amount: 'Movement amount',
      with: 'With',
      time: 'Time',
      place: 'Stands in',
      description: 'Description',
      assign: 'Assign to',
      assigned: 'Assigned so far',
      cash: 'Cash',
      decidedBy: 'Decided by',
      decidedAt: 'Decided at',
      note: 'Note',
    },
    ownColumns: {
      bills: {},
      movements: { amount: 'Amount' },
      credits: { amount: 'Credit', with: 'Offered to' },
    },
    status: {
      unpaid: 'unpaid',
      paid: 'paid',
      paid_late: 'paid late',
      underpaid: 'underpaid',
      overpaid: 'overpaid',
      duplicate: 'paid twice',
      superseded: 'superseded',
      needs_review: 'to look at: money may have gone back',
    },
    reason: {
      no_code: 'no code',
      needs_review: 'needs review',
      unknown_bill: 'unknown bill',
      multiple: 'several customers, proposed',
      uneven: 'several customers, sum differs; proposed',
      open_bills: 'several open bills, sum is none of them; proposed',
      late: 'after the due day',
      superseded: 'superseded bill',
      conflict: 'reports disagree',
      possible_duplicate: 'may be one counted already',
      reversed: 'went back, or may have',
      late_arrival: 'came after its day was closed',
      refund: 'to be paid back, as decided',
      ignored: 'for no bill, as decided',
      outgoing: 'outgoing',
    },
    assign: { refund: 'refund', ignore: 'ignore', undo: 'undo' },
    assignToo: { refund: ['pay back', 'return'], ignore: ['no bill'], undo: [] },
    outcome: {
      allocated: 'allocated',
      proposed: 'proposed',
      unallocated: 'not allocated',
      ignored: 'outgoing',
    },
    proposal: { name: 'name', class: 'class', amount: 'amount', payer: 'payer before' },
    row: 'row',
    walletFee: 'wallet fee',
    total: {
      received: 'Received',
      allocated: 'Allocated',
      proposed: 'Proposed',
      unallocated: 'Not allocated',
      possibleDuplicates: 'May be counted already',
      returned: 'Went back',
      walletFees: 'Kept by wallets',
      outgoing: 'Outgoing',
    },
  },
  vi: {
    title: {
      bills: 'Khoản thu',
      credits: 'Tiền nộp thừa, và khoản chưa nộp của cùng người',
      movements: 'Giao dịch cần kiểm tra',
      decided: 'Đã quyết định',
      outgoing: 'Tiền ra',
    },
    kind: { bill: 'khoản thu', movement: 'giao dịch', total: 'tổng cộng' },
    columns: {
      kind: 'Loại',
      key: 'Mã',
      code: 'Mã thanh toán',
      class: 'Lớp, nhóm',
      dueDate: 'Hạn nộp',
      status: 'Tình trạng',
      amountDue: 'Phải thu',
      received: 'Đã thu',
      difference: 'Chênh lệch',
      amount: 'Số tiền giao dịch',
      with: 'Giao dịch hoặc khoản thu',
      time: 'Thời gian',
      place: 'Vị trí trong tệp',
      description: 'Nội dung giao dịch',
      assign: 'Gán cho mã',
      assigned: 'Đã gán',
      cash: 'Tiền mặt',
      decidedBy: 'Người quyết định',
      decidedAt: 'Thời điểm quyết định',
      note: 'Ghi chú',
    },
    ownColumns: {
      bills: { with: 'Giao dịch' },
      movements: { key: 'Số giao dịch', amount: 'Số tiền', with: 'Khoản thu gợi ý' },
      credits: { amount: 'Nộp thừa', with: 'Có thể chuyển cho' },
    },
    status: {
      unpaid: 'chưa nộp',
      paid: 'đã nộp đủ',
      paid_late: 'nộp trễ hạn',
      underpaid: 'nộp thiếu',
      overpaid: 'nộp thừa',
      duplicate: 'nộp trùng',
      superseded: 'đã được thay bằng khoản mới',
      needs_review: 'cần kiểm tra: có thể đã hoàn trả',
    },
    reason: {
      no_code: 'không có mã thanh toán',
      needs_review: 'mã thanh toán chưa chắc chắn, chờ xác nhận',
      unknown_bill: 'mã thanh toán không có trong danh sách',
      multiple: 'nộp gộp cho nhiều người, chờ xác nhận',
      uneven: 'nộp gộp cho nhiều người, tổng tiền không khớp, chờ xác nhận',
      open_bills: 'còn nhiều khoản chưa nộp, số tiền không khớp khoản nào, chờ xác nhận',
      late: 'sau hạn nộp',
      superseded: 'khoản thu đã được thay bằng khoản mới',
      conflict: 'cùng số giao dịch nhưng dữ liệu khác nhau',
      possible_duplicate: 'có thể trùng với giao dịch đã tính, chờ xác nhận',
      reversed: 'hoàn trả',
      late_arrival: 'đến sau khi khoá sổ',
      refund: 'trả lại người nộp, theo quyết định',
      ignored: 'không thuộc khoản thu nào, theo quyết định',
      outgoing: 'tiền ra (ghi nợ)',
    },
    assign: { refund: 'trả lại', ignore: 'bỏ qua', undo: 'huỷ quyết định' },
    assignToo: {
      refund: ['trả lại tiền', 'hoàn trả', 'hoàn tiền', 'hoàn lại'],
      ignore: ['không thuộc khoản thu nào'],
      undo: ['huỷ', 'bỏ quyết định'],
    },
    outcome: {
      allocated: 'đã ghi nhận',
      proposed: 'chờ xác nhận',
      unallocated: 'chưa ghi nhận',
      ignored: 'tiền ra (ghi nợ)',
    },
    proposal: { name: 'tên', class: 'lớp', amount: 'số tiền', payer: 'tài khoản đã nộp trước đây' },
    row: 'dòng',
    walletFee: 'phí ví',
    total: {
      received: 'Tổng tiền vào',
      allocated: 'Đã ghi nhận',
      proposed: 'Chờ xác nhận',
      unallocated: 'Chưa ghi nhận',
      possibleDuplicates: 'Có thể trùng',
      returned: 'Đã hoàn trả',
      walletFees: 'Phí ví đã trừ',
      outgoing: 'Tiền ra',
    },
  },
};
