import { type Counts, type FoundFault, findAccountFault, isInvisible } from './fault.ts';
import { hasAccountShape } from './shape.ts';

/** What keeps a text from being an account, and the account that is certainly meant. */
export interface AccountFault extends FoundFault {
  /** The account to offer; absent where more than one may be meant. */
  readonly mended?: string;
}

/**
 * Judges a text as the account, virtual account, alias or card it is to be. `undefined` for a good one, for which nothing
 * is allocated. What is offered is a proposal: a person has to take it.
 *
 * @param counts the faults that count, all by default
 */
export function judgeAccount(text: string, counts: Counts = () => true): AccountFault | undefined {
  const fault = findAccountFault(text, counts);
  if (!fault) return undefined;
  const mended = mend(text.trim(), fault);
  return mended !== undefined && hasAccountShape(mended) ? { ...fault, mended } : fault;
}

function mend(text: string, { kind }: FoundFault): string | undefined {
  switch (kind) {
    case 'length':
    case 'exponent':
      return undefined;
    case 'decimals':
      return text.replace(/[.,]0+$/, '');
    case 'thousands':
      return text.replace(/\.0+$/, '').replaceAll(',', '');
    case 'quote':
      return unquoted(text);
    case 'phone':
      return `0${text.slice('+84'.length).replace(/\D/g, '')}`;
    default:
      return joined(text);
  }
}

/** What stands between or behind the marks; a text in it that is no account is mended in its turn. */
function unquoted(text: string): string | undefined {
  const inner = text.replace(/^=?['’‘`"“”]/, '').replace(/['’"”]$/, '');
  return hasAccountShape(inner) ? inner : judgeAccount(inner)?.mended;
}

/**
 * Puts the groups of a text together. Marks without width are nothing; blanks, dots and dashes divide. A group without a
 * digit may be a word beside the account, a line break or a tab parts two cells, and zeros behind a lone dot may be
 * decimals: then nothing is certain.
 */
function joined(text: string): string | undefined {
  const plain = narrowWidth(text);
  if (/[\p{Cc}\u2028\u2029]/u.test(plain) || /^\d+\.0+$/.test(plain)) return undefined;
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
