import { finish } from '../../issues/finish.ts';
import type { Issue } from '../../issues/issue.ts';
import { hostedMessages } from '../../issues/messages/domains.ts';
import type { KnownPayee } from '../../payment/payees/payees.ts';
import type { HostedRequest } from '../reading/request.ts';
import type { HandlerSettings } from './options.ts';

/** One call of the handler. */
export interface HandlerCall {
  readonly request: Request;
  /** The address, its path without what stands in front of all. */
  readonly url: URL;
  readonly handling: HandlerSettings;
}

/** Answers calls of one path. */
export interface HandlerRoute {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  /** Whether it is answered without a key. */
  readonly isOpen?: true;
  answer(call: HandlerCall): Promise<Response> | Response;
}

/** Finds the own account that a request pays into; none is needed where any may be drawn. */
export function ownPayeeOf(
  { payment }: Pick<HostedRequest, 'payment'>,
  { accounts }: HandlerSettings,
): KnownPayee | undefined {
  return accounts.find(({ bin, account }) => bin === payment.bank && account === payment.account);
}

/** Takes a request that pays into an own account, with the holder as the account is declared. */
export function allow(request: HostedRequest, handling: HandlerSettings): HostedRequest | undefined {
  const payee = ownPayeeOf(request, handling);
  if (!payee) return handling.anyAccount ? request : undefined;
  const { accountName = request.drawing.accountName } = payee;
  return { ...request, drawing: { ...request.drawing, ...(accountName !== undefined && { accountName }) } };
}

/** Says that an account may not be drawn. */
export function foreignPayee(): readonly Issue[] {
  const result = finish(hostedMessages, (report) => report('request.payee', { path: ['account'] }));
  return result.ok ? [] : result.issues;
}
