import type { Report } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
import { reportPersonalData } from '../privacy/advise.ts';
import { findPersonalData } from '../text/personal/find.ts';
import type { WantedPurpose } from './purpose.ts';

/** Warns of what tells of people: in the code, which is never changed, and in the parts, kept or left out. */
export function adviseOnParts(
  { code, parts, personalData, purpose }: WantedPurpose & { readonly purpose: string },
  report: Report,
): void {
  for (const found of findPersonalData(code))
    reportPersonalData(code, found, 'paymentCode', report.at('code'));
  const limit = personalData === 'drop' ? `leftOut(${purpose})` : stringify(code);
  for (const [at, { text }] of parts.entries()) {
    for (const found of findPersonalData(text))
      reportPersonalData(text, found, limit, report.at('parts', at));
  }
}
