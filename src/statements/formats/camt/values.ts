import type { Report } from '../../../issues/report.ts';
import { stringify } from '../../../issues/stringify.ts';
import { parseTime } from '../../../tables/cells/time.ts';
import { elementAt, type MarkupElement, textAt } from '../markup/elements.ts';
import { parseWholeSum, withDirection } from '../values.ts';

/** Reads `Amt` with its currency and `CdtDbtInd`, of a balance, an entry or a transaction, and gives whole đồng, negative for a debit. */
export function readCamtSum(element: MarkupElement, place: string, report: Report): number | undefined {
  const amount = elementAt(element, 'Amt');
  const [text = '', mark] = [textAt(amount), textAt(element, 'CdtDbtInd')];
  const currency = amount?.attributes.get('Ccy');
  const at = report.at((amount ?? element).row - 1, place);
  if (amount && currency !== 'VND')
    return currency === undefined
      ? at('statement.format', { path: ['Ccy'], expected: 'currencyCode', received: 'missing' })
      : at('statement.currency', { received: currency, limit: 'VND' });
  if (mark !== 'CRDT' && mark !== 'DBIT')
    return at('statement.format', {
      path: ['CdtDbtInd'],
      expected: 'oneOf(CRDT, DBIT)',
      received: stringify(mark),
    });
  const sum = withDirection(parseWholeSum(text), mark === 'CRDT');
  return sum ?? at('transaction.amount', { path: ['Amt'], expected: 'wholeVnd', received: stringify(text) });
}

/** Gives the moment that stands in `DtTm` or `Dt`, or in the elements named, with a zone; that of Vietnam when none is said. */
export function timeOf(element: MarkupElement | undefined, ...names: readonly string[]): string | undefined {
  const text = (names.length > 0 ? names : ['DtTm', 'Dt']).flatMap((name) => textAt(element, name) ?? [])[0];
  return parseTime(text);
}

/** Gives the day that stands there, as the bank writes it. */
export function dayOf(element: MarkupElement | undefined, ...names: readonly string[]): string | undefined {
  return timeOf(element, ...names)?.slice(0, 'YYYY-MM-DD'.length);
}
