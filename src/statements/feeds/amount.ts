import type { OwnProps } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { asMoneyCell } from '../../tables/cells/foreign-cell.ts';
import { parseMoney } from '../../tables/cells/money.ts';
import { absent, isBlankField, scalarText } from './fields.ts';
import type { DirectionField, FeedRow, FieldNames } from './shapes/row.ts';

/** Reads the sum of a record with its sign: money in is positive, money out negative, whatever sign the feed writes. Nothing is no movement. */
export function readSignedAmount(record: OwnProps, row: FeedRow, report: Report): number | undefined {
  const { amount: names, direction } = row;
  const way = direction === 'in' ? 1 : direction && readWay(record, direction, row, report);
  const found = isOneField(names) ? readOne(record, names, row, report) : readTwo(record, names, row, report);
  if (!found) return undefined;
  const { amount, name } = found;
  if (amount === 0) return reportAmount(record, name, row, report);
  if (way === undefined) return amount;
  if (way === -1 && isOneField(names)) return 0 - Math.abs(amount);
  if (amount * way >= 0) return amount;
  return report('transaction.direction', { path: name.split('.'), received: stringify(record[name]) });
}

interface FoundAmount {
  readonly name: string;
  readonly amount: number;
}

function isOneField(names: FeedRow['amount']): names is FieldNames {
  return Array.isArray(names);
}

function readOne(record: OwnProps, names: FieldNames, row: FeedRow, report: Report): FoundAmount | undefined {
  const { name } = absent(record, names);
  const amount = parseMoney(asMoneyCell(record[name]));
  if (amount !== undefined) return { name, amount };
  return reportAmount(record, name, row, report);
}

/** Names a sum that is none, or that is not there. */
function reportAmount(record: OwnProps, name: string, { kind }: FeedRow, report: Report): undefined {
  if (record[name] === undefined)
    return report('transaction.shape', { path: name.split('.'), expected: kind, received: 'missing' });
  const received = stringify(record[name]);
  return report('transaction.amount', { path: name.split('.'), expected: 'wholeVndAndNotZero', received });
}

/** A sum in one of two fields; the other is blank or zero. */
function readTwo(
  record: OwnProps,
  names: { readonly in: FieldNames; readonly out: FieldNames },
  row: FeedRow,
  report: Report,
): FoundAmount | undefined {
  const credit = readAmountField(record, names.in, row, report);
  const debit = readAmountField(record, names.out, row, report);
  if (!credit || !debit) return undefined;
  if (credit.amount < 0 || (credit.amount !== 0 && debit.amount !== 0))
    return report('transaction.direction', { path: [credit.name], received: stringify(record[credit.name]) });
  if (debit.amount !== 0) return { name: debit.name, amount: 0 - Math.abs(debit.amount) };
  return credit;
}

function readAmountField(
  record: OwnProps,
  names: FieldNames,
  row: FeedRow,
  report: Report,
): FoundAmount | undefined {
  const { name } = absent(record, names);
  return isBlankField(record[name]) ? { name, amount: 0 } : readOne(record, names, row, report);
}

/** Which way the record says that money went: 1 in, -1 out; `undefined` where it may be silent, or was reported. */
function readWay(record: OwnProps, field: DirectionField, row: FeedRow, report: Report): 1 | -1 | undefined {
  const said = field.names.filter((name) => !isBlankField(record[name]));
  const name = said[0];
  if (name === undefined) return field.optional ? undefined : reportWay(record, field.names, row, report);
  const told = said.map((each) => wayOf(record[each], field) ?? reportWay(record, [each], row, report));
  if (told.every((each) => each === told[0])) return told[0];
  return report('transaction.direction', { path: [name], received: stringify(record[name]) });
}

function wayOf(value: unknown, field: DirectionField): 1 | -1 | undefined {
  const word = scalarText(value)?.trim() ?? '';
  if (field.out.includes(word)) return -1;
  return field.in.includes(word) ? 1 : undefined;
}

function reportWay(record: OwnProps, names: FieldNames, { kind }: FeedRow, report: Report): undefined {
  const { name, received } = absent(record, names);
  return report('transaction.shape', { path: name.split('.'), expected: kind, received });
}
