import type { EvidenceLimit, EvidenceSource, Rule } from './rules.ts';

/** What a rule is worth. */
export interface EvidenceWeight {
  readonly rule: Rule;
  readonly bits: number;
  readonly source: EvidenceSource;
  readonly limit?: EvidenceLimit;
}

/** What kinds of characters a code has: letters alone may be a word; with check characters they are not, and count as mixed. */
export type CodeKind = 'digits' | 'letters' | 'mixed';

function weigh(rule: Rule, bits: number, source: EvidenceSource, limit?: EvidenceLimit): EvidenceWeight {
  return limit ? { rule, bits, source, limit } : { rule, bits, source };
}

/**
 * Bits by rule and circumstance. The sample is 25,163 published lines of strangers: where none of n has a thing, fewer than 3/n
 * have it (95 %), which is 13 bits for the lines and 12 for the 13,000 numbers in them.
 */
export const WEIGHTS = {
  exact: weigh('exact', 0, 'issued'),
  caseChanged: weigh('case', -0.1, 'assumed'),
  /** Capitals beside small letters, as no bank writes them. */
  caseUneven: weigh('case', -8, 'assumed'),
  /** The same where only a change of case shows where the code begins or ends. */
  caseMixed: weigh('case', 0, 'assumed', 'proposal'),
  diacritics: weigh('diacritics', -0.1, 'assumed'),
  separatorLost: weigh('separator_lost', -0.1, 'assumed'),
  separatorChanged: weigh('separator_changed', -0.1, 'assumed'),
  /** So wide that the parts may not belong together. */
  separatorWide: weigh('separator_changed', 0, 'assumed', 'proposal'),
  lineBreak: weigh('line_break', -2, 'assumed'),
  lineBreakBeside: weigh('line_break', -1, 'assumed'),
  lineBreakUncertain: weigh('line_break', 0, 'assumed', 'proposal'),
  /** Any two words may be pieces: some 170 pairs of a line. */
  pieces: weigh('separator_added', -7.4, 'assumed'),
  /** Cut once between letters and digits, as people write. */
  piecesOfClasses: weigh('separator_added', -5, 'assumed'),
  /** A long code of letters and digits in two words side by side: fewer of a line make such a text than stand in it. */
  piecesOfLongCode: weigh('separator_added', -1.5, 'assumed'),
  /** Words are no random letters. */
  piecesOfLetters: weigh('separator_added', -28, 'assumed'),
  piecesUncertain: weigh('separator_added', 0, 'assumed', 'proposal'),
  /** A telephone number or the like in groups of three and four digits. */
  groupsOfDigits: weigh('separator_added', -2, 'assumed'),
  countryCode: weigh('country_code', -1, 'assumed'),
  zerosLost: weigh('zeros_lost', -1, 'assumed', 'proposal'),

  virtualAccount: weigh('virtual_account', 30, 'institution'),
  /** A code may begin at any of some 80 places that touch its neighbour on one side, or at 700 windows of a line. */
  touchedOnce: weigh('glued', -6.4, 'assumed'),
  touchedTwice: weigh('glued', -9.4, 'assumed'),
  /** A long code of letters and digits that begins a word and ends where letters follow its digits, or the reverse. */
  touchedLongCode: weigh('glued', -1, 'assumed'),
  /** Behind the mark with which a bank begins the narrative of a scanned code. */
  bankMark: weigh('glued', -1, 'sample'),
  /** Check characters tell where a code begins and ends. */
  touchedOnceChecked: weigh('glued', -3, 'assumed'),
  touchedTwiceChecked: weigh('glued', -4, 'assumed'),
  /** Nothing shows where it begins or ends. */
  hidden: weigh('glued', -20, 'assumed', 'proposal'),
  hiddenTwice: weigh('glued', -27, 'assumed', 'proposal'),
  touchedNamed: weigh('glued', -1, 'assumed'),
  touchedDigits: weigh('glued', -12, 'assumed', 'proposal'),
  touchedLetters: weigh('glued', -6.4, 'assumed', 'proposal'),
  insideNumber: weigh('glued', -60, 'assumed', 'nothing'),
  /** None of 13,000 numbers stands behind such a word: 12 bits; the rest is assumed of lines that came into this account. */
  keyword: weigh('keyword', 14, 'sample'),
  keywordDeclared: weigh('keyword', 14, 'institution'),
  billField: weigh('bill_field', 14, 'sample'),
  /** None of 25,163 lines is read as a list. */
  listed: weigh('listed', 13, 'sample'),
  listedBare: weigh('listed', 5, 'sample'),
  listedWithStranger: weigh('listed', 0, 'assumed', 'proposal'),
  roundNumber: weigh('round_number', 0, 'assumed', 'proposal'),
  range: weigh('range', 13, 'sample', 'proposal'),
  rangeOfSum: weigh('range', 13, 'sample'),
  /** None of 25,163 lines is a number alone. */
  wholeMemo: weigh('whole_memo', 12, 'sample'),
  briefMemo: weigh('brief_memo', 6, 'assumed'),
  /** Alone between hyphens, dots or bars. */
  wholeField: weigh('whole_field', 3, 'assumed'),
  purposeBeside: weigh('purpose_beside', 10, 'assumed'),
  purposeNear: weigh('purpose_near', 4, 'assumed'),
  /** 600 of 660 found and none of 25,233 wrong at places learned under the guards. */
  learnedPosition: weigh('learned_position', 12, 'learned'),

  /** A text that is like a code by more than chance has its check character in 1 of 31. */
  check: weigh('check', 5, 'issued'),
  declaredFormat: weigh('declared_format', 2, 'institution'),
  otherAccount: weigh('other_account', 0, 'institution', 'proposal'),

  bankReference: weigh('bank_reference', -40, 'sample', 'nothing'),
  otherNumber: weigh('other_number', -10, 'sample', 'hint'),
  year: weigh('date', 0, 'assumed', 'hint'),
  date: weigh('date', 0, 'assumed', 'hint'),
  equalsAmount: weigh('equals_amount', 0, 'assumed', 'hint'),
  short: weigh('short', 0, 'assumed', 'nothing'),
  cut: weigh('cut', 3, 'assumed', 'hint'),
  oneCharacterOff: weigh('mistyped', 10, 'issued', 'proposal'),
  sharedCode: weigh('shared_code', 0, 'issued', 'proposal'),
  overlap: weigh('overlap', 0, 'assumed', 'proposal'),
} as const satisfies Readonly<Record<string, EvidenceWeight>>;

