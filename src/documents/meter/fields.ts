import { FORM, type FormInput } from '../form/fields.ts';
import { accent } from '../input/accent.ts';
import { signedAmount } from '../input/amount.ts';
import { group, list, oneOf, type TableFor } from '../input/fields.ts';
import { decimal } from '../input/number.ts';
import type { Language } from '../input/phrases.ts';
import { picture } from '../input/picture.ts';
import { printedText, requiredText } from '../input/text.ts';

/** What a meter counts: kWh of electricity, or m³ of water. */
export type Utility = 'electricity' | 'water';

/** What a household pays for what its meters counted. `items` are what is charged beside the tiers: tax, fees, a debt. */
export interface MeterNoticeInput extends FormInput {
  /** Default `'electricity'`. */
  readonly utility?: Utility;
  /** By which the company knows the customer; printed large. */
  readonly customerCode: string;
  /** One for each meter, or each register of a meter. */
  readonly readings: readonly MeterReading[];
  /** What was counted, by the prices of the company; the quantities must add up to what the meters say. */
  readonly tiers?: readonly MeterTier[];
  /** Up to twelve months, the latest last. */
  readonly history?: readonly MeterMonth[];
  /** Where the invoice is found. */
  readonly lookup?: string;
  /** Whom to ask: a telephone number. */
  readonly contact?: string;
  /** Default `'A4'`. */
  readonly paper?: 'A4' | 'A5';
  /** The bytes of a PNG or JPEG, beside the issuer. */
  readonly logo?: Uint8Array;
  /** The color of the band below the issuer. */
  readonly accent?: string;
  /** Language of its words. Default `'vi'`. */
  readonly lang?: Language;
}

/** What a meter showed at the two ends of a period. */
export interface MeterReading {
  /** The number of the meter. */
  readonly meter?: string;
  /** What the meter showed at the start, 0 or more. */
  readonly previous: number;
  /** What the meter shows at the end, 0 or more. */
  readonly current: number;
  /** What a count of the meter stands for; default 1. */
  readonly factor?: number;
  /** Default the difference times the factor, which it must be; needed where the meter began anew at zero. */
  readonly used?: number;
}

/** What is charged at one price. */
export interface MeterTier {
  /** What the tier is called: "Bậc 1". */
  readonly name: string;
  /** How many kWh or m³ are charged at this price. */
  readonly quantity: number;
  /** In whole đồng for each kWh or m³. */
  readonly price: number;
  /** In whole đồng. */
  readonly amount: number;
}

/** What was used in a month. */
export interface MeterMonth {
  /** As it is to be read, short: "9/2026". */
  readonly month: string;
  /** How many kWh or m³. */
  readonly used: number;
}

const METER_READING = {
  meter: printedText(),
  previous: requiredQuantity(),
  current: requiredQuantity(),
  factor: decimal(),
  used: decimal(),
} satisfies TableFor<MeterReading>;

const METER_TIER = {
  name: requiredText(),
  quantity: requiredQuantity(),
  price: signedAmount(),
  amount: signedAmount(),
} satisfies TableFor<MeterTier>;

/** The fields of {@link MeterNoticeInput}. */
export const METER_NOTICE = {
  ...FORM,
  lang: oneOf('vi', 'en'),
  utility: oneOf('electricity', 'water'),
  customerCode: requiredText(),
  readings: { ...list(group(METER_READING)), required: true },
  tiers: list(group(METER_TIER)),
  history: list(group({ month: requiredText(), used: requiredQuantity() })),
  lookup: printedText(),
  contact: printedText(),
  paper: oneOf('A4', 'A5'),
  logo: picture(),
  accent: accent(),
} satisfies TableFor<MeterNoticeInput>;

function requiredQuantity() {
  return { ...decimal(), required: true } as const;
}
