import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { manifestText } from '../../../src/issuing/manifest/manifest.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-months-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PUPILS = [
  { code: 'HP00000150', key: 'HS150', name: 'Nguyễn An' },
  { code: 'HP00000247', key: 'HS247', name: 'Trần Bình' },
  { code: 'HP00000538', key: 'HS538', name: 'Lê Chi' },
];
const payee = { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' };

/** Writes the folder of a month, in which each pupil is asked a sum. */
function folderOf(name: string, sums: readonly number[], dueDate?: string): string {
  const rows = PUPILS.map((pupil, at) => {
    const amount = sums[at] ?? 0;
    const due = dueDate === undefined ? {} : { dueDate };
    const asked = { items: [], amount, purpose: pupil.code, payload: '', payee, check: 'none' as const };
    return { ...pupil, ...due, ...asked };
  });
  mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, name, 'manifest.csv'), manifestText(rows));
  return join(root, name);
}

interface Paid {
  readonly day: string;
  readonly amount: number;
  readonly words: string;
}

function statementOf(name: string, rows: readonly Paid[]): string {
  const lines = rows.map(({ day, amount, words }, at) => `${day},FT${name}${1000 + at},${amount},${words}`);
  const path = join(root, `${name}.csv`);
  writeFileSync(path, ['Số tài khoản: 1800201234567', 'Ngày GD,Số CT,Ghi có,Nội dung', ...lines].join('\n'));
  return path;
}

interface Booked {
  readonly bills: readonly { readonly key: string; readonly status: string; readonly received: number }[];
  readonly movements: readonly { readonly id: string; readonly allocations: readonly { bill: string }[] }[];
  readonly totals: Readonly<Record<'received' | 'allocated' | 'proposed' | 'unallocated', number>>;
}

async function booked(...args: readonly string[]): Promise<Booked> {
  const { out, err } = await vietqr(['reconcile', '--json', ...args]);
  if (out === '') throw new Error(err);
  return JSON.parse(out);
}

const statuses = ({ bills }: Booked) => Object.fromEntries(bills.map(({ key, status }) => [key, status]));

const MONTHS = ['thang-9', 'thang-10'];
const SEPTEMBER = [1_280_400, 540_000, 1_280_400];
const OCTOBER = [540_000, 540_000, 540_000];

describe('months that share their codes', () => {
  test('are settled as bills of their own, in any order of folders and statements, to the đồng', async () => {
    const met = createTally();
    const asked = fc.record({
      due: fc.boolean(),
      sums: fc.array(fc.tuple(fc.constantFrom(540_000, 1_280_400), fc.constantFrom(540_000, 720_000)), {
        minLength: 3,
        maxLength: 3,
      }),
      paid: fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 3, maxLength: 3 }),
      odd: fc.option(fc.constantFrom(100_000, 2_500_000)),
      isTurned: fc.tuple(fc.boolean(), fc.boolean()),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ due, sums, paid, odd, isTurned }) => {
        const folders = MONTHS.map((name, month) =>
          folderOf(
            name,
            sums.map((pair) => pair[month] ?? 0),
            due ? `2026-${month + 9}-25` : undefined,
          ),
        );
        const payments = MONTHS.map((_, month) =>
          PUPILS.flatMap(({ code }, at): Paid[] => {
            const amount = sums[at]?.[month] ?? 0;
            return paid[at]?.[month]
              ? [{ day: `1${at}/${month + 9}/2026`, amount, words: `${code} nop tien` }]
              : [];
          }),
        );
        const [first] = PUPILS;
        if (odd !== null) payments[1]?.push({ day: '30/10/2026', amount: odd, words: `${first?.code} nop` });
        const statements = payments.map((rows, month) => statementOf(`T${month}`, rows));
        const turn = (list: string[], isTurned: boolean) => (isTurned ? list.toReversed() : list);
        const files = [
          ...turn(folders, isTurned[0]),
          ...turn(
            statements.filter((_, at) => payments[at]?.length),
            isTurned[1],
          ),
        ];
        if (files.length === folders.length) return;
        const settled = await booked(...files);
        expect(settled).toEqual({
          ...(await booked(...folders, ...statements.filter((f) => files.includes(f)))),
          files: expect.anything(),
        });
        const { bills, movements, totals } = settled;
        const all = payments.flat();
        expect(totals.received).toBe(all.reduce((sum, { amount }) => sum + amount, 0));
        expect(totals.allocated).toBe(bills.reduce((sum, { received }) => sum + received, 0));
        expect(totals.allocated + totals.proposed + totals.unallocated).toBe(totals.received);
        expect(new Set(movements.map(({ id }) => id)).size).toBe(all.length);
        expect(bills.map(({ key }) => key)).toEqual(
          MONTHS.flatMap((month) => PUPILS.map(({ code }) => `${month}/${code}`)),
        );
        for (const [at, { code }] of PUPILS.entries()) {
          if (sums[at]?.[0] === sums[at]?.[1] || (at === 0 && odd !== null)) continue;
          for (const [month, name] of MONTHS.entries())
            expect(statuses(settled)[`${name}/${code}`]).toBe(paid[at]?.[month] ? 'paid' : 'unpaid');
          met('exact');
        }
        if (isTurned[0]) met('turned');
      }),
      tries(48),
    );
    met.expectAtLeast({ exact: least(36), turned: least(8) });
  });

  test('name the month in reports and decisions, whose own cells are read again', async () => {
    const folders = MONTHS.map((name, month) => folderOf(name, month === 0 ? SEPTEMBER : OCTOBER));
    const late = statementOf('late', [
      { day: '05/10/2026', amount: 1_280_400, words: 'HP00000538 nop no thang 9' },
      { day: '06/10/2026', amount: 300_000, words: 'HP00000150 nop' },
    ]);
    const report = join(root, 'report.csv');
    await vietqr(['reconcile', ...folders, late, '--lang=vi', `--out=${report}`, '--force']);
    const text = readFileSync(report, 'utf8');
    expect(text).toMatch(/thang-9\/HP00000538 HS538 Lê Chi,HP00000538,.*,đã nộp đủ,/);
    expect(text).toContain('thang-9/HP00000150=300000');
    const [{ id = '' } = {}] = (await booked(...folders, late)).movements.slice(1);
    const decided = join(root, 'decided.csv');
    const decide = async (cell: string) => {
      writeFileSync(decided, `Mã,Số tiền giao dịch,Gán cho mã\n${id},300000,${cell}\n`);
      return vietqr(['reconcile', '--json', ...folders, late, `--decisions=${decided}`, '--by=Lan']);
    };
    const { bills } = JSON.parse((await decide('thang-10/HP00000150')).out);
    expect(bills.find(({ key }: { key: string }) => key === 'thang-10/HP00000150').received).toBe(300_000);
    expect((await decide('HP00000150')).err).toContain('thang-9/HP00000150, thang-10/HP00000150');
    expect((await decide('thang-9/HP00000150 HS150 Nguyễn An')).err).toContain('thang-9/HP00000150');
  });
});

