import type { Language } from '../../../../issues/format.ts';
import { writeVnd } from '../../../../money/vnd.ts';
import { sum } from '../../allocate/allocation.ts';
import type { WriterOptions } from '../options.ts';
import { groupsOf, sumBills } from '../overview/groups.ts';
import { type Summary, summaryOf } from '../overview/summary.ts';
import { type Drawing, drawingSvg } from '../plots/drawing.ts';
import { drawingsOf } from '../plots/plots.ts';
import { element, plainXml } from '../plots/svg.ts';
import type { Settled } from '../settled.ts';
import { isLacking, isOpen } from '../sorts.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { billLines, movementLines, PAGE_BILL_HEADINGS, PAGE_MOVEMENT_HEADINGS } from './lines.ts';
import { PAGE_STYLE } from './style.ts';
import { lineTable, type PageLine, sumTable } from './tables.ts';

/** Nothing is fetched and nothing runs, whatever stands in the texts of others. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Writes a page that stands alone: sums, plots, and every bill and movement. */
export function pageOf(settled: Settled, options: WriterOptions): string {
  const { lang, files } = options;
  const summary = summaryOf(settled, files, lang);
  const { title } = summary;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="generator" content="vietqr-kit">',
    `<meta http-equiv="Content-Security-Policy" content="${plainXml(POLICY)}">`,
    element('title', {}, plainXml([title, summary.period].filter(Boolean).join(' – '))),
    `<style>${PAGE_STYLE}</style>`,
  ];
  const sections = [...figures(settled, options), sums(summary, lang), ...lines(settled, lang)];
  const body = [header(summary, settled, lang), element('main', {}, ...sections)];
  return `<!doctype html>\n<html lang="${lang}"><head>${head.join('\n')}</head>\n<body>${body.join('\n')}</body></html>\n`;
}

function header({ title, period }: Summary, { bills, movements }: Settled, lang: Language): string {
  const { columns, headings, sheets } = REPORT_WORDS[lang];
  const { amountDue, received, lacking } = sumBills(bills);
  const open = movements.filter(isOpen);
  const told: readonly (readonly [string, string])[] = [
    [columns.amountDue, writeVnd(amountDue)],
    [columns.received, writeVnd(received)],
    [columns.lacking, writeVnd(lacking)],
    [`${sheets.open} (${open.length})`, writeVnd(sum(open.filter(({ amount }) => amount > 0)))],
  ];
  const links = [
    ['plots', headings.plots],
    ['sums', headings.statuses],
    ['open', sheets.open],
    ['lacking', sheets.lacking],
    ['bills', headings.bills],
    ['others', headings.others],
  ].map(([id, words = '']) => element('li', {}, element('a', { href: `#${id}` }, plainXml(words))));
  return element(
    'header',
    {},
    element('h1', {}, plainXml(title)),
    period === undefined ? '' : element('p', {}, plainXml(period)),
    element('nav', { 'aria-label': title }, element('ul', {}, ...links)),
    element(
      'dl',
      {},
      ...told.map(([name, value]) =>
        element('div', {}, element('dt', {}, plainXml(name)), element('dd', {}, plainXml(value))),
      ),
    ),
  );
}

function figures(settled: Settled, options: WriterOptions): readonly string[] {
  const heading = element('h2', { id: 'plots' }, plainXml(REPORT_WORDS[options.lang].headings.plots));
  return [element('section', {}, heading, ...drawingsOf(settled, options).map(figure))];
}

function figure(drawing: Drawing): string {
  const picture = drawing.body === '' ? '' : drawingSvg(drawing, false);
  const words = element('figcaption', {}, plainXml(drawing.summary));
  return element('figure', {}, element('h3', {}, plainXml(drawing.title)), words, picture);
}

function sums({ tables, ties }: Summary, lang: Language): string {
  const all = tables.map((table) => sumTable(table, lang));
  return element('section', { id: 'sums' }, ...all, element('p', {}, plainXml(ties)));
}

function lines(settled: Settled, lang: Language): readonly string[] {
  const { sheets, headings, none, noClass } = REPORT_WORDS[lang];
  const { bills, movements } = settled;
  const moved = movementLines(settled, lang);
  const [open, others] = [movements.map(isOpen), movements.map((state) => !isOpen(state))];
  const groups = groupsOf(bills);
  const classes = groups.map((group, at) => {
    const id = `class-${at + 1}`;
    const heading =
      groups.length === 1 && group.name === undefined
        ? ''
        : element('h3', { id }, plainXml(group.name ?? noClass));
    return (
      heading +
      lineTable(
        heading === '' ? 'bills' : id,
        PAGE_BILL_HEADINGS,
        billLines(group.bills, settled, lang),
        lang,
      )
    );
  });
  const table = (id: string, all: readonly PageLine[]) =>
    lineTable(id, id === 'lacking' ? PAGE_BILL_HEADINGS : PAGE_MOVEMENT_HEADINGS, all, lang);
  const section = (id: string, title: string, all: readonly PageLine[], empty: string) =>
    part(id, title, [all.length === 0 ? element('p', {}, plainXml(empty)) : table(id, all)]);
  return [
    section(
      'open',
      sheets.open,
      moved.filter((_, at) => open[at]),
      none.open,
    ),
    section('lacking', sheets.lacking, billLines(bills.filter(isLacking), settled, lang), none.lacking),
    part('bills', headings.bills, bills.length === 0 ? [element('p', {}, plainXml(none.bills))] : classes),
    section(
      'others',
      headings.others,
      moved.filter((_, at) => others[at]),
      none.others,
    ),
  ];
}

function part(id: string, title: string, inside: readonly string[]): string {
  return element('section', { class: 'wide' }, element('h2', { id }, plainXml(title)), ...inside);
}
