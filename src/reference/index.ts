export {
  defineReference,
  type ParsedReference,
  type Reference,
  safeDefineReference,
} from './define.ts';
export { readOwnCode, safeReadOwnCode, safeWrapOwnCode, wrapOwnCode } from './own.ts';
export { type PlannedPart, type PurposePlan, planPurpose, safePlanPurpose } from './plan.ts';
export { PURPOSE_BUDGETS, type PurposeBudget, type PurposeInput, type PurposePart } from './purpose.ts';
export type { Evidence, RouteName } from './routes.ts';
export { REFERENCE_PRESETS, type ReferenceOptions } from './scheme.ts';
export {
  isRouteName,
  ROUTE_NAMES,
  safeSimulateDescription,
  simulateDescription,
  type TransferDetails,
} from './simulate.ts';
export { type Survival, type SurvivalOptions, safeSurvival, survival } from './survival.ts';
