import type { Language } from '../../../../issues/format.ts';
import type { Proof } from '../../../../statements/statement.ts';
import type { ArrivalState } from '../overview/arrivals.ts';
import type { BarSpan } from '../overview/days.ts';
import { ENGLISH } from './en.ts';
import { VIETNAMESE } from './vi.ts';

/** How a plot sorts bills. */
export type PlotStatus = 'paid' | 'late' | 'short' | 'unpaid' | 'over' | 'review';

/** The columns of the sums of a report. */
export type SumHeading =
  | 'status'
  | 'class'
  | 'count'
  | 'amountDue'
  | 'received'
  | 'difference'
  | 'lacking'
  | 'outcome'
  | 'amount'
  | 'file'
  | 'account'
  | 'from'
  | 'to'
  | 'proof';

/** What the workbook, the page and the plots say besides the words of lines. */
export interface ReportWords {
  readonly title: string;
  readonly period: (from: string, to: string) => string;
  readonly sheets: Readonly<
    Record<'summary' | 'open' | 'lacking' | 'over' | 'allocated' | 'others' | 'bills', string>
  >;
  /** Bills of which the list names no class. */
  readonly noClass: string;
  readonly headings: Readonly<
    Record<'statuses' | 'classes' | 'outcomes' | 'money' | 'files' | 'howTo' | 'bills' | 'plots', string>
  >;
  readonly columns: Readonly<Record<SumHeading, string>>;
  readonly total: string;
  readonly none: Readonly<
    Record<
      'bills' | 'open' | 'lacking' | 'over' | 'allocated' | 'others' | 'movements' | 'files' | 'arrivals',
      string
    >
  >;
  /** Says that what bills have is what was allocated, less what went back. */
  readonly ties: (received: string, allocated: string, returned: string) => string;
  readonly proof: Readonly<Record<Proof['state'] | 'openEnds', string>>;
  /** How the column of decisions is filled in. */
  readonly prompt: { readonly title: string; readonly text: string };
  readonly howTo: readonly string[];
  readonly statuses: {
    readonly title: string;
    readonly parts: Readonly<Record<PlotStatus, string>>;
    readonly axis: string;
    readonly whole: string;
    readonly says: (told: {
      readonly bills: string;
      readonly settled: string;
      readonly share: string;
      readonly lacking: string;
      readonly worst: string | undefined;
      readonly worstShare: string;
    }) => string;
    readonly more: (shown: string, all: string) => string;
  };
  readonly days: {
    readonly title: string;
    readonly parts: Readonly<Record<'allocated' | 'open' | 'returned', string>>;
    readonly axis: Readonly<Record<'1' | '7' | 'month', string>>;
    readonly due: (day: string) => string;
    readonly says: (told: {
      readonly received: string;
      readonly from: string;
      readonly to: string;
      readonly most: string;
      readonly mostDay: string;
      readonly span: BarSpan;
    }) => string;
    readonly inTime: (inTime: string, share: string, late: string) => string;
    readonly returned: (returned: string) => string;
    readonly undated: (count: string, amount: string) => string;
    readonly otherDueDays: (count: string) => string;
    /** Units of the axis of money. */
    readonly units: Readonly<Record<'one' | 'thousand' | 'million' | 'billion', string>>;
  };
  readonly arrivals: {
    readonly title: string;
    readonly parts: Readonly<Record<ArrivalState, string>>;
    readonly axis: string;
    readonly unnamed: string;
    readonly says: (told: {
      readonly count: string;
      readonly whole: string;
      readonly share: string;
      readonly repaired: string;
      readonly partial: string;
      readonly none: string;
    }) => string;
  };
}

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en: ENGLISH, vi: VIETNAMESE };
