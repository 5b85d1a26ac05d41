import { type FieldTable, field, type OptionsOrIndex, readOptions, typed } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { ownProps, ownSequence } from '../../issues/foreign.ts';
import { reconcileMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import type { IncomingPayment, Match, ReadPayment } from './decide/decide.ts';
import { type LearnedPosition, type LearningLine, learnedKey, learnPositions } from './evidence/positions.ts';
import { DEFAULT_RISK } from './evidence/rules.ts';
import { countAmounts } from './index/amounts.ts';
import { type CodeIndex, createCodeIndex } from './index/code-index.ts';
import {
  type Check,
  type IssuedCode,
  isCheck,
  ownList,
  type ReadCode,
  readCodes,
} from './index/issued-codes.ts';
import {
  INSTITUTION_SCHEMA,
  type Institution,
  institutionRules,
  readInstitution,
  readTextList,
} from './institution.ts';
import { createMatcher } from './match.ts';

export interface ReconcilerOptions {
  /**
   * How the codes' check characters are verified. Codes that pass count as checked: text that touches them is
   * no doubt, and a single mistyped character is recognised. Default: no code is checked. Give `isValid` of
   * the reference that made the codes where foreign codes stand in the same list; a bare system is passed by
   * 1 in 31 to 1 in 1271 of foreign codes.
   */
  readonly check?: Check;
  /** What the institution says of its codes; without it, bare numbers are only suggested. */
  readonly institution?: Institution;
  /** The same as `keywords` of `institution`. */
  readonly keywords?: readonly string[];
  /**
   * How often a line of a stranger may be matched by mistake, by the model: from 1e-12 to 0.5, default 1e-5. The smaller it is,
   * the more is only suggested.
   */
  readonly risk?: number;
}

const LEAST_RISK = 1e-12;
const MOST_RISK = 0.5;

export interface Reconciler<T extends IssuedCode = IssuedCode> {
  /**
   * Tells which bills a payment is for.
   * @throws {VietqrError} `input.*` when the payment has no description
   */
  match(received: IncomingPayment | string): Match<T>;
  /** Does the same and returns a result instead of throwing. */
  safeMatch(received: unknown): Result<Match<T>>;
  /**
   * Learns at which places of a bank's lines codes stand, such as one field of a string of a service that collects bills: give it
   * a whole statement. A place is learned from 20 lines and 10 different codes on, when issued codes stand there in 95 % of the
   * lines or more (Wilson, 99 %) and chance explains half of them at most; with `code`, what a person decided that the line means,
   * from 20 lines on in which it stood there, and no other. Gives what was learned.
   * @throws {VietqrError} `input.*`
   */
  learn(
    lines: Iterable<string | { readonly description: string; readonly code?: string }>,
  ): readonly LearnedPosition[];
  readonly size: number;
  /** Memory of the index in bytes, without the codes themselves. */
  readonly bytes: number;
}

/**
 * Prepares to find issued codes in bank descriptions. The time to match a description does not depend on
 * how many codes there are, only on how many different lengths they have.
 *
 * @throws {VietqrError} `input.*`, `reconcile.code`
 * @example
 * const { match } = createReconciler([{ code: 'HS2K4M7P9', id: 'bill 1' }]);
 * match('MBVCB.4125261053.047334.HS2K4M7P9 hoc phi.CT tu 0011…').status // 'matched'
 */
export function createReconciler<T extends IssuedCode>(
  codes: Iterable<T>,
  options?: OptionsOrIndex<ReconcilerOptions>,
): Reconciler<T> {
  return unwrap(safeCreateReconciler(codes, options));
}

/**
 * Does what {@link createReconciler} does and returns a {@link Result} instead of throwing; codes that several bills
 * share are a warning (`reconcile.shared_code`).
 */
export function safeCreateReconciler<T extends IssuedCode>(
  codes: Iterable<T>,
  options?: OptionsOrIndex<ReconcilerOptions>,
): Result<Reconciler<T>> {
  return finish(reconcileMessages, (report) => prepare(codes, options, report));
}

export const RECONCILER_OPTIONS = {
  check: typed('aCheckSystemOrTest', isCheck),
  institution: { expected: 'anObject', schema: INSTITUTION_SCHEMA, read: readInstitution },
  keywords: { expected: 'listOfStrings', read: readTextList },
  risk: field('aRisk', isRisk),
} as const satisfies FieldTable;

/** Checks whether a value may be a risk: a share of lines between none and one in two. */
function isRisk(value: unknown): value is number {
  return typeof value === 'number' && value >= LEAST_RISK && value <= MOST_RISK;
}

function prepare<T extends IssuedCode>(
  codes: Iterable<T>,
  options: unknown,
  report: Report,
): Reconciler<T> | undefined {
  const bills = ownList(codes, report.at('codes'));
  if (!bills) return undefined;
  const read = readCodes(bills, report);
  const rules = readOptions(RECONCILER_OPTIONS, options, report);
  if (!rules || hasErrors(report)) return undefined;
  const codeIndex = createCodeIndex(read);
  reportShared(read, codeIndex, report);
  const { check, institution = {}, keywords = [], risk = DEFAULT_RISK } = rules;
  const positions = new Set<string>();
  const match = createMatcher({ bills, codes: read, shares: countAmounts(read) }, codeIndex, {
    check,
    risk,
    institution: institutionRules(institution, keywords),
    positions,
  });
  const safeMatch = (received: unknown) =>
    finish(reconcileMessages, (found) => {
      const payment = readIncoming(received, found);
      return payment && match(payment);
    });
  return {
    match: (received) => unwrap(safeMatch(received)),
    safeMatch,
    learn: (lines) => {
      const learned = unwrap(finish(reconcileMessages, (found) => learnFrom(lines, codeIndex, found)));
      for (const position of learned) positions.add(learnedKey(position));
      return learned;
    },
    size: read.length,
    bytes: codeIndex.bytes + read.length,
  };
}

function readIncoming(received: unknown, report: Report): ReadPayment | undefined {
  if (typeof received === 'string')
    return { description: received, amount: undefined, virtualAccount: undefined, account: undefined };
  const props = isRecord(received) ? ownProps(received, report.at('movement')) : {};
  if (!props) return undefined;
  const { description, amount, virtualAccount, account } = props;
  if (
    typeof description === 'string' &&
    (amount === undefined || typeof amount === 'number') &&
    (virtualAccount === undefined || typeof virtualAccount === 'string') &&
    (account === undefined || typeof account === 'string')
  )
    return { description, amount, virtualAccount, account };
  return report('input.type', {
    path: ['movement'],
    expected: 'movementWithDescription',
    received: stringify(received),
  });
}

function learnFrom(
  lines: Iterable<unknown>,
  codeIndex: CodeIndex,
  report: Report,
): readonly LearnedPosition[] | undefined {
  const place = report.at('lines');
  const read = ownSequence(lines, place)?.map((line, row) => readLearningLine(line, place.at(row)));
  return read?.every((line) => line !== undefined) ? learnPositions(read, codeIndex) : undefined;
}

function readLearningLine(value: unknown, report: Report): LearningLine | undefined {
  if (typeof value === 'string') return { description: value, code: undefined };
  const props = isRecord(value) ? ownProps(value, report) : {};
  if (!props) return undefined;
  const { description, code } = props;
  return typeof description === 'string' && (code === undefined || typeof code === 'string')
    ? { description, code }
    : report('input.type', { expected: 'movementWithDescription', received: stringify(value) });
}

/** Entries without an id are bills of their own, and of nobody who could be told from another. */
function areOfTwoCustomers(one: ReadCode | undefined, other: ReadCode | undefined): boolean {
  if (one?.id === undefined || other?.id === undefined) return true;
  return one.id !== other.id && one.customer !== other.customer;
}

function reportShared(codes: readonly ReadCode[], codeIndex: CodeIndex, report: Report): void {
  let shared = 0;
  for (let index = 0; index < codes.length; index++) {
    const other = codeIndex.next(index);
    if (other >= 0 && areOfTwoCustomers(codes[index], codes[other])) shared++;
  }
  if (shared > 0)
    report('reconcile.shared_code', { path: ['codes'], received: String(shared), severity: 'warning' });
}
