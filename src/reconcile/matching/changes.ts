import { hasErrors, type Report } from '../../issues/report.ts';
import type { AmountShares } from './index/amounts.ts';
import type { CodeIndex } from './index/code-index.ts';
import { findText } from './index/find-text.ts';
import { type CodeChecks, ownList, type ReadCode, readCodes } from './index/issued-codes.ts';

/** Issued codes that may become more and fewer; what is removed keeps its number. */
export interface GrowingList<T> {
  readonly codes: ReadCode[];
  readonly bills: (T | undefined)[];
  readonly shares: AmountShares;
  readonly codeIndex: CodeIndex;
  readonly checks: CodeChecks;
  /** How many are not removed. */
  readonly size: { count: number };
}

/** Puts bills at the end of a list, all or none of them. */
export function addBills<T>(list: GrowingList<T>, items: Iterable<T>, report: Report): number | undefined {
  const place = report.at('codes');
  const bills = ownList(items, place);
  const read = bills && readCodes(bills, place);
  if (!read || hasErrors(report)) return undefined;
  read.forEach((code, at) => {
    const index = list.codes.push(code) - 1;
    list.bills.push(bills[at]);
    list.codeIndex.add(index);
    list.checks.add(index);
    list.shares.count(code.amount, 1);
  });
  list.size.count += read.length;
  return read.length;
}

/** Takes bills out of a list by their codes and ids, and gives how many there were. */
export function removeBills<T>(list: GrowingList<T>, items: Iterable<T>, report: Report): number | undefined {
  const place = report.at('codes');
  const read = readCodes(ownList(items, place) ?? [], place);
  if (hasErrors(report)) return undefined;
  let removed = 0;
  for (const { code, id } of read) {
    for (let at = findText(code, list.codeIndex); at >= 0; ) {
      const next = list.codeIndex.next(at);
      if (list.codes[at]?.id === id) removed += removeAt(list, at);
      at = next;
    }
  }
  list.size.count -= removed;
  return removed;
}

function removeAt<T>(list: GrowingList<T>, index: number): number {
  list.codeIndex.remove(index);
  list.bills[index] = undefined;
  list.shares.count(list.codes[index]?.amount, -1);
  return 1;
}
