/** A month settled: a million bills, of which a part is paid, some short, by as many rows of a bank's file. */
import { settle } from '../src/reconcile/index.ts';

const MANY = Number(process.argv[2] ?? 1_000_000);

let seed = 7;
const bills = Array.from({ length: MANY }, (_, place) => ({
  code: written(`HS${(place * 7_919 + 10_000_019).toString(36).toUpperCase()}`),
  amount: 150_000 + (place % 400) * 1000,
  dueDate: '2026-09-30',
}));
const matched = Array.from({ length: MANY }, (_, row) => paymentFor(pick(), row));

const before = memory();
const standing = peak();
const from = process.cpuUsage();
const settled = settle(bills, matched);
const { user, system } = process.cpuUsage(from);
const kept = (memory() - before) / MANY;
const paid = settled.bills.filter(({ status }) => status === 'paid').length;
console.log(
  `${MANY} bills, ${MANY} movements: ${((user + system) / 1e6).toFixed(1)} CPU-s, ${kept.toFixed(0)} bytes a pair beside what was given (${(before / MANY).toFixed(0)}), at most ${peak()} GB in all, of which ${standing} before; ${paid} paid, ${settled.totals.received} đ in ${settled.movements.length} movements`,
);

function paymentFor(bill: (typeof bills)[number], row: number) {
  const day = two(1 + (row % 28));
  return {
    movement: {
      id: written(`sao-ke ${row}`),
      amount: row % 20 === 0 ? bill.amount - 10_000 : bill.amount,
      description: written(`MBVCB.${1_000_000 + row}.${bill.code} hoc phi thang 9 NGUYEN VAN AN`),
      time: written(`2026-09-${day}T${two(row % 24)}:${two(row % 60)}:00+07:00`),
      account: '0123456789',
      reference: written(`FT26${200_000_000 + row}`),
      source: 'statement',
      at: { file: 'sao-ke.xlsx', sheet: 'Sheet1', row: row + 1 },
    },
    match: { status: 'matched', bills: [bill], evidence: [] },
  } as const;
}

function pick() {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return bills[Math.floor((seed / 2 ** 32) * MANY)] ?? { code: '', amount: 0, dueDate: '' };
}

/** A text in one piece, as readers of files give it: one that was put together holds its pieces until it is looked at. */
function written(text: string): string {
  return Buffer.from(text).toString();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The most that the whole process took so far, in GB. */
function peak(): string {
  return (process.resourceUsage().maxRSS / 1e6).toFixed(2);
}

function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.(); // Columns are freed after the first.
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
