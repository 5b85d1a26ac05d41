import { type Inspection, inspect } from '../inspect/inspect.ts';
import { describeKind, isNonPaymentKind } from '../inspect/lookalikes.ts';
import type { Language } from '../issues/format.ts';
import { make } from './custom.ts';
import { issueItems, paymentFacts } from './facts.ts';
import { wordsOfElement } from './words.ts';

/** What a code is worth. */
export type VerdictKind = 'good' | 'advice' | 'bad' | 'other';

/** A text that was scanned, and what it is worth. */
export interface Verdict {
  readonly text: string;
  readonly kind: VerdictKind;
  readonly inspection: Inspection;
}

/** Judges a text; what is no payment code, such as a link or an identity card, is no faulty one. */
export function checkText(text: string): Verdict {
  const inspection = inspect(text);
  return { text, inspection, kind: verdictKindOf(inspection) };
}

function verdictKindOf({ scheme, issues }: Inspection): VerdictKind {
  if (isNonPaymentKind(scheme)) return 'other';
  if (issues.some(({ severity }) => severity === 'error')) return 'bad';
  return issues.length > 0 ? 'advice' : 'good';
}

/** Says a verdict: in a sentence, what kind of code it is, whom it pays and what stands against it. */
export function verdictParts({ kind, inspection }: Verdict, lang: Language): readonly Node[] {
  const { scheme, payment, issues } = inspection;
  return [
    make('p', { class: 'sentence' }, wordsOfElement(lang, kind)),
    make('p', {}, describeKind(scheme, lang)),
    ...(payment ? [paymentFacts(payment, '', lang)] : accountList(inspection, lang)),
    ...(issues.length > 0 ? [issueItems(issues, lang)] : []),
  ];
}

/** A code that pays into no single bank account says whom it pays instead. */
function accountList({ merchantAccounts }: Inspection, lang: Language): readonly Node[] {
  const items = merchantAccounts.map(({ scheme, bin, account }) =>
    make('li', {}, [describeKind(scheme, lang), bin, account].filter(Boolean).join(' · ')),
  );
  return items.length > 0 ? [make('ul', {}, ...items)] : [];
}
