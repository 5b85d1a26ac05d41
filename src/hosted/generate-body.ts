import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { ownProps } from '../issues/foreign.ts';
import { hostedMessages } from '../issues/messages/domains.ts';
import type { Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import type { LinkField } from '../links/services.ts';
import type { KnownPayee } from '../payment/payees/payees.ts';
import { HOSTED_OPTIONS, type HostedOptions } from './options.ts';
import { type HostedRequest, type RawRequest, understand } from './reading/request.ts';

/** The body of `POST /v2/generate` of vietqr.io, as its callers write it: texts, numbers, decimal objects, `null`. */
export interface GenerateBody {
  /** The account, as a text. */
  readonly accountNo?: unknown;
  /** The holder, as the card prints it. */
  readonly accountName?: unknown;
  /** The BIN of the bank, as a text or a number. */
  readonly acqId?: unknown;
  /** The purpose of the transfer. */
  readonly addInfo?: unknown;
  /** Whole đồng as a number, digits, `"79000.00"` or a decimal object; `''`, `null` and 0 are none. */
  readonly amount?: unknown;
  /** `'text'` or whatever callers write; the answer is a data URL whatever it says. */
  readonly format?: unknown;
  /** What to draw: `'compact2'`, `'compact'`, `'qr_only'`, `'print'`. */
  readonly template?: unknown;
}

/**
 * Reads the body of `POST /v2/generate` of vietqr.io, which ends on 1 January 2027: what it pays, what it draws, and what in
 * it is blank, unknown or not to be had here. `''`, `null` and `0` are no amount, `"79000.00"` and decimal objects are one.
 * An account that is a number may have lost its first zeros: it is taken only for one of `accounts`.
 *
 * @throws {VietqrError} `account.number`, and what `encode` throws.
 * @example fromGenerateBody({ acqId: 970436, accountNo: '0011001234567', amount: '79000.00' }).payload
 */
export function fromGenerateBody(body: GenerateBody, options?: OptionsOrIndex<HostedOptions>): HostedRequest {
  return unwrap(safeFromGenerateBody(body, options));
}

/** Does what {@link fromGenerateBody} does and returns a {@link Result} instead of throwing. */
export function safeFromGenerateBody(
  body: GenerateBody,
  options?: OptionsOrIndex<HostedOptions>,
): Result<HostedRequest> {
  return finish(hostedMessages, (report) => {
    const read = readOptions(HOSTED_OPTIONS, options, report);
    return read && understandBody(body, read.accounts ?? [], report);
  });
}

/** What the service calls the fields. */
const NAMES = {
  bank: 'acqId',
  account: 'accountNo',
  accountName: 'accountName',
  amount: 'amount',
  purpose: 'addInfo',
  template: 'template',
} as const satisfies { readonly [F in LinkField]?: string };

/** Says in what form the picture is wanted, which is a data URL whatever it says. */
const FORMAT_FIELD = 'format';

/** Understands a body that was parsed. */
export function understandBody(
  body: unknown,
  accounts: readonly KnownPayee[],
  report: Report,
): HostedRequest | undefined {
  const given = ownProps(body, report);
  return given && understand(rawBody(given), BODY_DEFAULTS, accounts, report);
}

const BODY_DEFAULTS = { preset: 'qr_only', format: 'png' } as const;

function rawBody(given: Readonly<Record<string, unknown>>): RawRequest {
  const known: readonly string[] = [...Object.values(NAMES), FORMAT_FIELD];
  const values = Object.entries(NAMES).map(([field, name]) => [field, given[name]]);
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  return { values: Object.fromEntries(values), names: NAMES, unknown, looks: [] };
}
