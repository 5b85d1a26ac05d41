import { type OptionsOrIndex, readOptions } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import type { Language } from '../../issues/format.ts';
import { reconcileMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import type { Amount } from '../../money/vnd.ts';
import { addBills, type GrowingList, removeBills } from './changes.ts';
import type { IncomingPayment, Match } from './decide/decide.ts';
import { describeGroups } from './describe.ts';
import { type LearnedPosition, learnedKey, learnPositions } from './evidence/positions.ts';
import { DEFAULT_RISK } from './evidence/rules.ts';
import { countAmounts } from './index/amounts.ts';
import { type CodeIndex, createCodeIndex } from './index/code-index.ts';
import { type CodeGroup, groupCodes } from './index/groups.ts';
import { type IssuedCode, ownList, type ReadCode, readCodes, verifyCodes } from './index/issued-codes.ts';
import { institutionRules } from './institution.ts';
import { createMatcher } from './match.ts';
import { DESCRIBE_OPTIONS, RECONCILER_OPTIONS, type ReconcilerOptions } from './options.ts';
import { describedPayment, readIncoming, readLearningLines } from './read-received.ts';

export interface Reconciler<T extends IssuedCode<Amount> = IssuedCode> {
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
  /**
   * Says in words what the codes allow: how often a line of a stranger names one by chance, and what is needed beside it.
   * @throws {VietqrError} `input.*`
   */
  describe(options?: OptionsOrIndex<{ readonly lang?: Language }>): string;
  /** Gives the same as data: the codes by length and kind, and how thickly they are issued. */
  groups(): readonly CodeGroup[];
  /**
   * Takes in more bills, and gives how many; the time does not depend on how many there are already. A fault in one refuses all.
   * @throws {VietqrError} `input.*`, `reconcile.code`
   */
  add(bills: Iterable<T>): number;
  /**
   * Takes out the bills with these codes and ids, and gives how many there were. What was learned stays.
   * @throws {VietqrError} `input.*`
   */
  remove(bills: Iterable<T>): number;
  /** How many bills there are. */
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
export function createReconciler<T extends IssuedCode<Amount>>(
  codes: Iterable<T>,
  options?: OptionsOrIndex<ReconcilerOptions>,
): Reconciler<T> {
  return unwrap(safeCreateReconciler(codes, options));
}

/**
 * Does what {@link createReconciler} does and returns a {@link Result} instead of throwing; codes that several bills
 * share are a warning (`reconcile.shared_code`).
 */
export function safeCreateReconciler<T extends IssuedCode<Amount>>(
  codes: Iterable<T>,
  options?: OptionsOrIndex<ReconcilerOptions>,
): Result<Reconciler<T>> {
  return finish(reconcileMessages, (report) => prepare(codes, options, report));
}

function prepare<T extends IssuedCode<Amount>>(
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
  const checks = verifyCodes(read, rules.check);
  const size = { count: read.length };
  const shares = countAmounts(read);
  return makeReconciler({ bills: [...bills], codes: read, shares, codeIndex, checks, size }, rules);
}

/** Makes the functions of a reconciler from what was read. */
function makeReconciler<T extends IssuedCode<Amount>>(
  list: GrowingList<T>,
  { check, institution = {}, keywords = [], risk = DEFAULT_RISK }: ReconcilerOptions,
): Reconciler<T> {
  const said = institutionRules(institution, keywords);
  const positions = new Set<string>();
  const match = createMatcher(list, { check, risk, institution: said, positions });
  const safeMatch = (received: unknown) =>
    finish(reconcileMessages, (found) => {
      const payment = readIncoming(received, found);
      return payment && match(payment);
    });
  return {
    // A text has nothing to be read that could be wrong.
    match: (received) =>
      typeof received === 'string' ? match(describedPayment(received)) : unwrap(safeMatch(received)),
    safeMatch,
    learn: (lines) => {
      const learned = learnPositions(
        asked((found) => readLearningLines(lines, found)),
        list.codeIndex,
      );
      for (const position of learned) positions.add(learnedKey(position));
      return learned;
    },
    groups: () => groupsOfList(list),
    describe: (options) => {
      const { lang = 'en' } = asked((found) => readOptions(DESCRIBE_OPTIONS, options, found));
      return describeGroups(groupsOfList(list), lang, risk, (code) => said.isDeclared(() => code));
    },
    add: (bills) => asked((found) => addBills(list, bills, found)),
    remove: (bills) => asked((found) => removeBills(list, bills, found)),
    get size() {
      return list.size.count;
    },
    get bytes() {
      return list.codeIndex.bytes() + list.checks.bytes();
    },
  };
}

function groupsOfList<T>({ codes, bills, codeIndex }: GrowingList<T>): CodeGroup[] {
  const present = codes.map((code, at) => (bills[at] === undefined ? undefined : code));
  return groupCodes(present, codeIndex);
}

/** Reads what a caller gave, or throws what is wrong with it. */
function asked<V>(read: (report: Report) => V | undefined): V {
  return unwrap(finish(reconcileMessages, read));
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
