import type { MovementAllocation } from '../../reconcile/settlement/allocate/allocation.ts';
import { dayNumber } from '../../statements/identity.ts';
import type { Queryable } from '../database.ts';

/** A row for an accounting program: one movement's share for one bill. */
export interface JournalEntry {
  /** The day it is booked on, in Vietnam: `2026-09-30`; empty where nothing tells it. */
  readonly day: string;
  /** The bank's reference, else the id of the movement. */
  readonly voucher: string;
  /** The customer of the bill, else its code. */
  readonly customer: string;
  /** Key of the bill. */
  readonly bill: string;
  /** Account that is debited: 1121 for money in the bank, 1111 for cash, 131 for money that went back. */
  readonly debit: string;
  readonly credit: string;
  /** Whole đồng, above zero. */
  readonly sum: number;
  readonly description: string;
}

/** The first and the last day of the entries, both included. */
export interface JournalDays {
  readonly from?: string;
  readonly to?: string;
}

interface JournalRow {
  readonly day: number;
  readonly state: MovementAllocation;
  readonly bill: string;
  readonly amount: string;
  readonly customer: string | null;
}

/** Accounts of the Vietnamese chart (Circular 200/2014/TT-BTC): cash, money in the bank, what customers owe. */
const ACCOUNTS = { cash: '1111', bank: '1121', customers: '131' } as const;

/** Lists the allocated money as rows for an accounting program, by day; money that waits for a person is in none. */
export async function readJournal(
  db: Queryable,
  institution: string,
  { from, to }: JournalDays,
): Promise<readonly JournalEntry[]> {
  const { rows } = await db.query<JournalRow>(
    `select movements.day, movements.state, allocations.bill, allocations.amount::text as amount,
       (select coalesce(customer, code) from vietqr_ledger.bills
        where bills.institution = $1 and bills.key = allocations.bill order by place desc limit 1) as customer
     from vietqr_ledger.movements join vietqr_ledger.allocations on allocations.movement = movements.place
     where movements.institution = $1 and allocations.is_made and movements.day between $2 and $3
     order by movements.day, movements.moment, movements.id collate "C", allocations.bill collate "C"`,
    [institution, dayNumber(from) ?? 0, dayNumber(to) ?? 2_147_483_647],
  );
  return rows.map(entryOf);
}

function entryOf({ day, state, bill, amount, customer }: JournalRow): JournalEntry {
  const { id, reference, source, description, time, bookedOn } = state;
  const isDated = dayNumber(bookedOn ?? time) !== undefined;
  const sum = Number(amount);
  const money = source === 'cash' ? ACCOUNTS.cash : ACCOUNTS.bank;
  return {
    day: isDated ? new Date(day * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length) : '',
    voucher: reference ?? id,
    customer: customer ?? bill,
    bill,
    debit: sum > 0 ? money : ACCOUNTS.customers,
    credit: sum > 0 ? ACCOUNTS.customers : money,
    sum: Math.abs(sum),
    description,
  };
}
