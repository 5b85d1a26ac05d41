import { PGlite } from '@electric-sql/pglite';
import { createLedger } from 'vietqr-kit/ledger';
import { createReconciler } from 'vietqr-kit/reconcile';

// A folder in place of nothing keeps the books: PGlite.create('./books').
const ledger = createLedger(await PGlite.create(), { institution: 'thcs-nguyen-du' });
await ledger.migrate();

const bills = [
  { id: 'an', code: 'HS2K4M7P9', customer: 'Nguyễn An', amount: 350_000, dueDate: '2026-09-30' },
  { id: 'binh', code: 'HS2R8T3W6', customer: 'Trần Bình', amount: 350_000, dueDate: '2026-09-30' },
];
await ledger.addBills(bills);
const { match } = createReconciler(bills);

/** What a webhook does: it stores, then answers. */
async function receive(number: number, day: string, amount: number, description: string): Promise<void> {
  const reference = `FT2624800000${number}`;
  const movement = { id: `sepay:${number}`, amount, description, time: day, reference, source: 'sepay' };
  const added = await ledger.receive({ movement, match: match(movement) });
  console.log(`${reference} ${description}: ${added === 0 ? 'known' : 'new'}`);
}

await receive(1, '2026-09-05', 350_000, 'HS2K4M7P9 hoc phi');
await receive(1, '2026-09-05', 350_000, 'HS2K4M7P9 hoc phi');
await receive(2, '2026-09-06', 350_000, 'chi Binh nop tien');

const [waiting] = (await ledger.review()).movements;
console.log(`to look at: ${waiting?.description} (${waiting?.reason})`);
await ledger.assign({
  movement: 'sepay:2',
  allocations: [{ bill: 'binh', amount: 350_000 }],
  by: 'Lan',
  at: '2026-09-07',
  note: 'gọi điện cho phụ huynh',
});
await ledger.lock({ through: '2026-09-30', by: 'Lan', at: '2026-10-01' });
await receive(3, '2026-09-08', -350_000, 'Hoan tra FT26248000001');

for (const { key, status, received } of (await ledger.state()).bills) console.log(key, status, received);
for (const { day, voucher, customer, debit, credit, sum } of await ledger.journal())
  console.log(day, voucher, customer, debit, credit, sum);

// FT26248000001 HS2K4M7P9 hoc phi: new
// FT26248000001 HS2K4M7P9 hoc phi: known
// FT26248000002 chi Binh nop tien: new
// to look at: chi Binh nop tien (no_code)
// FT26248000003 Hoan tra FT26248000001: new
// an unpaid 0
// binh paid 350000
// 2026-09-05 FT26248000001 Nguyễn An 1121 131 350000
// 2026-09-06 FT26248000002 Trần Bình 1121 131 350000
// 2026-10-01 FT26248000003 Nguyễn An 131 1121 350000
