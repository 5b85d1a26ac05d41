import { type OwnProps, reportType } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { fieldMeantBy } from '../input-fields.ts';
import { FIELD_NUMBERS, FIRST_SLOT, firstField, SLOTS, UNASKED_FIELDS } from './slots.ts';

/** A caller's object by the numbers of its fields, and the same as texts to write. */
export interface Draft {
  readonly given: unknown[];
  readonly texts: (string | undefined)[];
  /** The fields that are in use, a bit each at the place of its number. */
  fields: number;
  /** Keys that are no field of a payment, with what they hold. */
  others: Record<string, unknown> | undefined;
}

/** A draft that nobody uses. It is taken away while it is in use, as a caller's getter may write a code as well. */
let spareDraft: Draft | undefined;

function takeDraft(): Draft {
  const draft = spareDraft ?? newDraft();
  spareDraft = undefined;
  return draft;
}

function newDraft(): Draft {
  const absent = Array.from({ length: FIRST_SLOT + SLOTS.length }, () => undefined);
  return { given: [...absent], texts: [...absent], fields: UNASKED_FIELDS, others: undefined };
}

/** Gives a draft back, emptied. */
export function releaseDraft(draft: Draft): void {
  for (let left = draft.fields; left > 0; left &= left - 1) {
    const number = firstField(left);
    draft.given[number] = undefined;
    draft.texts[number] = undefined;
  }
  draft.fields = UNASKED_FIELDS;
  draft.others = undefined;
  spareDraft = draft;
}

/**
 * Reads the own properties of a caller's object, each once. Reports `input.type` for what is no object and
 * `input.unreadable` for one that throws.
 */
export function readDraft(input: unknown, report: Report): Draft | undefined {
  try {
    if (!isRecord(input)) return reportType(report, 'anObject', input);
    const draft = takeDraft();
    for (const key of Object.keys(input)) {
      const number = FIELD_NUMBERS.get(key);
      if (number === undefined) keepOther(draft, key, input[key]);
      else {
        draft.given[number] = input[key];
        draft.fields |= 1 << number;
      }
    }
    return draft;
  } catch {
    return report('input.unreadable', { received: stringify(input) });
  }
}

/** An object without a prototype, in which any key is a key. */
function newRecord(): Record<string, unknown> {
  return Object.create(null);
}

function keepOther(draft: Draft, key: string, value: unknown): void {
  draft.others ??= newRecord();
  draft.others[key] = value;
}

/** Reports keys that are no field. */
export function reportUnknown(report: Report, others: OwnProps | undefined): void {
  if (!others) return;
  for (const key of Object.keys(others))
    report('input.unknown_key', { path: [key], limit: fieldMeantBy(key) });
}
