import { countEdits } from '../../../text/edit-distance.ts';
import type { BillIndex, IndexedBill } from '../bills/bills.ts';
import { plainCode } from '../bills/bills.ts';

/** More bills are no help. */
const MOST_OFFERED = 3;
/** The most edits between what was written and the name of a bill that may be meant. */
const MOST_EDITS = 1;

/** Finds the bills that a name may mean which is no bill's: those of a customer or payer called so, or one edit away. */
export function nearBills(name: string, billIndex: BillIndex): readonly string[] {
  const wanted = plainCode(name);
  const own: string[] = [];
  const near: string[] = [];
  for (const bill of billIndex.bills) {
    if (!bill || bill.inForce !== bill.key || wanted === '') continue;
    const { key } = bill;
    if (isOf(bill, wanted)) own.push(key);
    else if (
      near.length < MOST_OFFERED &&
      [key, bill.code].some((each) => isOneEditAway(wanted, plainCode(each)))
    )
      near.push(key);
    if (own.length === MOST_OFFERED) break;
  }
  return own.length > 0 ? own : near;
}

function isOf({ key, code, customer = '', name = '' }: IndexedBill, wanted: string): boolean {
  const payer = `${customer} ${name}`;
  return [code, customer, name, payer, `${key} ${payer}`].some((each) => plainCode(each) === wanted);
}

function isOneEditAway(wanted: string, name: string): boolean {
  const isAlike = Math.abs(wanted.length - name.length) <= MOST_EDITS;
  return isAlike && countEdits(wanted, name, MOST_EDITS).whole <= MOST_EDITS;
}
