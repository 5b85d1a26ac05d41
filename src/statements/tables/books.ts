import { isBlank } from '../../tables/cells/money.ts';
import { shownText } from '../../tables/sheet.ts';
import { foldName, stripDiacritics } from '../../text/diacritics.ts';
import type { StatementFacts } from './facts.ts';
import type { StatementTable } from './find.ts';

const SIDE_WORDS = /\b(?:no|co|debit|credit|debits|credits|dr|cr)\b/i;
/** Accounts of the books have three to five digits, `131`, `5111`. */
const BOOKS_ACCOUNT = /^\d{3,5}$/;
/** Rows that tell the kind of a column. */
const LOOKED_AT = 20;

/**
 * Checks whether the sides of a table are those of the books, in which debits of an account of money come in: its title says so,
 * or the accounts beside its rows are such. Banks print the customer's account, whose credits come in.
 */
export function hasBooksSides({ columns, body }: StatementTable, { isOfBooks }: StatementFacts): boolean {
  const { credit, debit, counterpartyAccount } = columns;
  const names = [credit, debit].map((heading) => stripDiacritics(heading?.text ?? ''));
  if (!names.some((name) => SIDE_WORDS.test(name))) return false;
  if (isOfBooks) return true;
  const column = counterpartyAccount?.column ?? -1;
  const cells = body
    .slice(0, LOOKED_AT)
    .flatMap(({ cells: row }) => (isBlank(row[column]) ? [] : [row[column]]));
  return cells.length > 1 && cells.every((cell) => BOOKS_ACCOUNT.test(foldName(shownText(cell))));
}
