import { type FieldTable, flag, wholeNumber } from '../issues/fields.ts';
import { neededDay, neededMoment, neededText, text } from '../reconcile/settlement/decisions/fields.ts';
import { SETTLE_OPTIONS } from '../reconcile/settlement/settle.ts';

export const LEDGER_OPTIONS = {
  institution: neededText,
  policy: SETTLE_OPTIONS.policy,
} as const satisfies FieldTable;

export const ADD_OPTIONS = { replace: flag() } as const satisfies FieldTable;

export const UNDO_FIELDS = {
  movement: neededText,
  by: neededText,
  at: neededMoment,
  note: text,
} as const satisfies FieldTable;

export const UNLOCK_FIELDS = {
  through: neededDay,
  by: neededText,
  at: neededMoment,
  note: neededText,
} as const satisfies FieldTable;

export const STATE_OPTIONS = { bill: text, customer: text } as const satisfies FieldTable;

export const EVENTS_OPTIONS = {
  after: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  limit: wholeNumber(1, 10_000),
} as const satisfies FieldTable;

const { required: _required, ...aDay } = neededDay;

export const JOURNAL_OPTIONS = { from: aDay, to: aDay } as const satisfies FieldTable;
