import { foldName, stripDiacritics } from '../text/diacritics.ts';
import { type BankMatch, banksOf, NO_BANKS } from './bank-match.ts';
import { bankByBin, banks } from './directory.ts';
import { MAX_NAME_LENGTH } from './names.ts';

/** Finds the banks of a text that is a name and nothing else. */
export type MatchWhole = (name: string) => BankMatch;

/**
 * Matches a cell as lists of payees hold it: a name, or a name with a branch behind it ("CN Cần Thơ", "- PGD Ninh Kiều"),
 * or a name beside a BIN or another name ("VCB (970436)", "NH Công thương VN (Vietinbank)"), or a BIN that a spreadsheet
 * took for a number ("970436.0"). What does not agree gives the candidates of all; a part that says nothing known
 * and is no branch gives none.
 */
export function matchCell(cell: string, matchWhole: MatchWhole): BankMatch {
  if (typeof cell !== 'string' || cell.length > MAX_NAME_LENGTH) return NO_BANKS;
  const bin = binOfNumber(cell);
  return matchOf(bin ? matchWhole(bin) : readCell(cell, matchWhole));
}

/** Tells a BIN that was written as a number: with decimals that are zero, or with an exponent that loses nothing. */
function binOfNumber(cell: string): string | undefined {
  const number = cell.trim().replace(',', '.');
  const isNumber = /^\d{6}\.0+$/.test(number) || /^\d(?:\.\d{1,5})?e\+?0?5$/i.test(number);
  return isNumber ? String(Number(number)) : undefined;
}

/** Where a cell is divided, wide before narrow: hyphens stand in names too. */
const SEPARATORS = [/[()[\]{}]/, /\s[-–—]\s|[,;:|/–—]/, /[-_]/] as const;

function readCell(text: string, matchWhole: MatchWhole): BankMatch {
  const known = [matchReadings, matchBeforeBranch].map((read) => read(text, matchWhole)).filter(isKnown);
  if (known.length > 0) return combineMatches(known);
  return [matchBesideBins, matchParts].map((read) => read(text, matchWhole)).find(isKnown) ?? NO_BANKS;
}

/** Six digits that stand alone. */
const BIN = /(?<![\p{L}\d])\d{6}(?![\p{L}\d])/gu;

/** Lists the banks whose BINs stand in a text. */
function binsIn(text: string): BankMatch[] {
  return (text.match(BIN) ?? []).flatMap((digits) => {
    const bank = bankByBin(digits);
    return bank ? [{ bank }] : [];
  });
}

/** Reads a name and the BINs that stand beside it, wherever they do. */
function matchBesideBins(text: string, matchWhole: MatchWhole): BankMatch {
  const bins = binsIn(text);
  if (bins.length === 0) return NO_BANKS;
  const name = withoutBins(text);
  return combineMatches(holdsLetters(name) ? [readCell(name, matchWhole), ...bins] : bins);
}

function withoutBins(text: string): string {
  const rest = text.replace(BIN, (digits) => (bankByBin(digits) ? ' ' : digits));
  return rest.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '');
}

/** Reads the parts of a cell, each of which must name the bank; what stands behind a branch says nothing of it. */
function matchParts(text: string, matchWhole: MatchWhole): BankMatch {
  const parts = SEPARATORS.map((separator) => text.split(separator).filter(saysMore)).find(
    ({ length }) => length > 1,
  );
  const matches: BankMatch[] = [];
  let isBranch = false;
  for (const part of parts ?? []) {
    const tellsBranch = namesBranch(part);
    if (!isBranch && !(tellsBranch && matches.length > 0)) matches.push(readCell(part, matchWhole));
    isBranch ||= tellsBranch;
  }
  return combineMatches(matches);
}

function holdsLetters(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part);
}

function saysMore(part: string): boolean {
  return holdsLetters(part) && !/^(?:vn|vietnam)$/.test(foldName(part));
}

