import type { Inspection } from '../../inspect/inspect.ts';
import { describeKind } from '../../inspect/lookalikes.ts';
import { describeRepair } from '../../inspect/repair/titles/describe.ts';
import type { Language } from '../../issues/format.ts';
import { escapeControls } from '../../issues/stringify.ts';
import type { Bilingual } from '../terminal/io.ts';
import { colorIssue, inLanguage, type Output } from '../terminal/output.ts';
import { bankLabel, sumText } from './payment.ts';

const CLEAN: Bilingual = { en: 'no issues', vi: 'không có lỗi' };
const REPAIR_HEADING: Bilingual = { en: 'repair', vi: 'cách khôi phục gợi ý' };

/** Says in a line what a text is, and what it asks for. */
export function headline({ scheme, payment }: Inspection, { lang }: Output): string {
  if (!payment) return describeKind(scheme, lang);
  const { bank, account, amount, currency, purpose } = payment;
  const parts = [describeKind(scheme, lang), bankLabel(bank), account];
  if (amount !== undefined) parts.push(sumText(amount, currency));
  if (purpose !== undefined) parts.push(purpose);
  return escapeControls(parts.join(' · '));
}

/** Tells the faults of a text with their places, or that there are none. */
export function issueLines(text: string, { issues }: Inspection, { lang, color }: Output): string {
  if (issues.length === 0) return color('green', CLEAN[lang]);
  return issues.map((issue) => colorIssue(issue, { lang, colorize: color, source: text })).join('\n');
}

/** Offers each repair with its payload; its title begins with whether it is proved. */
export function repairLines({ repairs }: Inspection, { lang, color }: Output): string[] {
  return repairs.map((repair) => {
    const title = escapeControls(describeRepair(repair, lang));
    return `${color(repair.proved ? 'green' : 'yellow', REPAIR_HEADING[lang])}: ${title}\n  ${escapeControls(repair.payload)}`;
  });
}

/** Gives a diagnosis as data, its sentences in one language. */
export function describeBoth(found: Inspection, lang: Language): Inspection {
  const repairs = found.repairs.map((repair) => ({ ...repair, title: describeRepair(repair, lang) }));
  return { ...found, issues: inLanguage(found.issues, lang), repairs };
}
