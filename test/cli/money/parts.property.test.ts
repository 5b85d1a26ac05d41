import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneySummary } from '../../../src/cli/shared/money/report/money-summary.ts';
import {
  reportCsv,
  reportHtml,
  reportJson,
  reportTable,
  reportXlsx,
  type Settlement,
} from '../../../src/reconcile/index.ts';
import { readSheets } from '../../../src/tables/index.ts';
import { MONTH_TOLD_TWICE, month } from '../../kit/reconcile/months.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

type Sums = readonly [count: number, amount: number];

/** What each report calls the whole, its parts, and what of it is too much. */
const NAMES = {
  en: {
    whole: 'Received',
    parts: [
      ...['Allocated', 'Proposed', 'Not allocated', 'May be counted already'],
      ...['To be paid back, as decided', 'For no bill, as decided'],
      'Went back, and was for no bill',
    ],
    over: 'Paid too much, among what was allocated',
  },
  vi: {
    whole: 'Tổng tiền vào',
    parts: [
      ...['Đã ghi nhận', 'Chờ xác nhận', 'Chưa ghi nhận', 'Có thể trùng'],
      ...['Phải trả lại, theo quyết định', 'Không thuộc khoản thu nào, theo quyết định'],
      'Đã hoàn trả, không tính cho khoản thu nào',
    ],
    over: 'Nộp thừa, nộp trùng, trong số đã ghi nhận',
  },
} as const;
type Language = keyof typeof NAMES;
const LANGUAGES: readonly Language[] = ['en', 'vi'];

/** Counts and sums by their names, as a report tells them. */
type Told = ReadonlyMap<string, Sums>;

const number = (text = '') => Number(text.replace(/[.,]/g, '').replace('\u2212', '-'));

function inTable(settlement: Settlement, lang: Language): Told {
  const foot = reportTable(settlement, { lang }).split('\n\n').at(-1) ?? '';
  return new Map(
    [...foot.matchAll(/^(.+): (\S+) đ(?: \((\S+) .+\))?$/gm)].map(([, name = '', sum, count = '0']) => [
      name,
      [number(count), number(sum)],
    ]),
  );
}

async function inSheets(bytes: Uint8Array, place: number): Promise<Told> {
  const { sheets } = await readSheets(bytes);
  const rows = sheets.slice(0, place).flatMap(({ rows }) => rows);
  const told = new Map<string, Sums>();
  const cells = rows.map((row) => row.cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)));
  const top = cells.findIndex(([first]) => Object.values(NAMES).some(({ whole }) => whole === first));
  for (const [name = '', count, sum] of cells.slice(top)) {
    if (count === undefined || count === '') break;
    told.set(name, [number(count), number(sum)]);
  }
  return told;
}

/** CSV has sums, and the movements themselves to count. */
function inCsv(settlement: Settlement, lang: Language): ReadonlyMap<string, number> {
  const rows: readonly (readonly string[])[] = parse(reportCsv(settlement, { lang }));
  const [heads = []] = rows;
  const column = (en: string, vi: string) => heads.findIndex((head) => head === en || head === vi);
  const [status, received, amount] = [
    column('Status', 'Tình trạng'),
    column('Received', 'Đã thu'),
    column('Movement amount', 'Số tiền giao dịch'),
  ];
  const kind = lang === 'en' ? 'total' : 'tổng cộng';
  return new Map(
    rows
      .filter(([first]) => first === kind)
      .map((row) => [row[status] ?? '', Number(row[received] || row[amount])]),
  );
}

