import type { Report } from '../../issues/report.ts';
import type { SymbolMaker } from '../code/symbol.ts';
import { readForm } from '../form/read.ts';
import { readDocument } from '../input/fields.ts';
import { PHRASES } from '../input/phrases.ts';
import { NOTICE } from './fields.ts';

/** What stands on a notice, checked and ready to be set. */
export type NoticeData = NonNullable<ReturnType<typeof readNotice>>;

/** Reads a notice field by field; `make` draws its symbol where the caller has it already. */
export function readNotice(input: unknown, report: Report, make?: SymbolMaker) {
  const fields = readDocument(NOTICE, input, report);
  const read = fields && readForm(fields, report, make);
  if (!read) return undefined;
  if (read.amount === undefined) return report('input.required', { path: ['amount'], expected: 'wholeVnd' });
  return { ...read, heading: read.heading || PHRASES[read.lang].notice };
}
