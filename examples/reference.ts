/** A school issues a code for a fee, plans the purpose of the transfer, and looks at what the banks will make of it. */
import { defineReference, planPurpose, simulateRoutes } from 'vietqr-kit/reference';

const fees = defineReference({ prefix: 'HP', digits: 6 });

const code = fees.issue(1234);
console.log(code, fees.parse('hp-001234 37').serial, fees.isValid('HP00123473'));

const plan = planPurpose({ code, parts: ['Học phí tháng 9', { text: '6A1', priority: 1 }] });
console.log(plan.purpose);
console.log(plan.parts.map((part) => part.outcome).join(' '));

const long = 'HS2026000123437';
for (const route of ['vietcombank-mb', 'sacombank'] as const) {
  const [short, longer] = [code, long].map((one) => simulateRoutes(one, [route])[0]?.outcome);
  console.log(`${route}: ${code} ${short}, ${long} ${longer}`);
}
// HP00123437 1234 false
// HP00123437 Hoc phi 6A1
// shortened kept
// vietcombank-mb: HP00123437 whole, HS2026000123437 split
// sacombank: HP00123437 whole, HS2026000123437 whole
