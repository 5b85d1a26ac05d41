import type { Language } from '../../../issues/format.ts';
import type { MovementAllocation, Reason } from '../allocate/allocation.ts';
import type { BillStatus } from '../bills/bill-status.ts';
import type { Decision } from '../decisions/decision.ts';
import type { ProposalReason } from '../propose/propose.ts';
import type { Heading } from './columns.ts';
import type { Share } from './overview/shares.ts';
import { ENGLISH_LABELS } from './words/labels-en.ts';
import { VIETNAMESE_LABELS } from './words/labels-vi.ts';

/** What a person may decide of a movement besides its bills. */
export type AssignWord = Extract<Decision['allocations'], string>;

export interface ReportLabels {
  readonly title: Readonly<
    Record<'bills' | 'credits' | 'movements' | 'decided' | 'undone' | 'outgoing', string>
  >;
  readonly kind: { readonly bill: string; readonly movement: string; readonly total: string };
  readonly columns: Readonly<Record<Heading, string>>;
  /** What columns are called where bills or movements stand alone. */
  readonly ownColumns: {
    readonly bills: Readonly<Partial<Record<Heading, string>>>;
    readonly movements: Readonly<Partial<Record<Heading, string>>>;
    readonly credits: Readonly<Partial<Record<Heading, string>>>;
  };
  readonly status: Readonly<Record<BillStatus, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly outcome: Readonly<Record<MovementAllocation['outcome'], string>>;
  /** What stands in the column of decisions where it is no bill. */
  readonly assign: Readonly<Record<AssignWord, string>>;
  /** What is read there besides. */
  readonly assignToo: Readonly<Record<AssignWord, readonly string[]>>;
  /** Why bills are proposed for money without a code. */
  readonly proposal: Readonly<Record<ProposalReason, string>>;
  /** What stands before the number of a row. */
  readonly row: string;
  /** What a wallet kept of a payment. */
  readonly walletFee: string;
  /** Says how many: `3 movements`. */
  readonly counted: Readonly<Record<'movements' | 'bills', (count: number) => string>>;
  readonly total: Readonly<Record<Share, string>>;
}

/** What a report says, in both languages. */
export const REPORT_LABELS: Readonly<Record<Language, ReportLabels>> = {
  en: ENGLISH_LABELS,
  vi: VIETNAMESE_LABELS,
};
