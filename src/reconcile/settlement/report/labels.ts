import type { Language } from '../../../issues/format.ts';
import type { Reason } from '../allocate/allocate.ts';
import type { BillStatus } from '../bills/bill-status.ts';

/** The columns of a report. */
export type Heading =
  | 'kind'
  | 'key'
  | 'code'
  | 'status'
  | 'amountDue'
  | 'received'
  | 'difference'
  | 'amount'
  | 'with'
  | 'time'
  | 'description';

/** The sums below a report: what came in, what of it went where, and what went out. */
export type Share = 'received' | 'allocated' | 'proposed' | 'unallocated' | 'possibleDuplicates' | 'outgoing';

interface ReportLabels {
  readonly title: { readonly bills: string; readonly movements: string; readonly outgoing: string };
  readonly kind: { readonly bill: string; readonly movement: string; readonly total: string };
  readonly columns: Readonly<Record<Heading, string>>;
  /** What columns are called where bills or movements stand alone. */
  readonly ownColumns: {
    readonly bills: Readonly<Partial<Record<Heading, string>>>;
    readonly movements: Readonly<Partial<Record<Heading, string>>>;
  };
  readonly status: Readonly<Record<BillStatus, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly proposed: string;
  /** What stands before the number of a row. */
  readonly row: string;
  readonly total: Readonly<Record<Share, string>>;
}

/** What a report says, in both languages. */
export const REPORT_LABELS: Readonly<Record<Language, ReportLabels>> = {
  en: {
    title: { bills: 'Bills', movements: 'Movements to look at', outgoing: 'Outgoing' },
    kind: { bill: 'bill', movement: 'movement', total: 'total' },
    columns: {
      kind: 'Kind',
      key: 'Id',
      code: 'Code',
      status: 'Status',
      amountDue: 'Amount due',
      received: 'Received',
      difference: 'Difference',
      amount: 'Movement amount',
      with: 'With',
      time: 'Time',
      description: 'Description',
    },
    ownColumns: { bills: {}, movements: { amount: 'Amount' } },
    status: {
      unpaid: 'unpaid',
      paid: 'paid',
      paid_late: 'paid late',
      underpaid: 'underpaid',
      overpaid: 'overpaid',
      duplicate: 'paid twice',
      superseded: 'superseded',
    },
    reason: {
      no_code: 'no code',
      needs_review: 'needs review',
      unknown_bill: 'unknown bill',
      multiple: 'several bills, sum differs',
      late: 'after the due day',
      superseded: 'superseded bill',
      conflict: 'reports disagree',
      possible_duplicate: 'may be one counted already',
      reversed: 'may have gone back',
      outgoing: 'outgoing',
    },
    proposed: 'several bills, proposed',
    row: 'row',
    total: {
      received: 'Received',
      allocated: 'Allocated',
      proposed: 'Proposed',
      unallocated: 'Not allocated',
      possibleDuplicates: 'May be counted already',
      outgoing: 'Outgoing',
    },
  },
  vi: {
    title: { bills: 'Khoản thu', movements: 'Giao dịch cần kiểm tra', outgoing: 'Tiền ra' },
    kind: { bill: 'khoản thu', movement: 'giao dịch', total: 'tổng cộng' },
    columns: {
      kind: 'Loại',
      key: 'Mã',
      code: 'Mã thanh toán',
      status: 'Tình trạng',
      amountDue: 'Phải thu',
      received: 'Đã thu',
      difference: 'Chênh lệch',
      amount: 'Số tiền giao dịch',
      with: 'Giao dịch hoặc khoản thu',
      time: 'Thời gian',
      description: 'Nội dung giao dịch',
    },
    ownColumns: {
      bills: { with: 'Giao dịch' },
      movements: { key: 'Số giao dịch', amount: 'Số tiền', with: 'Khoản thu gợi ý' },
    },
    status: {
      unpaid: 'chưa nộp',
      paid: 'đã nộp đủ',
      paid_late: 'nộp trễ hạn',
      underpaid: 'nộp thiếu',
      overpaid: 'nộp thừa',
      duplicate: 'nộp trùng',
      superseded: 'đã được thay bằng khoản mới',
    },
    reason: {
      no_code: 'không có mã thanh toán',
      needs_review: 'mã thanh toán chưa chắc chắn, chờ xác nhận',
      unknown_bill: 'mã thanh toán không có trong danh sách',
      multiple: 'có mã của nhiều khoản thu, tổng tiền không khớp',
      late: 'sau hạn nộp',
      superseded: 'khoản thu đã được thay bằng khoản mới',
      conflict: 'cùng số giao dịch nhưng dữ liệu khác nhau',
      possible_duplicate: 'có thể trùng với giao dịch đã tính, chờ xác nhận',
      reversed: 'có thể đã hoàn trả, chờ xác nhận',
      outgoing: 'tiền ra (ghi nợ)',
    },
    proposed: 'nộp gộp nhiều khoản, chờ xác nhận',
    row: 'dòng',
    total: {
      received: 'Tổng tiền vào',
      allocated: 'Đã ghi nhận',
      proposed: 'Chờ xác nhận',
      unallocated: 'Chưa ghi nhận',
      possibleDuplicates: 'Có thể trùng',
      outgoing: 'Tiền ra',
    },
  },
};
