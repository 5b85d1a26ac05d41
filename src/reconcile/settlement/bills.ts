import { type Issue, issue } from '../../issues/issue.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { deadline } from '../../tables/cells/time.ts';
import type { IssuedCode } from '../matching/index/issued-codes.ts';

/** A bill: an issued code with what settling it needs. */
export interface Bill extends IssuedCode {
  /** Last day (`2026-09-30`, `30/09/2026`) or moment at which money is in time. */
  readonly dueDate?: string;
  /** The bill that replaced this one. */
  readonly supersededBy?: string;
}

/** Bills by key; codes of one bill stand once. */
export type BillIndex<T extends Bill> = ReadonlyMap<string, T>;

/** Gives the key of a bill: its id, or its code when it has none. */
export function billKey(bill: IssuedCode): string {
  return bill.id ?? bill.code;
}

/** Orders bills by key and lists what is wrong with them. */
export function indexBills<T extends Bill>(
  bills: readonly T[],
): { billIndex: BillIndex<T>; issues: Issue[] } {
  const billIndex = new Map<string, T>();
  const issues: Issue[] = [];
  const report = (row: number, field: string, received: string, expected: string) =>
    issues.push(issue('bill.invalid', { path: [row, field], received, expected }));
  for (const [row, bill] of bills.entries()) {
    if (!isRecord(bill) || typeof bill.code !== 'string') {
      report(row, 'code', stringify(isRecord(bill) ? bill.code : bill), 'a string');
      continue;
    }
    const { amount, dueDate, supersededBy } = bill;
    if (amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0))
      report(row, 'amount', stringify(amount), 'whole đồng');
    if (dueDate !== undefined && (typeof dueDate !== 'string' || Number.isNaN(deadline(dueDate))))
      report(row, 'dueDate', stringify(dueDate), 'YYYY-MM-DD, DD/MM/YYYY');
    const other = billIndex.get(billKey(bill));
    const isCopy =
      other?.amount === amount && other?.dueDate === dueDate && other?.supersededBy === supersededBy;
    if (other && (other.code === bill.code || !isCopy))
      report(row, 'id', `${stringify(billKey(bill))} twice`, 'one bill for an id');
    billIndex.set(billKey(bill), bill);
  }
  for (const [row, bill] of bills.entries())
    if (isRecord(bill) && bill.supersededBy !== undefined && !successor(bill, billIndex))
      report(row, 'supersededBy', stringify(bill.supersededBy), 'a bill of the list, in no circle');
  return { billIndex, issues };
}

/** Follows a bill to the one that is in force; undefined when the way ends or runs in a circle. */
export function successor<T extends Bill>(bill: Bill, billIndex: BillIndex<T>): T | undefined {
  const passed = new Set<string>();
  for (let key = billKey(bill); !passed.has(key); ) {
    passed.add(key);
    const current = billIndex.get(key);
    if (current?.supersededBy === undefined) return current;
    key = current.supersededBy;
  }
  return undefined;
}
