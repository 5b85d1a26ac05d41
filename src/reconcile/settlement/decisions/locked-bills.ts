import type { Report } from '../../../issues/report.ts';
import { deadline } from '../../../tables/cells/due.ts';
import { groupBy } from '../../../text/group-by.ts';
import { type BillIndex, type IndexedBill, plainCode } from '../bills/bills.ts';
import type { Lock, LockedBill } from './lock.ts';

/**
 * Finds the bills of locks in the list, by their keys or else by their codes, as long as they ask the same by the same day: a bill
 * of another month is another, whatever its name. Reports those that are not there.
 */
export function resolveLocks(locks: readonly Lock[], billIndex: BillIndex, report: Report): readonly Lock[] {
  if (locks.length === 0) return locks;
  const byCode = keysByCode(billIndex);
  return locks.map((lock, row) => {
    const known = new Map((lock.bills ?? []).map((bill) => [bill.bill, bill]));
    const reported = new Set<string>();
    const keyOf = (bill: string, path: readonly (string | number)[]): string => {
      const locked = known.get(bill);
      const keys = [bill, ...(locked ? (byCode.get(plainCode(locked.code)) ?? []) : [])];
      const found = keys.find((key) => isLockedBill(billIndex.get(key), locked));
      if (found === undefined && !reported.has(bill))
        report('lock.bill', { path: [row, ...path], received: bill, limit: lock.through });
      reported.add(bill);
      return found ?? bill;
    };
    const movements = lock.movements.map((movement, place) => ({
      ...movement,
      allocations: movement.allocations.map((share, part) => ({
        ...share,
        bill: keyOf(share.bill, ['movements', place, 'allocations', part, 'bill']),
      })),
    }));
    return { ...lock, movements };
  });
}

/** Lists the keys of bills by their codes, as they are searched for. */
export function keysByCode(billIndex: BillIndex): ReadonlyMap<string, readonly string[]> {
  return groupBy(billIndex.keys(), (key) => plainCode(billIndex.get(key)?.code ?? ''));
}

function isLockedBill(bill: IndexedBill | undefined, locked: LockedBill | undefined): boolean {
  if (bill?.inForce === undefined) return false;
  if (!locked) return true;
  const isOneDay = (bill.dueDate && deadline(bill.dueDate)) === (locked.dueDate && deadline(locked.dueDate));
  return plainCode(bill.code) === plainCode(locked.code) && bill.amount === locked.amount && isOneDay;
}
