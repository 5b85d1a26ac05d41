import { type Issue, issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../../issues/result.ts';
import { isRecord } from '../../issues/stringify.ts';
import type { IncomingPayment, Match } from './decide/decide.ts';
import { type CodeIndex, createCodeIndex } from './index/code-index.ts';
import { checkIssued, type IssuedCode, isCheckName } from './index/issued-codes.ts';
import { createMatcher, type ReconcilerOptions } from './match.ts';

export interface Reconciler<T extends IssuedCode = IssuedCode> {
  /**
   * Tells which bills a payment is for. @throws {VietqrError} `input.type` when the payment has no
   * description.
   */
  match(received: IncomingPayment | string): Match<T>;
  /** Does the same and returns a result instead of throwing. */
  safeMatch(received: unknown): Result<Match<T>>;
  readonly size: number;
  /** Memory of the index in bytes, without the caller's own list. */
  readonly bytes: number;
}

/**
 * Prepares to find issued codes in bank descriptions. The time to match a description does not depend on
 * how many codes there are, only on how many different lengths they have.
 *
 * @throws {VietqrError} `input.type`, `reconcile.code`
 * @example
 * const { match } = createReconciler([{ code: 'HS2K4M7P9', id: 'bill 1' }]);
 * match('MBVCB.4125261053.047334.HS2K4M7P9 hoc phi.CT tu 0011…').status // 'matched'
 */
export function createReconciler<T extends IssuedCode>(
  codes: Iterable<T>,
  options?: ReconcilerOptions,
): Reconciler<T> {
  return unwrap(safeCreateReconciler(codes, options));
}

/**
 * Does what {@link createReconciler} does and returns a {@link Result} instead of throwing; codes that several bills
 * share are a warning. /.
 */
export function safeCreateReconciler<T extends IssuedCode>(
  codes: Iterable<T>,
  options: ReconcilerOptions = {},
): Result<Reconciler<T>> {
  if (typeof codes !== 'object' || codes === null || !(Symbol.iterator in codes))
    return fail(mistyped(['codes'], 'a list', codes));
  const entries = [...codes];
  const issues = [...checkIssued(entries), ...checkReconcilerOptions(options)];
  if (issues.length > 0) return toResult<Reconciler<T>>(undefined, issues);
  const codeIndex = createCodeIndex(entries);
  return toResult(assemble(entries, codeIndex, options), sharedCodes(entries, codeIndex));
}

function checkReconcilerOptions(options: unknown): Issue[] {
  if (!isRecord(options)) return [mistyped(['options'], 'an object', options)];
  const { check, keywords } = options;
  const issues: Issue[] = [];
  if (check !== undefined && typeof check !== 'function' && !isCheckName(check))
    issues.push(mistyped(['check'], 'a check system or a test', check));
  if (
    keywords !== undefined &&
    !(Array.isArray(keywords) && keywords.every((label) => typeof label === 'string'))
  )
    issues.push(mistyped(['keywords'], 'a list of strings', keywords));
  return issues;
}

function assemble<T extends IssuedCode>(
  entries: readonly T[],
  codeIndex: CodeIndex,
  options: ReconcilerOptions,
): Reconciler<T> {
  const match = createMatcher(entries, codeIndex, options);
  return {
    match: (received) => unwrap(guard(received, match)),
    safeMatch: (received) => guard(received, match),
    size: entries.length,
    bytes: codeIndex.bytes + entries.length,
  };
}

function guard<T extends IssuedCode>(
  received: unknown,
  match: (received: IncomingPayment) => Match<T>,
): Result<Match<T>> {
  if (typeof received === 'string') return toResult(match({ description: received }), []);
  if (!isReceived(received)) {
    const expected = 'a bank movement with a description';
    return fail(mistyped(['movement'], expected, received));
  }
  return toResult(match(received), []);
}

function isReceived(value: unknown): value is IncomingPayment {
  if (!isRecord(value) || typeof value.description !== 'string') return false;
  const { amount, virtualAccount } = value;
  return (
    (amount === undefined || typeof amount === 'number') &&
    (virtualAccount === undefined || typeof virtualAccount === 'string')
  );
}

function sharedCodes(entries: readonly IssuedCode[], codeIndex: CodeIndex): Issue[] {
  let shared = 0;
  for (let index = 0; index < entries.length; index++) {
    const other = codeIndex.next(index);
    if (other >= 0 && (entries[index]?.id === undefined || entries[index]?.id !== entries[other]?.id))
      shared++;
  }
  return shared > 0 ? [issue('reconcile.shared_code', { path: ['codes'], received: String(shared) })] : [];
}
