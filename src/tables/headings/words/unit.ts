import { stripDiacritics } from '../../../text/diacritics.ts';
import type { MoneyUnit } from '../../cells/money.ts';

const VND_FORMS = '(?:viet nam dong|dong(?: viet nam)?|vnd|d)';
const FOREIGN_FORMS = '(?:usd|eur|euro|jpy|gbp|cny|krw|sgd|aud|do la(?: my)?|us dollars?|dollars?)';
const BEHIND_LABEL = String.raw`(?: la)?\W{0,3}`;
/** Labels of a unit and of nothing else. */
const PLAIN_LABEL = `(?:dvt|dv tinh|don vi tinh(?: tien)?|(?:currency |money )?units?)${BEHIND_LABEL}`;
/** `Đơn vị` names an institution too, `Đơn vị: Triệu Phong`: the currency has to follow. */
const ANY_LABEL = `(?:dvt|dv tinh|don vi(?: tinh)?(?: tien(?: te)?)?|(?:currency |money )?units?|loai tien(?: te)?|tien te|dong tien|currency|ccy|(?:duoc )?tinh (?:bang|theo)|(?:expressed|presented|stated) in)${BEHIND_LABEL}`;

/** How a unit is written: in words, in digits, and short, which says it beside a currency only. */
interface UnitForms {
  readonly words: string;
  readonly digits: string;
  readonly short: string;
  /** `VND '000`, which stands alone. */
  readonly apostrophe?: string;
}

const THOUSAND: UnitForms = {
  words: 'nghin|ngan|thousands?(?: of)?',
  digits: `x? ?1[., ]?000`,
  short: `ng|k|'000`,
  apostrophe: `'000`,
};
const MILLION: UnitForms = {
  words: 'trieu|millions?(?: of)?',
  digits: `x? ?1[., ]?000[., ]?000`,
  short: 'tr',
};
/** Units in which no sum is read. */
const UNREAD_UNIT: UnitForms = {
  words:
    '(?:tram|chuc|tram nghin|chuc nghin|tram ngan|tram trieu|chuc trieu|nghin ty|ty|hundreds?|billions?)(?: of)?',
  digits: '1[., ]?000[., ]?000[., ]?000',
  short: 'ti',
};

/** A unit stands behind its label, or in words alone, in brackets perhaps: `Số dư: 1.000 đồng` says none. */
function patternOf({ words, digits, short, apostrophe = words }: UnitForms): RegExp {
  const ofVnd = (forms: string) =>
    `(?:(?:${forms})[. ]{0,2}${VND_FORMS}|${VND_FORMS}[. ]{0,2}(?:${forms}))(?![a-z0-9])`;
  const labelled = String.raw`(?:^|[^a-z0-9])(?:${ANY_LABEL}${ofVnd(`${words}|${digits}|${short}`)}|${PLAIN_LABEL}(?:${words}|${digits})\W*$|don vi\W{0,3}(?:${words})\W*$)`;
  return new RegExp(
    String.raw`${labelled}|\((?:in )?${ofVnd(words)}\)|: ?(?:in )?${ofVnd(words)}\W*$|^\W*${ofVnd(apostrophe)}\W*$|^\W*(?:(?:figures |amounts )?in )?${ofVnd(words)}\W*$`,
  );
}

const LINE_UNITS: readonly (readonly [MoneyUnit | 'unknown', RegExp])[] = [
  ['unknown', patternOf(UNREAD_UNIT)],
  [
    'unknown',
    new RegExp(
      `(?:^|[^a-z0-9])${ANY_LABEL}(?:(?:nghin|ngan|trieu|ty|thousands?|millions?)(?: of)? )?${FOREIGN_FORMS}(?![a-z0-9])`,
    ),
  ],
  [1_000_000, patternOf(MILLION)],
  [1000, patternOf(THOUSAND)],
  [1, new RegExp(`(?:^|[^a-z0-9])${ANY_LABEL}${VND_FORMS}(?![a-z0-9])`)],
];

/** Longer lines say other things. */
const MAX_UNIT_LENGTH = 200;

/**
 * Reads the unit that a line beside a table gives to all its sums: `ĐVT: nghìn đồng`, `(Đơn vị tính: 1.000 đ)`, `Unit: million
 * VND`. Undefined where it gives none; `unknown` where it is one in which no sum is read, such as a milliard or a foreign one.
 */
export function unitOfLine(text: string): MoneyUnit | 'unknown' | undefined {
  if (text.length > MAX_UNIT_LENGTH) return undefined;
  const line = stripDiacritics(text.normalize('NFC')).toLowerCase().replace(/\s+/g, ' ');
  return LINE_UNITS.find(([, pattern]) => pattern.test(line))?.[0];
}
