import { choice, type Field, type FieldTable, flag, usually, wholeNumber } from '../../../issues/fields.ts';
import { ownItems, ownProps, ownSequence, reportType } from '../../../issues/foreign.ts';
import type { Language } from '../../../issues/format.ts';
import type { Report } from '../../../issues/report.ts';
import type { Amount } from '../../../money/vnd.ts';
import { wholeVndOf } from '../../../money/whole.ts';
import type { Period, Proof, ProofKind } from '../../../statements/statement.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { isText } from '../../matching/index/issued-codes.ts';
import type { MatchedMovement } from '../deduplicate/read-matched.ts';
import { type Arrival, readArrival } from './overview/arrivals.ts';

/** A statement that was read, as a report names it; what `readStatement` gives, with the name of its file. */
export interface ReportFile {
  /** Name of the file. */
  readonly file: string;
  /** The account of the statement. */
  readonly account?: string;
  /** Its first and last day. */
  readonly period?: Period;
  /** Balances before the first movement and after the last, whole đồng: without them balances beside each show no rows that lack at the ends. */
  readonly opening?: number;
  /** Balance behind the last movement, whole đồng. */
  readonly closing?: number;
  /** Whether the statement proves itself, and by what. */
  readonly proof?: Pick<Proof, 'state'> & Partial<Pick<Proof, 'by'>>;
}

export interface ReportOptions {
  /** Default `'vi'`: the reader is an accountant. */
  readonly lang?: Language;
  /** Columns of the terminal for `reportTable`, 40 to 1000; without it a table is as wide as its cells. */
  readonly width?: number;
  /** The statements that were read; reports name them with account, period and proof. */
  readonly files?: readonly ReportFile[];
  /**
   * Default `false`. `true` leaves out what tells of people, for a report that others see: names keep their initials, descriptions
   * only the codes of their bills, accounts and keys of payers the last four of more than eight characters; notes and who decided go.
   * Codes, keys of bills, sums and your own account stay.
   */
  readonly mask?: boolean;
  /** What `settle` was given: with it reports tell how codes came through. */
  readonly matched?: Iterable<MatchedMovement<Amount>>;
}

const files: Field<readonly ReportFile[]> = {
  expected: 'aList',
  read: (value, report) => {
    const read = ownItems(value, report)?.map((item, row) => readReportFile(item, report.at(row)));
    return read?.every((file) => file !== undefined) ? read : undefined;
  },
};

const matched: Field<readonly Arrival[]> = {
  expected: 'aList',
  read: (value, report) => {
    const read = ownSequence(value, report)?.map((item, row) => readArrival(item, report.at(row)));
    return read?.every((arrival) => arrival !== undefined) ? read : undefined;
  },
};

export const REPORT_OPTIONS = {
  lang: /* @__PURE__ */ usually(/* @__PURE__ */ choice('en', 'vi'), 'vi'),
  width: /* @__PURE__ */ wholeNumber(40, 1000),
  files,
  mask: /* @__PURE__ */ flag(),
  matched,
} as const satisfies FieldTable;

/** What the writers of reports are told besides the settlement. */
export interface WriterOptions {
  readonly lang: Language;
  readonly width: number | undefined;
  readonly files: readonly ReportFile[];
  readonly arrivals: readonly Arrival[] | undefined;
}

const PROOF_KINDS: readonly ProofKind[] = ['opening_closing', 'running', 'totals'];
const PROOFS: readonly Proof['state'][] = ['balanced', 'unproved', 'broken'];

function readReportFile(item: unknown, report: Report): ReportFile | undefined {
  const props = ownProps(item, report);
  if (!props) return undefined;
  const { file, account } = props;
  if (!isText(file)) return reportType(report.at('file'), 'aString', file);
  if (account !== undefined && !isText(account)) return reportType(report.at('account'), 'aString', account);
  const period = props.period === undefined ? {} : ownProps(props.period, report.at('period'));
  const proof = props.proof === undefined ? {} : ownProps(props.proof, report.at('proof'));
  const state = PROOFS.find((each) => each === proof?.state);
  const kinds: unknown = proof?.by;
  const by = Array.isArray(kinds) ? PROOF_KINDS.filter((kind) => kinds.includes(kind)) : undefined;
  const { from, to } = period ?? {};
  return (
    period &&
    proof && {
      file,
      ...omitUndefined({
        account,
        period: isText(from) && isText(to) ? { from, to } : undefined,
        opening: wholeVndOf(props.opening),
        closing: wholeVndOf(props.closing),
        proof: state && { ...proof, state, ...omitUndefined({ by }) },
      }),
    }
  );
}