/** What is written short in cells, and nothing else in names of banks; read in both ways. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^\s*NH\.?\s+/i, 'Ngan hang '],
  [/^\s*ngan hang so\s+/i, ''],
  [/\bCTCP\b/i, 'Cong ty co phan'],
  [/\bV\.?N\.?\s*$/i, 'Viet Nam'],
];

/** "CN" is "chi nhánh" nearly always; a name that holds it may mean one of the others. */
const CN = /\bC\.?N\b\.?/i;
const MEANINGS_OF_CN = ['Chi nhanh', 'Cong nghe', 'Cong nghiep'] as const;

function matchReadings(text: string, matchWhole: MatchWhole): BankMatch {
  const plain = stripDiacritics(text);
  const spelled = SPELLINGS.reduce((name, [short, full]) => name.replace(short, full), plain);
  const readings = CN.test(spelled)
    ? MEANINGS_OF_CN.map((meaning) => spelled.replace(CN, meaning).replace(/\bCN\b/gi, 'Chi nhanh'))
    : [spelled];
  return combineMatches([text, ...readings].map(matchWhole).filter(isKnown));
}

/** What a branch, an office or the head office of a bank is called by, wherever it begins; in Vietnamese the place follows. */
const BRANCH_WORD =
  /(?<![a-z0-9])(?=(?:chi ?nhanh|c\.?n\.?|(?:phong|so|diem) giao dich|[psd]gd|quy tiet kiem|qtk|(?:hoi|tru) so(?: chinh)?|hsc)(?![a-z]))/gi;
const ENGLISH_BRANCH_WORD = /\b(?:branch|br|transaction office|head office)\b/i;

/** Checks whether a text tells of a branch or an office. */
export function namesBranch(text: string): boolean {
  const plain = stripDiacritics(text);
  return plain.search(BRANCH_WORD) >= 0 || ENGLISH_BRANCH_WORD.test(plain);
}

/** Reads the name before a branch; one branch of a bank whose branches are banks of their own stands for them all. */
function matchBeforeBranch(text: string, matchWhole: MatchWhole): BankMatch {
  const plain = stripDiacritics(text);
  const places = [...plain.matchAll(BRANCH_WORD)].map(({ index }) => index);
  for (const place of places.reverse()) {
    const head = matchReadings(plain.slice(0, place), matchWhole);
    if (isKnown(head))
      return binsIn(plain).length > 0 ? besideBranch(plain, head, matchWhole) : withOtherBranches(head);
  }
  return NO_BANKS;
}

/** Reads a name with a branch and a BIN; the branch may be part of a bank's name, and be another than the BIN's. */
function besideBranch(text: string, head: BankMatch, matchWhole: MatchWhole): BankMatch {
  const whole = matchReadings(withoutBins(text), matchWhole);
  return combineMatches([head, ...binsIn(text), ...(isKnown(whole) ? [whole] : [])]);
}

/** Foreign branches of one bank share the name that each of them lists as ambiguous. */
function withOtherBranches(match: BankMatch): BankMatch {
  const { bank } = match;
  if (bank?.kind !== 'foreign-branch') return match;
  const branches = banks.filter(
    ({ kind, ambiguousAliases }) =>
      kind === bank.kind && ambiguousAliases.some((name) => bank.ambiguousAliases.includes(name)),
  );
  return branches.length > 1 ? { candidates: branches } : match;
}

function isKnown(match: BankMatch): boolean {
  return banksOf(match).length > 0;
}

/** The banks that all parts may mean, or, where they contradict one another, those that any of them may mean. */
function combineMatches(matches: readonly BankMatch[]): BankMatch {
  if (!matches.every(isKnown)) return NO_BANKS;
  const named = matches.map(banksOf);
  const all = [...new Set(named.flat())];
  const common = all.filter((bank) => named.every((some) => some.includes(bank)));
  return matchOf({ candidates: common.length > 0 ? common : all });
}

function matchOf(match: BankMatch): BankMatch {
  const [bank, ...others] = banksOf(match);
  return bank && others.length === 0 ? { bank } : match;
}
