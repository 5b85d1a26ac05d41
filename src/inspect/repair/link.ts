import { parseTransferLink } from '../../links/parse.ts';
import { LARGEST_MAX_PURPOSE_LENGTH } from '../../payment/limits.ts';
import { safeEncode } from '../../profiles/vietqr/index.ts';
import type { Repair } from './repair.ts';
import { repair } from './titles/titled.ts';

/** Offers the transfer that a link tells as a code, where the link names a bank, an account and sound terms. */
export function repairLink(text: string): Repair[] {
  const transfer = parseTransferLink(text);
  if (!transfer) return [];
  const written = safeEncode(transfer, { maxPurposeLength: LARGEST_MAX_PURPOSE_LENGTH });
  if (!written.ok) return [];
  const facts = { payload: written.value, tried: 0, payeeChanged: false, to: transfer.account };
  return [repair({ code: 'link_transfer', proved: false, ...facts })];
}
