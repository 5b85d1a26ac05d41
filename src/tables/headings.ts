import type { Report } from '../issues/report.ts';
import { foldName } from '../text/diacritics.ts';

/** The columns of a statement that are understood. */
export type StatementColumn =
  | 'time'
  | 'description'
  | 'credit'
  | 'debit'
  | 'amount'
  | 'direction'
  | 'id'
  | 'balance'
  | 'account'
  | 'virtualAccount'
  | 'counterpartyAccount'
  | 'counterpartyName';

/** Which heading, as it stands in the file, belongs to which column. */
export type ColumnMap = { readonly [C in StatementColumn]?: string };

/**
 * What banks and accounting programs call the columns, without diacritics, case and punctuation; the first
 * that occurs counts. A heading such as `Ngày GD / Date` is also understood by either half.
 */
// biome-ignore format: a table of words reads better in rows
const STATEMENT_HEADINGS: Readonly<Record<StatementColumn, readonly string[]>> = {
  time: [
    'ngaygiogiaodich', 'thoigiangiaodich', 'ngaygiaodich', 'ngaygd', 'thoigian', 'ngayhachtoan', 'ngayhieuluc', 'ngay',
    'transactiondate', 'transactiontime', 'transdate', 'postingdate', 'valuedate', 'date', 'time',
  ],
  description: [
    'noidunggiaodich', 'noidungchuyenkhoan', 'noidungchitiet', 'noidungthanhtoan', 'noidung', 'diengiai', 'diengiaichitiet',
    'mota', 'motagiaodich', 'chitietgiaodich', 'chitiet', 'ghichu', 'transactiondescription', 'description', 'details',
    'transactiondetails', 'remarks', 'remark', 'narrative', 'content', 'memo',
  ],
  credit: [
    'sotienghico', 'phatsinhco', 'psco', 'ghico', 'tienvao', 'sotienvao', 'thu', 'co', 'creditamount', 'credit', 'moneyin',
    'deposit',
  ],
  debit: [
    'sotienghino', 'phatsinhno', 'psno', 'ghino', 'tienra', 'sotienra', 'chi', 'no', 'debitamount', 'debit', 'moneyout',
    'withdrawal',
  ],
  direction: ['noco', 'ghinoghico', 'dc', 'cd', 'drcr', 'crdr', 'debitcredit', 'creditdebit'],
  amount: ['sotiengiaodich', 'sotien', 'giatri', 'transactionamount', 'amount'],
  id: [
    'magiaodich', 'sogiaodich', 'magd', 'sogd', 'sothamchieu', 'mathamchieu', 'sobuttoan', 'sochungtu', 'soct', 'sotham',
    'transactionid', 'transactionno', 'referenceno', 'referencenumber', 'reference', 'refno', 'ref', 'docno', 'traceno',
  ],
  balance: ['sodusaugiaodich', 'sodusau', 'sodu', 'soduluyke', 'runningbalance', 'balance'],
  account: ['sotaikhoan', 'taikhoan', 'sotk', 'tk', 'accountnumber', 'accountno', 'account'],
  virtualAccount: ['taikhoanao', 'sotaikhoanao', 'taikhoandinhdanh', 'virtualaccount', 'va'],
  counterpartyAccount: [
    'taikhoandoiung', 'sotaikhoandoiung', 'tkdoiung', 'taikhoanchuyen', 'counterpartyaccount', 'counteraccount', 'correspondentaccount',
    'beneficiaryaccount',
  ],
  counterpartyName: ['tentaikhoandoiung', 'tendoiung', 'nguoichuyen', 'tennguoichuyen', 'donvidoiung', 'counterpartyname', 'countername', 'correspondentname'],
};

/**
 * Finds the columns of a statement by their headings; columns named by hand come first. Each that is missing is
 * `statement.column`.
 */
export function findColumns(
  headings: readonly string[],
  named: ColumnMap = {},
  report: Report,
): ColumnMap | undefined {
  const columns = columnsOf(headings, named);
  const missing = missingColumns(columns, headings, named);
  for (const [column, limit] of missing) report('statement.column', { path: [column], limit });
  return missing.length === 0 ? columns : undefined;
}

/** Checks whether headings name all that a statement needs, and the columns named by hand are among them. */
export function hasColumns(headings: readonly string[], named: ColumnMap = {}): boolean {
  return missingColumns(columnsOf(headings, named), headings, named).length === 0;
}

function columnsOf(headings: readonly string[], named: ColumnMap): ColumnMap {
  const byName = headingNames(headings);
  const columns: { [C in StatementColumn]?: string } = {};
  for (const column of STATEMENT_COLUMNS) {
    const heading =
      named[column] ??
      STATEMENT_HEADINGS[column].map((name) => byName.get(name)).find((found) => found !== undefined);
    if (heading !== undefined) columns[column] = heading;
  }
  return columns;
}

/** Every name a heading goes by. `No.` is a number, unless `Co` stands beside it: then it is `Nợ`, money out. */
function headingNames(headings: readonly string[]): Map<string, string> {
  const byName = new Map<string, string>();
  const hasCredit = headings.some((heading) => foldName(heading) === 'co');
  for (const heading of headings) {
    const isDirection = STATEMENT_HEADINGS.direction.includes(foldName(heading));
    for (const part of isDirection ? [heading] : [heading, ...heading.split(/[/\n(|]/)]) {
      const name = foldName(part);
      const isNumber = /^\s*no\.?\s*$/i.test(part) && !hasCredit;
      if (name !== '' && !isNumber && !byName.has(name)) byName.set(name, heading);
    }
  }
  return byName;
}

// biome-ignore format: a list
const STATEMENT_COLUMNS = [
  'direction', 'time', 'description', 'credit', 'debit', 'amount', 'id', 'balance', 'account', 'virtualAccount',
  'counterpartyAccount', 'counterpartyName',
] as const satisfies readonly StatementColumn[];

/** The columns that are missing, each with the headings by which it would be found. */
function missingColumns(
  columns: ColumnMap,
  headings: readonly string[],
  named: ColumnMap,
): readonly (readonly [StatementColumn, string])[] {
  const missing: [StatementColumn, string][] = [];
  for (const column of STATEMENT_COLUMNS) {
    const heading = named[column];
    if (heading !== undefined && !headings.includes(heading)) missing.push([column, heading]);
  }
  if (columns.description === undefined) missing.push(['description', 'Nội dung, Diễn giải, Description']);
  if (columns.credit === undefined && columns.amount === undefined)
    missing.push(['amount', 'Ghi có, Số tiền, Credit, Amount']);
  return missing;
}
