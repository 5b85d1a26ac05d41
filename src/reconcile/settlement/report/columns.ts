/** The columns of a whole report, in their order. */
export const REPORT_HEADINGS = [
  'kind',
  'key',
  'code',
  'class',
  'dueDate',
  'status',
  'amountDue',
  'received',
  'difference',
  'amount',
  'with',
  'time',
  'place',
  'description',
  'assign',
  'assigned',
  'cash',
  'decidedBy',
  'decidedAt',
  'note',
] as const;
export type Heading = (typeof REPORT_HEADINGS)[number];

/** The columns of bills, in their order. */
export const BILL_COLUMNS = [
  'key',
  'code',
  'class',
  'dueDate',
  'status',
  'amountDue',
  'received',
  'difference',
  'with',
] as const satisfies readonly Heading[];

/** The columns of movements, in their order: with those of bills, and the kind of a line, all of a report. */
export const MOVEMENT_COLUMNS = [
  'key',
  'time',
  'amount',
  'status',
  'description',
  'with',
  'assign',
  'assigned',
  'cash',
  'decidedBy',
  'decidedAt',
  'note',
  'place',
] as const satisfies readonly Heading[];

/** The columns that a person fills in, which stand where that can be done. */
const FILLED_IN: readonly Heading[] = ['assign', 'assigned', 'cash'];

/** The columns of movements where nothing can be filled in. */
export const READ_COLUMNS: readonly Heading[] = MOVEMENT_COLUMNS.filter(
  (heading) => !FILLED_IN.includes(heading),
);

/** What a terminal has room for. */
export const SHORT_BILL_COLUMNS: readonly Heading[] = BILL_COLUMNS.filter(
  (heading) => heading !== 'class' && heading !== 'dueDate',
);
export const SHORT_MOVEMENT_COLUMNS: readonly Heading[] = [
  'key',
  'status',
  'amount',
  'with',
  'time',
  'description',
  'decidedBy',
  'note',
];
export const CREDIT_COLUMNS: readonly Heading[] = ['key', 'amount', 'with'];
