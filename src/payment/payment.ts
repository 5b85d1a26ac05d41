import type { BankText } from '../banks/bank.ts';
import type { TextName } from '../emv/objects.ts';
import type { Issue } from '../issues/issue.ts';
import type { Service } from './fields.ts';

/** The least that is known of a bank: its BIN. */
export interface BankId {
  /** Six digits, as in object 38.01.00. */
  readonly bin: string;
}

/** The fields that are text, as it stands in the code. */
export interface TextFields extends Readonly<Partial<Record<TextName, string>>> {
  /** ISO 18245, four digits. */
  readonly merchantCategoryCode?: string;
  /** ISO 4217 numeric; `704` in a code for Vietnam. */
  readonly currency?: string;
  /** ISO 3166-1 alpha-2; `VN` in a code for Vietnam. */
  readonly country?: string;
  /** At most 25 characters. */
  readonly merchantName?: string;
  /** At most 15 characters. */
  readonly merchantCity?: string;
  /** At most 10 characters. */
  readonly postalCode?: string;
  /** At most 25 characters, as all labels; `***` asks the payer to type it. */
  readonly billNumber?: string;
  /** At most 25 characters, `'0912345678'`; `***` asks the payer to type it. */
  readonly mobileNumber?: string;
  /** At most 25 characters, `'CH01'`; `***` asks the payer to type it. */
  readonly storeLabel?: string;
  /** At most 25 characters, `'KH0042'`; `***` asks the payer to type it. */
  readonly loyaltyNumber?: string;
  /** The issuer's code for what is paid, at most 25 characters, `'HP00123437'`. */
  readonly referenceLabel?: string;
  /** Who pays, at most 25 characters, `'HS0042'`; `***` asks the payer to type it. */
  readonly customerLabel?: string;
  /** At most 25 characters, `'QUAY03'`. */
  readonly terminalLabel?: string;
  /** The transfer description, object 62.08: at most 25 characters unless `maxPurposeLength` says more. */
  readonly purpose?: string;
  /** Any of `A` (address), `M` (mobile), `E` (e-mail). */
  readonly consumerDataRequest?: string;
  /** At most 20 characters. */
  readonly merchantTaxId?: string;
  /** Three digits: medium, location, presence. */
  readonly merchantChannel?: string;
  /** ISO 639-1, of the two alternate fields. */
  readonly languagePreference?: string;
  /** The name with its diacritics, at most 25 characters. */
  readonly merchantNameAlternate?: string;
  /** The city with its diacritics, at most 15 characters. */
  readonly merchantCityAlternate?: string;
}

/** An object that no field names: of another network, reserved, or the issuer's own. */
export interface ExtraObject {
  /** Ids from the root down, `['80']` or `['62', '50']`. */
  readonly tags: readonly string[];
  /** What stands in the object, 1 to 99 characters; of a template the objects inside. */
  readonly value: string;
}

/** The fields that are optional and alike in writing and reading. */
interface PaymentFields extends TextFields {
  /** Static: for many payments. Dynamic: for one. */
  readonly initiation?: 'static' | 'dynamic';
  /** Who adds a tip or fee: the payer, or the code by amount or percentage. */
  readonly tipIndicator?: 'prompt' | 'fixed' | 'percentage';
  /** Objects beyond the fields; they keep their values. */
  readonly extraObjects?: readonly ExtraObject[];
}

/** A payment as a code asks for it. It is itself input for `encode`. */
export interface Payment<B extends BankId = BankId> extends PaymentFields {
  /** Tells it from what codes of other networks ask for. */
  readonly scheme: 'vietqr';
  /** Where the account is: the BIN, and from `decode` of the root what the directory knows of it. */
  readonly bank: B;
  /** Account or card number, merchant or ATM id: 1 to 19 characters, letters and leading zeros kept. */
  readonly account: string;
  /** What the code pays into, `'account'` for nearly all. */
  readonly service: Service;
  /** Whole đồng, 1 to 9,999,999,999,999. Absent where the payer types it. */
  readonly amount?: number;
  /** Whole đồng. */
  readonly convenienceFeeFixed?: number;
  /** Percent, 0.01 to 99.99. */
  readonly convenienceFeePercentage?: number;
}

/** Whole đồng, 1 to 9,999,999,999,999: a number, a bigint or a string of digits. */
export type AmountInput = number | bigint | string;

/** The same fields, for a caller who has some of them as `undefined`. */
type Undefinable<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What `encode` takes: the fields of {@link Payment}, most of them optional. `B` is how its texts name a bank. */
export interface PaymentInput<B extends string = BankText> extends Undefinable<PaymentFields> {
  /** Says that it is a VietQR payment, as `decode` does; may be left out. */
  readonly scheme?: 'vietqr' | undefined;
  /**
   * A BIN (`'970436'`), an object with one, or, where the directory is loaded, a code (`'VCB'`), BIC or Vietnamese name
   * (`'Vietcombank'`); for an English name give what `findBank` finds.
   */
  readonly bank: B | BankId;
  /** Account or card number, merchant or ATM id: 1 to 19 characters without blanks; letters and leading zeros count. */
  readonly account: string;
  /** Default `'account'`. */
  readonly service?: Service | undefined;
  /** Whole đồng, 1 to 9,999,999,999,999: `350000`, `350000n` or `'350000'`. Absent: the payer types it. */
  readonly amount?: AmountInput | undefined;
  /** Whole đồng, with `tipIndicator: 'fixed'`: `5000`, `5000n` or `'5000'`. */
  readonly convenienceFeeFixed?: AmountInput | undefined;
  /** Percent, 0.01 to 99.99, with `tipIndicator: 'percentage'`: `1.5` or `'1.5'`. */
  readonly convenienceFeePercentage?: number | string | undefined;
}

/** Rules that a caller may widen, the same for writing and reading. */
export interface Limits {
  /** Longest purpose, 1 to 95 characters. Default 25, as EMVCo and NAPAS have it. */
  readonly maxPurposeLength?: number;
}

/** How a caller hears of what does not stand against a value. */
interface WarningOptions {
  /** Is called with each warning, as the safe twin gives it, where a value comes of the call. */
  readonly onWarning?: (warning: Issue) => void;
}

export interface EncodeOptions extends Limits, WarningOptions {
  /** What to do with letters that a field cannot hold: write them without diacritics, refuse or keep them. Default `'strip'`. */
  readonly diacritics?: 'strip' | 'reject' | 'keep';
}

export interface DecodeOptions extends Limits, WarningOptions {
  /** Refuse every deviation from the standard that is otherwise a warning. Default `false`. */
  readonly strict?: boolean;
  /** `'keep'` takes letters with diacritics as allowed, as `encode` with the same option writes them. */
  readonly diacritics?: 'keep';
  /** Longest text that is looked at, in UTF-16 units. Default 4096. */
  readonly maxLength?: number;
  /** Read a code that is not in đồng or not of Vietnam, with a warning. Default `false`: it is refused. */
  readonly foreign?: boolean;
}
