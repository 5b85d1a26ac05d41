import { looksLikeMoney } from '../../../tables/cells/money.ts';
import { looksLikeDay } from '../../../tables/cells/time.ts';
import type { Row } from '../../../tables/sheet.ts';
import { cleanCell, foldWords } from '../rows/keys.ts';
import type { ListColumn, ListTable } from './columns.ts';
import { columnOfRole } from './columns.ts';

/** What one code stands for. */
export type BillUnit = 'payer' | 'document';

/** The column of the keys; `order` where the list has names only. */
export type ListKey =
  | { readonly by: 'code' | 'payer' | 'document'; readonly column: ListColumn }
  | { readonly by: 'order' };

/** What a table goes by; `ask` where it may be either of two columns, `none` where it is no list. */
export type KeyChoice =
  | ListKey
  | { readonly by: 'none' }
  | {
      readonly by: 'ask';
      readonly columns: readonly ListColumn[];
      readonly why: 'either' | 'unnumbered' | 'apart';
    };

/** What one code of an institution stands for as a rule, and of this list, where it was said. */
export interface UnitChoice {
  readonly usual?: BillUnit | undefined;
  readonly said?: BillUnit | undefined;
}

/**
 * Chooses the column of the keys: the code where the list has one, else the number of one who pays or of a document, as is asked
 * for. Where both stand there and nobody said which: the payer's if each comes once; the document's where payers lack, or are
 * patients, whose receipts are never one. Where codes are to be issued, a key that was named goes before those of last month.
 */
export function chooseKey(table: ListTable, { usual, said }: UnitChoice): KeyChoice {
  const unit = said ?? usual;
  const isNamed = usual !== undefined && [...table.named.byColumn.values()].includes('key');
  const code = isNamed ? undefined : filledColumn(table, 'code');
  if (code) return keyByCode(code, table, unit);
  const [payer, document] = [
    filledColumn(table, 'payer'),
    filledColumn(table, 'document') ?? filledColumn(table, 'billId'),
  ];
  if (payer && document) return betweenKeys(payer, document, table, unit);
  if (payer && said === 'payer') return { by: 'payer', column: payer };
  if (payer) return unit === 'payer' ? usualPayer(payer, table) : payerAlone(payer, table, unit);
  if (document) return { by: 'document', column: document };
  return columnOfRole(table, 'name', 'givenName') ? { by: 'order' } : { by: 'none' };
}

/** Takes the codes that were issued; where one stands on several rows and documents were asked for, their numbers. */
function keyByCode(code: ListColumn, table: ListTable, unit: BillUnit | undefined): KeyChoice {
  const codes = filledTexts(table.body, code);
  if (unit !== 'document' || new Set(codes).size === codes.length) return { by: 'code', column: code };
  const document = filledColumn(table, 'document') ?? filledColumn(table, 'billId');
  return document ? { by: 'document', column: document } : { by: 'ask', columns: [code], why: 'unnumbered' };
}

function betweenKeys(
  payer: ListColumn,
  document: ListColumn,
  { body }: ListTable,
  unit: BillUnit | undefined,
): KeyChoice {
  const asPayer = { by: 'payer', column: payer } as const;
  const asDocument = { by: 'document', column: document } as const;
  if (unit) return unit === 'payer' ? asPayer : asDocument;
  if (isPatient(payer)) return asDocument;
  const documents = [...new Set(filledTexts(body, document))];
  const pairs = new Map(documents.map((each) => [each, '']));
  for (const { cells } of body) pairs.set(cleanCell(cells[document.column]), cleanCell(cells[payer.column]));
  pairs.delete('');
  const payers = [...pairs.values()];
  if (payers.some((each) => each === '')) return asDocument;
  return new Set(payers).size === payers.length
    ? asPayer
    : { by: 'ask', columns: [payer, document], why: 'either' };
}

/** Checks whether those who pay are patients. */
export function isPatient({ heading }: Pick<ListColumn, 'heading'>): boolean {
  return /\b(?:bn|benh nhan|patient)\b/.test(foldWords(heading));
}

