import { createReport, hasErrors } from '../../issues/report.ts';
import { parseTransferLink } from '../../links/parse.ts';
import { resolveBank } from '../../payment/bank/directory.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import { LARGEST_MAX_PURPOSE_LENGTH } from '../../payment/limits.ts';
import type { Repair } from './repair.ts';
import { repair } from './titles/titled.ts';

/** Offers the transfer that a link tells as a code, where the link names a bank, an account and sound terms. */
export function repairLink(text: string): Repair[] {
  const transfer = parseTransferLink(text);
  if (!transfer) return [];
  const report = createReport();
  const options = { maxPurposeLength: LARGEST_MAX_PURPOSE_LENGTH };
  const payload = encodePayment(transfer, { resolveBank }, options, report);
  if (payload === undefined || hasErrors(report)) return [];
  const facts = { payload, tried: 0, payeeChanged: false, to: transfer.account };
  return [repair({ code: 'link_transfer', proved: false, ...facts })];
}