describe('a month that was closed', () => {
  const lock = join(root, 'lock.json');
  const paid = () =>
    statementOf(
      'closed',
      PUPILS.map(({ code }) => ({ day: '10/09/2026', amount: 540_000, words: `${code} nop` })),
    );

  test('stays closed beside the next, which asks the same and has no due day', async () => {
    const [september, october] = MONTHS.map((name) => folderOf(name, OCTOBER));
    await vietqr([
      'reconcile',
      september ?? '',
      paid(),
      '--lock-through=2026-09-30',
      `--lock-out=${lock}`,
      '--force',
    ]);
    const next = statementOf('next', [{ day: '10/10/2026', amount: 540_000, words: 'HP00000150 nop' }]);
    for (const both of [
      [september ?? '', october ?? ''],
      [october ?? '', september ?? ''],
    ])
      expect(statuses(await booked(...both, next, `--lock=${lock}`))).toEqual({
        ...Object.fromEntries(PUPILS.map(({ code }) => [`thang-9/${code}`, 'paid'])),
        ...Object.fromEntries(PUPILS.map(({ code }) => [`thang-10/${code}`, 'unpaid'])),
        'thang-10/HP00000150': 'paid',
      });
    const { err } = await vietqr(['reconcile', october ?? '', next, `--lock=${lock}`, '--lang=vi']);
    expect(err.match(/lock\.bill/g)).toHaveLength(1);
    expect(err).toContain('thang-9/HP00000150');
  });
});

test('a folder that is given twice is told once, and so is a copy whose due days are the same', async () => {
  const folder = folderOf('thang-9', SEPTEMBER, '2026-09-25');
  const copy = folderOf('ban-sao', SEPTEMBER, '2026-09-25');
  const other = statementOf('other', [{ day: '05/10/2026', amount: 540_000, words: 'HP00000538 nop' }]);
  for (const again of [join(folder, 'manifest.csv'), join(copy, 'manifest.csv')]) {
    const { err } = await vietqr(['reconcile', folder, `--bills=${again}`, other, '--lang=vi']);
    expect(err).toMatch(/list\.again: 3 mã thanh toán/);
  }
  const { err } = await vietqr(['reconcile', folder, other, '--lang=vi']);
  expect(err).toContain('hãy ghi thêm thư mục và sao kê của tháng đó');
});
