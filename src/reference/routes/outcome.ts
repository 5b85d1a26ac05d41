import { type Field, type OptionsOrIndex, readOptions } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { ownItems } from '../../issues/foreign.ts';
import { referenceMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { stringify } from '../../issues/stringify.ts';
import { type Provenance, ROUTES, type RouteName } from './routes.ts';
import {
  type DetailTexts,
  describeRoute,
  ROUTE_NAMES,
  readDetails,
  readRoute,
  readSentPurpose,
  type TransferDetails,
} from './simulate.ts';

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
  /** Numbers and names to write around the purpose, in place of the made-up ones. */
  readonly details?: TransferDetails;
}

/**
 * Shows what becomes of a code on every route, or on those named: to be read before thousands of notices are
 * printed.
 *
 * @throws {VietqrError} `input.*`
 */
export function simulateRoutes(
  code: string,
  routes?: OptionsOrIndex<readonly RouteName[]>,
  options?: SimulateRoutesOptions | readonly string[],
): readonly RouteOutcome[] {
  return unwrap(safeSimulateRoutes(code, routes, options));
}

/** Does what {@link simulateRoutes} does and returns a {@link Result} instead of throwing. */
export function safeSimulateRoutes(
  code: string,
  routes?: OptionsOrIndex<readonly RouteName[]>,
  options?: SimulateRoutesOptions | readonly string[],
): Result<readonly RouteOutcome[]> {
  return finish(referenceMessages, (report) => outcomesIn(code, { routes, options }, report));
}

interface SimulationInput {
  readonly routes: unknown;
  readonly options: unknown;
}

/** A number in place of routes is none, nor is what follows it: so `codes.map(simulateRoutes)` shows every code. */
function outcomesIn(
  code: unknown,
  { routes, options }: SimulationInput,
  report: Report,
): readonly RouteOutcome[] | undefined {
  if (typeof code !== 'string' || bare(code) === '') {
    return report('input.type', { path: ['code'], expected: 'codeLetters', received: stringify(code) });
  }
  if (typeof routes === 'number') return outcomesIn(code, { routes: undefined, options: undefined }, report);
  const names = routes === undefined ? ROUTE_NAMES : readRoutes(routes, report);
  const given = readOptions(ROUTES_OPTIONS, options, report);
  const purpose = given && readPurposeOf(code, given.purpose, report.at('purpose'));
  const details = given?.details ?? readDetails({}, report);
  if (hasErrors(report) || purpose === undefined || !details) return undefined;
  return names?.map((route) => outcomeBy(route, code, describeRoute(purpose, route, details)));
}

/** The code alone is the purpose where none is given. */
function readPurposeOf(code: string, purpose: string | undefined, report: Report): string | undefined {
  if (purpose === undefined) return readSentPurpose(code, report);
  if (purpose.includes(code)) return purpose;
  return report('input.type', { expected: 'stringWithCode', received: stringify(purpose) });
}

const purposeField: Field<string> = {
  expected: 'stringWithCode',
  schema: { type: 'string' },
  read: readSentPurpose,
};
const detailsField: Field<DetailTexts> = {
  expected: 'anObject',
  schema: { type: 'object' },
  read: readDetails,
};
export const ROUTES_OPTIONS = { purpose: purposeField, details: detailsField };

function readRoutes(routes: unknown, report: Report): readonly RouteName[] | undefined {
  const names: RouteName[] = [];
  for (const route of ownItems(routes, report.at('routes')) ?? []) {
    const name = readRoute(route, report.at('route'));
    if (!name) return undefined;
    names.push(name);
  }
  return names;
}

function outcomeBy(route: RouteName, code: string, description: string): RouteOutcome {
  const { about, evidence } = ROUTES[route];
  return { route, about, evidence, description, outcome: outcomeOf(code, description) };
}

function outcomeOf(code: string, description: string): RouteOutcome['outcome'] {
  if (description.includes(code)) return 'whole';
  if (description.toUpperCase().includes(code.toUpperCase())) return 'recased';
  return bare(description).includes(bare(code)) ? 'split' : 'lost';
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
