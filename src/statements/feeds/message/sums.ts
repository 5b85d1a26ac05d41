/** A sum of money in a text: where it stands, and what is written beside it. */
export interface Sum {
  readonly start: number;
  readonly end: number;
  /** 1 for `+` and words such as "ghi co", -1 for `-` and "ghi no". */
  readonly sign: 1 | -1 | undefined;
  readonly digits: string;
  readonly currency: string | undefined;
}

const CURRENCY = 'vnd|dong|usd|eur|jpy|gbp|aud|cad|chf|cny|krw|sgd|thb|hkd|twd|₫|d';
const SUM_DIGITS = String.raw`\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,3})?`;
const SUM = new RegExp(
  String.raw`(?<![\w.,/+-])([+-]?) {0,2}(?:(${CURRENCY}) ?)?([+-]?) ?(${SUM_DIGITS})(?![\d/:]|[.,-]\d)(?: ?(${CURRENCY})(?![a-z]))?`,
  'g',
);

/** Stands directly before a sum that is the balance. */
export const BALANCE_BEFORE =
  /(?:^|[^a-z])(?:so du|sodu|sd|sdc|sdkd|con lai|balance|avail(?:able)?(?: bal(?:ance)?)?)(?: (?:cuoi|kha dung|hien tai|hien thoi|moi|sau gd|sau giao dich|la))*\s*[:=]?\s*$/;
const CHANGE_BEFORE = /(?:so tien(?: gd| giao dich)?|gd|giao dich|ps|phat sinh|thay doi)\s*[:=]?\s*$/;
const IN_BEFORE = /(?:^|[^a-z])(?:ghi co|tang)\s*[:=]?\s*$/;
const OUT_BEFORE = /(?:^|[^a-z])(?:ghi no|giam)\s*[:=]?\s*$/;

/**
 * Finds the sums in a text of small letters without accents: numbers with a currency beside them, or with a sign and marks
 * for thousands, or with a sign behind words such as "so tien GD", or behind the label of a
 * balance. Other numbers are accounts, days and codes.
 */
export function findSums(plain: string): Sum[] {
  return [...plain.matchAll(SUM)].flatMap((match) => {
    const [whole, before = '', currencyBefore, after = '', digits = '', currencyBehind] = match;
    const start = match.index;
    const ahead = plain.slice(Math.max(0, start - 60), start);
    const sign = signOf(before || after, ahead);
    const currency = currencyBefore ?? currencyBehind;
    const isSum =
      currency !== undefined ||
      BALANCE_BEFORE.test(ahead) ||
      (sign !== undefined && (/[.,]\d{3}/.test(digits) || CHANGE_BEFORE.test(ahead)));
    return isSum ? [{ start, end: start + whole.length, sign, digits, currency }] : [];
  });
}

/** A sign, or the words before the sum; where they say different things the sum has none. */
function signOf(written: string, ahead: string): 1 | -1 | undefined {
  const said = IN_BEFORE.test(ahead) ? 1 : OUT_BEFORE.test(ahead) ? -1 : undefined;
  const sign = written === '+' ? 1 : written === '-' ? -1 : undefined;
  if (said !== undefined && sign !== undefined && said !== sign) return undefined;
  return sign ?? said;
}
