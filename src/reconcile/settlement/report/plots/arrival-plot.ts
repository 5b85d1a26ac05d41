import type { Language } from '../../../../issues/format.ts';
import { formatThousands } from '../../../../issues/stringify.ts';
import { ARRIVAL_STATES, type Arrival, type ArrivalState, routeArrivals } from '../overview/arrivals.ts';
import { fileName } from '../shown.ts';
import { REPORT_WORDS } from '../words/words.ts';
import type { PlotDrawing } from './drawing.ts';
import type { FillName } from './palette.ts';
import { sharePercent } from './scale.ts';
import { stackedBars } from './stacked-bars.ts';

const STATE_FILLS: Readonly<Record<ArrivalState, FillName>> = {
  whole: 'green',
  repaired: 'sky',
  partial: 'orange',
  none: 'red',
};
/** More bars do not stand on a page; those of most payments come first. */
const MOST_ROUTES = 60;

/** Draws how the codes of the payments came through, by the statement or feed that told them. */
export function arrivalDrawing(arrivals: readonly Arrival[], lang: Language): PlotDrawing {
  const { arrivals: words, none } = REPORT_WORDS[lang];
  const about = { name: 'arrivals', title: words.title, lang } as const;
  const routes = routeArrivals(arrivals);
  if (routes.length === 0)
    return {
      ...about,
      summary: none.arrivals,
      fills: [],
      height: 0,
      body: '',
    };
  const sums = ARRIVAL_STATES.map((state) => countAll(routes.map(({ counts }) => counts[state])));
  const drawn = stackedBars({
    plot: about.name,
    parts: ARRIVAL_STATES.map((state, at) => [
      STATE_FILLS[state],
      `${words.parts[state]}: ${formatThousands(sums[at] ?? 0)}`,
    ]),
    bars: routes.slice(0, MOST_ROUTES).map(({ route, counts }) => ({
      label: fileName(route) || words.unnamed,
      counts: ARRIVAL_STATES.map((state) => counts[state]),
      note: sharePercent(counts.whole, countAll(Object.values(counts)), lang),
    })),
    axis: words.axis,
  });
  const [whole = 0, repaired = 0, partial = 0, lost = 0] = sums;
  const summary = words.says({
    count: formatThousands(countAll(sums)),
    whole: formatThousands(whole),
    share: sharePercent(whole, countAll(sums), lang),
    repaired: formatThousands(repaired),
    partial: formatThousands(partial),
    none: formatThousands(lost),
  });
  return { ...about, summary, fills: Object.values(STATE_FILLS), ...drawn };
}

function countAll(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
