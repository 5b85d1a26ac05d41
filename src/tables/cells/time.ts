const VIETNAM = '+07:00';
const HOUR = 3_600_000;
/** Days from the epoch of spreadsheets (30 December 1899) to that of Unix. */
const SHEET_EPOCH = 25_569;
const DAY = 24 * HOUR;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?\s?(Z|[+-]\d\d:?\d\d)?$/;
const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;
const BACKWARDS = /^(\d{1,2}):(\d\d)(?::(\d\d))? +(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * Reads a time as services and statements write it and gives ISO 8601 with a zone, that of Vietnam when
 * none is said: `2026-09-05 07:30:00`, `05/09/2026`, `07:30 05/09/2026`, a `Date`, Unix milliseconds or
 * seconds, a spreadsheet's day number. An impossible date or zone is undefined.
 *
 * @example readTime('05/09/2026 07:30') // '2026-09-05T07:30:00+07:00'
 */
export function readTime(value: unknown): string | undefined {
  if (value instanceof Date) return fromUnix(value.getTime());
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const text = value.trim();
  if (/^(?:\d{9,10}|\d{13})$/.test(text)) return fromNumber(Number(text));
  const iso = ISO.exec(text);
  if (iso) return assembleTime(iso.slice(1, 7), iso[7]);
  const [, day, month, year, ...clock] = VIETNAMESE.exec(text) ?? [];
  if (year) return assembleTime([year, month, day, ...clock]);
  const back = BACKWARDS.exec(text);
  return back ? assembleTime([back[6], back[5], back[4], back[1], back[2], back[3]]) : undefined;
}

function fromNumber(value: number): string | undefined {
  if (!Number.isFinite(value) || value < 20_000 || value > 4e12) return undefined;
  if (value < 100_000) return fromUnix(Math.round((value - SHEET_EPOCH) * 86_400) * 1000 - 7 * HOUR);
  if (value < 1e8) return undefined;
  return fromUnix(value < 1e11 ? value * 1000 : value);
}

/** Writes a moment as Vietnam's clocks show it; one outside the years of four digits is none. */
function fromUnix(milliseconds: number): string | undefined {
  const local = new Date(Math.floor(milliseconds / 1000) * 1000 + 7 * HOUR);
  const year = local.getUTCFullYear();
  return year >= 0 && year <= 9999 ? local.toISOString().replace(/\.000Z$/, VIETNAM) : undefined;
}

function assembleTime(parts: readonly (string | undefined)[], zone?: string): string | undefined {
  const [year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = parts.map((part) =>
    part?.padStart(2, '0'),
  );
  const clock = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const parsed = Date.parse(`${clock}Z`);
  if (Number.isNaN(parsed) || new Date(parsed).toISOString().slice(0, 19) !== clock) return undefined;
  const time = `${clock}${zone === undefined ? VIETNAM : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`;
  return Number.isNaN(Date.parse(time)) ? undefined : time;
}

/** A time of day, or Unix seconds; the colon of a zone behind a day is none. */
const CLOCK = /(?:^|[T\s])\d{1,2}:\d|^\s*\d+\s*$/;

/** Gives the first moment after a due day or a due time, in Unix milliseconds; NaN when it is no time. A day has no clock and no ten digits. */
export function deadline(value: string): number {
  const time = readTime(value);
  if (!time) return Number.NaN;
  return Date.parse(time) + (CLOCK.test(value) ? 1 : DAY);
}

/** Checks whether money came after a due day; a time or due day that is not known is never late. */
export function isLate(time: string | undefined, due: string | undefined): boolean {
  return time !== undefined && due !== undefined && Date.parse(time) >= deadline(due);
}
