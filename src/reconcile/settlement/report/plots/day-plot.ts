import type { Language } from '../../../../issues/format.ts';
import { formatThousands } from '../../../../issues/stringify.ts';
import { writeVnd } from '../../../../money/vnd.ts';
import { sum } from '../../allocate/allocation.ts';
import {
  type DaySums,
  dueDays,
  firstAndLastDay,
  isCounted,
  type MoneyByDay,
  moneyByDay,
  moneyInTime,
  nextBarDay,
} from '../overview/days.ts';
import type { Settled } from '../settled.ts';
import { dayWords } from '../shown.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { type DayFrame, dayAxis, dueLines, moneyAxis, xOfDay, yOfMoney } from './day-axes.ts';
import { legendOf, PLOT_MARGIN, PLOT_WIDTH, type PlotDrawing } from './drawing.ts';
import { type FillName, filledRect } from './palette.ts';
import { roundTicks, sharePercent } from './scale.ts';
import { plotTextWidth } from './svg.ts';

const DAY_FILLS = { allocated: 'green', open: 'orange', returned: 'red' } as const satisfies Readonly<
  Record<string, FillName>
>;
const DAY_PARTS = ['allocated', 'open', 'returned'] as const;
const HEIGHT = 260;
/** More lines of due days are not told apart. */
const MOST_DUE_DAYS = 3;
/** A due day so far from all money says nothing of it. */
const FAR_DAYS = 62;

/** Draws the money that came in by day, week or month, what went back below the line, and the due days. */
export function dayDrawing(settled: Settled, lang: Language): PlotDrawing {
  const { days: words, none } = REPORT_WORDS[lang];
  const about = { name: 'days', title: words.title, lang } as const;
  const money = moneyByDay(settled.movements);
  const frame = dayFrame(money, settled, lang);
  if (!frame) {
    const summary = [none.movements, ...undatedWords(money, lang)].join(' ');
    return { ...about, summary, fills: [], height: 0, body: '' };
  }
  const used = DAY_PARTS.filter((part) => money.bars.some((bar) => bar[part] > 0));
  const legend = legendOf(
    about.name,
    used.map((part) => [DAY_FILLS[part], `${words.parts[part]}: ${writeVnd(sumPart(money.bars, part))}`]),
  );
  const placed = { ...frame, top: legend.height + 30, bottom: legend.height + 30 + HEIGHT };
  const bars = money.bars.map((bar) => barXml(bar, placed));
  const body = [legend.xml, moneyAxis(placed), ...bars, dayAxis(placed), dueLines(placed)].join('');
  const summary = sentences(money, settled, frame, lang).join(' ');
  return {
    ...about,
    summary,
    fills: DAY_PARTS.map((part) => DAY_FILLS[part]),
    height: placed.bottom + 42,
    body,
  };
}

function sumPart(bars: readonly DaySums[], part: (typeof DAY_PARTS)[number]): number {
  return sum(bars.map((bar) => ({ amount: bar[part] })));
}

function dayFrame({ span, bars }: MoneyByDay, { bills }: Settled, lang: Language): DayFrame | undefined {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return undefined;
  const end = nextBarDay(last.day, span);
  const all = dueDays(bills).map(([day]) => day);
  const due = all
    .filter((day) => day >= first.day - FAR_DAYS && day <= end + FAR_DAYS)
    .slice(0, MOST_DUE_DAYS);
  const most = Math.max(...bars.map(({ allocated, open }) => allocated + open));
  const ticks = roundTicks(-Math.max(...bars.map(({ returned }) => returned)), most, 5);
  const { days } = REPORT_WORDS[lang];
  return {
    span,
    lang,
    from: Math.min(first.day, ...due.map((day) => day)),
    to: Math.max(end, ...due.map((day) => day + 1)),
    due,
    hidden: all.length - due.length,
    ticks,
    left: PLOT_MARGIN + Math.max(...ticks.map((tick) => plotTextWidth(`${tick / 1e6}`, 11)), 74),
    right: PLOT_WIDTH - PLOT_MARGIN - 6,
    top: 0,
    bottom: HEIGHT,
    units: days.units,
  };
}

function barXml(bar: DaySums, frame: DayFrame): string {
  const [start, end] = [xOfDay(bar.day, frame), xOfDay(nextBarDay(bar.day, frame.span), frame)];
  const width = Math.min(40, (end - start) * 0.8);
  const x = (start + end - width) / 2;
  const part = (name: (typeof DAY_PARTS)[number], from: number, to: number) => {
    const [y, below] = [yOfMoney(Math.max(from, to), frame), yOfMoney(Math.min(from, to), frame)];
    return from === to ? '' : filledRect('days', DAY_FILLS[name], { x, y, width, height: below - y });
  };
  return [
    part('allocated', 0, bar.allocated),
    part('open', bar.allocated, bar.allocated + bar.open),
    part('returned', 0, -bar.returned),
  ].join('');
}

function sentences(money: MoneyByDay, settled: Settled, frame: DayFrame, lang: Language): readonly string[] {
  const { days: words } = REPORT_WORDS[lang];
  const incoming = money.bars.map((bar) => bar.allocated + bar.open);
  const most = Math.max(...incoming);
  const { first, last } = firstAndLastDay(dated(settled)) ?? { first: frame.from, last: frame.to };
  const { inTime, late } = moneyInTime(settled);
  const returned = sumPart(money.bars, 'returned');
  return [
    words.says({
      received: writeVnd(sum(incoming.map((amount) => ({ amount })))),
      from: dayWords(first, lang),
      to: dayWords(last, lang),
      most: writeVnd(most),
      mostDay: dayWords(money.bars[incoming.indexOf(most)]?.day ?? first, lang),
      span: money.span,
    }),
    ...(inTime + late > 0
      ? [words.inTime(writeVnd(inTime), sharePercent(inTime, inTime + late, lang), writeVnd(late))]
      : []),
    ...(returned > 0 ? [words.returned(writeVnd(returned))] : []),
    ...undatedWords(money, lang),
    ...(frame.hidden > 0 ? [words.otherDueDays(formatThousands(frame.hidden))] : []),
  ];
}

/** Movements that are drawn, by their days. */
function dated({ movements }: Settled): Settled['movements'] {
  return movements.filter(isCounted);
}

function undatedWords({ undated }: MoneyByDay, lang: Language): readonly string[] {
  if (undated.length === 0) return [];
  return [REPORT_WORDS[lang].days.undated(formatThousands(undated.length), writeVnd(sum(undated)))];
}
