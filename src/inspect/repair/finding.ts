import { checkCandidate } from './candidate.ts';
import { isGuess, type Repair, type RepairCode, type RepairDetail } from './repair.ts';
import { MOST_TRIED_FOR_PROOF, type RepairSearch } from './search.ts';
import { repair } from './titles/titled.ts';

/** What a damaged text may have been, before it is known whether that is proved. */
export interface RepairFinding extends RepairDetail {
  readonly code: RepairCode;
  readonly payload: string;
  /** An account was put right that reads otherwise in the text. */
  readonly editsPayee?: boolean;
  /** Another code stands in the text as well. */
  readonly hasRival?: boolean;
}

const MAX_REPAIRS = 8;

/** Makes repairs of findings: a proof where one reading alone agrees with the checksum and few were tried, else guesses. */
export function repairsOf(
  text: string,
  findings: readonly RepairFinding[],
  { tried }: Pick<RepairSearch, 'tried'>,
): Repair[] {
  const distinct = findings
    .filter(
      ({ payload }, i) => payload !== text && findings.findIndex((each) => each.payload === payload) === i,
    )
    .slice(0, MAX_REPAIRS);
  const isOne = distinct.length === 1 && tried <= MOST_TRIED_FOR_PROOF;
  return distinct.map(({ code, payload, editsPayee, hasRival, ...detail }) => {
    const facts = { payload, tried, payeeChanged: editsPayee === true || changesPayee(text, payload) };
    if (isGuess(code) || !isOne || hasRival) return repair({ code, ...detail, ...facts, proved: false });
    return repair({ code, ...detail, ...facts, proved: true });
  });
}

/** Whether a code pays another than the text shows, or than it shows first, as far as it can be read. */
function changesPayee(text: string, payload: string): boolean {
  const payee = checkCandidate(payload, false)?.payee ?? [];
  const shown = withoutGaps(text);
  const first = shown.search(/0006\d{6}01\d\d/);
  return payee.some((part) => {
    const at = shown.indexOf(withoutGaps(part));
    return at < 0 || (part.startsWith('0006') && at !== first);
  });
}

/** Takes out what stands for nothing: blanks, line breaks with their marks, characters that cannot be seen. */
function withoutGaps(text: string): string {
  return text.normalize('NFKC').replace(/=?[\r\n]+[\s>]*|\s|\p{Cf}|\p{Cc}/gu, '');
}