/** The least bits at which a code is proposed. */
export const PROPOSED_BITS = 2;
/** A code is the rival of another when it has so many bits less than an automatic match needs, or more. */
const RIVAL_MARGIN = 8;

/** What bits mean under a risk. */
export interface Thresholds {
  /** The least bits of an automatic match: the binary logarithm of one over the risk. */
  readonly automatic: number;
  /** The least bits at which another code in the same line makes an automatic match doubtful. */
  readonly rival: number;
}

/** Gives the bits that a risk asks for. */
export function thresholdsOf(risk: number): Thresholds {
  const automatic = -Math.log2(risk);
  return { automatic, rival: Math.max(PROPOSED_BITS + 1, automatic - RIVAL_MARGIN) };
}

/** Adds the bits of all that speaks for and against a code, up to what its doubts allow. */
export function totalBits(weights: readonly EvidenceWeight[], { automatic, rival }: Thresholds): number {
  let bits = 0;
  let most = Number.POSITIVE_INFINITY;
  for (const { bits: each, limit } of weights) {
    bits += each;
    if (limit === 'proposal') most = Math.min(most, automatic - 1);
    if (limit === 'hint') most = Math.min(most, rival - 1);
    if (limit === 'nothing') most = Math.min(most, 0);
  }
  return Math.min(bits, most);
}

/** Share of lines of strangers in which a number of so many digits stands outside banks' references; assumed below 6 and above 12. */
const FOREIGN_NUMBERS = [1, 1, 0.5, 0.5, 0.3, 0.1, 0.093, 0.084, 0.02, 0.059, 0.22, 0.043, 0.004] as const;
/** The same for words of letters and digits, by length; assumed. */
const FOREIGN_WORDS = [1, 1, 0.2, 0.2, 0.2, 0.03, 0.02] as const;

/** Gives the share of lines of strangers in which a word or number of this kind and length stands. */
export function foreignRate(kind: CodeKind, length: number): number {
  if (kind === 'letters') return 1;
  const rates: readonly number[] = kind === 'digits' ? FOREIGN_NUMBERS : FOREIGN_WORDS;
  return rates[Math.min(length, rates.length - 1)] ?? 1;
}

const MOST_SUM_BITS = 10;
/** Sums that anybody may pay: most are whole thousands, and many whole ten thousands. */
const ROUND_SUMS: readonly (readonly [multiple: number, most: number])[] = [
  [10_000, 4],
  [1_000, 7],
];

/** Weighs a sum that agrees by the share of open bills that have it; a round one is worth less. */
export function amountWeight(amount: number, share: number): EvidenceWeight {
  const [, most = MOST_SUM_BITS] = ROUND_SUMS.find(([multiple]) => amount % multiple === 0) ?? [];
  return weigh('amount', Math.min(-Math.log2(share), most), 'issued');
}

/** Weighs how rarely a stranger's line names an issued code by chance: `bits` of density, and how often such words stand there. */
export function rarityWeight(
  bits: number,
  kind: CodeKind,
  length: number,
  standsAlone: boolean,
): EvidenceWeight {
  const rate = standsAlone ? -Math.log2(foreignRate(kind, length)) : 0;
  return weigh('rarity', bits + rate, 'issued');
}
