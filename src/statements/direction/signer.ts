import { shownText } from '../../tables/sheet.ts';
import { foldName } from '../../text/diacritics.ts';
import { accountKey } from '../identity.ts';
import type { StatementColumns, TableLayout } from '../rows/layout.ts';
import type { Line } from '../rows/line.ts';

/** Why the sign of a row is not known. */
export type DirectionProblem =
  | 'bothSides'
  | 'directionWord'
  | 'directionBlank'
  | 'signAgainstWord'
  | 'sideAgainstWord'
  | 'mixedSigns'
  | 'notByBalance'
  | 'noDirection'
  | 'otherAccounts';

export type Signed = { readonly amount: number } | { readonly problem: DirectionProblem };

/** Words that say the side of an account and nothing else. */
// biome-ignore format: a table of words reads better in rows
const SIDE_SIGNS: ReadonlyMap<string, 1 | -1> = /* @__PURE__ */ new Map([
  ...signedWords(1, 'c', 'cr', 'crdt', 'credit', 'co', 'ghico', 'psco', 'phatsinhco', 'baoco', 'in', 'tienvao'),
  ...signedWords(-1, 'd', 'dr', 'dbit', 'debit', 'no', 'ghino', 'psno', 'phatsinhno', 'baono', 'out', 'tienra'),
]);

/** These, and words for what was done, such as `Chuyển tiền`, which stands on either side where both have a column. */
// biome-ignore format: a table of words reads better in rows
const DIRECTION_SIGNS: ReadonlyMap<string, 1 | -1> = /* @__PURE__ */ new Map([
  ...SIDE_SIGNS,
  ...signedWords(1, 'thu', 'thuvao', 'inflow', 'incoming', 'vao', 'cong', 'nhan', 'nhantien', 'received', 'deposit', 'gui', 'guivao',
    'naptien', 'moneyin'),
  ...signedWords(-1, 'chi', 'chira', 'outflow', 'outgoing', 'ra', 'tru', 'chuyentien', 'sent', 'withdrawal', 'withdraw', 'rut', 'rutra',
    'ruttien', 'moneyout'),
]);

function signedWords(sign: 1 | -1, ...words: readonly string[]): (readonly [string, 1 | -1])[] {
  return words.map((word) => [word, sign]);
}