/** The parts that the ending of a call says, the whole first. */
function inSummary(settlement: Settlement, lang: Language): readonly Sums[] {
  const [first] = moneySummary(settlement);
  return [...(first?.[lang] ?? '').matchAll(/(\S+) đ \(([\d.]+)/g)].map(([, sum, count]) => [
    number(count),
    number(sum),
  ]);
}

const total = (all: readonly Sums[]): Sums => [
  all.reduce((sum, [count]) => sum + count, 0),
  all.reduce((sum, [, amount]) => sum + amount, 0),
];
const NOTHING: Sums = [0, 0];
const partsIn = (told: Told, lang: Language) => NAMES[lang].parts.map((name) => told.get(name) ?? NOTHING);

test('in every report the parts make what came in, in number and to the đồng, and what is too much is said', async () => {
  const met = createTally();
  await fc.assert(
    fc.asyncProperty(month, fc.constantFrom(...LANGUAGES), async ({ settlement }, lang) => {
      const came = settlement.movements.filter(({ amount }) => amount > 0);
      const whole: Sums = total(came.map(({ amount }) => [1, amount]));
      const tooMuch = settlement.bills.filter(
        ({ status }) => status === 'overpaid' || status === 'duplicate',
      );
      const over: Sums = total(tooMuch.map(({ difference = 0 }) => [1, difference]));
      const { parts, over: overName, whole: wholeName } = NAMES[lang];

      const table = inTable(settlement, lang);
      const book = await inSheets(reportXlsx(settlement, { lang }), 1);
      const page = await inSheets(new TextEncoder().encode(reportHtml(settlement, { lang })), 9);
      for (const told of [table, book, page]) {
        expect(told.get(wholeName)).toEqual(whole);
        expect(total(partsIn(told, lang))).toEqual(whole);
        expect(told.get(overName) ?? [0, 0]).toEqual(over);
      }
      const csv = inCsv(settlement, lang);
      expect([...parts, wholeName, overName].every((name) => csv.has(name))).toBe(true);
      expect(parts.reduce((sum, name) => sum + (csv.get(name) ?? Number.NaN), 0)).toBe(whole[1]);
      expect([csv.get(wholeName), csv.get(overName)]).toEqual([whole[1], over[1]]);

      const { shares } = JSON.parse(reportJson(settlement));
      const keys = [
        ...['allocated', 'proposed', 'unallocated', 'possibleDuplicates', 'toReturn', 'setAside'],
        'sentBack',
      ];
      const ofJson = keys.map((key): Sums => [shares[key].count, shares[key].amount]);
      expect(total(ofJson)).toEqual(whole);
      expect(shares).toMatchObject({
        received: { count: whole[0], amount: whole[1] },
        overpaid: { count: over[0], amount: over[1] },
      });

      const undone = new Set(settlement.movements.flatMap(({ undoes }) => undoes ?? []));
      const gone = came.filter(({ id, outcome }) => outcome === 'unallocated' && undone.has(id));
      expect(shares.sentBack).toEqual({
        count: gone.length,
        amount: total(gone.map(({ amount }) => [1, amount]))[1],
      });

      const [all, ...some] = inSummary(settlement, lang);
      expect(all).toEqual(whole);
      expect(total(some)).toEqual(whole);
      const lines = moneySummary(settlement).map((line) => line[lang].replace(/\./g, ''));
      expect(lines.some((line) => line.includes(` ${over[1]} đ;`) && line.includes(`${over[0]} `))).toBe(
        over[0] > 0,
      );
      for (const [at, key] of keys.entries()) if ((ofJson[at]?.[0] ?? 0) > 0) met(key);
      if (over[0] > 0) met('overpaid');
      if (shares.walletFees.count > 0) met('walletFees');
      if (shares.outgoing.amount < 0) met('outgoing');
    }),
    { ...tries(200, 40), examples: LANGUAGES.map((lang) => [MONTH_TOLD_TWICE, lang]) },
  );
  met.expectAtLeast({
    ...{ allocated: least(20), proposed: least(4), unallocated: least(10), possibleDuplicates: 2 },
    ...{ toReturn: 1, setAside: 1, sentBack: 1, overpaid: least(4), walletFees: 1, outgoing: least(10) },
  });
}, 120_000);
