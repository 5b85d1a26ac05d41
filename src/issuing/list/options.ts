import {
  choice,
  type Field,
  type FieldTable,
  field,
  type PartsOf,
  readFields,
  schemaOf,
  typed,
} from '../../issues/fields.ts';
import type { ListRole } from './columns/roles.ts';

/** What the columns of a list may be named for, and the role that is meant. */
export const NAMED_COLUMNS = {
  /** The institution's own code. */
  code: 'code',
  /** Number of one who pays: of a pupil, a customer, a stall. */
  key: 'payer',
  /** Number of a document: an invoice, a discharge note. */
  documentNumber: 'document',
  /** Name of one who pays. */
  name: 'name',
  /** A class, a ward, a street. */
  class: 'class',
  /** What is charged, in words. */
  item: 'title',
  /** What is to be paid. */
  amount: 'due',
  /** What was paid already. */
  paid: 'paid',
  /** What was left to pay of the period before. */
  carried: 'carried',
  /** What is taken off. */
  reduction: 'reduction',
  /** The last day. */
  dueDate: 'dueDate',
  /** Whether it was paid, in words. */
  state: 'state',
  /** Remarks, which are left out of everything. */
  note: 'note',
} as const satisfies Readonly<Record<string, ListRole>>;

export type NamedColumn = keyof typeof NAMED_COLUMNS;

/** Institutions, and what one code stands for there. */
export const PRESETS = {
  school: 'payer',
  university: 'payer',
  hospital: 'document',
  electricity: 'payer',
  water: 'payer',
  market: 'payer',
  apartment: 'payer',
  office: 'document',
  telecom: 'payer',
  shop: 'document',
} as const;

export type BillListPreset = keyof typeof PRESETS;

const HEADING_TEXT = typed('aString', (value) => typeof value === 'string');

const NAMED_COLUMN_FIELDS = {
  code: HEADING_TEXT,
  key: HEADING_TEXT,
  documentNumber: HEADING_TEXT,
  name: HEADING_TEXT,
  class: HEADING_TEXT,
  item: HEADING_TEXT,
  amount: HEADING_TEXT,
  paid: HEADING_TEXT,
  carried: HEADING_TEXT,
  reduction: HEADING_TEXT,
  dueDate: HEADING_TEXT,
  state: HEADING_TEXT,
  note: HEADING_TEXT,
} as const satisfies Readonly<Record<NamedColumn, Field<string>>>;

/** The options of reading a list of bills. */
export const LIST_OPTIONS = {
  columns: {
    expected: 'listColumns',
    schema: schemaOf(NAMED_COLUMN_FIELDS),
    read: (value, report) => readFields(NAMED_COLUMN_FIELDS, value, report),
  },
  sheet: /* @__PURE__ */ field('sheetNameOrNumber', isListSheet),
  unit: /* @__PURE__ */ field('listUnit', (value) => value === 1 || value === 1000 || value === 1_000_000),
  per: /* @__PURE__ */ choice('payer', 'document'),
  preset: /* @__PURE__ */ choice(
    'school',
    'university',
    'hospital',
    'electricity',
    'water',
    'market',
    'apartment',
    'office',
    'telecom',
    'shop',
  ),
  skipBad: /* @__PURE__ */ field('trueOrFalse', (value) => typeof value === 'boolean'),
} as const satisfies FieldTable;

export interface ListSettings extends PartsOf<typeof LIST_OPTIONS> {
  /** Names what of a text cannot be printed, where papers are made of the list. */
  readonly unprintable?: ((text: string) => string | undefined) | undefined;
}

/** How a list of bills is read; nothing is needed where the list proves itself. */
export interface BillListOptions {
  /**
   * The heading of a column, as the list has it, or its letters, by what it is for: `{ amount: 'F' }`. A `note` column is left out
   * of everything.
   */
  readonly columns?: { readonly [C in keyof typeof NAMED_COLUMNS]?: string };
  /** The sheet to read, by name or by number from 1; otherwise all that hold a list. */
  readonly sheet?: string | number;
  /** How many đồng a one stands for, where the list does not say. */
  readonly unit?: 1 | 1000 | 1_000_000;
  /** What one code stands for: one who pays, or a document. */
  readonly per?: 'payer' | 'document';
  /** The institution, where it decides what one code stands for. */
  readonly preset?: BillListPreset;
  /** Leaves out rows that are not right, each named, where they would refuse the list. */
  readonly skipBad?: boolean;
}

function isListSheet(value: unknown): value is string | number {
  return typeof value === 'string' || (Number.isInteger(value) && Number(value) >= 1);
}
