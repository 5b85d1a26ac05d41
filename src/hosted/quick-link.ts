import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { reportType } from '../issues/foreign.ts';
import { hostedMessages } from '../issues/messages/domains.ts';
import type { Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { stringify } from '../issues/stringify.ts';
import { isMisplaced, type ReadLink, readLink } from '../links/parse.ts';
import type { LinkTexts } from '../links/services.ts';
import type { KnownPayee } from '../payment/payees/payees.ts';
import { HOSTED_OPTIONS, type HostedOptions } from './options.ts';
import { type HostedRequest, understand } from './reading/request.ts';

/**
 * Reads a link to a hosted picture of a code, or to the app of a bank, as the service behind it does: what it pays, what it
 * draws, and what in it is blank, unknown or not to be had here. Links of vietqr.io (also without `https://`), SePay,
 * vietqr.co and vietqr.net. Money and payee are never guessed: an amount such as `79.000`, or a parameter that stands there
 * twice, is refused.
 *
 * @throws {VietqrError} `link.*`, and what `encode` throws.
 * @example fromQuickLink('https://img.vietqr.io/image/VCB-0011001234567-compact2.png?amount=350000').payment
 */
export function fromQuickLink(url: string, options?: OptionsOrIndex<HostedOptions>): HostedRequest {
  return unwrap(safeFromQuickLink(url, options));
}

/** Does what {@link fromQuickLink} does and returns a {@link Result} instead of throwing. */
export function safeFromQuickLink(
  url: string,
  options?: OptionsOrIndex<HostedOptions>,
): Result<HostedRequest> {
  return finish(hostedMessages, (report) => {
    const read = readOptions(HOSTED_OPTIONS, options, report);
    return read && readQuickLink(url, read.accounts ?? [], report);
  });
}

/** More than any browser sends. */
const MAX_GIVEN_LINK = 16_384;

function readQuickLink(
  url: unknown,
  accounts: readonly KnownPayee[],
  report: Report,
): HostedRequest | undefined {
  if (typeof url !== 'string') return reportType(report, 'aString', url);
  if (url.length > MAX_GIVEN_LINK)
    return report('input.too_large', { limit: MAX_GIVEN_LINK, received: String(url.length) });
  const link = readLink(url);
  return link ? understandLink(link, accounts, report) : report('link.unknown', { received: stringify(url) });
}

/** Understands a link that was read, with what is wrong in the way it is written. */
export function understandLink(
  link: ReadLink,
  accounts: readonly KnownPayee[],
  report: Report,
): HostedRequest | undefined {
  const { texts, names, fragment, repeated } = link;
  for (const name of repeated) report('link.repeated', { received: name });
  if (fragment !== '') report('link.fragment', { received: stringify(`#${fragment}`), severity: 'warning' });
  if (isMisplaced(texts))
    report('scheme.link_terms', { severity: mayCutAccount(texts) ? 'error' : 'warning' });
  const raw = { values: texts, names, unknown: link.unknown, looks: link.looks };
  return understand(raw, LINK_DEFAULTS, accounts, report);
}

/** More than three parts between dashes may be an account that was written with some. */
function mayCutAccount({ template = '' }: LinkTexts): boolean {
  return template.includes('-');
}

const LINK_DEFAULTS = { preset: 'compact2', format: 'png' } as const;
