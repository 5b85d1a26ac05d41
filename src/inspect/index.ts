export { compare, type Difference, safeCompare } from './compare.ts';
export { type Detected, detect, safeDetect } from './detect.ts';

export { type Inspection, inspect } from './inspect.ts';
export { describeKind, type NonPaymentKind } from './lookalikes.ts';
export type {
  ChecksumCode,
  GuessCode,
  GuessedRepair,
  ProvedRepair,
  Repair,
  RepairCode,
  RepairDetail,
} from './repair/repair.ts';
export { suggestRepairs } from './repair/suggest.ts';
export { describeRepair } from './repair/titles/describe.ts';
