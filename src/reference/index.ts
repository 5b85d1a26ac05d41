export {
  defineReference,
  type ParsedReference,
  type Reference,
  safeDefineReference,
} from './define.ts';
export { REFERENCE_PRESETS, type ReferenceOptions } from './format.ts';
export {
  addCheckCharacters,
  removeCheckCharacters,
  safeAddCheckCharacters,
  safeRemoveCheckCharacters,
} from './own-code.ts';
export { type PlannedPart, type PurposePlan, planPurpose, safePlanPurpose } from './plan.ts';
export {
  PURPOSE_LIMITS,
  type PurposeInput,
  type PurposeLimit,
  type PurposePart,
} from './purpose.ts';
export {
  type RouteOutcome,
  type SimulateRoutesOptions,
  safeSimulateRoutes,
  simulateRoutes,
} from './routes/outcome.ts';
export type { Provenance, RouteName } from './routes/routes.ts';
export {
  isRouteName,
  ROUTE_NAMES,
  safeSimulateDescription,
  simulateDescription,
  type TransferDetails,
} from './routes/simulate.ts';
