import { describeIssue, type Language } from '../issues/format.ts';
import type { Issue } from '../issues/issue.ts';
import { writeVnd } from '../money/vnd.ts';
import type { PaymentBank } from '../payment/bank/directory.ts';
import type { Payment } from '../payment/payment.ts';
import { make } from './custom.ts';
import { wordsOfElement } from './words.ts';

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
