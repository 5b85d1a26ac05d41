import type { Report } from '../../../issues/report.ts';
import { stringify } from '../../../issues/stringify.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { elementAt, type MarkupElement, textAt } from '../markup/elements.ts';
import type { RawMovement } from '../raw.ts';
import { parseMovementSum } from '../values.ts';
import { parseOfxSum, parseOfxTime } from './values.ts';

/** A transaction, and what it does to one told before. */
export interface OfxMovement {
  readonly movement: RawMovement;
  readonly id: string;
  /** The transaction in whose place it stands, or which it takes out. */
  readonly corrects: string | undefined;
  readonly isDeletion: boolean;
}

/**
 * Reads `STMTTRN` (Open Financial Exchange 2.2, section 11.4.4.1). The sum bears its direction, seen by the account's owner;
 * `TRNTYPE` `DEBIT` with a sum that is not negative leaves it unknown. The reference is `REFNUM`, or else `FITID`.
 */
export function readOfxMovement(element: MarkupElement, report: Report): OfxMovement | undefined {
  const at = report.at(element.row - 1, 'STMTTRN');
  const [amount, time, id] = [readTrnAmt(element, at), readPosted(element, at), textAt(element, 'FITID')];
  if (id === undefined)
    return at('statement.format', { path: ['FITID'], expected: 'ofxFile', received: 'missing' });
  if (amount === undefined || time === undefined) return undefined;
  return {
    movement: {
      amount,
      time,
      reference: textAt(element, 'REFNUM') ?? id,
      ...wordsOf(element),
      row: element.row,
    },
    id,
    corrects: textAt(element, 'CORRECTFITID'),
    isDeletion: textAt(element, 'CORRECTACTION') === 'DELETE',
  };
}

function readTrnAmt(element: MarkupElement, report: Report): number | undefined {
  const currency = textAt(element, 'CURRENCY', 'CURSYM') ?? 'VND';
  if (currency !== 'VND')
    return report('statement.currency', { path: ['CURSYM'], received: currency, limit: 'VND' });
  const text = textAt(element, 'TRNAMT') ?? '';
  const amount = parseOfxSum(text, parseMovementSum);
  if (amount === undefined)
    return report('transaction.amount', {
      path: ['TRNAMT'],
      expected: 'wholeVnd',
      received: stringify(text),
    });
  const isUnclear = textAt(element, 'TRNTYPE') === 'DEBIT' && amount > 0;
  return isUnclear
    ? report('statement.format', { path: ['TRNTYPE'], expected: 'ofxDebit', received: stringify(text) })
    : amount;
}

function readPosted(element: MarkupElement, report: Report): string | undefined {
  const text = textAt(element, 'DTPOSTED');
  const time = parseOfxTime(text);
  return (
    time ?? report('transaction.time', { path: ['DTPOSTED'], expected: 'ofxTime', received: stringify(text) })
  );
}

/** `NAME` is the other party where there is a `MEMO`, and else all that is said. */
function wordsOf(element: MarkupElement) {
  const [memo, name] = [textAt(element, 'MEMO'), textAt(element, 'NAME') ?? textAt(element, 'PAYEE', 'NAME')];
  const account = textAt(elementAt(element, 'BANKACCTTO'), 'ACCTID');
  const valueDate = parseOfxTime(textAt(element, 'DTAVAIL'))?.slice(0, 10);
  return {
    description: memo ?? name ?? '',
    ...omitUndefined({
      valueDate,
      counterpartyAccount: account,
      counterpartyName: memo === undefined ? undefined : name,
    }),
  };
}
