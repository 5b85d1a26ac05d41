import { type Issue, issue } from '../../issues/issue.ts';
import { isRecord, show } from '../../issues/stringify.ts';
import { deadline } from '../../tables/cells/time.ts';
import type { IssuedCode } from '../matching/index/issued-codes.ts';

/** A bill: an issued code with what settling it needs. */
export interface Bill extends IssuedCode {
  /** Last day (`2026-09-30`, `30/09/2026`) or moment at which money is in time. */
  readonly due?: string;
  /** The bill that replaced this one. */
  readonly supersededBy?: string;
}

/** Bills by key; codes of one bill stand once. */
export type Ledger<T extends Bill> = ReadonlyMap<string, T>;

/** It gives the key of a bill: its id, or its code when it has none. */
export function billKey(bill: IssuedCode): string {
  return bill.id ?? bill.code;
}

/** It orders bills by key and lists what is wrong with them. */
export function openLedger<T extends Bill>(bills: readonly T[]): { ledger: Ledger<T>; issues: Issue[] } {
  const ledger = new Map<string, T>();
  const issues: Issue[] = [];
  const report = (row: number, field: string, received: string, expected: string) =>
    issues.push(issue('settle.bill', { path: [row, field], received, expected }));
  for (const [row, bill] of bills.entries()) {
    if (!isRecord(bill) || typeof bill.code !== 'string') {
      report(row, 'code', show(isRecord(bill) ? bill.code : bill), 'a string');
      continue;
    }
    const { amount, due, supersededBy } = bill;
    if (amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0))
      report(row, 'amount', show(amount), 'whole đồng');
    if (due !== undefined && (typeof due !== 'string' || Number.isNaN(deadline(due))))
      report(row, 'due', show(due), 'YYYY-MM-DD, DD/MM/YYYY');
    const other = ledger.get(billKey(bill));
    const isCopy = other?.amount === amount && other?.due === due && other?.supersededBy === supersededBy;
    if (other && (other.code === bill.code || !isCopy))
      report(row, 'id', `${show(billKey(bill))} twice`, 'one bill for an id');
    ledger.set(billKey(bill), bill);
  }
  for (const [row, bill] of bills.entries())
    if (isRecord(bill) && bill.supersededBy !== undefined && !successor(bill, ledger))
      report(row, 'supersededBy', show(bill.supersededBy), 'a bill of the list, in no circle');
  return { ledger, issues };
}

/** It follows a bill to the one that is in force; undefined when the way ends or runs in a circle. */
export function successor<T extends Bill>(bill: Bill, ledger: Ledger<T>): T | undefined {
  const passed = new Set<string>();
  for (let key = billKey(bill); !passed.has(key); ) {
    passed.add(key);
    const current = ledger.get(key);
    if (current?.supersededBy === undefined) return current;
    key = current.supersededBy;
  }
  return undefined;
}
