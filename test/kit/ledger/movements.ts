import type { Bill, MatchedMovement } from '../../../src/reconcile/index.ts';

/** Bills of one sum, a customer each. */
export function equalBills(many: number): readonly Bill[] {
  return Array.from({ length: many }, (_, row) => ({
    id: `hs-${row}`,
    code: `HS${100_000 + row}`,
    amount: 350_000,
  }));
}

/** The movement that pays the bill of a row, as a webhook tells it. */
export function paymentOf(row: number): MatchedMovement {
  const code = `HS${100_000 + row}`;
  return {
    movement: {
      id: `sepay:${row}`,
      amount: 350_000,
      description: `${code} hoc phi`,
      time: `2026-09-${String(1 + (row % 28)).padStart(2, '0')}T08:00:00+07:00`,
      account: '0011001234567',
      reference: `FT2624${1_000_000 + row}`,
      source: 'sepay',
    },
    match: { status: 'matched', bills: [{ id: `hs-${row}`, code }], evidence: [] },
  };
}
