import { decide, type Match, type Received } from './decide/decide.ts';
import { type Finding, surest, untangle, withoutEchoes } from './decide/overlaps.ts';
import { PLAUSIBLE, RIVAL, UNLIKELY } from './evidence/rules.ts';
import { judge, type Line, spanOf } from './evidence/score.ts';
import { type Candidate, findDamaged, findWhole, type Places } from './index/candidates.ts';
import type { Codebook } from './index/code-index.ts';
import { type Check, checkerOf, type IssuedCode, verifyAll } from './index/issued-codes.ts';
import { finish, polynomial } from './index/rolling-hash.ts';
import { findSlots, isInside } from './text/bank-fields.ts';
import { labelList } from './text/keywords.ts';
import { narrativeStart } from './text/line-breaks.ts';
import { createSqueezed, FIRST_LETTER, type Squeezed, squeeze, unsqueeze } from './text/normalize.ts';

export interface ReconcilerOptions {
  /**
   * How the codes' check characters are verified. Codes that pass count as checked: text that touches them is
   * no doubt, and a single mistyped character is recognised. Default: no code is checked. Give `isValid` of
   * the reference that made the codes where foreign codes stand in the same list; a bare system is passed by
   * 1 in 31 to 1 in 1271 of foreign codes.
   */
  readonly check?: Check;
  /** More words that introduce a code, as `MKH` and `Mã HS` do. Case, blanks and diacritics do not matter. */
  readonly labels?: readonly string[];
}

/** Everything that is known before a payment comes. */
interface Search<T> {
  readonly entries: readonly T[];
  readonly book: Codebook;
  readonly check: Check | undefined;
  readonly labels: readonly string[];
  /** One for a code whose check characters hold. */
  readonly flags: Uint8Array;
  readonly places: Places;
}

/** It makes the function that matches one payment: find, judge, untangle, decide. */
export function createMatcher<T extends IssuedCode>(
  entries: readonly T[],
  book: Codebook,
  { check, labels = [] }: ReconcilerOptions,
): (received: Received) => Match<T> {
  const search = {
    entries,
    book,
    check,
    labels: labelList(labels.map(squeezedText)),
    ...verifyAll(entries, check),
  };
  const buffer = createSqueezed(512);
  return (received) => matchOne(received, squeeze(received.description, buffer), search);
}

function matchOne<T extends IssuedCode>(received: Received, squeezed: Squeezed, search: Search<T>): Match<T> {
  const { entries, book, places, labels } = search;
  const { description, amount, virtualAccount } = received;
  const whole = findWhole(squeezed, book);
  const damaged = findDamaged(squeezed, book, places, whole);
  const paidInto = virtualAccount ? indexOf(virtualAccount, book) : -1;
  if (whole.length === 0 && damaged.length === 0 && paidInto < 0)
    return { status: 'none', bills: [], evidence: [] };

  const slots = findSlots(
    description,
    whole.some((candidate) => isNumber(candidate, squeezed)),
  );
  const line = { squeezed, origin: narrativeStart(description), slots, labels, amount, listFrom: 0 };
  const found = untangle(judgeWhole(whole, line, search));
  const echoes = damaged.flatMap((candidate) => judgeDamaged(candidate, line, search));
  const findings = surest([...found, ...withoutEchoes(echoes, found)]);
  return decide({ findings, paidInto, amount }, entries, book);
}

/** Judges from left to right, so that a code listed behind a labelled one is recognised. */
function judgeWhole<T extends IssuedCode>(candidates: Candidate[], line: Line, search: Search<T>): Finding[] {
  let listFrom = 0;
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  return candidates.map((candidate) => {
    const { index, start, end } = candidate;
    const issued = {
      code: search.entries[index]?.code ?? '',
      checked: search.flags[index] === 1,
      siblings: search.book.lengths.get(end - start) ?? 1,
    };
    const { rules, labelled } = judge(candidate, issued, { ...line, listFrom });
    if (labelled) listFrom = end;
    return { candidate, span: spanOf(candidate, line.squeezed), rules: [...rules] };
  });
}

/**
 * A mistyped code counts only where its check characters prove it; what is valid itself is somebody else's
 * code.
 */
function judgeDamaged<T extends IssuedCode>(candidate: Candidate, line: Line, search: Search<T>): Finding[] {
  const { index, start, end, shape } = candidate;
  const entry = search.entries[index];
  if (shape === 'mistyped') {
    if (!entry || search.flags[index] !== 1) return [];
    const isValid = checkerOf(entry, search.check);
    if (isValid?.(unsqueeze(line.squeezed.values, start, end))) return [];
  }
  const span = spanOf(candidate, line.squeezed);
  const doubt = shape === 'cut' ? PLAUSIBLE : RIVAL;
  const rule = shape === 'cut' ? 'cut' : 'mistyped';
  return [{ candidate, span, rules: [{ rule, confidence: isInside(span, line.slots) ? UNLIKELY : doubt }] }];
}

/** The first code equal to a whole text, or -1. */
function indexOf(text: string, book: Codebook): number {
  const line = squeeze(text, createSqueezed(text.length));
  if (!book.lengths.has(line.length)) return -1;
  const hash = finish(polynomial(line.values, 0, line.length), line.length);
  return book.find({ line, start: 0, end: line.length }, hash);
}

function squeezedText(text: string): string {
  const { values, length } = squeeze(text, createSqueezed(text.length));
  return unsqueeze(values, 0, length);
}

function isNumber({ start, end }: Candidate, { values }: Squeezed): boolean {
  return values.subarray(start, end).every((value) => value < FIRST_LETTER);
}
