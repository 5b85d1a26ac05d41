export { compare, type Difference, safeCompare } from './compare.ts';
export { type Detected, detect, safeDetect } from './detect.ts';

export { type Inspection, inspect } from './inspect.ts';
export { describeKind, type NonPaymentKind } from './lookalikes.ts';
export {
  describeRepair,
  type GuessCode,
  type GuessedRepair,
  type ProvedRepair,
  type Repair,
  type RepairCode,
  type RepairDetail,
  type SealedCode,
} from './repair/repair.ts';
export { suggestRepairs } from './repair/suggest.ts';
