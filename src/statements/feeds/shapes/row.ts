import type { Phrase } from '../../../issues/messages/phrase.ts';

/** The feeds that send or list records; each may write them in several shapes. */
export type RecordFeed =
  | 'pay2s'
  | 'sepay'
  | 'casso'
  | 'payos'
  | 'vietqr.vn'
  | 'vietcombank'
  | 'mb'
  | 'mb-biz'
  | 'tpbank'
  | 'acb';

/** Who tells of money: a service, the web list of a bank, or a `message`, the text of an SMS or a push notification. */
export type FeedName = RecordFeed | 'message';

/** Names of one field, the first that is there counts; `order.id` is the field `id` of the object `order`. */
export type FieldNames = readonly string[];

/** Which way money went, by the words of one feed. */
export interface DirectionField {
  /** All of them that are there must say the same. */
  readonly names: FieldNames;
  readonly in: readonly string[];
  readonly out: readonly string[];
  /** Where it may be missing, since the sum bears its own sign. */
  readonly optional?: true;
}

/** What a field must be, if it is there, for money to have moved; a text counts without case, blanks and accents. */
export type SuccessFields = Readonly<Record<string, readonly (string | number | boolean | null)[]>>;

/** One shape of record: which field holds what. */
export interface FeedRow {
  /** What issues call it. */
  readonly kind: Phrase;
  /** Fields by which the shape is known, one of each list. */
  readonly marks: readonly FieldNames[];
  /** Objects inside the record whose fields are read too. */
  readonly parts?: FieldNames;
  /** Fields that tell movements apart, one of each list. */
  readonly id: readonly FieldNames[];
  /** Where the number is one of many days, so that day and sum belong to the id. */
  readonly numberedByDay?: true;
  readonly description: FieldNames;
  /** A second field with the bank's text, which may hold the first. */
  readonly furtherDescription?: FieldNames;
  /** One field, or one for money in and one for money out. */
  readonly amount: FieldNames | { readonly in: FieldNames; readonly out: FieldNames };
  /** `in` where the feed tells of money received and of nothing else. */
  readonly direction?: DirectionField | 'in';
  readonly time: FieldNames;
  /** The time of day as hhmmss, where it stands apart from the day. */
  readonly clock?: FieldNames;
  readonly success?: SuccessFields;
  /** Fields without which nothing says that money moved, or in which currency; one of each list. */
  readonly needed?: readonly FieldNames[];
  readonly currency?: FieldNames;
  readonly account: FieldNames;
  readonly virtualAccount?: FieldNames;
  readonly counterpartyAccount?: FieldNames;
  readonly counterpartyName?: FieldNames;
  readonly reference: FieldNames;
}
