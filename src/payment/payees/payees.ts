import type { BankText } from '../../banks/bank.ts';
import { type Field, type FieldTable, readFields, schemaOf, typed } from '../../issues/fields.ts';
import { ownItems } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { takeAccount } from '../accounts/given.ts';
import { ACCOUNT_PATTERN } from '../accounts/shape.ts';
import { resolveBank } from '../bank/directory.ts';
import type { BankId } from '../payment.ts';

/** An account of one's own, into which codes may pay. */
export interface OwnAccount {
  /** A BIN (`'970436'`), code (`'VCB'`), BIC or name of the bank, or an object with a BIN. */
  readonly bank: BankText | BankId;
  /** 1 to 19 letters and digits, as a text. */
  readonly account: string;
  /** The holder, as cards print it. */
  readonly accountName?: string;
}

/** An account of one's own whose bank is known. */
export interface KnownPayee {
  readonly bin: string;
  readonly account: string;
  readonly accountName?: string;
}

const isAccountText = (value: unknown): value is string => typeof value === 'string';
const isBankGiven = (value: unknown): value is OwnAccount['bank'] => value !== undefined;

/** The fields of {@link OwnAccount}. */
export const OWN_ACCOUNT = {
  bank: typed('aBank', isBankGiven, { required: true, schema: { type: 'string' } }),
  account: typed('anAccount', isAccountText, {
    required: true,
    schema: { type: 'string', pattern: ACCOUNT_PATTERN },
  }),
  accountName: typed('aString', isAccountText),
} as const satisfies FieldTable;

/** Makes the field of a list of one's own accounts. */
export function ownAccounts(): Field<readonly KnownPayee[]> {
  return {
    expected: 'aList',
    schema: { type: 'array', items: schemaOf(OWN_ACCOUNT) },
    read: readOwnAccounts,
  };
}

function readOwnAccounts(value: unknown, report: Report): KnownPayee[] | undefined {
  const payees = ownItems(value, report)?.map((item, at) => readOwnAccount(item, report.at(at)));
  return payees?.flatMap((payee) => payee ?? []);
}

function readOwnAccount(value: unknown, report: Report): KnownPayee | undefined {
  const read = readFields(OWN_ACCOUNT, value, report);
  if (!read) return undefined;
  const bin = read.bank === undefined ? undefined : resolveBank(read.bank, report);
  const account = takeAccount(read.account, 'account', report);
  if (bin === undefined || account === undefined) return undefined;
  return { bin, account, ...(read.accountName !== undefined && { accountName: read.accountName }) };
}
