import type { Language } from '../../../../issues/format.ts';
import { writeVnd } from '../../../../money/vnd.ts';
import { sum } from '../../allocate/allocation.ts';
import { REPORT_LABELS } from '../labels.ts';
import type { WriterOptions } from '../options.ts';
import { sumBills } from '../overview/groups.ts';
import { type CountedSum, sharesOf, waitingOf } from '../overview/shares.ts';
import { type Summary, summaryOf } from '../overview/summary.ts';
import { drawingSvg, type PlotDrawing } from '../plots/drawing.ts';
import { drawingsOf } from '../plots/plots.ts';
import { element, markupText } from '../plots/svg.ts';
import type { Settled } from '../settled.ts';
import { isOpen } from '../sorts.ts';
import type { ToldSettlement } from '../told/told.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { lineSections } from './line-sections.ts';
import { PAGE_STYLE } from './style.ts';
import { sumTable } from './tables.ts';

/** Nothing is fetched and nothing runs, whatever stands in the texts of others. */
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Writes a page that stands alone: sums, plots, and every bill and movement. */
export function htmlPage(told: ToldSettlement, options: WriterOptions): string {
  const { lang, files } = options;
  const summary = summaryOf(told, files, lang);
  const { title } = summary;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="generator" content="vietqr-kit">',
    `<meta http-equiv="Content-Security-Policy" content="${markupText(CONTENT_POLICY)}">`,
    element('title', {}, markupText([title, summary.period].filter(Boolean).join(' – '))),
    `<style>${PAGE_STYLE}</style>`,
  ];
  const sections = [...figures(told, options), sums(summary, lang), ...lineSections(told, lang)];
  const body = [header(summary, told, lang), element('main', {}, ...sections)];
  return `<!doctype html>\n<html lang="${lang}"><head>${head.join('\n')}</head>\n<body>${body.join('\n')}</body></html>\n`;
}

function header({ title, period }: Summary, settled: Settled, lang: Language): string {
  const { headings, sheets } = REPORT_WORDS[lang];
  const links = [
    ['plots', headings.plots],
    ['sums', headings.statuses],
    ['open', sheets.open],
    ['lacking', sheets.lacking],
    ['over', sheets.over],
    ['bills', headings.bills],
    ['allocated', sheets.allocated],
    ['others', sheets.others],
  ].map(([id, words = '']) => element('li', {}, element('a', { href: `#${id}` }, markupText(words))));
  return element(
    'header',
    {},
    element('h1', {}, markupText(title)),
    period === undefined ? '' : element('p', {}, markupText(period)),
    element('nav', { 'aria-label': title }, element('ul', {}, ...links)),
    element(
      'dl',
      {},
      ...cardsOf(settled, lang).map(([name, value]) =>
        element('div', {}, element('dt', {}, markupText(name)), element('dd', {}, markupText(value))),
      ),
    ),
  );
}

/** What stands in the cards on top: what bills ask for and have, what waits for a person, and what is to go back to payers. */
function cardsOf(settled: Settled, lang: Language): readonly (readonly [name: string, value: string])[] {
  const { columns, sheets } = REPORT_WORDS[lang];
  const { total } = REPORT_LABELS[lang];
  const { amountDue, received, lacking } = sumBills(settled.bills);
  const shares = sharesOf(settled);
  const back = settled.movements.filter((state) => isOpen(state) && state.amount <= 0);
  const card = (name: string, { count, amount }: CountedSum) =>
    [`${name} (${count})`, writeVnd(amount)] as const;
  const counted: readonly (readonly [string, CountedSum])[] = [
    [`${sheets.open}: ${total.possibleDuplicates}`, shares.possibleDuplicates],
    [`${sheets.open}: ${total.outgoing}`, { count: back.length, amount: sum(back) }],
    [sheets.over, shares.overpaid],
    [total.toReturn, shares.toReturn],
    [total.setAside, shares.setAside],
  ];
  return [
    [columns.amountDue, writeVnd(amountDue)],
    [columns.received, writeVnd(received)],
    [columns.lacking, writeVnd(lacking)],
    card(sheets.open, waitingOf(shares)),
    ...counted.filter(([, { count }]) => count > 0).map(([name, sums]) => card(name, sums)),
  ];
}

function figures(settled: Settled, options: WriterOptions): readonly string[] {
  const heading = element('h2', { id: 'plots' }, markupText(REPORT_WORDS[options.lang].headings.plots));
  return [element('section', {}, heading, ...drawingsOf(settled, options).map(figure))];
}

function figure(drawing: PlotDrawing): string {
  const picture = drawing.body === '' ? '' : drawingSvg(drawing, false);
  const words = element('figcaption', {}, markupText(drawing.summary));
  return element('figure', {}, element('h3', {}, markupText(drawing.title)), words, picture);
}

function sums({ tables, ties }: Summary, lang: Language): string {
  const all = tables.map((table) => sumTable(table, lang));
  return element('section', { id: 'sums' }, ...all, element('p', {}, markupText(ties)));
}
