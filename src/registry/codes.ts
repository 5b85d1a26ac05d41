import { readPayload } from '../emv/read.ts';
import { type FieldsOf, type FieldTable, readFields, typed } from '../issues/fields.ts';
import { ownItems } from '../issues/foreign.ts';
import { createReport, hasErrors, passOn, type Report } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
import { TABLES } from '../payment/napas/table.ts';
import { listMerchantAccounts } from '../profiles/networks/merchant-accounts.ts';

/** One code of a registry: a stall, a counter, an institution. */
export interface RegisteredCode {
  /** What the place is called, `A12`; one entry each. */
  readonly id: string;
  /** The text of its code, which people pay by. */
  readonly payload: string;
  /** Who trades there. */
  readonly name?: string;
  /** Where it is, "dãy A, nhà lồng 1". */
  readonly place?: string;
  /** What kind of acceptance point it is, for reports: "rau quả", "trường học". */
  readonly kind?: string;
  /** The ward or commune. */
  readonly ward?: string;
}

const MAX_ENTRY_TEXT = 200;
const MAX_ENTRIES = 100_000;

const entryText = typed(
  `stringUpTo(${MAX_ENTRY_TEXT})`,
  (value): value is string => typeof value === 'string' && value !== '' && value.length <= MAX_ENTRY_TEXT,
);
const codePayload = typed('aString', (value): value is string => typeof value === 'string');

/** The fields of {@link RegisteredCode}. */
export const REGISTERED_FIELDS = {
  id: { ...entryText, required: true },
  payload: { ...codePayload, required: true },
  name: entryText,
  place: entryText,
  kind: entryText,
  ward: entryText,
} as const satisfies FieldTable;

/**
 * Reads the entries of a registry, in the order of their ids, or reports what stands against them: a place that stands twice, a
 * text that is no code for a payment.
 */
export function readRegistered(given: unknown, report: Report): readonly RegisteredCode[] | undefined {
  const items = ownItems(given, report);
  if (!items) return undefined;
  if (items.length === 0 || items.length > MAX_ENTRIES)
    return report('input.required', { expected: `listUpTo(${MAX_ENTRIES})` });
  const entries = items.flatMap((item, at) => readRegisteredCode(item, report.at(at)) ?? []);
  checkIds(entries, report);
  return hasErrors(report) ? undefined : entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Entry = FieldsOf<typeof REGISTERED_FIELDS>;

function readRegisteredCode(item: unknown, report: Report): Entry | undefined {
  const own = createReport();
  const entry = readFields(REGISTERED_FIELDS, item, own);
  passOn(own.issues, report);
  if (!entry || hasErrors(own) || entry.id === undefined || entry.payload === undefined) return undefined;
  if (paysSomebody(entry.payload)) return { ...entry, id: entry.id, payload: entry.payload };
  return report('registry.entry', {
    path: ['payload'],
    received: stringify(entry.payload),
    limit: stringify(entry.id),
  });
}

/** Checks whether a text is a sound code that names an account or a merchant. */
function paysSomebody(text: string): boolean {
  const report = createReport();
  const read = readPayload(text, TABLES.account, {}, report);
  return read !== undefined && !hasErrors(report) && listMerchantAccounts(read.objects).length > 0;
}

function checkIds(entries: readonly Entry[], report: Report): void {
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) report('registry.twice', { path: ['id'], received: stringify(id) });
    seen.add(id);
  }
}
