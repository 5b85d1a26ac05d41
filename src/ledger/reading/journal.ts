import type { MovementAllocation } from '../../reconcile/settlement/allocate/allocation.ts';
import { dayNumber } from '../../statements/identity.ts';
import type { Queryable } from '../database.ts';

/** A row for an accounting program: one movement's share for one bill, or what a wallet kept of it. */
export interface JournalEntry {
  /** The day it is booked on, in Vietnam: `2026-09-30`; empty where nothing tells it. */
  readonly day: string;
  /** The bank's reference, else the id of the movement. */
  readonly voucher: string;
  /** The customer of the bill, else its code. */
  readonly customer: string;
  /** Key of the bill. */
  readonly bill: string;
  /** Account that is debited: 1121 for money in the bank, 1111 for cash, 6417 for what a wallet kept, 131 for money that went back. */
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
  readonly fee: string | null;
  readonly customer: string | null;
}

/** Accounts of the Vietnamese chart (Circular 200/2014/TT-BTC): cash, money in the bank, services bought to sell, what customers owe. */
const ACCOUNTS = { cash: '1111', bank: '1121', fees: '6417', customers: '131' } as const;

/**
 * Lists the allocated money as rows for an accounting program, by day; money that waits for a person is in none. What a wallet kept
 * of a share stands in a row of its own behind it, since it pays the bill too.
 */
export async function readJournal(
  db: Queryable,
  institution: string,
  { from, to }: JournalDays,
): Promise<readonly JournalEntry[]> {
  const { rows } = await db.query<JournalRow>(
    `select movements.day, movements.state, part ->> 'bill' as bill, part ->> 'amount' as amount,
       part ->> 'walletFee' as fee,
       (select coalesce(customer, code) from vietqr_ledger.bills
        where bills.institution = $1 and bills.key = part ->> 'bill' order by place desc limit 1) as customer
     from vietqr_ledger.movements
       cross join jsonb_array_elements(movements.state -> 'allocations') with ordinality as parts (part, place)
     where movements.institution = $1 and movements.outcome = 'allocated' and movements.day between $2 and $3
     order by movements.day, movements.moment, movements.id collate "C", (part ->> 'bill') collate "C", parts.place`,
    [institution, dayNumber(from) ?? 0, dayNumber(to) ?? 2_147_483_647],
  );
  return rows.flatMap(journalEntriesOf);
}

function journalEntriesOf(row: JournalRow): readonly JournalEntry[] {
  const money = row.state.source === 'cash' ? ACCOUNTS.cash : ACCOUNTS.bank;
  const fee = Number(row.fee ?? 0);
  const paid = entryOf(row, money, Number(row.amount));
  return fee === 0 ? [paid] : [paid, entryOf(row, ACCOUNTS.fees, fee)];
}

/** Books a sum from what customers owe to an account, the other way around where it is below zero. */
function entryOf({ day, state, bill, customer }: JournalRow, account: string, sum: number): JournalEntry {
  const { id, reference, description, time, bookedOn } = state;
  const isDated = dayNumber(bookedOn ?? time) !== undefined;
  return {
    day: isDated ? new Date(day * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length) : '',
    voucher: reference ?? id,
    customer: customer ?? bill,
    bill,
    debit: sum > 0 ? account : ACCOUNTS.customers,
    credit: sum > 0 ? ACCOUNTS.customers : account,
    sum: Math.abs(sum),
    description,
  };
}
