export {
  defineReference,
  type ParsedReference,
  type Reference,
  safeDefineReference,
} from './define.ts';
export { REFERENCE_PRESETS, type ReferenceOptions } from './format.ts';
export { readOwnCode, safeReadOwnCode, safeWrapOwnCode, wrapOwnCode } from './own-code.ts';
export { type PlannedPart, type PurposePlan, planPurpose, safePlanPurpose } from './plan.ts';
export { PURPOSE_BUDGETS, type PurposeBudget, type PurposeInput, type PurposePart } from './purpose.ts';
export { type Survival, type SurvivalOptions, safeSurvival, survival } from './routes/outcome.ts';
export type { Evidence, RouteName } from './routes/routes.ts';
export {
  isRouteName,
  ROUTE_NAMES,
  safeSimulateDescription,
  simulateDescription,
  type TransferDetails,
} from './routes/simulate.ts';
