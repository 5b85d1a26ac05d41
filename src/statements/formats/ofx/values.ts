import { parseBasicDay, parseWholeSum, withDirection } from '../values.ts';

/**
 * Reads an amount (Open Financial Exchange 2.2, section 3.2.9.1): a sign or none, point or comma before decimals, which must be
 * noughts. The digits are read as a balance's, or as the function given does.
 */
export function parseOfxSum(text: string, parse = parseWholeSum): number | undefined {
  const [, sign, digits = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  return withDirection(parse(digits), sign !== '-');
}

const TIME =
  /^(\d{8})(?:(\d\d)(\d\d)(?:(\d\d)(?:\.\d{1,6})?)?)?(?:\[([+-]?\d{1,2})(?:\.(\d{1,2})|:(\d\d))?(?::[^\]]{0,40})?\])?$/;

/**
 * Reads a date and time (Open Financial Exchange 2.2, section 3.2.8.2), `20260905073000.000[+7:ICT]`, and gives it in Vietnam's
 * zone. Without a zone it is taken as Vietnam's, as times are everywhere in this package; the standard says Greenwich, but banks
 * that leave the zone out write their own clock.
 */
export function parseOfxTime(text: string | undefined): string | undefined {
  const [, date = '', hour = '00', minute = '00', second = '00', zone, fraction, minutes] =
    TIME.exec(text ?? '') ?? [];
  const day = parseBasicDay(date);
  const moment = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  if (day === undefined || Number.isNaN(moment)) return undefined;
  const hasClock = zone !== undefined && (text?.length ?? 0) > 8 && text?.charAt(8) !== '[';
  return hasClock
    ? inVietnam(moment - offset(zone, fraction, minutes))
    : `${day}T${hour}:${minute}:${second}+07:00`;
}

const MINUTE = 60_000;
const HOUR_MS = 60 * MINUTE;

function offset(zone: string, fraction: string | undefined, minutes: string | undefined): number {
  const part = fraction === undefined ? Number(minutes ?? 0) * MINUTE : Number(`0.${fraction}`) * HOUR_MS;
  const sign = zone.startsWith('-') ? -1 : 1;
  return Number(zone) * HOUR_MS + sign * part;
}

function inVietnam(moment: number): string {
  return new Date(moment + 7 * HOUR_MS).toISOString().replace('.000Z', '+07:00');
}
