import type { Report } from '../../../issues/report.ts';
import { deadline } from '../../../tables/cells/due.ts';
import { groupBy } from '../../../text/group-by.ts';
import { type BillIndex, type IndexedBill, plainCode } from '../bills/bills.ts';
import type { Lock, LockedBill } from './lock.ts';

/**
 * Finds the bills of locks in the list, by their keys or else by their codes, as long as they ask the same by the same day: a bill
 * of another month is another, whatever its name. Reports those that are not there, or of which several ask the same.
 */
export function resolveLocks(locks: readonly Lock[], billIndex: BillIndex, report: Report): readonly Lock[] {
  if (locks.length === 0) return locks;
  const byCode = keysByCode(billIndex);
  return locks.map((lock, row) => {
    const known = new Map((lock.bills ?? []).map((bill) => [bill.bill, bill]));
    const missing = new Map<string, readonly (string | number)[]>();
    const keyOf = (bill: string, path: readonly (string | number)[]): string => {
      const locked = known.get(bill);
      const isThat = (key: string) => isLockedBill(billIndex.get(key), locked);
      const ofCode = locked ? (byCode.get(plainCode(locked.code)) ?? []).filter(isThat) : [];
      const found = isThat(bill) ? bill : ofCode.length === 1 ? ofCode[0] : undefined;
      if (found === undefined && !missing.has(bill)) missing.set(bill, path);
      return found ?? bill;
    };
    const movements = lock.movements.map((movement, place) => ({
      ...movement,
      allocations: movement.allocations.map((share, part) => ({
        ...share,
        bill: keyOf(share.bill, ['movements', place, 'allocations', part, 'bill']),
      })),
    }));
    reportMissingBills(missing, lock, report.at(row));
    return { ...lock, movements };
  });
}

/** Bills of a lock that are not in the list, of which a sentence names so many. */
const MOST_MISSING_NAMED = 3;

function reportMissingBills(
  missing: ReadonlyMap<string, readonly (string | number)[]>,
  { through: limit }: Lock,
  report: Report,
): void {
  const [path] = missing.values();
  if (!path) return;
  const isMore = missing.size > MOST_MISSING_NAMED;
  const named = [...missing.keys()].slice(0, MOST_MISSING_NAMED).join(', ');
  report('lock.bill', { path, received: isMore ? `${named} … (${missing.size})` : named, limit });
}

/** Lists the keys of bills by their codes, as they are searched for. */
export function keysByCode(billIndex: BillIndex): ReadonlyMap<string, readonly string[]> {
  const keys = billIndex.bills.flatMap((bill) => bill?.key ?? []);
  return groupBy(keys, (key) => plainCode(billIndex.get(key)?.code ?? ''));
}

function isLockedBill(bill: IndexedBill | undefined, locked: LockedBill | undefined): boolean {
  if (bill?.inForce === undefined) return false;
  if (!locked) return true;
  const isOneDay = (bill.dueDate && deadline(bill.dueDate)) === (locked.dueDate && deadline(locked.dueDate));
  return plainCode(bill.code) === plainCode(locked.code) && bill.amount === locked.amount && isOneDay;
}
