import type { Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import type { Amount } from '../../money/vnd.ts';
import { fullEdition } from '../../payment/bank/full-edition.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import type { PaymentInput } from '../../payment/payment.ts';
import type { Level } from '../../qr/matrix.ts';
import { SYMBOL_FIELDS } from '../../qr/options.ts';
import { amount } from '../input/amount.ts';
import { type DocumentField, type TableFor, yesOrNo } from '../input/fields.ts';
import { picture } from '../input/picture.ts';
import { printedText } from '../input/text.ts';

/**
 * What every document takes to draw its code, and what it prints beside it. Bank, account, amount and purpose are read from
 * the code; a text that says otherwise is `document.mismatch`.
 */
export interface CodeInput {
  /** The text that a reader gets, drawn as it is; or a payment, which is written as a code. */
  readonly payload: string | PaymentInput;
  /** Draws a text that is no payment code. Default `false`: it is refused. */
  readonly plain?: boolean;
  /** The bank as it is to be printed, a branch perhaps; default its short name in the directory. */
  readonly bank?: string;
  /** Must be that of the code. */
  readonly account?: string;
  /** The holder of the account as the bank shows it, which no code holds. */
  readonly accountName?: string;
  /** In đồng; that of the code, or what payers are to type where the code has none. */
  readonly amount?: Amount;
  /** That of the code, or what payers are to type where the code has none. */
  readonly purpose?: string;
  /** Default `'M'`, with a picture in the middle `'Q'`. */
  readonly level?: Level;
  /** Mixed segments: a smaller code, outside the letter of EMVCo MPM v1.1 §4.12.1. Default `false`. */
  readonly dense?: boolean;
  /** The bytes of a PNG or JPEG to stand in the middle of the code; at most a fifth of its side is covered. */
  readonly centerImage?: Uint8Array;
}

/** The fields of {@link CodeInput}. */
export const CODE = {
  level: symbolLevel(),
  payload: codeText(),
  plain: yesOrNo(),
  bank: printedText(),
  account: printedText(),
  accountName: printedText(),
  amount: amount(),
  purpose: printedText(),
  dense: yesOrNo(),
  centerImage: picture(),
} satisfies TableFor<CodeInput>;

/** Which level counts when none is given depends on the picture in the middle. */
function symbolLevel(): DocumentField<Level | undefined, Level> {
  return { ...SYMBOL_FIELDS.level, blank: undefined };
}

function codeText(): DocumentField<string | undefined, string | PaymentInput> & { readonly required: true } {
  return {
    expected: 'codeOrPayment',
    schema: { anyOf: [{ type: 'string', minLength: 1 }, { type: 'object' }] },
    blank: undefined,
    required: true,
    read: readCodeText,
  };
}

function readCodeText(value: unknown, report: Report): string | undefined {
  if (typeof value === 'string') return value;
  if (isRecord(value)) return encodePayment(value, fullEdition, undefined, report);
  return report('input.type', { expected: 'codeOrPayment', received: stringify(value) });
}
