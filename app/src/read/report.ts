import { describeIssue, type Issue } from 'vietqr-kit';
import { describeKind, describeRepair, type Inspection, inspect } from 'vietqr-kit/inspect';
import type { Corners } from 'vietqr-kit/scan';
import { make } from '../elements.ts';
import { language, say } from '../language.ts';
import { objectTable } from './objects.ts';
import { paymentRows } from './payment.ts';

/** What a code is worth, in a word for style and a sentence for people. */
interface Verdict {
  readonly kind: 'good' | 'warn' | 'bad';
  readonly words: string;
}

interface ReportOptions {
  readonly position: Corners | undefined;
  /** Called with a repaired code that is to be looked at. */
  use(payload: string): void;
}

/** Says in a sentence what a text is worth. */
export function verdictOf(text: string): Verdict {
  return verdictFor(inspect(text));
}

/** Reports on a text: what it is, field by field, with its issues and how to repair it. */
export function reportOf(text: string, { position, use }: ReportOptions): HTMLElement {
  const found = inspect(text);
  const { kind, words } = verdictFor(found);
  return make(
    'article',
    { class: `report ${kind}` },
    make('h3', {}, words),
    make('p', { class: 'scheme' }, describeKind(found.scheme, language())),
    ...(position ? [make('p', { class: 'place' }, say('place', area(position)))] : []),
    ...(found.payment ? [paymentRows(found.payment)] : []),
    ...merchantAccountsOf(found),
    ...issueList(found.issues),
    ...repairsOf(found, use),
    ...(found.scheme === 'idCard' ? [] : [make('h4', {}, say('text')), marked(text, found.issues)]),
    ...(found.payload ? [objectTable(found.payload.objects, { open: kind !== 'good' })] : []),
  );
}

function verdictFor({ issues }: Inspection): Verdict {
  if (issues.some(({ code }) => OTHER_TEXT.test(code))) return { kind: 'warn', words: say('noPayment') };
  if (issues.some(({ severity }) => severity === 'error')) return { kind: 'bad', words: say('broken') };
  return issues.length > 0
    ? { kind: 'warn', words: say('hasAdvice') }
    : { kind: 'good', words: say('valid') };
}

/** Faults that tell what a text is, instead of a code that can be paid. */
const OTHER_TEXT = /^scheme\.(?:none|link|login|einvoice|invoice_line|cpm|wifi|contact|id_card|momo_text)$/;

/** Of a code with several ways to pay, or none into a bank account, each way is told. */
function merchantAccountsOf({ merchantAccounts, payment }: Inspection): Node[] {
  if (payment ? merchantAccounts.length < 2 : merchantAccounts.length === 0) return [];
  const items = merchantAccounts.map(({ scheme, bin, account }) =>
    make('li', {}, [describeKind(scheme, language()), bin, account].filter(Boolean).join(' · ')),
  );
  return [make('h4', {}, say('merchantAccounts')), make('ul', { class: 'merchant-accounts' }, ...items)];
}

function issueList(issues: readonly Issue[]): Node[] {
  if (issues.length === 0) return [];
  const items = issues.map((issue) =>
    make(
      'li',
      { class: issue.severity },
      make('strong', {}, `${say(issue.severity)}: `),
      describeIssue(issue, language()),
      ' ',
      make('code', {}, issue.code),
    ),
  );
  return [make('h4', {}, say('issues')), make('ul', { class: 'issues' }, ...items)];
}

function repairsOf({ repairs }: Inspection, use: (payload: string) => void): Node[] {
  if (repairs.length === 0) return [];
  const items = repairs.map((repair) => {
    const button = make('button', { type: 'button', class: 'quiet' }, say('tryRepair'));
    button.addEventListener('click', () => use(repair.payload));
    return make(
      'li',
      { class: repair.proved ? 'proved' : 'guess' },
      describeRepair(repair, language()),
      ' ',
      button,
    );
  });
  const mustAsk = repairs.some(({ proved, payeeChanged }) => !proved || payeeChanged);
  return [
    make('h4', {}, say('repairs')),
    ...(mustAsk ? [make('p', { class: 'hint' }, say('repairsHint'))] : []),
    make('ul', { class: 'repairs' }, ...items),
  ];
}

/** The text with the places of its issues marked; what lies in two places is marked once. */
function marked(text: string, issues: readonly Issue[]): HTMLElement {
  const spans = issues.flatMap(({ at }) => (at ? [at] : [])).sort((a, b) => a.start - b.start);
  const parts: (Node | string)[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    parts.push(text.slice(done, from), make('mark', {}, text.slice(from, end)));
    done = end;
  }
  return make('p', { class: 'code' }, ...parts, text.slice(done));
}

/** The corner at the top left and the size of the box around a code, in pixels. */
function area({ topLeft, topRight, bottomRight, bottomLeft }: Corners): string {
  const corners = [topLeft, topRight, bottomRight, bottomLeft];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)].map(Math.round);
  const [width, height] = [Math.max(...xs) - (left ?? 0), Math.max(...ys) - (top ?? 0)].map(Math.round);
  return `${left}, ${top} (${width} × ${height})`;
}