/** Reads a word of direction, `Ghi có`, `CRDT`, `+`; either half of `Có/Credit` says it. Undefined for any other word. */
function readDirection(text: string): 1 | -1 | undefined {
  const trimmed = text.trim();
  if (trimmed === '+') return 1;
  if (/^[-−–]$/.test(trimmed)) return -1;
  const whole = DIRECTION_SIGNS.get(foldName(trimmed));
  if (whole !== undefined) return whole;
  const signs = new Set(trimmed.split(/[/\n(|]/).map((half) => DIRECTION_SIGNS.get(foldName(half))));
  const [sign] = signs;
  return signs.size === 1 ? sign : undefined;
}

/** Gives sums their sign. */
export interface Signer {
  /** Signs the sum of a row; where only the balance tells its way, by that. Undefined where there is no sum. */
  sign(line: Line, byBalance?: 1 | -1): Signed | undefined;
  /** Tells whether one column holds sums of which nothing says yet which way they went. */
  isOpen(): boolean;
  /** Looks at a row for a sign in front of a sum, which tells that all sums have one where money went out. */
  look(line: Line): void;
  /** Settles that the balance decides, for the rows that wait, or that nothing does. */
  decide(way: 'open' | 'balance' | 'nothing'): void;
  /** Gives the first row whose sum has no sign where others have a plus, so that only a proof tells which way it went. */
  unsigned(): number | undefined;
}

/** Starts to sign the sums of a table: by two columns, a word, a sign in front, or the balance. */
export function createSigner({ columns, account }: TableLayout): Signer {
  const signSplit = createSplitSigner();
  const byAccounts = createAccountSigner(columns, account);
  let way: 'open' | 'signs' | 'balance' | 'nothing' =
    columns.amount === undefined || columns.direction !== undefined || byAccounts ? 'nothing' : 'open';
  let hasPlus = false;
  let bare: number | undefined;
  const signWhole = (line: Line, amount: number, byBalance: 1 | -1 | undefined): Signed => {
    if (columns.direction !== undefined)
      return signedByWord(amount, shownText(line.row.cells[columns.direction]));
    if (byAccounts) return byAccounts(line, amount);
    if (way === 'signs') {
      if (hasSign(line, columns)) hasPlus ||= amount > 0;
      else bare ??= line.row.row;
      return { amount };
    }
    if (way === 'nothing') return { problem: 'noDirection' };
    return byBalance ? { amount: byBalance * amount } : { problem: 'notByBalance' };
  };
  return {
    sign(line, byBalance) {
      if (line.credit || line.debit) return isAgainstWord(line, columns) ? AGAINST_WORD : signSplit(line);
      return line.amount ? signWhole(line, line.amount, byBalance) : undefined;
    },
    isOpen: () => way === 'open',
    look(line) {
      if (way === 'open' && hasSign(line, columns)) way = 'signs';
    },
    decide(decided) {
      way = decided;
    },
    unsigned: () => (hasPlus ? bare : undefined),
  };
}

/** Fewer digits are an account of the books, on whose side of debit money may come in. */
const MIN_ACCOUNT_DIGITS = 4;

/**
 * Signs sums by the accounts that were debited and credited, where the statement's own is known: what is credited to it comes
 * in. Accounts 11x of the books hold the money itself, so that their debits come in; they say nothing here.
 */
function createAccountSigner(
  { debitAccount, creditAccount }: StatementColumns,
  account: string | undefined,
): ((line: Line, amount: number) => Signed) | undefined {
  const own = accountKey(account);
  if (debitAccount === undefined || creditAccount === undefined || own === undefined) return undefined;
  if (own.length < MIN_ACCOUNT_DIGITS || /^11\d{1,3}$/.test(own)) return undefined;
  return ({ row }, amount) => {
    const [debited, credited] = [debitAccount, creditAccount].map(
      (column) => accountKey(shownText(row.cells[column])) === own,
    );
    if (debited === credited || amount < 0) return { problem: 'otherAccounts' };
    return { amount: credited ? amount : -amount };
  };
}

const AGAINST_WORD = { problem: 'sideAgainstWord' } as const;

/** Checks whether a word says another side than the column of the sum; one that agrees with the sign of the sum takes it back. */
function isAgainstWord({ credit = 0, debit = 0, row }: Line, { direction }: StatementColumns): boolean {
  if (direction === undefined || (credit !== 0 && debit !== 0)) return false;
  const said = SIDE_SIGNS.get(foldName(shownText(row.cells[direction])));
  if (said === undefined) return false;
  return said !== (credit === 0 ? -1 : 1) && said !== Math.sign(credit - debit);
}

function hasSign({ amount, row }: Line, columns: StatementColumns): boolean {
  if (amount === undefined || columns.amount === undefined) return false;
  return amount < 0 || shownText(row.cells[columns.amount]).trimStart().startsWith('+');
}

function signedByWord(amount: number, word: string): Signed {
  if (word.trim() === '') return { problem: 'directionBlank' };
  const sign = readDirection(word);
  if (sign === undefined) return { problem: 'directionWord' };
  if (amount < 0 && sign === 1) return { problem: 'signAgainstWord' };
  return { amount: sign * Math.abs(amount) };
}

/**
 * Signs sums that stand in two columns. Money sent may be printed with a minus on every row; a lone minus among sums without
 * would say that money came back, or nothing. A minus in the column of money received takes it back.
 */
function createSplitSigner(): (line: Line) => Signed {
  let sent: 1 | -1 | undefined;
  return ({ credit = 0, debit = 0 }) => {
    if (credit !== 0 && debit !== 0) return { problem: 'bothSides' };
    if (debit === 0) return { amount: credit };
    const sign = debit < 0 ? -1 : 1;
    sent ??= sign;
    return sign === sent ? { amount: -Math.abs(debit) } : { problem: 'mixedSigns' };
  };
}
