import { anyProps, ownProps, reportType } from '../../../../issues/foreign.ts';
import type { Report } from '../../../../issues/report.ts';
import { wholeVndOf } from '../../../../money/whole.ts';
import { groupBy } from '../../../../text/group-by.ts';
import { EVIDENCE_RULES, type Rule } from '../../../matching/evidence/rules.ts';
import { isText } from '../../../matching/index/issued-codes.ts';

/** How the code of a payment came through: as it was issued, put together again, in part, or not at all. */
export const ARRIVAL_STATES = ['whole', 'repaired', 'partial', 'none'] as const;
export type ArrivalState = (typeof ARRIVAL_STATES)[number];

/** How the code of one movement came through, and who told it: a file, or a feed. */
export interface Arrival {
  readonly route: string;
  readonly state: ArrivalState;
  readonly isIncoming: boolean;
}

/** What a route did to the codes of the payments that came by it. */
export interface RouteArrivals {
  readonly route: string;
  readonly counts: Readonly<Record<ArrivalState, number>>;
}

/** Rules that say that a code was put together again from what a bank or a person made of it. */
const REPAIRED: readonly Rule[] = [
  'separator_lost',
  'separator_changed',
  'separator_added',
  'line_break',
  'country_code',
  'zeros_lost',
  'mistyped',
];

/** Reads of a movement and its match how its code came through; of several codes the worst counts. */
export function readArrival(matched: unknown, report: Report): Arrival | undefined {
  const props = ownProps(matched, report);
  const movement = props && ownProps(props.movement, report.at('movement'));
  const match = movement && ownProps(props.match, report.at('match'));
  if (!match) return undefined;
  const { source, at } = movement;
  const amount = wholeVndOf(movement.amount);
  const { bills, evidence } = match;
  if (amount === undefined) return reportType(report.at('movement', 'amount'), 'wholeVnd', movement.amount);
  if (!Array.isArray(bills) || !Array.isArray(evidence))
    return reportType(report.at('match'), 'whatMatchGives', match);
  const { file } = anyProps(at);
  const route = isText(file) ? file : isText(source) ? source : '';
  return { route, state: arrivalState(bills, evidence), isIncoming: amount > 0 };
}

function arrivalState(bills: readonly unknown[], evidence: readonly unknown[]): ArrivalState {
  const codes = new Set(bills.map((bill) => anyProps(bill).code));
  const rules = groupBy(
    evidence.map(anyProps).filter(({ code }) => codes.has(code)),
    ({ code }) => code,
  );
  const states = [...rules.values()].map((found) => stateByRules(found.map(({ rule }) => rule)));
  if (bills.length > 0 && states.length === 0) return 'whole';
  return [...ARRIVAL_STATES].reverse().find((state) => states.includes(state)) ?? 'none';
}

function stateByRules(found: readonly unknown[]): ArrivalState {
  const rules = EVIDENCE_RULES.filter((rule) => found.includes(rule));
  if (rules.includes('exact') || rules.includes('virtual_account')) return 'whole';
  if (rules.includes('cut')) return 'partial';
  return rules.some((rule) => REPAIRED.includes(rule)) ? 'repaired' : 'whole';
}

/** Counts by route how the codes of incoming payments came through, the routes with most payments first. */
export function routeArrivals(arrivals: readonly Arrival[]): readonly RouteArrivals[] {
  const routes = groupBy(
    arrivals.filter(({ isIncoming }) => isIncoming),
    ({ route }) => route,
  );
  return [...routes]
    .map(([route, all]) => ({ route, counts: countStates(all.map(({ state }) => state)), size: all.length }))
    .sort((a, b) => b.size - a.size)
    .map(({ route, counts }) => ({ route, counts }));
}

function countStates(states: readonly ArrivalState[]): RouteArrivals['counts'] {
  const counts = { whole: 0, repaired: 0, partial: 0, none: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}
