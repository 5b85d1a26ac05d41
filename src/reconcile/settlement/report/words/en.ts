import type { ReportWords } from './words.ts';

const SPAN_NAMES = { 1: 'day', 7: 'week', month: 'month' } as const;

export const ENGLISH: ReportWords = {
  title: 'Collection report',
  period: (from, to) => (from === to ? `Movements of ${from}` : `Movements from ${from} to ${to}`),
  sheets: {
    summary: 'Summary',
    open: 'To look at',
    lacking: 'Unpaid or short',
    over: 'Paid too much',
    allocated: 'Allocated',
    others: 'Other movements',
    bills: 'Bills',
  },
  noClass: 'No class',
  headings: {
    statuses: 'Bills by status',
    classes: 'Bills by class or group',
    outcomes: 'Movements by what became of them',
    money: 'Where the money went',
    files: 'Statements that were read',
    howTo: 'How to decide on what is to look at',
    bills: 'All bills',
    plots: 'At a glance',
  },
  columns: {
    status: 'Status',
    class: 'Class or group',
    count: 'Count',
    amountDue: 'Amount due',
    received: 'Received',
    difference: 'Difference',
    lacking: 'Still to pay',
    outcome: 'Outcome',
    amount: 'Amount',
    file: 'File',
    account: 'Account',
    from: 'From',
    to: 'To',
    proof: 'Proof',
  },
  total: 'Total',
  none: {
    bills: 'No bills.',
    open: 'Nothing to look at.',
    lacking: 'Every bill is paid in full.',
    over: 'No bill is paid too much.',
    allocated: 'Nothing was allocated.',
    others: 'No other movements.',
    movements: 'No money has come in.',
    files: 'No statement is named.',
    arrivals: 'No payments have come in.',
  },
  ties: (received, allocated, returned) =>
    `Bills have received ${received}: ${allocated} allocated, less ${returned} that went back.`,
  proof: {
    balanced: 'balances or totals agree',
    openEnds: 'balances agree from row to row; rows that lack at the start or end would not show',
    unproved: 'nothing in the file proves it',
    broken: 'balances or totals do NOT agree',
  },
  prompt: {
    title: 'Assign to',
    text: 'HS2041, or HS2041=350000; HS2042=200000, or refund, ignore, undo. A code without a sum gets all of it.',
  },
  howTo: [
    'On the sheet "To look at", write into the yellow column "Assign to" which bill the money is for: HS2041.',
    'For several bills write each with its sum: HS2041=350000; HS2042=200000. Without sums each gets what it still lacks, if that makes the sum exactly.',
    'Where a wallet kept a fee, write it in brackets behind the bill: HS2041=338000 (wallet fee 12000). It counts for the bill.',
    'Money to pay back: refund. Money for no bill: ignore. To take back a decision: undo.',
    'For cash paid at the counter add a row: the number of the receipt as Id, the sum under "Cash", the day under "Time", and the bill.',
    'Save the workbook and hand it in: vietqr reconcile … --decisions report.xlsx --by "your name".',
  ],
  statuses: {
    title: 'Bills by class',
    parts: {
      paid: 'paid',
      late: 'paid late',
      short: 'short',
      unpaid: 'unpaid',
      over: 'paid too much',
      review: 'to look at',
    },
    axis: 'bills',
    whole: 'All bills',
    says: ({ bills, settled, share, lacking, worst, worstShare }) =>
      `${settled} of ${bills} bills are paid in full (${share}); ${lacking} is still to come${worst === undefined ? '.' : `. Most is open in ${worst}, where ${worstShare} of the bills are paid.`}`,
    more: (shown, all) => `Shown are the ${shown} of ${all} classes that lack most; the table has all.`,
  },
  days: {
    title: 'Money by day',
    parts: { allocated: 'allocated to bills', open: 'not allocated yet', returned: 'went back' },
    axis: { 1: 'each bar is a day', 7: 'each bar is a week from Monday', month: 'each bar is a month' },
    due: (day) => `due ${day}`,
    says: ({ received, from, to, most, mostDay, span }) =>
      from === to
        ? `${received} came in on ${from}.`
        : `From ${from} to ${to} ${received} came in; most in the ${SPAN_NAMES[span]} of ${mostDay}: ${most}.`,
    inTime: (inTime, share, late) =>
      `Of what bills with a due day received, ${inTime} (${share}) came in time and ${late} after it.`,
    returned: (returned) => `${returned} went back.`,
    undated: (count, amount) => `${count} movements of ${amount} have no day and are not drawn.`,
    otherDueDays: (count) => `${count} more due days are not drawn.`,
    units: { one: 'đ', thousand: 'thousand đ', million: 'million đ', billion: 'billion đ' },
  },
  arrivals: {
    title: 'How codes came through',
    parts: { whole: 'whole', repaired: 'put together again', partial: 'in part', none: 'no code' },
    axis: 'payments',
    unnamed: 'other source',
    says: ({ count, whole, share, repaired, partial, none }) =>
      `Of ${count} payments ${whole} (${share}) brought their code whole; ${repaired} had one that could be put together again, ${partial} a part of one, ${none} none.`,
  },
};
