import { type FieldTable, type OptionsOrIndex, readOptions, typed } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { ownItems, ownProps } from '../../issues/foreign.ts';
import { reconcileMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import type { IncomingPayment, Match, ReadPayment } from './decide/decide.ts';
import { type CodeIndex, createCodeIndex } from './index/code-index.ts';
import { type IssuedCode, isCheck, ownList, type ReadCode, readCodes } from './index/issued-codes.ts';
import { createMatcher, type ReconcilerOptions } from './match.ts';

export interface Reconciler<T extends IssuedCode = IssuedCode> {
  /**
   * Tells which bills a payment is for.
   * @throws {VietqrError} `input.*` when the payment has no description
   */
  match(received: IncomingPayment | string): Match<T>;
  /** Does the same and returns a result instead of throwing. */
  safeMatch(received: unknown): Result<Match<T>>;
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
  keywords: { expected: 'listOfStrings', read: readKeywords },
} as const satisfies FieldTable;

function readKeywords(value: unknown, report: Report): readonly string[] | undefined {
  const words = ownItems(value, report);
  if (!words || words.every((word) => typeof word === 'string')) return words;
  return report('input.type', { expected: 'listOfStrings', received: stringify(value) });
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
  const match = createMatcher({ bills, codes: read }, codeIndex, rules);
  const safeMatch = (received: unknown) =>
    finish(reconcileMessages, (found) => {
      const payment = readIncoming(received, found);
      return payment && match(payment);
    });
  return {
    match: (received) => unwrap(safeMatch(received)),
    safeMatch,
    size: read.length,
    bytes: codeIndex.bytes + read.length,
  };
}

function readIncoming(received: unknown, report: Report): ReadPayment | undefined {
  if (typeof received === 'string')
    return { description: received, amount: undefined, virtualAccount: undefined };
  const props = isRecord(received) ? ownProps(received, report.at('movement')) : {};
  if (!props) return undefined;
  const { description, amount, virtualAccount } = props;
  if (
    typeof description === 'string' &&
    (amount === undefined || typeof amount === 'number') &&
    (virtualAccount === undefined || typeof virtualAccount === 'string')
  )
    return { description, amount, virtualAccount };
  return report('input.type', {
    path: ['movement'],
    expected: 'movementWithDescription',
    received: stringify(received),
  });
}

function reportShared(codes: readonly ReadCode[], codeIndex: CodeIndex, report: Report): void {
  let shared = 0;
  for (let index = 0; index < codes.length; index++) {
    const other = codeIndex.next(index);
    if (other >= 0 && (codes[index]?.id === undefined || codes[index]?.id !== codes[other]?.id)) shared++;
  }
  if (shared > 0)
    report('reconcile.shared_code', { path: ['codes'], received: String(shared), severity: 'warning' });
}
