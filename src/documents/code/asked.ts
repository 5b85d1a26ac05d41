import type { Report } from '../../issues/report.ts';
import { inAccountGroups, writeVnd } from '../../money/vnd.ts';
import { namesBank } from '../../payment/bank/named.ts';
import { stripDiacritics } from '../../text/diacritics.ts';
import type { ReadBy } from '../input/fields.ts';
import { readPrintedText } from '../input/text.ts';
import type { CODE } from './fields.ts';
import { type CodeFacts, readCodeFacts } from './payee.ts';
import { type CodeSymbol, layOutSymbol, type SymbolMaker } from './symbol.ts';

/** What a document prints beside its code: all that the code says, as the code says it. Empty where there is nothing. */
export interface AskedPayment {
  readonly symbol: CodeSymbol;
  readonly bank: string;
  /** In groups, to be read aloud and typed. */
  readonly account: string;
  readonly accountName: string;
  /** In đồng. */
  readonly amount: number | undefined;
  readonly purpose: string;
}

type Given = ReadBy<typeof CODE>;

/**
 * Draws the code of a document and reads from it what is printed. Reports `document.mismatch` where a text contradicts it, and
 * as a warning `document.not_in_code` what stands on paper alone.
 */
export function readAsked(given: Given, report: Report, make?: SymbolMaker): AskedPayment | undefined {
  const symbol = layOutSymbol(given, report, make);
  const facts = symbol && readCodeFacts(symbol.matrix.text, given.plain, report.at('payload'));
  if (!facts) return undefined;
  const compare = { given, facts, report };
  return {
    symbol,
    bank: printedBank(compare),
    account: inAccountGroups(printedAccount(compare)),
    accountName: given.accountName,
    amount: printedAmount(compare),
    purpose: printedPurpose(compare),
  };
}

interface PrintComparison {
  readonly given: Given;
  readonly facts: CodeFacts;
  readonly report: Report;
}

function printedBank({ given: { bank: text }, facts: { bank }, report }: PrintComparison): string {
  if (!bank) return onPaperAlone('bank', text, report);
  if (text === '') return bank.shortName ?? bank.bin;
  if (bank.shortName === undefined) return onPaperAlone('bank', text, report);
  if (!namesBank(text, bank.bin)) differ('bank', text, `${bank.shortName} (${bank.bin})`, report);
  return text;
}

function printedAccount({ given: { account: text }, facts: { account }, report }: PrintComparison): string {
  if (account === undefined) return onPaperAlone('account', text, report);
  if (text !== '' && bareAccount(text) !== bareAccount(account)) differ('account', text, account, report);
  return account;
}

function bareAccount(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}

function printedAmount({ given, facts: { amount }, report }: PrintComparison): number | undefined {
  const told = given.amount;
  if (amount === undefined) {
    if (told !== undefined) onPaperAlone('amount', writeVnd(told), report);
    return told;
  }
  if (told !== undefined && told !== amount) differ('amount', writeVnd(told), writeVnd(amount), report);
  return amount;
}

function printedPurpose({
  given: { purpose: text },
  facts: { purpose = '' },
  report,
}: PrintComparison): string {
  if (purpose === '') return onPaperAlone('purpose', text, report);
  if (text !== '' && barePurpose(text) !== barePurpose(purpose)) differ('purpose', text, purpose, report);
  return readPrintedText(purpose, report.at('purpose')) ?? '';
}

function barePurpose(text: string): string {
  return stripDiacritics(text).replace(/\s+/g, ' ').trim().toUpperCase();
}

function differ(field: string, received: string, limit: string, report: Report): void {
  report('document.mismatch', { path: [field], received, limit });
}

/** Gives what no code can prove, and says so. */
function onPaperAlone(field: string, text: string, report: Report): string {
  if (text !== '') report('document.not_in_code', { path: [field], received: text, severity: 'warning' });
  return text;
}

/** Tells that no name stands on the paper which a payer could compare with what the app shows. */
export function adviseName({ accountName }: Pick<AskedPayment, 'accountName'>, report: Report): void {
  if (accountName === '') report('document.no_holder', { path: ['accountName'], severity: 'warning' });
}
