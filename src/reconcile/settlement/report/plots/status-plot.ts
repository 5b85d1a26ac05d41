import type { Language } from '../../../../issues/format.ts';
import { formatThousands } from '../../../../issues/stringify.ts';
import { writeVnd } from '../../../../money/vnd.ts';
import type { BillStatus } from '../../bills/bill-status.ts';
import { type BillGroup, billGroups, sumBills } from '../overview/groups.ts';
import type { SettledBill } from '../settled.ts';
import { type PlotStatus, REPORT_WORDS } from '../words/words.ts';
import type { PlotDrawing } from './drawing.ts';
import type { FillName } from './palette.ts';
import { sharePercent } from './scale.ts';
import { type StackedBar, stackedBars } from './stacked-bars.ts';

/** How statuses are drawn; a bill that was replaced asks for nothing and is not. */
const PLOTTED: Readonly<Record<Exclude<BillStatus, 'superseded'>, PlotStatus>> = {
  paid: 'paid',
  paid_late: 'late',
  underpaid: 'short',
  unpaid: 'unpaid',
  overpaid: 'over',
  duplicate: 'over',
  needs_review: 'review',
};

const STATUS_PARTS: readonly (readonly [PlotStatus, FillName])[] = [
  ['paid', 'green'],
  ['over', 'blue'],
  ['late', 'sky'],
  ['short', 'orange'],
  ['unpaid', 'red'],
  ['review', 'purple'],
];
/** What has been paid in full, whenever, and maybe more. */
const SETTLED: readonly PlotStatus[] = ['paid', 'over', 'late'];

/** More bars do not stand on a page. */
const MOST_BARS_OF_CLASSES = 60;

/** Draws how many bills of each class are paid, short, paid too much, late or unpaid. */
export function statusDrawing(all: readonly SettledBill[], lang: Language): PlotDrawing {
  const { statuses: words, none } = REPORT_WORDS[lang];
  const bills = all.filter(({ status }) => status !== 'superseded');
  const about = { name: 'statuses', title: words.title, lang } as const;
  if (bills.length === 0) return { ...about, summary: none.bills, fills: [], height: 0, body: '' };
  const groups = billGroups(bills);
  const shown = shownGroups(groups);
  const counts = countParts(bills);
  const parts = STATUS_PARTS.filter((_, at) => counts[at]).map(([part]) => part);
  const drawn = stackedBars({
    plot: about.name,
    parts: STATUS_PARTS.filter(([part]) => parts.includes(part)).map(([part, fill]) => [
      fill,
      `${words.parts[part]}: ${formatThousands(counts[placeOfPart(part)] ?? 0)}`,
    ]),
    bars: shown.map((group) => barOf(group, parts, groups.length, lang)),
    axis: words.axis,
  });
  const more = shown.length < groups.length ? [words.more(String(shown.length), String(groups.length))] : [];
  const summary = [sentence(bills, groups, lang), ...more].join(' ');
  return { ...about, summary, fills: STATUS_PARTS.map(([, fill]) => fill), ...drawn };
}

function placeOfPart(part: PlotStatus): number {
  return STATUS_PARTS.findIndex(([each]) => each === part);
}

function countParts(bills: readonly SettledBill[]): readonly number[] {
  return STATUS_PARTS.map(
    ([part]) => bills.filter(({ status }) => status !== 'superseded' && PLOTTED[status] === part).length,
  );
}

/** All classes, or those that lack most, in their order. */
function shownGroups(groups: readonly BillGroup[]): readonly BillGroup[] {
  if (groups.length <= MOST_BARS_OF_CLASSES) return groups;
  const lacking = groups.map((group) => sumBills(group.bills).lacking);
  const order = groups.map((_, at) => at).sort((a, b) => (lacking[b] ?? 0) - (lacking[a] ?? 0) || a - b);
  const chosen = new Set(order.slice(0, MOST_BARS_OF_CLASSES));
  return groups.filter((_, at) => chosen.has(at));
}

function barOf(
  { name, bills }: BillGroup,
  parts: readonly PlotStatus[],
  groups: number,
  lang: Language,
): StackedBar {
  const { statuses: words, noClass } = REPORT_WORDS[lang];
  const counts = countParts(bills);
  const settled = countSettled(bills);
  return {
    label: name ?? (groups === 1 ? words.whole : noClass),
    counts: parts.map((part) => counts[placeOfPart(part)] ?? 0),
    note: `${formatThousands(settled)}/${formatThousands(bills.length)} · ${sharePercent(settled, bills.length, lang)}`,
  };
}

function countSettled(bills: readonly SettledBill[]): number {
  return bills.filter(({ status }) => status !== 'superseded' && SETTLED.includes(PLOTTED[status])).length;
}

function sentence(bills: readonly SettledBill[], groups: readonly BillGroup[], lang: Language): string {
  const { statuses: words, noClass } = REPORT_WORDS[lang];
  const settled = countSettled(bills);
  const [worst] = [...groups].sort((a, b) => sumBills(b.bills).lacking - sumBills(a.bills).lacking);
  const isOpen = worst !== undefined && groups.length > 1 && sumBills(worst.bills).lacking > 0;
  return words.says({
    bills: formatThousands(bills.length),
    settled: formatThousands(settled),
    share: sharePercent(settled, bills.length, lang),
    lacking: writeVnd(sumBills(bills).lacking),
    worst: isOpen ? (worst.name ?? noClass) : undefined,
    worstShare: isOpen ? sharePercent(countSettled(worst.bills), worst.bills.length, lang) : '',
  });
}
