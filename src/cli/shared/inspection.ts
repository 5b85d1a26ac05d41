import type { Diagnosis } from '../../inspect/inspect.ts';
import { describeScheme } from '../../inspect/lookalikes.ts';
import { describeMend } from '../../inspect/repair/repair.ts';
import type { Language } from '../../issues/format.ts';
import { printable } from '../../issues/stringify.ts';
import type { Words } from '../terminal/io.ts';
import { inLanguage, paintIssue, type Screen } from '../terminal/output.ts';
import { bankLabel, dong } from './payment.ts';

const CLEAN: Words = { en: 'no issues', vi: 'không có lỗi' };
const MEND: Words = { en: 'mend', vi: 'cách sửa' };

/** It says in a line what a text is, and what it asks for. */
export function headline({ scheme, payment }: Diagnosis, { lang }: Screen): string {
  if (!payment) return describeScheme(scheme, lang);
  const { bank, account, amount, purpose } = payment;
  const parts = [describeScheme(scheme, lang), bankLabel(bank), account];
  if (amount !== undefined) parts.push(dong(amount));
  if (purpose !== undefined) parts.push(purpose);
  return printable(parts.join(' · '));
}

/** It tells the faults of a text with their places, or that there are none. */
export function issueLines(text: string, { issues }: Diagnosis, { lang, paint }: Screen): string {
  if (issues.length === 0) return paint('green', CLEAN[lang]);
  return issues.map((issue) => paintIssue(issue, { lang, paint, source: text })).join('\n');
}

/** It offers each mend with its payload. */
export function mendLines({ mends }: Diagnosis, { lang, paint }: Screen): string[] {
  return mends.map((mend) => {
    const title = printable(describeMend(mend, lang));
    return `${paint('green', MEND[lang])}: ${title}\n  ${printable(mend.payload)}`;
  });
}

/** It gives a diagnosis as data, its sentences in one language. */
export function inWords(found: Diagnosis, lang: Language): Diagnosis {
  const mends = found.mends.map((mend) => ({ ...mend, title: describeMend(mend, lang) }));
  return { ...found, issues: inLanguage(found.issues, lang), mends };
}
