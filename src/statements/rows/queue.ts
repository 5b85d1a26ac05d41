import type { Report } from '../../issues/report.ts';
import { columnLetters } from '../../tables/headings/named.ts';
import { proveSigns } from '../direction/by-balance.ts';
import type { Signer } from '../direction/signer.ts';
import type { Prover } from '../proof/prove.ts';
import { carriesMoney, classify } from './classify.ts';
import type { RowBefore } from './fill.ts';
import type { TableLayout } from './layout.ts';
import type { Line } from './line.ts';
import { sheetPlace } from './row-issues.ts';

/** Lets rows wait until it is known which way their money went. */
export interface Queue {
  add(line: Line): void;
  finish(): void;
}

interface QueueContext {
  readonly layout: TableLayout;
  readonly signer: Signer;
  readonly prover: Prover;
  /** Rows that may wait. */
  readonly window: number;
  readonly report: Report;
}

/** Starts a queue that hands rows on in their order, with the sign that the balance proves where nothing else does. */
export function createQueue(context: QueueContext, take: (line: Line, sign?: 1 | -1) => void): Queue {
  const { signer, prover, window } = context;
  let waiting: Line[] = [];
  let before: { readonly balance: number | undefined } | undefined;
  const settle = (isLast: boolean): void => {
    const upward = before ? before.balance : prover.state.opening;
    const downward = isLast ? prover.state.opening : undefined;
    const signs = proveSigns(waiting.filter(carriesMoney), { upward, downward });
    signer.decide(signs ? 'balance' : 'nothing');
    if (!signs) reportOpen(waiting, context);
    const lines = signs || !waiting.some(carriesMoney) ? waiting : [];
    const last = lines.findLast(carriesMoney);
    const kept = isLast || last === undefined || signs?.has(last) ? lines.length : lines.indexOf(last);
    waiting = lines.slice(kept);
    for (const line of lines.slice(0, kept)) take(line, signs?.get(line));
    before = { balance: lines.findLast(({ balance }) => balance !== undefined)?.balance };
    if (!isLast && signs) signer.decide('open');
  };
  return {
    add(line) {
      if (signer.isOpen() && printedEnd(line, context) === undefined) signer.look(line);
      if (signer.isOpen() && !isOpening(line, context)) {
        if (waiting.push(line) >= window) settle(false);
        return;
      }
      const lines = signer.isOpen() ? [] : waiting.splice(0);
      for (const each of lines) take(each);
      take(line);
    },
    finish: () => {
      if (signer.isOpen()) settle(true);
    },
  };
}

/** The balance before all rows is needed to sign the first. */
function isOpening(line: Line, context: QueueContext): boolean {
  return context.prover.state.opening === undefined && printedEnd(line, context) === 'opening';
}

const NOTHING_BEFORE: RowBefore = { follows: () => false, stays: () => false, isBarer: () => false };

/** Tells which balance a row prints; one below zero says nothing of the sums. */
function printedEnd(line: Line, { layout, prover }: QueueContext): 'opening' | 'closing' | undefined {
  if (line.time !== undefined) return undefined;
  const kind = classify(line, layout, prover.totals, NOTHING_BEFORE);
  return kind === 'opening' || kind === 'closing' ? kind : undefined;
}

function reportOpen(lines: readonly Line[], { layout, report }: QueueContext): void {
  const { amount = 0, debitAccount, creditAccount } = layout.columns;
  const hasAccounts = debitAccount !== undefined && creditAccount !== undefined;
  const path = sheetPlace(columnLetters(amount), layout.sheet);
  if (lines.some(carriesMoney))
    report('statement.direction', { path, received: hasAccounts ? 'ownAccountUnknown' : 'noDirection' });
}
