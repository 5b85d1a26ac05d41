import { createReconciler, reportTable, settle } from 'vietqr-kit/reconcile';
import { readStatement } from 'vietqr-kit/statements';

const bills = [
  { code: 'HS2K4M7P9', id: 'An 6A1', amount: 350_000, dueDate: '2026-09-30' },
  { code: 'HS2R8T3W6', id: 'Binh 6A1', amount: 350_000, dueDate: '2026-09-30' },
  { code: 'HS2V5Y2B4', id: 'Chi 6A2', amount: 420_000, dueDate: '2026-09-30' },
];

const statement = [
  ['05/09/2026', '350.000', 'MBVCB.4125261053.047334.HS2K4M7P9 h oc phi.CT tu 0011001234567 LE AN'],
  ['06/09/2026', '300.000', 'IBFT hs2r8t3w6 hoc phi GD 856933-060926 18:14:59'],
  ['02/10/2026', '420.000', 'NGUYEN THI CHI HS2-V5Y2B4 Trace 660374'],
  ['02/10/2026', '350.000', 'nop hoc phi cho con Ma giao dich Trace728744 Trace 728744'],
].map(([day, credit, text], row) => ({
  'Ngày GD': day,
  'Ghi có': credit,
  'Nội dung': text,
  'Số CT': 5243 + row,
}));

const { match } = createReconciler(bills);
const { movements } = await readStatement(statement);
const received = movements.map((movement) => ({ movement, match: match(movement) }));
console.log(reportTable(settle(bills, received), { lang: 'en' }));
// Bills
// Id        Code       Status     Amount due  Received  Difference  With
// An 6A1    HS2K4M7P9  paid          350.000   350.000              statement:5243:2026-09-05:350000
// Binh 6A1  HS2R8T3W6  underpaid     350.000   300.000     -50.000  statement:5244:2026-09-06:300000
// Chi 6A2   HS2V5Y2B4  paid late     420.000   420.000              statement:5245:2026-10-02:420000
//
// Movements to look at
// Id                                Status   Received  Time                       Description
// statement:5246:2026-10-02:350000  no code   350.000  2026-10-02T00:00:00+07:00  nop hoc phi cho con Ma giao dich Trace728744 Trace 728744
//
// Received: 1.420.000 đ
// Allocated: 1.070.000 đ
// Proposed: 0 đ
// Not allocated: 350.000 đ
