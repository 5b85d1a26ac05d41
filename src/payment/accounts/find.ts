import type { DeviationCode } from '../../issues/codes.ts';
import { codePointName } from '../../text/charset.ts';
import type { AccountKind } from './shape.ts';

/** What keeps a text from being an account, beside its length. */
export interface FoundIssue {
  readonly code: Extract<DeviationCode, `account.${string}`>;
  /** Invisible and other characters, as `U+200B, U+0040 @`; absent where the text as a whole shows the fault. */
  readonly received?: string;
}

/** Takes up room only, or none, and is no plain blank. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;
const SEPARATOR = /[ .\p{Pd}\u2212]/u;

/**
 * Finds what keeps a text from being an account of a kind; of several faults the one by which the others can be explained,
 * a trace of a spreadsheet first, separators last.
 */
export function findAccountIssue(text: string, kind: AccountKind): FoundIssue | undefined {
  if (kind.spreadsheet.test(text.trim())) return { code: 'account.spreadsheet' };
  const odd = [...new Set(text)].filter((each) => !kind.character.test(each));
  const unseen = odd.filter(isInvisible);
  const others = odd.filter((each) => !isInvisible(each) && !SEPARATOR.test(each));
  if (others.length > 0) return { code: 'account.character', received: named(others) };
  if (unseen.length > 0) return { code: 'account.invisible', received: named(unseen) };
  return odd.length > 0 ? { code: 'account.separator' } : undefined;
}

/** Checks whether a character cannot be seen and is no plain blank. */
export function isInvisible(character: string): boolean {
  return UNSEEN.test(character);
}

const MOST_NAMED = 5;

/** Characters by their code points, and as they look where they can be seen. */
function named(characters: readonly string[]): string {
  const names = characters
    .slice(0, MOST_NAMED)
    .map((each) => codePointName(each) + (isInvisible(each) ? '' : ` ${each}`));
  return names.join(', ');
}
