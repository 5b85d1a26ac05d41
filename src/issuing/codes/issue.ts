import { readFields } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { isIterable, ownProps, reportType } from '../../issues/foreign.ts';
import { issuesOfCodes } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { createRegister, type Register } from '../register/register.ts';
import { ISSUING_FIELDS, type IssuingSettings } from '../settings/fields.ts';
import { createIssuer, type IssuedBill, type IssueRow, type Issuer, readableSymbol } from './issuer.ts';

/** Who is paid and what codes look like, as `vietqr.json` has it. */
export interface IssueConfig extends IssuingSettings {
  /** Which serial number each key has; the new ones are added. Default an empty one. */
  readonly register?: Register;
}

/**
 * Makes a code for each row, in order, as fast as they are taken: a row is asked for when its code is. Each code is written,
 * read back and drawn, and the modules of the drawing are read too. A row that is not right gives its issues and no code, and
 * the others go on.
 *
 * @throws {VietqrError} `input.*`, `bank.*`, `account.*`, `reference.*` where the settings are not right.
 */
export async function* issue<T extends IssueRow>(
  rows: Iterable<T> | AsyncIterable<T>,
  config: IssueConfig,
): AsyncGenerator<Result<IssuedBill & Omit<T, keyof IssuedBill>>, void, undefined> {
  const issuer = unwrap(finish(issuesOfCodes, (report) => readIssuer(config, rows, report)));
  for await (const row of rows)
    yield finish(issuesOfCodes, (report) => {
      const given = ownProps(row, report);
      const bill = given && issuer.plan({ ...row }, report);
      const symbol = bill && readableSymbol(bill.payload, report);
      return symbol && { ...row, ...bill, symbol };
    });
}

function readIssuer(config: unknown, rows: unknown, report: Report): Issuer | undefined {
  const given = ownProps(config, report);
  if (!given) return undefined;
  const { register, ...settings } = given;
  const read = readFields(ISSUING_FIELDS, settings, report);
  const isSequence =
    isIterable(rows) || (typeof rows === 'object' && rows !== null && Symbol.asyncIterator in rows);
  if (!isSequence) reportType(report.at('rows'), 'aList', rows);
  if (register !== undefined && !isRegister(register))
    reportType(report.at('register'), 'anObject', register);
  if (!read || hasErrors(report)) return undefined;
  return createIssuer(read, { register: isRegister(register) ? register : createRegister() }, report);
}

function isRegister(value: unknown): value is Register {
  return typeof value === 'object' && value !== null && 'serialOf' in value && 'add' in value;
}
