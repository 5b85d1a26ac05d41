import type { Report } from '../../../issues/report.ts';
import { stringify } from '../../../issues/stringify.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { elementAt, elementsIn, type MarkupElement, textAt } from '../markup/elements.ts';
import type { RawMovement } from '../raw.ts';
import { joinCutLines, parseMovementSum, withDirection } from '../values.ts';
import { dayOf, readCamtSum, timeOf } from './values.ts';

/** Characters of an unstructured remittance line (`Max140Text`). */
const USTRD_WIDTH = 140;
/** Stands where the payer gave no reference. */
const NOT_PROVIDED = 'NOTPROVIDED';
const BOOKED = 'BOOK';

/**
 * Reads an entry (ISO 20022, camt.053, `Ntry`). `CdtDbtInd` is the direction of the entry itself, of a reversal (`RvslInd`) too:
 * a debit that is one takes back a credit, whose payer is the other party.
 */
export function readCamtEntry(entry: MarkupElement, report: Report): RawMovement[] {
  const status = textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts') ?? BOOKED;
  const at = report.at(entry.row - 1, 'Ntry');
  if (status !== BOOKED) {
    at('statement.pending', { severity: 'warning', received: textAt(entry, 'Amt') ?? '' });
    return [];
  }
  const amount = readCamtSum(entry, 'Ntry', report);
  const booked = elementAt(entry, 'BookgDt') ?? elementAt(entry, 'ValDt');
  const time = timeOf(booked);
  if (booked && time === undefined)
    at('transaction.time', {
      path: [booked.name],
      expected: 'dayAndTime',
      received: stringify(booked.children[0]?.text),
    });
  if (amount === undefined) return [];
  if (parseMovementSum(String(Math.abs(amount))) === undefined)
    at('transaction.amount', { path: ['Amt'], expected: 'wholeVnd', received: stringify(amount) });
  return movementsOf(entry, {
    amount,
    ...omitUndefined({ time, valueDate: dayOf(elementAt(entry, 'ValDt')) }),
  });
}

type Booking = Pick<RawMovement, 'amount' | 'time' | 'valueDate'>;

function movementsOf(entry: MarkupElement, booking: Booking): RawMovement[] {
  const items = elementsIn(entry, 'NtryDtls').flatMap((each) => elementsIn(each, 'TxDtls'));
  const amounts = items.length > 1 ? shares(items, booking.amount) : undefined;
  if (!amounts) return [movementOfEntry(entry, items, booking)];
  return items.map((item, i) => ({
    ...booking,
    amount: amounts[i] ?? 0,
    ...partiesOf([item], isPaidIn(entry, booking.amount)),
    ...omitUndefined({
      reference: ownReference(item) ?? textAt(entry, 'AcctSvcrRef') ?? textAt(entry, 'NtryRef'),
    }),
    description: descriptionOf([item]) || (textAt(entry, 'AddtlNtryInf') ?? ''),
    row: item.row,
  }));
}

function movementOfEntry(
  entry: MarkupElement,
  items: readonly MarkupElement[],
  booking: Booking,
): RawMovement {
  const [only] = items.length === 1 ? items : [];
  const reference = textAt(entry, 'AcctSvcrRef') ?? (only && ownReference(only)) ?? textAt(entry, 'NtryRef');
  return {
    ...booking,
    ...partiesOf(only ? [only] : [], isPaidIn(entry, booking.amount)),
    ...omitUndefined({ reference }),
    description: descriptionOf(items) || (textAt(entry, 'AddtlNtryInf') ?? ''),
    row: entry.row,
  };
}

/** The sums of transactions that were booked together, where each says its own and they make the whole. */
function shares(items: readonly MarkupElement[], whole: number): number[] | undefined {
  const amounts = items.map((item) => {
    const amount = elementAt(item, 'Amt') ?? elementAt(item, 'AmtDtls', 'TxAmt', 'Amt');
    const mark = textAt(item, 'CdtDbtInd') ?? (whole > 0 ? 'CRDT' : 'DBIT');
    const isVnd = amount?.attributes.get('Ccy') === 'VND';
    return isVnd ? withDirection(parseMovementSum(amount.text.trim()), mark === 'CRDT') : undefined;
  });
  const sum = amounts.reduce((total: number, amount) => total + (amount ?? Number.NaN), 0);
  return sum === whole ? amounts.map((amount) => amount ?? 0) : undefined;
}

function ownReference(item: MarkupElement): string | undefined {
  return textAt(item, 'Refs', 'AcctSvcrRef') ?? textAt(item, 'Refs', 'TxId');
}

/** A reversal names the parties of the payment that it takes back. */
function isPaidIn(entry: MarkupElement, amount: number): boolean {
  const isReversal = ['true', '1'].includes(textAt(entry, 'RvslInd') ?? '');
  return amount > 0 !== isReversal;
}

function partiesOf([item]: readonly MarkupElement[], isIn: boolean) {
  const parties = elementAt(item, 'RltdPties');
  const [party, account] = isIn ? ['Dbtr', 'DbtrAcct'] : ['Cdtr', 'CdtrAcct'];
  const id = elementAt(parties, account, 'Id');
  return omitUndefined({
    counterpartyAccount: textAt(id, 'IBAN') ?? textAt(id, 'Othr', 'Id'),
    counterpartyName: textAt(parties, party, 'Nm') ?? textAt(parties, party, 'Pty', 'Nm'),
  });
}

function descriptionOf(items: readonly MarkupElement[]): string {
  return items
    .map((each) => remittance(each))
    .join(' ')
    .trim();
}

/** What the payer wrote, or what the bank adds where that is nothing. */
function remittance(item: MarkupElement): string {
  const information = elementAt(item, 'RmtInf');
  const lines = elementsIn(information, 'Ustrd').map(({ text }) => text.replace(/\s+/g, ' '));
  const structured = elementsIn(information, 'Strd').flatMap((each) => [
    textAt(each, 'CdtrRefInf', 'Ref') ?? '',
    ...elementsIn(each, 'AddtlRmtInf').map(({ text }) => text),
  ]);
  const written = [joinCutLines(lines, USTRD_WIDTH), joinCutLines(structured, Number.POSITIVE_INFINITY)]
    .join(' ')
    .trim();
  const endToEnd = textAt(item, 'Refs', 'EndToEndId');
  return written || (textAt(item, 'AddtlTxInf') ?? (endToEnd === NOT_PROVIDED ? '' : (endToEnd ?? '')));
}
