import { type OwnProps, ownItems, ownProps } from '../../../issues/foreign.ts';
import type { Report } from '../../../issues/report.ts';
import { stringify } from '../../../issues/stringify.ts';
import { isText, isWhole } from '../../matching/index/issued-codes.ts';
import type { Allocation, MovementAllocation, Reason } from '../allocate/allocation.ts';
import type { BillStatus } from '../bills/bill-status.ts';
import type { DecisionNote } from '../decisions/decision.ts';
import { readNote } from '../decisions/lock.ts';
import { type MovementPlace, placeOfMovement } from '../deduplicate/read-matched.ts';
import { REPORT_LABELS } from './labels.ts';

/** What a report needs of a settlement, read once. */
export interface Settled {
  readonly bills: readonly SettledBill[];
  readonly movements: readonly SettledMovement[];
  readonly totals: Readonly<Record<(typeof TOTALS)[number], number>> & { readonly walletFees?: number };
}

export interface SettledBill {
  readonly key: string;
  readonly code: string;
  readonly amountDue: number | undefined;
  readonly status: BillStatus;
  readonly received: number;
  readonly difference: number | undefined;
  readonly movements: readonly string[];
  readonly lateFee: number | undefined;
  readonly walletFee: number | undefined;
  readonly dueDate: string | undefined;
  readonly customer: string | undefined;
  readonly name: string | undefined;
  readonly class: string | undefined;
}

export interface SettledMovement
  extends Pick<
      MovementAllocation,
      'id' | 'amount' | 'description' | 'outcome' | 'allocations' | 'candidates'
    >,
    Readonly<Record<(typeof OPTIONAL_TEXTS)[number], string | undefined>> {
  readonly at: MovementPlace | undefined;
  readonly reason: Reason | undefined;
  readonly decision: DecisionNote | undefined;
}

/** What is known of some movements only. */
const OPTIONAL_TEXTS = [
  'time',
  'account',
  'counterpartyAccount',
  'reference',
  'source',
  'undoes',
  'bookedOn',
  'locked',
] as const;

/** The totals, in the order in which a report tells them. */
export const TOTALS = ['received', 'allocated', 'proposed', 'unallocated', 'returned'] as const;

const OUTCOMES = ['allocated', 'proposed', 'unallocated', 'ignored'] as const;

/** Reads a settlement, as `settle` gave it or as it came back from JSON. */
export function readSettlement(settlement: unknown, report: Report): Settled | undefined {
  const props = ownProps(settlement, report);
  if (!props) return undefined;
  const bills = readAll(props.bills, readSettledBill, report.at('bills'));
  const movements = readAll(props.movements, readSettledMovement, report.at('movements'));
  const totals = readTotals(props.totals, report.at('totals'));
  return bills && movements && totals && { bills, movements, totals };
}

function readAll<T>(
  list: unknown,
  read: (props: OwnProps, report: Report) => T | undefined,
  report: Report,
): readonly T[] | undefined {
  return ownItems(list, report)?.flatMap((item, row) => {
    const props = ownProps(item, report.at(row));
    const one = props && read(props, report.at(row));
    if (props && one === undefined)
      report('input.type', { path: [row], expected: 'whatSettleGives', received: stringify(item) });
    return one === undefined ? [] : [one];
  });
}

function readSettledBill(props: OwnProps, report: Report): SettledBill | undefined {
  const movements = ownItems(props.movements, report.at('movements'));
  const { key, code, amountDue, status, received, difference } = props;
  if (!movements?.every(isText) || !isText(key) || !isText(code)) return undefined;
  if (!isKeyOf(REPORT_LABELS.en.status, status) || !isWhole(received)) return undefined;
  if (!isOptional(difference, isWhole) || !isOptional(amountDue, isWhole)) return undefined;
  const { customer, name, class: group, lateFee, walletFee, dueDate } = props;
  if (!isOptional(lateFee, isWhole) || !isOptional(walletFee, isWhole)) return undefined;
  if (!isOptional(dueDate, isText)) return undefined;
  if (!isOptional(customer, isText) || !isOptional(name, isText) || !isOptional(group, isText))
    return undefined;
  const known = { customer, name, class: group, lateFee, walletFee, dueDate };
  return { key, code, amountDue, status, received, difference, movements, ...known };
}

function readSettledMovement(props: OwnProps, report: Report): SettledMovement | undefined {
  const { id, amount, description, reason } = props;
  const outcome = OUTCOMES.find((each) => each === props.outcome);
  const allocations = ownItems(props.allocations, report.at('allocations'))?.map((part) =>
    readAllocation(part, report.at('allocations')),
  );
  const candidates = ownItems(props.candidates, report.at('candidates'));
  if (!outcome || !allocations?.every((part) => part !== undefined) || !candidates?.every(isText))
    return undefined;
  if (!isText(id) || !isWhole(amount) || !isText(description)) return undefined;
  const isTold = outcome === 'allocated' || outcome === 'proposed';
  if (!(isTold && reason === undefined) && !isKeyOf(REPORT_LABELS.en.reason, reason)) return undefined;
  const known = readKnown(props, report);
  return known && { id, amount, description, outcome, reason, allocations, candidates, ...known };
}

type Known = Pick<SettledMovement, (typeof OPTIONAL_TEXTS)[number] | 'at' | 'decision'>;

function readKnown(props: OwnProps, report: Report): Known | undefined {
  const { time, account, counterpartyAccount, reference, source, undoes, bookedOn, locked } = props;
  if (!isOptional(counterpartyAccount, isText)) return undefined;
  const place = props.at === undefined ? {} : ownProps(props.at, report.at('at'));
  const decision = props.decision === undefined ? undefined : readNote(props.decision, report.at('decision'));
  if (!place || (props.decision !== undefined && !decision)) return undefined;
  if (!isOptional(time, isText) || !isOptional(account, isText) || !isOptional(reference, isText))
    return undefined;
  if (!isOptional(source, isText) || !isOptional(undoes, isText)) return undefined;
  if (!isOptional(bookedOn, isText) || !isOptional(locked, isText)) return undefined;
  const at = props.at === undefined ? undefined : placeOfMovement(place);
  return { time, account, counterpartyAccount, reference, source, undoes, bookedOn, locked, at, decision };
}

function readAllocation(part: unknown, report: Report): Allocation | undefined {
  const { bill, amount, walletFee } = ownProps(part, report) ?? {};
  if (!isText(bill) || !isWhole(amount) || !isOptional(walletFee, isWhole)) return undefined;
  return { bill, amount, ...(walletFee !== undefined && { walletFee }) };
}

function readTotals(totals: unknown, report: Report): Settled['totals'] | undefined {
  const props = ownProps(totals, report);
  if (!props) return undefined;
  const { received, allocated, proposed, unallocated, returned, walletFees } = props;
  if (
    isOptional(walletFees, isWhole) &&
    isWhole(received) &&
    isWhole(allocated) &&
    isWhole(proposed) &&
    isWhole(unallocated) &&
    isWhole(returned)
  )
    return {
      ...{ received, allocated, proposed, unallocated, returned },
      ...(walletFees !== undefined && { walletFees }),
    };
  return report('input.type', { expected: 'whatSettleGives', received: stringify(totals) });
}

function isOptional<T>(value: unknown, accepts: (value: unknown) => value is T): value is T | undefined {
  return value === undefined || accepts(value);
}

function isKeyOf<K extends string>(table: Readonly<Record<K, string>>, value: unknown): value is K {
  return isText(value) && Object.hasOwn(table, value);
}
