import { describeIssue, type Language } from '../issues/format.ts';
import type { Issue } from '../issues/issue.ts';
import { writeVnd } from '../money/vnd.ts';
import type { PaymentBank } from '../payment/bank/directory.ts';
import type { Payment } from '../payment/payment.ts';
import { make } from './custom.ts';
import { wordsOfElement } from './words.ts';

/** How {@link paymentFacts} look. */
export const FACTS_STYLE = `
dl { display: grid; grid-template-columns: auto 1fr; gap: .2em .8em; margin: .5em 0; }
dt { color: #444; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
dd.amount { font-size: 1.3em; }
`;

/** Says in rows who is paid and what, as the code says it; the holder's name is what the page knows besides. */
export function paymentFacts(
  { bank, account, amount, purpose }: Payment<PaymentBank>,
  accountName: string,
  lang: Language,
): HTMLElement {
  const rows = [
    ['bank', [bank.shortName, bank.bin].filter(Boolean).join(' · ')],
    ['account', account],
    ['accountName', accountName],
    ['amount', amount === undefined ? '' : writeVnd(amount)],
    ['purpose', purpose ?? ''],
  ] as const;
  const shown = rows.filter(([, text]) => text !== '');
  return make(
    'dl',
    { part: 'facts' },
    ...shown.flatMap(([key, text]) => [
      make('dt', {}, wordsOfElement(lang, key)),
      make('dd', { class: key }, text),
    ]),
  );
}

/** Lists what stands against a code, or should be known of it. */
export function issueItems(issues: readonly Issue[], lang: Language): HTMLElement {
  const items = issues.map((issue) => make('li', { class: issue.severity }, describeIssue(issue, lang)));
  return make('ul', { part: 'issues' }, ...items);
}
