import { type FoundIssue, findAccountIssue, isInvisible } from './find.ts';
import { ACCOUNT, type AccountKind, hasAccountShape } from './shape.ts';

/** What keeps a text from being an account, and the account that is certainly meant. */
export interface AccountIssue extends FoundIssue {
  /** The account to offer; absent where more than one may be meant, or digits are lost. */
  readonly repaired?: string;
}

/**
 * Checks a text that is to be an account, or the identifier of a merchant. `undefined` for a good one, for which nothing
 * is allocated, and for one whose length alone is wrong, of which the tables speak. What is offered is a proposal: a person
 * has to take it.
 */
export function checkAccount(text: string, kind: AccountKind = ACCOUNT): AccountIssue | undefined {
  if (hasAccountShape(text)) return undefined;
  const found = findAccountIssue(text, kind);
  const repaired = found && repairAccount(text.trim(), found);
  return found && repaired && hasAccountShape(repaired) ? { ...found, repaired } : found;
}

function repairAccount(text: string, { code }: FoundIssue): string | undefined {
  if (code === 'account.spreadsheet') return unformatted(text);
  const phone = /^\+84((?:[ .-]?\d){9,10})$/.exec(text)?.[1];
  return phone ? `0${phone.replace(/\D/g, '')}` : joined(text);
}

/** A cell without its mark of text, or a number without points and decimals; one in scientific notation has lost digits. */
function unformatted(text: string): string | undefined {
  const inner = text.replace(/^=?['’‘`"“”]/, '').replace(/['’"”]$/, '');
  if (inner !== text) return hasAccountShape(inner) ? inner : checkAccount(inner)?.repaired;
  return /e/i.test(text) ? undefined : text.replace(/[.,]00?$/, '').replaceAll(',', '');
}

/**
 * Puts the groups of a text together. Marks without width are nothing; blanks, dots and dashes divide. A group without a
 * digit may be a word beside the account, a line break or a tab parts two cells, and zeros behind a lone dot may be
 * decimals: then nothing is certain.
 */
function joined(text: string): string | undefined {
  const plain = narrowWidth(text);
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(plain) || /^\d+\.0+$/.test(plain)) return undefined;
  const groups = [...plain].map(asDivider).join('').split(' ').filter(Boolean);
  const isCertain = groups.length === 1 || groups.every((group) => /[0-9]/.test(group));
  return isCertain ? groups.join('') : undefined;
}

/** Letters and digits of full width, as input methods of East Asia write them, in the width of ASCII. */
function narrowWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => wide.normalize('NFKC'));
}

function asDivider(character: string): string {
  if (/[\p{Z}.\p{Pd}\u2212\u2800]/u.test(character)) return ' ';
  return isInvisible(character) ? '' : character;
}
