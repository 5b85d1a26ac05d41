import type { ObjectSpec, TextName } from '../emv/objects.ts';
import type { Phrase } from '../issues/messages/phrase.ts';
import { INITIATION, SERVICE, TEXT_TABLES, TIP } from './fields.ts';
import { BENEFICIARY } from './napas/table.ts';
import type { PaymentInput } from './payment.ts';

/** How a field of a payment is given: as a text that a row of the tables judges, or in one of the ways named here. */
export type FieldKind =
  | 'scheme'
  | 'bank'
  | 'account'
  | 'choice'
  | 'vnd'
  | 'percent'
  | 'text'
  | 'extraObjects';

/** A field of what `encode` takes. The reader, the known keys, the flags, the JSON Schema and the reference page use it. */
export interface PaymentField {
  readonly kind: FieldKind;
  /** The words to choose from. */
  readonly choices?: readonly string[];
  /** The row that judges it: lengths, characters, section of the standard. */
  readonly row?: ObjectSpec | undefined;
  /** The id of the template it stands in; none for the root. */
  readonly template?: string;
  /** What callers of other libraries and services write for it. */
  readonly otherNames?: readonly string[];
}

export type PaymentFieldName = keyof PaymentInput;

/** What other libraries and services call the text fields. */
const OTHER_TEXT_NAMES: Readonly<Partial<Record<TextName, readonly string[]>>> = {
  purpose: ['message', 'memo', 'addInfo', 'content', 'description', 'note'],
  merchantCity: ['city'],
  merchantCategoryCode: ['mcc'],
};

/** Where the text fields stand, by name, as the tables of the standard have them. */
export const TEXT_FIELDS: ReadonlyMap<string, TextField> = /* @__PURE__ */ textFields();

export interface TextField extends PaymentField {
  readonly field: TextName;
  readonly template: string;
  readonly row: ObjectSpec;
}

function textFields(): Map<string, TextField> {
  const fields = new Map<string, TextField>();
  for (const [template, table] of TEXT_TABLES) {
    for (const row of table.rows) {
      const { field } = row;
      if (field)
        fields.set(field, { kind: 'text', field, template, row, otherNames: OTHER_TEXT_NAMES[field] ?? [] });
    }
  }
  return fields;
}

/** The fields that are no plain text. */
const OTHER_FIELDS = /* @__PURE__ */ otherFields();

function otherFields() {
  return {
    scheme: { kind: 'scheme' },
    bank: { kind: 'bank', otherNames: ['bankBin', 'bankCode', 'acqId', 'bin'] },
    account: {
      kind: 'account',
      row: BENEFICIARY.rows[1],
      otherNames: ['accountNumber', 'accountNo', 'bankNumber'],
    },
    service: { kind: 'choice', choices: Object.keys(SERVICE) },
    initiation: { kind: 'choice', choices: Object.keys(INITIATION) },
    amount: { kind: 'vnd' },
    tipIndicator: { kind: 'choice', choices: Object.keys(TIP) },
    convenienceFeeFixed: { kind: 'vnd' },
    convenienceFeePercentage: { kind: 'percent' },
    extraObjects: { kind: 'extraObjects' },
  } as const satisfies Readonly<Record<Exclude<PaymentFieldName, TextName>, PaymentField>>;
}

/** Finds the field of a name. */
export function paymentField(name: string): PaymentField | undefined {
  return TEXT_FIELDS.get(name) ?? otherField(name);
}

function otherField(name: string): PaymentField | undefined {
  const fields: Readonly<Record<string, PaymentField>> = OTHER_FIELDS;
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The names of all fields: those that say who is paid and how much first, then the texts in the order of their objects. */
export function paymentFieldNames(): string[] {
  const { extraObjects: _, ...first } = OTHER_FIELDS;
  return [...Object.keys(first), ...TEXT_FIELDS.keys(), 'extraObjects'];
}

/** The phrase for what a code has no object for, but paper has a line. */
const PRINTED_BESIDE: Phrase = 'printedBeside';

/** What callers of other libraries and services call the account's holder, whom no object of a code names. */
const HOLDER_NAME =
  /^(?=.)(?:account|beneficiary|receiver|recipient|payee|full(?=name))?(?:holder|owner)?(?:name)?$/;

/** Finds the field that a key is another spelling of, or another library's name for, or the phrase that says what to do with it. */
export function fieldMeantBy(key: string): string | undefined {
  const folded = key.replace(/[_\s-]/g, '').toLowerCase();
  const isMeant = (name: string) => name.toLowerCase() === folded;
  const names = paymentFieldNames();
  const meant = names.find(isMeant) ?? names.find((name) => paymentField(name)?.otherNames?.some(isMeant));
  return meant ?? (HOLDER_NAME.test(folded) ? PRINTED_BESIDE : undefined);
}
