import type { Issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../../issues/result.ts';
import { isRecord } from '../../issues/stringify.ts';
import { type Provenance, ROUTES, type RouteName } from './routes.ts';
import { ROUTE_NAMES, safeSimulateDescription, type TransferDetails } from './simulate.ts';

export interface RouteOutcome {
  readonly route: RouteName;
  readonly about: string;
  readonly evidence: Provenance;
  readonly description: string;
  /**
   * `whole`: every character as issued, side by side. `recased`: side by side, letter case changed. `split`: only
   * found after leaving out blanks and punctuation. `lost`: not there.
   */
  readonly outcome: 'whole' | 'recased' | 'split' | 'lost';
}

export interface SimulateRoutesOptions {
  /** The whole purpose, with the code in it; default: the code alone. */
  readonly purpose?: string;
  readonly details?: TransferDetails;
}

/**
 * Shows what becomes of a code on every route, or on those named: to be read before thousands of notices are
 * printed.
 *
 * @throws {VietqrError} `input.type`, `input.unknown_key`
 */
export function simulateRoutes(
  code: string,
  routes?: readonly RouteName[],
  options?: SimulateRoutesOptions,
): readonly RouteOutcome[] {
  return unwrap(safeSimulateRoutes(code, routes, options));
}

/** Does what {@link simulateRoutes} does and returns a {@link Result} instead of throwing. */
export function safeSimulateRoutes(
  code: string,
  routes: readonly RouteName[] = ROUTE_NAMES,
  options: SimulateRoutesOptions = {},
): Result<readonly RouteOutcome[]> {
  const fault = checkRoutesInput(code, routes, options);
  if (fault) return fail(fault);
  const { purpose = code, details } = options;
  const table: RouteOutcome[] = [];
  for (const route of routes) {
    const description = safeSimulateDescription(purpose, route, details);
    if (!description.ok) return description;
    const { about, evidence } = ROUTES[route];
    const { value } = description;
    table.push({ route, about, evidence, description: value, outcome: outcomeOf(code, value) });
  }
  return toResult(table, []);
}

function outcomeOf(code: string, description: string): RouteOutcome['outcome'] {
  if (description.includes(code)) return 'whole';
  if (description.toUpperCase().includes(code.toUpperCase())) return 'recased';
  return bare(description).includes(bare(code)) ? 'split' : 'lost';
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

function checkRoutesInput(code: unknown, routes: unknown, options: unknown): Issue | undefined {
  if (typeof code !== 'string' || bare(code) === '') return wrongType('code', 'A-Z a-z 0-9', code);
  if (!Array.isArray(routes)) return wrongType('routes', 'a list', routes);
  if (!isRecord(options)) return wrongType('options', 'an object', options);
  const { purpose = code } = options;
  const holds = typeof purpose === 'string' && purpose.includes(code);
  return holds ? undefined : wrongType('purpose', 'a string with the code in it', purpose);
}

function wrongType(name: string, expected: string, value: unknown): Issue {
  return mistyped([name], expected, value);
}
