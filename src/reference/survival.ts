import { type Evidence, ROUTES, type RouteName } from './routes.ts';
import { ROUTE_NAMES, simulateDescription, type TransferDetails } from './simulate.ts';

export interface Survival {
  readonly route: RouteName;
  readonly about: string;
  readonly evidence: Evidence;
  readonly description: string;
  /**
   * `whole`: every character as issued, side by side. `recased`: side by side, letter case changed. `split`: only
   * found after leaving out blanks and punctuation. `lost`: not there.
   */
  readonly outcome: 'whole' | 'recased' | 'split' | 'lost';
}

export interface SurvivalOptions {
  /** The whole purpose, with the code in it; default: the code alone. */
  readonly purpose?: string;
  readonly details?: TransferDetails;
}

/**
 * It shows what becomes of a code on every route, or on those named: to be read before thousands of notices are
 * printed.
 *
 * @throws {PayloadError} `input.type`, `input.unknown_key`, `input.too_large`
 */
export function survival(
  code: string,
  routes: readonly RouteName[] = ROUTE_NAMES,
  options: SurvivalOptions = {},
): Survival[] {
  const { purpose = code, details } = options;
  return routes.map((route) => {
    const description = simulateDescription(purpose, route, details);
    const { about, evidence } = ROUTES[route];
    return { route, about, evidence, description, outcome: outcomeOf(code, description) };
  });
}

function outcomeOf(code: string, description: string): Survival['outcome'] {
  if (description.includes(code)) return 'whole';
  if (description.toUpperCase().includes(code.toUpperCase())) return 'recased';
  return bare(description).includes(bare(code)) ? 'split' : 'lost';
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
