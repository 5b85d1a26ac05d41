import { type Field, readFields, typed } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { referenceMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { stringify } from '../../issues/stringify.ts';
import { ROUTES, type RouteName } from './routes.ts';
import type { Step } from './step.ts';

/** What a route writes around a purpose. All made up; the lengths are those of real ones, the longest where they vary. */
const DEFAULT_DETAILS = {
  /** Vietcombank's number of the transfer: 10 or 11 digits. */
  reference: '13524607918',
  /** The same, ten digits. */
  shortReference: '1352460791',
  /** Six digits. */
  trace: '274913',
  /** NAPAS or wallet number: 12 digits. */
  transfer: '630815274913',
  /** Techcombank's number, without its FT: 14 digits. */
  ft: '26264135246079',
  /** Two small letters that MB puts before the trace. */
  letters: 'qk',
  /** A short token: eight capital letters and digits. */
  token: 'C4KQ7M2W',
  /** A long token: 16 letters and digits. */
  longToken: '6264IBT1hM4ZQ7RD',
  /** Day, as YYMMDD. */
  day: '260921',
  /** Moment, as DDMMYY-hh:mm:ss. */
  time: '210926-08:15:30',
  /** Account of the payer. */
  senderAccount: '0700001234567',
  /** Name of the payer, in capitals without diacritics. */
  senderName: 'TRAN THI MAU',
  /** Account of the payee. */
  receiverAccount: '0799990000',
  /** Name of the payee, in capitals without diacritics. */
  receiverName: 'TRUONG TIEU HOC MAU',
} as const;

/** Details of a made-up transfer, to be had instead of the standing ones. */
export type TransferDetails = { readonly [name in keyof typeof DEFAULT_DETAILS]?: string };

export const ROUTE_NAMES: readonly RouteName[] = /* @__PURE__ */ Object.keys(ROUTES).filter(isRouteName);

const MAX_SIMULATED_PURPOSE = 4096;
const MAX_DETAIL_LENGTH = 100;

export const DETAIL_FIELDS: Readonly<Record<string, Field<string>>> = /* @__PURE__ */ (() =>
  Object.fromEntries(
    Object.entries(DEFAULT_DETAILS).map(([name, fallback]) => [
      name,
      typed(`stringUpTo(${MAX_DETAIL_LENGTH})`, isDetail, {
        fallback,
        schema: { type: 'string', maxLength: MAX_DETAIL_LENGTH },
      }),
    ]),
  ))();

/**
 * Writes the description a payee's statement would show for a purpose sent by a route: the same for the same
 * arguments, with made-up numbers and names around it.
 *
 * @throws {VietqrError} `input.*`
 * @example simulateDescription('HP00123437 Hoc phi', 'zalopay') // 'ZP630815274913 HP00123437 Hoc phi'
 */
export function simulateDescription(purpose: string, route: RouteName, details?: TransferDetails): string {
  return unwrap(safeSimulateDescription(purpose, route, details));
}

/** Does what {@link simulateDescription} does and returns a {@link Result} instead of throwing. */
export function safeSimulateDescription(
  purpose: string,
  route: RouteName,
  details?: TransferDetails,
): Result<string> {
  return finish(referenceMessages, (report) => {
    const sent = readSentPurpose(purpose, report.at('purpose'));
    const by = readRoute(route, report.at('route'));
    const around = readDetails(details, report.at('details'));
    if (hasErrors(report) || sent === undefined || !by || !around) return undefined;
    return describeRoute(sent, by, around);
  });
}

/** Details of a transfer by name, all of them there. */
export type DetailTexts = Readonly<Record<string, string | undefined>>;

/** Writes what a route makes of a purpose. */
export function describeRoute(purpose: string, route: RouteName, details: DetailTexts): string {
  const steps: readonly Step[] = ROUTES[route].steps;
  return steps.reduce((text, step) => applyStep(step, text, details), purpose);
}

/** Checks whether a text is the name of a route. */
export function isRouteName(name: string): name is RouteName {
  return typeof name === 'string' && Object.hasOwn(ROUTES, name);
}

/** Reads a purpose that is to be sent. */
export function readSentPurpose(purpose: unknown, report: Report): string | undefined {
  if (typeof purpose === 'string' && purpose.length <= MAX_SIMULATED_PURPOSE) return purpose;
  const expected = `stringUpTo(${MAX_SIMULATED_PURPOSE})` as const;
  return report('input.type', { expected, received: stringify(purpose) });
}

/** Reads the name of a route. */
export function readRoute(route: unknown, report: Report): RouteName | undefined {
  if (typeof route === 'string' && isRouteName(route)) return route;
  const expected = `oneOf(${ROUTE_NAMES.join(', ')})` as const;
  return report('input.type', { expected, received: stringify(route) });
}

/** Reads the details of a transfer; what is not given is made up. */
export function readDetails(details: unknown, report: Report): DetailTexts | undefined {
  return readFields(DETAIL_FIELDS, details === undefined ? {} : details, report);
}

function isDetail(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_DETAIL_LENGTH;
}

function applyStep(step: Step, text: string, details: DetailTexts): string {
  if ('wrap' in step)
    return step.wrap.replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'purpose' ? text : (details[name] ?? ''),
    );
  if ('breakAt' in step) return broken(text, step);
  if ('drop' in step) return swapped(text, step.drop, '');
  if ('blankOut' in step) return swapped(text, step.blankOut, ' ');
  if ('changeCase' in step) return step.changeCase === 'upper' ? text.toUpperCase() : text.toLowerCase();
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
