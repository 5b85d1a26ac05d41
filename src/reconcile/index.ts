export type { IncomingPayment, Match } from './matching/decide/decide.ts';
export type { LearnedPosition } from './matching/evidence/positions.ts';
export {
  DEFAULT_RISK,
  EVIDENCE_RULES,
  type Evidence,
  type EvidenceLimit,
  type EvidenceSource,
  type Rule,
} from './matching/evidence/rules.ts';
export type { CodeGroup } from './matching/index/groups.ts';
export type { Check, IssuedCode } from './matching/index/issued-codes.ts';
export type { Institution } from './matching/institution.ts';
export type { ReconcilerOptions } from './matching/options.ts';
export { createReconciler, type Reconciler, safeCreateReconciler } from './matching/reconciler.ts';
export {
  type Layer,
  safeUnwrapDescription,
  type UnwrappedDescription,
  unwrapDescription,
} from './matching/text/unwrap.ts';
export type {
  Allocation,
  MovementAllocation,
  Reason,
} from './settlement/allocate/allocation.ts';
export type { LateFee, SettlePolicy } from './settlement/allocate/policy.ts';
export type { BillBalance, BillStatus } from './settlement/bills/bill-status.ts';
export type { Bill } from './settlement/bills/bills.ts';
export {
  type DecisionDefaults,
  readDecisions,
  safeReadDecisions,
} from './settlement/decisions/column/read-column.ts';
export type { ReportSheets } from './settlement/decisions/column/sheets.ts';
export type { CashPayment, Decision, DecisionNote } from './settlement/decisions/decision.ts';
export { type FreezeOptions, freezeDays, safeFreezeDays } from './settlement/decisions/freeze.ts';
export type { Lock, LockedBill, LockedMovement } from './settlement/decisions/lock.ts';
export type { MatchedMovement } from './settlement/deduplicate/read-matched.ts';
export { type Credit, listCredits, safeListCredits } from './settlement/propose/credits.ts';
export {
  type Proposal,
  type ProposalReason,
  proposeBills,
  safeProposeBills,
} from './settlement/propose/propose.ts';
export type { ReportFile, ReportOptions } from './settlement/report/options.ts';
export type { ReportPlot } from './settlement/report/plots/plots.ts';
export {
  reportCsv,
  reportHtml,
  reportJson,
  reportPlots,
  reportTable,
  reportXlsx,
  safeReportXlsx,
} from './settlement/report/report.ts';
export { type Settlement, type SettleOptions, safeSettle, settle } from './settlement/settle.ts';
