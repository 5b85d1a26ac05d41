import type { Report } from '../../issues/report.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { readCamtEntry } from './camt/entry.ts';
import { dayOf, readCamtSum } from './camt/values.ts';
import { joinParts } from './join-parts.ts';
import { elementAt, elementsIn, findElements, type MarkupElement, textAt } from './markup/elements.ts';
import { parseXml } from './markup/xml.ts';
import type { RawPart, RawStatement } from './raw.ts';

const STATEMENTS = 'BkToCstmrStmt';
/** Messages of the same family, which are no statements. */
const OTHER_MESSAGES = { BkToCstmrAcctRpt: 'camt052', BkToCstmrDbtCdtNtfctn: 'camt054' } as const;

/**
 * Reads a bank's statement to its customer (ISO 20022, camt.053, any version), in an envelope or not, with one or several
 * statements. Entries that are not booked are left out with a notice; an entry of several transactions is those, if they name
 * their sums and these make the entry's, and else one movement. camt.052 and camt.054 are named and refused: they hold what is
 * not booked yet, or not all.
 */
export function readCamt053(text: string, report: Report): RawStatement | undefined {
  const before = report.tally.errors;
  const root = parseXml(text, report);
  const found = root ? findElements(root, [STATEMENTS, ...Object.keys(OTHER_MESSAGES)]) : [];
  const other = Object.entries(OTHER_MESSAGES).find(([name]) =>
    found.some((each) => each.name === name),
  )?.[1];
  if (root && (other !== undefined || found.length === 0))
    report('statement.format', { expected: 'camt053', received: other ?? 'otherXml' });
  const statements = found.flatMap((each) => elementsIn(each, 'Stmt'));
  const parts = statements.flatMap((each) => readStmt(each, report) ?? []);
  return report.tally.errors > before ? undefined : joinParts(parts, bankOfCamt(statements[0]));
}

function bankOfCamt(statement: MarkupElement | undefined): string | undefined {
  const bank = elementAt(statement, 'Acct', 'Svcr', 'FinInstnId');
  return textAt(bank, 'BICFI') ?? textAt(bank, 'BIC') ?? textAt(bank, 'Nm');
}

function readStmt(statement: MarkupElement, report: Report): RawPart | undefined {
  const id = elementAt(statement, 'Acct', 'Id');
  const account = textAt(id, 'IBAN') ?? textAt(id, 'Othr', 'Id');
  const balances = elementsIn(statement, 'Bal').flatMap((each) => readCamtBalance(each, report) ?? []);
  const movements = elementsIn(statement, 'Ntry').flatMap((entry) => readCamtEntry(entry, report));
  const { opening, closing } = pickBalances(balances);
  return {
    ...omitUndefined({
      account,
      period: periodOf(statement, opening, closing),
      opening: opening?.sum,
      closing: closing?.sum,
    }),
    movements,
    row: statement.row,
  };
}

interface CamtBalance {
  readonly type: string;
  readonly sum: number;
  readonly day: string | undefined;
}

const BALANCES_USED = ['OPBD', 'PRCD', 'CLBD', 'ITBD'];

function readCamtBalance(balance: MarkupElement, report: Report): CamtBalance | undefined {
  const type = textAt(balance, 'Tp', 'CdOrPrtry', 'Cd') ?? '';
  const sum = BALANCES_USED.includes(type) ? readCamtSum(balance, 'Bal', report) : undefined;
  return sum === undefined ? undefined : { type, sum, day: dayOf(elementAt(balance, 'Dt')) };
}

/** Booked balances; one between pages (`ITBD`) stands for that which a page lacks. */
function pickBalances(balances: readonly CamtBalance[]) {
  const of = (...types: readonly string[]) =>
    types.flatMap((wanted) => balances.filter(({ type }) => type === wanted));
  const [opening, closing] = [of('OPBD', 'PRCD')[0], of('CLBD')[0]];
  return { opening: opening ?? of('ITBD')[0], closing: closing ?? of('ITBD').at(-1) };
}

function periodOf(
  statement: MarkupElement,
  opening: CamtBalance | undefined,
  closing: CamtBalance | undefined,
): RawPart['period'] | undefined {
  const said = elementAt(statement, 'FrToDt');
  const from = dayOf(said, 'FrDtTm', 'FrDt') ?? opening?.day;
  const to = dayOf(said, 'ToDtTm', 'ToDt') ?? closing?.day;
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}
