import type { BankText } from '../../banks/bank.ts';
import { type FieldTable, readFields, schemaOf, typed } from '../../issues/fields.ts';
import { createReport, hasErrors, passOn, type Report } from '../../issues/report.ts';
import { resolveBank } from '../../payment/bank/directory.ts';
import { encodePayment } from '../../payment/encode/encode.ts';

/** Who is paid: an account, and whose it is. */
export interface PayeeAccount {
  /** A BIN (`'970436'`), code (`'VCB'`), BIC or name. */
  readonly bank: BankText;
  /** 1 to 19 letters and digits, as a text. */
  readonly account: string;
  /** As the bank has it; payers compare it with what their app shows. */
  readonly accountName: string;
}

const NEEDED_TEXT = {
  ...typed('aText', (value): value is string => typeof value === 'string' && value.trim() !== ''),
  required: true,
} as const;

/** The fields of {@link PayeeAccount}. */
const PAYEE_FIELDS = {
  bank: NEEDED_TEXT,
  account: NEEDED_TEXT,
  accountName: NEEDED_TEXT,
} as const satisfies FieldTable;

/** The JSON Schema of {@link PayeeAccount}. */
export const PAYEE_SCHEMA = schemaOf(PAYEE_FIELDS);

/** Reads who is paid. The bank is given by its BIN, so that no later name of it leads elsewhere. */
export function readPayee(value: unknown, report: Report): PayeeAccount | undefined {
  const own = createReport();
  const given = readFields(PAYEE_FIELDS, value, own);
  const payee = given && !hasErrors(own) ? checkedPayee(given, own) : undefined;
  passOn(
    own.issues.filter(({ code }) => code !== 'vietqr.static_amount'),
    report,
  );
  return hasErrors(own) ? undefined : payee;
}

/** A payee is good when a code for it can be written. */
function checkedPayee(given: Partial<PayeeAccount>, report: Report): PayeeAccount | undefined {
  const { bank = '', account = '', accountName = '' } = given;
  const payload = encodePayment({ bank, account }, { resolveBank }, {}, report);
  const bin = payload === undefined ? undefined : resolveBank(bank, createReport());
  return bin === undefined ? undefined : { bank: bin, account, accountName: accountName.trim() };
}