/**
 * Takes the payers for the keys where no column is known to number documents: not if another column, whose heading is not known,
 * tells their rows apart as numbers of documents do, nor if documents were asked for, or somebody has several rows, and nothing
 * tells what each is for.
 */
function payerAlone(payer: ListColumn, table: ListTable, unit: BillUnit | undefined): KeyChoice {
  const rows = table.body.filter(({ cells }) => cleanCell(cells[payer.column]) !== '');
  const payers = new Set(rows.map(({ cells }) => cleanCell(cells[payer.column])));
  if (payers.size === rows.length || columnOfRole(table, 'record')) return { by: 'payer', column: payer };
  const document = table.columns.find((each) => mayNumber(each, payer, rows));
  if (document) return { by: 'ask', columns: [payer, document], why: 'either' };
  const isTold = columnOfRole(table, 'title', 'period') !== undefined;
  return unit === 'document' || !isTold
    ? { by: 'ask', columns: [payer], why: 'unnumbered' }
    : { by: 'payer', column: payer };
}

/**
 * Takes the payers for the keys as the institution usually does: not if somebody has several rows, no column tells names or what
 * rows are for, and another column has a text of its own on each row, as people or their numbers have.
 */
function usualPayer(payer: ListColumn, table: ListTable): KeyChoice {
  const rows = table.body.filter(({ cells }) => cleanCell(cells[payer.column]) !== '');
  const isNamed = table.named.byColumn.get(payer.column) === 'key';
  const isTold =
    isNamed || columnOfRole(table, 'name', 'givenName', 'title', 'period', 'record') !== undefined;
  const isEachOwn = (column: ListColumn) =>
    new Set(rows.map(({ cells }) => cleanCell(cells[column.column]))).size === rows.length;
  const apart = table.columns.find(
    (each) => each.role === 'unknown' && isWritten(each, rows) && isEachOwn(each),
  );
  return isTold || isEachOwn(payer) || !apart
    ? { by: 'payer', column: payer }
    : { by: 'ask', columns: [payer, apart], why: 'apart' };
}

/** Checks whether all cells of a column are texts with letters, neither sums nor days. */
function isWritten({ column }: ListColumn, rows: readonly Row[]): boolean {
  return rows.every(
    ({ cells }) =>
      /\p{L}/u.test(cleanCell(cells[column])) &&
      !looksLikeMoney(cells[column]) &&
      !looksLikeDay(cells[column]),
  );
}

/** Checks whether a column without a known heading numbers documents: each number is of one payer, and some have several. */
function mayNumber({ role, column }: ListColumn, payer: ListColumn, rows: readonly Row[]): boolean {
  if (role !== 'unknown' && role !== 'count') return false;
  const owners = new Map<string, string>();
  for (const { cells } of rows) {
    const [number, owner] = [cleanCell(cells[column]), cleanCell(cells[payer.column])];
    if (!DOCUMENT_NUMBER.test(number) || looksLikeMoney(cells[column]) || looksLikeDay(cells[column]))
      return false;
    if (owners.has(number) && owners.get(number) !== owner) return false;
    owners.set(number, owner);
  }
  return owners.size > new Set(owners.values()).size;
}

/** Digits beside letters, or three of them. */
const DOCUMENT_NUMBER = /^(?=.*\p{L})(?=.*\d)[\p{L}\d ./_-]+$|^\d[\d./_-]*\d[\d./_-]*\d$/u;

function filledTexts(body: readonly Row[], { column }: ListColumn): readonly string[] {
  return body.map(({ cells }) => cleanCell(cells[column])).filter((text) => text !== '');
}

/** The column of a role that most rows fill, if any does. */
function filledColumn({ columns, body }: ListTable, role: ListColumn['role']): ListColumn | undefined {
  const filled = columns
    .filter((each) => each.role === role)
    .map((each) => ({ each, count: filledTexts(body, each).length }))
    .filter(({ count }) => count > 0);
  return filled.reduce<(typeof filled)[number] | undefined>(
    (best, next) => (best && best.count >= next.count ? best : next),
    undefined,
  )?.each;
}
