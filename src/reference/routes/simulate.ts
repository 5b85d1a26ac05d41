import { type Issue, issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { type Result, toResult, unwrap } from '../../issues/result.ts';
import { isRecord } from '../../issues/stringify.ts';
import { ROUTES, type RouteName, type Step } from './routes.ts';

/** What a route writes around a purpose. All made up; the lengths are those of real ones, the longest where they vary. */
const DEFAULT_DETAILS = {
  /** Vietcombank's number of the transfer: 10 or 11 digits. */
  reference: '13524607918',
  shortReference: '1352460791',
  /** Six digits. */
  trace: '274913',
  /** NAPAS or wallet number: 12 digits. */
  transfer: '630815274913',
  /** Techcombank's number, without its FT: 14 digits. */
  ft: '26264135246079',
  /** Two small letters that MB puts before the trace. */
  letters: 'qk',
  token: 'C4KQ7M2W',
  longToken: '6264IBT1hM4ZQ7RD',
  day: '260921',
  time: '210926-08:15:30',
  senderAccount: '0700001234567',
  senderName: 'TRAN THI MAU',
  receiverAccount: '0799990000',
  receiverName: 'TRUONG TIEU HOC MAU',
} as const;

/** Details of a made-up transfer, to be had instead of the standing ones. */
export type TransferDetails = { readonly [name in keyof typeof DEFAULT_DETAILS]?: string };

export const ROUTE_NAMES: readonly RouteName[] = /* @__PURE__ */ Object.keys(ROUTES).filter(isRouteName);

const MAX_SIMULATED_PURPOSE = 4096;
const MAX_DETAIL_LENGTH = 100;

/**
 * Writes the description a payee's statement would show for a purpose sent by a route: the same for the same
 * arguments, with made-up numbers and names around it.
 *
 * @throws {VietqrError} `input.type`, `input.unknown_key`
 * @example simulateDescription('HP00123437 Hoc phi', 'zalopay') // 'ZP630815274913 HP00123437 Hoc phi'
 */
export function simulateDescription(purpose: string, route: RouteName, details?: TransferDetails): string {
  return unwrap(safeSimulateDescription(purpose, route, details));
}

/** Does what {@link simulateDescription} does and returns a {@link Result} instead of throwing. */
export function safeSimulateDescription(
  purpose: string,
  route: RouteName,
  details: TransferDetails = {},
): Result<string> {
  const issues: Issue[] = [...checkPurpose(purpose), ...checkRoute(route), ...checkDetails(details)];
  if (issues.length > 0) return toResult<string>(undefined, issues);
  const around = { ...DEFAULT_DETAILS, ...details };
  const steps: readonly Step[] = ROUTES[route].steps;
  return toResult(
    steps.reduce((text, step) => applyStep(step, text, around), purpose),
    [],
  );
}

/** Checks whether a text is the name of a route. */
export function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(ROUTES, name);
}

function applyStep(step: Step, text: string, details: Readonly<Record<string, string>>): string {
  if ('wrap' in step)
    return step.wrap.replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'purpose' ? text : (details[name] ?? ''),
    );
  if ('breakAt' in step) return broken(text, step);
  if ('drop' in step) return swapped(text, step.drop, '');
  if ('blankOut' in step) return swapped(text, step.blankOut, ' ');
  if ('recase' in step) return step.recase === 'upper' ? text.toUpperCase() : text.toLowerCase();
  return text.slice(0, step.cutAt);
}

function broken(text: string, { breakAt, trimmed, joinedBy }: Extract<Step, { breakAt: number }>): string {
  const lines: string[] = [];
  for (let start = 0; start < text.length; start += breakAt) {
    const line = text.slice(start, start + breakAt);
    lines.push(trimmed ? line.trim() : line);
  }
  return lines.join(joinedBy);
}

function swapped(text: string, characters: string, by: string): string {
  return [...text].map((character) => (characters.includes(character) ? by : character)).join('');
}

function checkPurpose(purpose: unknown): Issue[] {
  if (typeof purpose === 'string' && purpose.length <= MAX_SIMULATED_PURPOSE) return [];
  const expected = `a string of at most ${MAX_SIMULATED_PURPOSE} characters`;
  return [mistyped(['purpose'], expected, purpose)];
}

function checkRoute(route: unknown): Issue[] {
  if (typeof route === 'string' && isRouteName(route)) return [];
  return [mistyped(['route'], ROUTE_NAMES.join(' | '), route)];
}

function checkDetails(details: unknown): Issue[] {
  if (!isRecord(details)) return [mistyped(['details'], 'an object', details)];
  return Object.entries(details).flatMap(([name, value]) => {
    const path = ['details', name];
    if (!Object.hasOwn(DEFAULT_DETAILS, name)) return [issue('input.unknown_key', { path })];
    if (typeof value === 'string' && value.length <= MAX_DETAIL_LENGTH) return [];
    return [mistyped(path, `a string of at most ${MAX_DETAIL_LENGTH} characters`, value)];
  });
}
