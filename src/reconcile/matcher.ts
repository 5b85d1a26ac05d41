import { type Candidate, findDamaged, findWhole } from './candidates.ts';
import type { Codebook } from './codebook.ts';
import { narrativeStart } from './columns.ts';
import { decide, type Match, type Received } from './decide.ts';
import { type Finding, surest, untangle, withoutEchoes } from './findings.ts';
import { finish, polynomial } from './hash.ts';
import { type Check, checkerOf, type IssuedCode, verifyAll } from './issued.ts';
import { judge, type Line, spanOf } from './judge.ts';
import { labelList } from './labels.ts';
import { PLAUSIBLE, RIVAL } from './rules.ts';
import { findSlots, isInside } from './slots.ts';
import { createSqueezed, FIRST_LETTER, type Squeezed, squeeze, unsqueeze } from './squeeze.ts';

export interface ReconcilerOptions {
  /**
   * How the codes' check characters are verified. Codes that pass count as checked: text that touches them is no doubt, and a
   * single mistyped character is recognised. Default: no code is checked. Give `isValid` of the reference that made the codes
   * where foreign codes stand in the same list; a bare system is passed by 1 in 31 to 1 in 1271 of foreign codes.
   */
  readonly check?: Check;
  /** More words that introduce a code, as `MKH` and `Mã HS` do. Case, blanks and diacritics do not matter. */
  readonly labels?: readonly string[];
}

/** It makes the function that matches one payment: find, judge, untangle, decide. */
export function createMatcher<T extends IssuedCode>(
  entries: readonly T[],
  book: Codebook,
  options: ReconcilerOptions,
) {
  const { flags, places } = verifyAll(entries, options.check);
  const labels = labelList((options.labels ?? []).map(squeezedText));
  const buffer = createSqueezed(512);
  const nothing: Match<T> = { status: 'none', bills: [], evidence: [] };

  const judged = (candidate: Candidate, line: Line) => {
    const { index, start, end } = candidate;
    const code = entries[index]?.code ?? '';
    const siblings = book.lengths.get(end - start) ?? 1;
    return judge(candidate, { code, checked: flags[index] === 1, siblings }, line);
  };
  const judgeDamaged = (candidate: Candidate, line: Line): Finding[] => {
    const { index, start, end, shape } = candidate;
    const entry = entries[index];
    const window = unsqueeze(line.squeezed.values, start, end);
    if (shape === 'mistyped' && (!entry || flags[index] !== 1 || checkerOf(entry, options.check)?.(window)))
      return [];
    const span = spanOf(candidate, line.squeezed);
    const confidence = isInside(span, line.slots) ? 0.2 : shape === 'cut' ? PLAUSIBLE : RIVAL;
    return [{ candidate, span, rules: [{ rule: shape === 'cut' ? 'cut' : 'mistyped', confidence }] }];
  };
  return (received: Received): Match<T> => {
    const squeezed = squeeze(received.description, buffer);
    const whole = findWhole(squeezed, book);
    const damaged = findDamaged(squeezed, book, places, whole);
    const paidInto = received.virtualAccount ? indexOf(received.virtualAccount, book) : -1;
    if (whole.length === 0 && damaged.length === 0 && paidInto < 0) return nothing;

    const line: Line = {
      squeezed,
      origin: narrativeStart(received.description),
      slots: findSlots(received.description, isNumber(whole, squeezed)),
      labels,
      amount: received.amount,
      listFrom: 0,
    };
    const found = untangle(judgeWhole(whole, line, judged));
    const echoes = damaged.flatMap((candidate) => judgeDamaged(candidate, line));
    const findings = surest([...found, ...withoutEchoes(echoes, found)]);
    return decide({ findings, paidInto, amount: received.amount }, entries, book);
  };
}

function judgeWhole(
  candidates: Candidate[],
  line: Line,
  judged: (candidate: Candidate, line: Line) => ReturnType<typeof judge>,
): Finding[] {
  let listFrom = 0;
  return candidates
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((candidate) => {
      const { rules, labelled } = judged(candidate, { ...line, listFrom });
      if (labelled) listFrom = candidate.end;
      return { candidate, span: spanOf(candidate, line.squeezed), rules: [...rules] };
    });
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

/** It tells whether any candidate consists of digits alone. */
function isNumber(candidates: readonly Candidate[], { values }: Squeezed): boolean {
  return candidates.some(({ start, end }) =>
    values.subarray(start, end).every((value) => value < FIRST_LETTER),
  );
}
