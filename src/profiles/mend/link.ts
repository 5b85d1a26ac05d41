import { transferOfLink } from '../link-transfer.ts';
import { safeEncode } from '../vietqr/index.ts';
import { LONGEST_PURPOSE } from '../vietqr/options.ts';
import { type Mend, mend } from './mend.ts';

/** It offers the transfer that a link tells as a code, where the link names a bank, an account and sound terms. */
export function mendLink(text: string): Mend[] {
  const transfer = transferOfLink(text);
  if (!transfer) return [];
  const written = safeEncode(transfer, { purposeLimit: LONGEST_PURPOSE });
  return written.ok ? [mend('link_transfer', written.value, { to: transfer.account })] : [];
}
