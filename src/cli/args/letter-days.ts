import { dayFirst } from '../../issues/stringify.ts';
import type { ReportFile } from '../../reconcile/settlement/report/options.ts';
import { dayNumber, writtenDayText } from '../../statements/identity.ts';
import { isCalendarDay, isoDay } from '../../tables/cells/calendar.ts';
import type { Call } from '../command.ts';
import { usage } from '../terminal/failure.ts';

/** Reads a day as it is written in Vietnam, or as ISO 8601. @throws {UsageError} */
export function letterDay({ flags }: Call, name: 'date' | 'pay-by'): string | undefined {
  const text = flags.text(name);
  if (text === undefined) return undefined;
  const [, day, month, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(dayFirst(text)) ?? [];
  const numbers = [Number(year), Number(month), Number(day)] as const;
  if (isCalendarDay(...numbers)) return isoDay(...numbers);
  throw usage(
    `--${name}: ${text} is no day; write it as 2026-10-05`,
    `--${name}: ${text} không phải ngày; hãy ghi như 05/10/2026`,
  );
}

/** Tells which day it is in Vietnam. */
export function todayInVietnam(): string {
  return writtenDayText(dayNumber(new Date().toISOString()) ?? 0);
}

/** Finds the last day of which a statement tells. */
export function lastStatementDay(files: readonly ReportFile[]): string | undefined {
  return files
    .flatMap(({ period }) => period?.to ?? [])
    .sort()
    .at(-1);
}
