import { bankByBin } from '../../../banks/directory.ts';
import type { Report } from '../../../issues/report.ts';
import { type ManifestRow, payeeText } from '../../../issuing/manifest/manifest.ts';
import type { Register } from '../../../issuing/register/register.ts';
import type { PayeeAccount } from '../../../issuing/settings/payee.ts';
import type { Bilingual } from '../../terminal/io.ts';

/** Whom codes were made for so far: by the register, and by the manifest of the folder. */
interface PaidSoFar {
  readonly register: Register;
  readonly before: readonly ManifestRow[];
}

/**
 * Checks that money goes where it went; another payee is `issue.payee_changed` unless the last four characters of the new
 * account are repeated.
 */
export function checkPayee(
  payee: PayeeAccount,
  { register, before }: PaidSoFar,
  newAccount: string | undefined,
  report: Report,
): boolean {
  const now = payeeText(payee);
  const known = new Set([...register.payees(), ...before.map((row) => payeeText(row.payee))]);
  const others = [...known].filter((each) => each !== now);
  if (others.length === 0 || newAccount === payee.account.slice(-4)) return true;
  report('issue.payee_changed', { received: now, limit: others.join('; ') });
  return false;
}

/** Says whom all money of a run goes to. */
export function payeeWords({ bank, account, accountName }: PayeeAccount): Bilingual {
  const name = bankByBin(bank)?.shortName ?? bank;
  return {
    en: `money goes to: ${account}, ${name} (${bank}), ${accountName}`,
    vi: `tiền về tài khoản: ${account}, ${name} (${bank}), chủ tài khoản ${accountName}`,
  };
}
