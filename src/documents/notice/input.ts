import type { Report } from '../../issues/report.ts';
import { formatVnd, inFours, writeVnd } from '../../money/vnd.ts';
import { vndInWords } from '../../money/words.ts';
import { type ReadBy, readDocument } from '../input/fields.ts';
import { PHRASES } from '../input/phrases.ts';
import { type CodeSymbol, layOutSymbol } from '../layout/symbol.ts';
import { NOTICE } from './fields.ts';

type NoticeFields = ReadBy<typeof NOTICE>;

/** What stands on a notice, checked and ready to be set. */
export interface NoticeData extends Omit<NoticeFields, 'amount' | 'items'> {
  readonly symbol: CodeSymbol;
  readonly items: readonly { readonly name: string; readonly amount: string }[];
  readonly amount: string;
  readonly inWords: string;
}

/** Reads a notice field by field. */
export function readNotice(input: unknown, report: Report): NoticeData | undefined {
  const fields = readDocument(NOTICE, input, report);
  if (!fields) return undefined;
  checkTotal(fields, report);
  const symbol = layOutSymbol(fields, report);
  if (!symbol) return undefined;
  const { amount = 0, items, account, heading, lang } = fields;
  return {
    ...fields,
    symbol,
    items: items.map(({ name, amount = 0 }) => ({ name, amount: writeVnd(amount) })),
    amount: formatVnd(amount),
    inWords: vndInWords(amount),
    account: inFours(account),
    heading: heading || PHRASES[lang].notice,
  };
}

/** Compares the amount with its items, when all of them could be read. */
function checkTotal({ amount, items }: NoticeFields, report: Report): void {
  let sum = 0;
  for (const item of items) {
    if (item.amount === undefined) return;
    sum += item.amount;
  }
  if (items.length === 0 || amount === undefined || sum === amount) return;
  report('document.total', { path: ['amount'], limit: writeVnd(sum), received: formatVnd(amount) });
}
