import type { Language } from '../../../issues/format.ts';
import type { Reason } from '../allocate.ts';
import type { BillStatus } from '../bill-status.ts';

/** The columns of a report. */
export type Heading =
  | 'kind'
  | 'key'
  | 'code'
  | 'status'
  | 'amountDue'
  | 'received'
  | 'difference'
  | 'with'
  | 'time'
  | 'description';

interface ReportLabels {
  readonly title: { readonly bills: string; readonly movements: string };
  readonly kind: { readonly bill: string; readonly movement: string };
  readonly columns: Readonly<Record<Heading, string>>;
  readonly status: Readonly<Record<BillStatus, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly proposed: string;
  readonly total: Readonly<Record<string, string>>;
}

/** What a report says, in both languages. */
export const REPORT_LABELS: Readonly<Record<Language, ReportLabels>> = {
  en: {
    title: { bills: 'Bills', movements: 'Movements to look at' },
    kind: { bill: 'bill', movement: 'movement' },
    columns: {
      kind: 'Kind',
      key: 'Id',
      code: 'Code',
      status: 'Status',
      amountDue: 'Amount due',
      received: 'Received',
      difference: 'Difference',
      with: 'With',
      time: 'Time',
      description: 'Description',
    },
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
      outgoing: 'outgoing',
    },
    proposed: 'several bills, proposed',
    total: {
      received: 'Received',
      allocated: 'Allocated',
      proposed: 'Proposed',
      unallocated: 'Not allocated',
    },
  },
  vi: {
    title: { bills: 'Khoản thu', movements: 'Giao dịch cần xem lại' },
    kind: { bill: 'khoản thu', movement: 'giao dịch' },
    columns: {
      kind: 'Loại',
      key: 'Số',
      code: 'Mã',
      status: 'Tình trạng',
      amountDue: 'Phải thu',
      received: 'Đã nhận',
      difference: 'Chênh lệch',
      with: 'Liên quan',
      time: 'Thời gian',
      description: 'Nội dung',
    },
    status: {
      unpaid: 'chưa nộp',
      paid: 'đã nộp',
      paid_late: 'nộp trễ hạn',
      underpaid: 'nộp thiếu',
      overpaid: 'nộp thừa',
      duplicate: 'nộp trùng',
      superseded: 'đã thay thế',
    },
    reason: {
      no_code: 'không có mã',
      needs_review: 'chưa chắc chắn',
      unknown_bill: 'không rõ khoản thu',
      multiple: 'nhiều khoản, lệch số tiền',
      late: 'sau hạn nộp',
      superseded: 'khoản đã thay thế',
      conflict: 'thông báo mâu thuẫn',
      outgoing: 'tiền ra',
    },
    proposed: 'nhiều khoản, đề nghị phân bổ',
    total: { received: 'Đã nhận', allocated: 'Đã ghi', proposed: 'Đề nghị', unallocated: 'Chưa ghi' },
  },
};
