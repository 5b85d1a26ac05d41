import { transferOfLink } from '../../links/parse.ts';
import { LONGEST_PURPOSE } from '../../payment/limits.ts';
import { safeEncode } from '../../profiles/vietqr/index.ts';
import { type Mend, mend } from './repair.ts';

/** It offers the transfer that a link tells as a code, where the link names a bank, an account and sound terms. */
export function mendLink(text: string): Mend[] {
  const transfer = transferOfLink(text);
  if (!transfer) return [];
  const written = safeEncode(transfer, { purposeLimit: LONGEST_PURPOSE });
  return written.ok ? [mend('link_transfer', written.value, { to: transfer.account })] : [];
}
