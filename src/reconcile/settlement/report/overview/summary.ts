import type { Language } from '../../../../issues/format.ts';
import { writeVnd } from '../../../../money/vnd.ts';
import { hasOpenEnd } from '../../../../statements/open-end.ts';
import { groupBy } from '../../../../text/group-by.ts';
import { sum } from '../../allocate/allocation.ts';
import { REPORT_LABELS } from '../labels.ts';
import type { ReportFile } from '../options.ts';
import { outcomeWords } from '../rows.ts';
import type { Settled } from '../settled.ts';
import { dayWords, fileName } from '../shown.ts';
import { REPORT_WORDS, type SumHeading } from '../words/words.ts';
import { firstAndLastDay } from './days.ts';
import { type BillSums, billGroups, statusesOf, sumBills } from './groups.ts';
import { sharesOf, usualShares } from './shares.ts';

/** A table of sums: its headings, its rows, and the row that adds them up. A number is a count or a sum of đồng. */
export interface SumTable {
  readonly title: string;
  readonly headings: readonly SumHeading[];
  readonly rows: readonly SummaryRow[];
  readonly total?: SummaryRow;
}

export type SummaryRow = readonly (string | number)[];

/** What a report says of the whole: its period, and tables of sums that tie. */
export interface Summary {
  readonly title: string;
  readonly period: string | undefined;
  readonly tables: readonly SumTable[];
  /** Why the sums of bills are those of movements. */
  readonly ties: string;
}

/** Adds up a settlement by status, class, outcome and share, and names the statements that were read. */
export function summaryOf(settled: Settled, files: readonly ReportFile[], lang: Language): Summary {
  const words = REPORT_WORDS[lang];
  const days = firstAndLastDay(settled.movements);
  const shares = sharesOf(settled);
  const { received } = sumBills(settled.bills);
  return {
    title: words.title,
    period: days && words.period(dayWords(days.first, lang), dayWords(days.last, lang)),
    tables: [
      statusTable(settled, lang),
      classTable(settled, lang),
      moneyTable(settled, lang),
      outcomeTable(settled, lang),
      ...(files.length > 0 ? [fileTable(files, lang)] : []),
    ],
    ties: words.ties(writeVnd(received), writeVnd(shares.allocated.amount), writeVnd(shares.returned.amount)),
  };
}

const BILL_SUMS = ['count', 'amountDue', 'received', 'difference', 'lacking'] as const;

function statusTable({ bills }: Settled, lang: Language): SumTable {
  const { headings } = REPORT_WORDS[lang];
  const rows = statusesOf(bills).map(([status, sums]) => sumRow(REPORT_LABELS[lang].status[status], sums));
  return { title: headings.statuses, ...billTable('status', rows, sumBills(bills), lang) };
}

function classTable({ bills }: Settled, lang: Language): SumTable {
  const { headings, noClass } = REPORT_WORDS[lang];
  const rows = billGroups(bills).map((group) => sumRow(group.name ?? noClass, sumBills(group.bills)));
  return { title: headings.classes, ...billTable('class', rows, sumBills(bills), lang) };
}

function billTable(
  first: SumHeading,
  rows: readonly SummaryRow[],
  total: BillSums,
  lang: Language,
): Omit<SumTable, 'title'> {
  return { headings: [first, ...BILL_SUMS], rows, total: sumRow(REPORT_WORDS[lang].total, total) };
}

function sumRow(name: string, sums: BillSums): SummaryRow {
  return [name, ...BILL_SUMS.map((heading) => sums[heading])];
}

function moneyTable(settled: Settled, lang: Language): SumTable {
  const shares = sharesOf(settled);
  const rows = usualShares(shares).map((share): SummaryRow => {
    const { count, amount } = shares[share];
    return [REPORT_LABELS[lang].total[share], count, amount];
  });
  return {
    title: REPORT_WORDS[lang].headings.money,
    headings: ['outcome', 'count', 'amount'],
    rows,
  };
}

function outcomeTable({ movements }: Settled, lang: Language): SumTable {
  const { headings, total } = REPORT_WORDS[lang];
  const rows = [...groupBy(movements, (movement) => outcomeWords(movement, lang))].map(
    ([outcome, all]): SummaryRow => [outcome, all.length, sum(all)],
  );
  return {
    title: headings.outcomes,
    headings: ['outcome', 'count', 'amount'],
    rows,
    total: [total, movements.length, sum(movements)],
  };
}

function fileTable(files: readonly ReportFile[], lang: Language): SumTable {
  const { headings, proof: words } = REPORT_WORDS[lang];
  const proofOf = ({ proof, ...told }: ReportFile) =>
    proof ? words[hasOpenEnd({ ...told, proof }) ? 'openEnds' : proof.state] : '';
  const rows = files.map((each): SummaryRow => {
    const { file, account = '', period } = each;
    return [fileName(file) ?? '', account, period?.from ?? '', period?.to ?? '', proofOf(each)];
  });
  return { title: headings.files, headings: ['file', 'account', 'from', 'to', 'proof'], rows };
}
