import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { decode } from 'vietqr-kit';
import { readBillList } from 'vietqr-kit/issuing';
import { defineReference } from 'vietqr-kit/reference';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readPdfCodes } from '../../../src/issuing/papers/read-back.ts';
import { csvLines } from '../../../src/text/csv.ts';
import { vietqr } from '../../kit/inputs/vietqr.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const root = mkdtempSync(join(tmpdir(), 'vietqr-carry-'));
const place = (name: string) => join(root, name);
const [september, october, november] = ['thang-9', 'thang-10', 'thang-11'].map(place) as [
  string,
  string,
  string,
];
const { issue: codeOf } = defineReference({ prefix: 'HP', digits: 6 });
const config = `--config=${place('vietqr.json')}`;
const SETTINGS = {
  preset: 'school',
  payee: { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' },
  reference: { prefix: 'HP', digits: 6 },
  papers: ['checklist'],
};

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  writeFileSync(place('vietqr.json'), JSON.stringify(SETTINGS));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes a list of a sum for each pupil, and issues it; one whose sum is 0 is not in it. */
async function issue(folder: string, sums: readonly number[], ...flags: string[]) {
  const list = `${folder}.csv`;
  const rows = sums.flatMap((sum, at) =>
    sum === 0 ? [] : [`06010${at + 1},Nguyễn Thị ${at + 1},6A1,${sum}`],
  );
  writeFileSync(list, ['Mã HS,Họ và tên,Lớp,Học phí', ...rows].join('\n'));
  return vietqr(['issue', list, `--out=${folder}`, config, '--lang=vi', ...flags]);
}

interface Paid {
  readonly day: string;
  readonly pupil: number;
  readonly amount: number;
}

function statement(name: string, payments: readonly Paid[]): string {
  const lines = payments.map(
    ({ day, pupil, amount }, at) => `${day},FT${name}${100 + at},,${amount},${codeOf(pupil + 1)} 6A1`,
  );
  const other = `01/${name}/2026,FT${name}099,5000,,PHI DICH VU`;
  writeFileSync(
    place(`${name}.csv`),
    ['Số tài khoản: 1800201234567', 'Ngày GD,Số CT,Ghi nợ,Ghi có,Nội dung', other, ...lines].join('\n'),
  );
  return place(`${name}.csv`);
}

interface Booked {
  readonly bills: readonly {
    readonly key: string;
    readonly status: string;
    readonly received: number;
    readonly amountDue: number;
  }[];
  readonly totals: Readonly<Record<'received' | 'allocated' | 'proposed' | 'unallocated', number>>;
}

async function reconcile(...args: readonly string[]): Promise<Booked> {
  const { out, err } = await vietqr(['reconcile', '--json', ...args]);
  if (out === '') throw new Error(err);
  return JSON.parse(out);
}

const manifest = async (folder: string) =>
  (await readBillList(new Uint8Array(readFileSync(join(folder, 'manifest.csv'))))).bills;
const sumOf = (sums: readonly number[]) => sums.reduce((all, sum) => all + sum, 0);
const statusOf = ({ bills }: Booked, folder: string, pupil: number) =>
  bills.find(({ key }) => key === `${folder.slice(root.length + 1)}/${codeOf(pupil + 1)}`)?.status;

const DUE = 1_541_800;
const since = (paid: string) => [`--carry=${september}`, `--statement=${paid}`];

describe('debts of the month before', () => {
  test('with what was paid make what was asked, and are settled to the đồng when one code of both is paid', async () => {
    const met = createTally();
    const pupil = fc.record({
      old: fc.constantFrom(1_541_800, 858_000),
      now: fc.constantFrom(0, 1_280_400, 858_000, 1_541_800),
      parts: fc.constantFrom([], [200_000], [200_000, 300_000], 'all' as const),
      later: fc.constantFrom('nothing', 'both', 'now', 'old'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(pupil, { minLength: 4, maxLength: 6 }),
        fc.boolean(),
        async (pupils, isTurned) => {
          for (const each of [september, october, place('register.csv')])
            rmSync(each, { recursive: true, force: true });
          const olds = pupils.map(({ old }) => old);
          await issue(september, olds);
          const early = pupils.flatMap(({ parts, old }, at): Paid[] =>
            (parts === 'all' ? [old] : parts).map((amount, nth) => ({
              day: `1${nth}/09/2026`,
              pupil: at,
              amount,
            })),
          );
          const paid = statement('09', early);
          const nows = pupils.map(({ now }) => now);
          if (sumOf(nows) === 0) return;
          await issue(october, nows, `--carry=${september}`, `--statement=${paid}`);
          const rests = pupils.map(({ old }, at) =>
            sumOf([old, ...early.filter((each) => each.pupil === at).map(({ amount }) => -amount)]),
          );
          const asked = new Map((await manifest(october)).map(({ code, amount }) => [code, amount]));
          for (const [at, { now }] of pupils.entries()) {
            const rest = rests[at] ?? 0;
            expect(asked.get(codeOf(at + 1))).toBe(now === 0 ? undefined : now + rest);
            if (now > 0 && rest > 0) met('carried');
            if (now === 0 && rest > 0) met('left');
          }
          const late = pupils.flatMap(({ later, now }, at): Paid[] => {
            const rest = rests[at] ?? 0;
            const amount = { nothing: 0, both: now + rest, now, old: rest }[later] ?? 0;
            return amount === 0 || (now === 0 && later === 'both')
              ? []
              : [{ day: '05/10/2026', pupil: at, amount }];
          });
          const folders = isTurned ? [october, september] : [september, october];
          const settled = await reconcile(...folders, paid, statement('10', late));
          const { bills, totals } = settled;
          expect(totals).toMatchObject({ proposed: 0, unallocated: 0, received: totals.allocated });
          expect(totals.received).toBe(sumOf([...early, ...late].map(({ amount }) => amount)));
          expect(sumOf(bills.map(({ amountDue }) => amountDue))).toBe(sumOf(olds) + sumOf(nows));
          for (const [at, { later, now }] of pupils.entries()) {
            const rest = rests[at] ?? 0;
            const isOldPaid =
              rest === 0 || later === 'both' || later === 'old' || (later === 'now' && now === rest);
            if (now === 0 && rest > 0) continue;
            expect(statusOf(settled, september, at)).toMatch(isOldPaid ? /^paid/ : /^un/);
            if (now > 0 && later === 'both') expect(statusOf(settled, october, at)).toMatch(/^paid/);
            if (now > 0 && later === 'nothing') expect(statusOf(settled, october, at)).toBe('unpaid');
            if (later === 'both' && rest < (olds[at] ?? 0)) met('rest and now');
          }
        },
      ),
      tries(24),
    );
    met.expectAtLeast({ carried: least(12), left: least(6), 'rest and now': least(3) });
  });

  test('stand as an item of their own, and whoever is not carried is named', async () => {
    await issue(september, [DUE, DUE, DUE, 400_000, 300_000]);
    const paid = statement('09', [
      { day: '10/09/2026', pupil: 0, amount: DUE },
      { day: '11/09/2026', pupil: 1, amount: 500_000 },
    ]);
    writeFileSync(paid, '\n12/09/2026,FT99,,300000,PHU HUYNH EM NGUYEN THI 5 LOP 6A1 NOP TIEN', {
      flag: 'a',
    });
    const { code, err } = await issue(october, [900_000, 900_000, 0, 900_000, 900_000], ...since(paid));
    expect(code).toBe(0);
    expect(err).toContain(`chuyển nợ từ ${september}: 2 người nộp, 1.441.800 đ; phiếu cũ`);
    expect(err).toContain(`danh sách này: 1 người nộp, 1.541.800 đ: ${codeOf(3)} Nguyễn Thị 3;`);
    expect(err).toContain(`có tiền trả lại cần kiểm tra: 1 người nộp, 300.000 đ: ${codeOf(5)} Nguyễn Thị 5;`);
    const table = [...csvLines(readFileSync(join(october, 'carried.csv'), 'utf8'))].slice(1);
    expect(
      table.map(([state, month, each, , , , received, left]) => [state, month, each, received, left]),
    ).toEqual([
      ['đã chuyển vào mã kỳ này', 'thang-9', codeOf(2), '500000', '1041800'],
      ['đã chuyển vào mã kỳ này', 'thang-9', codeOf(4), '0', '400000'],
      ['không có khoản thu kỳ này, chưa chuyển', 'thang-9', codeOf(3), '0', '1541800'],
      ['có thể đã nộp hoặc đã được trả lại, chưa chuyển', 'thang-9', codeOf(5), '0', '300000'],
    ]);
    const bills = await manifest(october);
    expect(bills.map(({ amount, payload = '' }) => [amount, decode(payload).amount])).toEqual(
      [900_000, 1_941_800, 1_300_000, 900_000].map((sum) => [sum, sum]),
    );
    const text = readFileSync(join(october, 'manifest.csv'), 'utf8');
    expect(text).toContain('Học phí: 900000 | Còn nợ thang-9: 1041800');
    expect(text).toContain('thang-9: 1041800 (1800201234567:FT09101:2026-09-11:500000=500000)');
  });

  test('are told where the folder that they are of is not given, and counted in', async () => {
    await issue(september, [DUE, DUE]);
    await issue(october, [900_000, 900_000], ...since(statement('09', [])));
    const late = statement('10', [{ day: '05/10/2026', pupil: 0, amount: DUE + 900_000 }]);
    const alone = await vietqr(['reconcile', october, late, '--lang=vi']);
    expect(alone.err).toContain('thang-10: 2 mã gồm cả 3.083.600 đ còn nợ của thang-9, tính chung');
    expect((await reconcile(october, late)).bills.map(({ status }) => status)).toEqual(['paid', 'unpaid']);
    const both = await vietqr(['reconcile', september, october, late, '--lang=vi']);
    expect(both.err).toContain('số này chỉ tính một lần, vào thang-9');
  });

  test('are reminded of by their own letters, the new month without them', async () => {
    await issue(september, [DUE, DUE]);
    const paid = statement('09', [{ day: '10/09/2026', pupil: 1, amount: 500_000 }]);
    await issue(october, [900_000, 900_000], ...since(paid));
    const late = statement('10', [{ day: '05/10/2026', pupil: 0, amount: DUE + 900_000 }]);
    const out = place('nhac.pdf');
    const { err } = await vietqr([
      'remind',
      september,
      october,
      paid,
      late,
      `--out=${out}`,
      config,
      '--lang=vi',
    ]);
    expect(err).toContain('2 giấy nhắc, tổng 1.941.800 đ');
    const codes = readPdfCodes(new Uint8Array(readFileSync(out)));
    expect(codes.map((payload) => decode(payload).amount)).toEqual([1_041_800, 900_000]);
  });

  test('of months in a row are carried on, and never count twice', async () => {
    await issue(september, [DUE]);
    await issue(october, [900_000], ...since(statement('09', [])));
    const none = statement('10', []);
    await issue(november, [700_000], `--carry=${october}`, `--statement=${none}`);
    expect((await manifest(november)).map(({ amount }) => amount)).toEqual([DUE + 1_600_000]);
    const due = async (...folders: string[]) =>
      (await reconcile(...folders, none)).bills.map(({ amountDue }) => amountDue);
    expect(await due(november)).toEqual([DUE + 1_600_000]);
    expect(await due(october, november)).toEqual([DUE + 900_000, 700_000]);
    expect(await due(november, september, october)).toEqual([DUE, 900_000, 700_000]);
    const { code, err } = await vietqr(['reconcile', september, november, none, '--lang=vi']);
    expect([code, err]).toEqual([2, expect.stringContaining('hãy ghi thêm thư mục thang-10')]);
  });

  test('that two folders would ask for are refused, and carried where both are named', async () => {
    await issue(september, [DUE]);
    const none = statement('09', []);
    await issue(october, [900_000], ...since(none));
    const twice = await issue(november, [700_000], ...since(none));
    expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('--carry=thang-10')]);
    await issue(november, [700_000], ...since(none), `--carry=${october}`);
    expect((await manifest(november)).map(({ amount }) => amount)).toEqual([DUE + 1_600_000]);
    const { code, err } = await vietqr(['reconcile', october, november, none, '--lang=vi']);
    expect([code, err]).toEqual([2, expect.stringContaining('hãy ghi thêm thư mục thang-9')]);
    expect(
      (await reconcile(september, october, november, none)).bills.map(({ amountDue }) => amountDue),
    ).toEqual([DUE, 900_000, 700_000]);
  });

  test('that were paid meanwhile are not asked for again, and none is dropped in silence', async () => {
    await issue(september, [DUE, DUE]);
    const paid = statement('09', []);
    await issue(october, [900_000, 900_000], ...since(paid));
    const dropped = await issue(october, [950_000, 900_000]);
    expect([dropped.code, dropped.err]).toEqual([2, expect.stringContaining('gồm cả nợ của thang-9')]);
    const late = statement('10', [{ day: '05/10/2026', pupil: 0, amount: DUE + 900_000 }]);
    const again = await issue(october, [900_000, 900_000], ...since(paid), `--statement=${late}`);
    expect(again.err).toContain(`chuyển nợ từ ${september}: 1 người nộp`);
    expect((await manifest(october)).map(({ amount }) => amount)).toEqual([900_000, DUE + 900_000]);
    const settled = await reconcile(september, october, paid, late);
    expect([statusOf(settled, september, 0), statusOf(settled, october, 0)]).toEqual(['paid', 'paid']);
    const all = statement('11', [{ day: '06/10/2026', pupil: 1, amount: DUE }]);
    await issue(october, [900_000, 900_000], ...since(paid), `--statement=${late}`, `--statement=${all}`);
    expect((await manifest(october)).map(({ amount }) => amount)).toEqual([900_000, 900_000]);
  });

  test('stay paid where the month is issued again after its code was paid', async () => {
    await issue(september, [DUE, DUE]);
    const paid = statement('09', [{ day: '10/09/2026', pupil: 0, amount: 500_000 }]);
    await issue(october, [900_000, 900_000], ...since(paid));
    const both = DUE - 500_000 + 900_000;
    const late = statement('10', [{ day: '05/10/2026', pupil: 0, amount: both }]);
    const before = await reconcile(september, october, paid, late);
    await issue(october, [900_000, 900_000], ...since(paid), `--statement=${late}`);
    const after = await reconcile(september, october, paid, late);
    for (const each of [before, after])
      expect([statusOf(each, september, 0), statusOf(each, october, 0)]).toEqual(['paid', 'paid']);
    expect(after.totals).toEqual(before.totals);
  });

  test('of months in a row change nothing where the last is issued again, however often', async () => {
    const november = place('thang-11');
    await issue(september, [DUE]);
    const none = statement('09', []);
    await issue(october, [900_000], ...since(none));
    const carrying = [`--carry=${october}`, `--statement=${none}`];
    await issue(november, [700_000], ...carrying);
    const read = () => readFileSync(join(november, 'manifest.csv'), 'utf8');
    const first = read();
    for (const _ of [1, 2]) {
      await issue(november, [700_000], ...carrying);
      expect(read()).toBe(first);
    }
  });

  test('are named and not carried where money went back and nobody can say of which bill', async () => {
    await issue(september, [1_000_000]);
    await issue(october, [1_020_000]);
    const paid = statement('10', [{ day: '05/10/2026', pupil: 0, amount: 2_020_000 }]);
    const back = place('tra-lai.csv');
    const line = `06/10/2026,FT10900,1000000,,Hoan tra ${codeOf(1)}`;
    writeFileSync(back, ['Ngày GD,Số CT,Ghi nợ,Ghi có,Nội dung', line].join('\n'));
    const months = [september, october, paid, back];
    const { bills } = await reconcile(...months);
    expect(bills.map(({ status }) => status)).toEqual(['needs_review', 'needs_review']);
    const reminded = await vietqr(['remind', ...months, `--out=${place('nhac.pdf')}`, config, '--lang=vi']);
    expect(reminded.err).toContain('hoặc có tiền trả lại cần kiểm tra: 2 (');
    const flags = [...since(paid), `--carry=${october}`, `--statement=${back}`];
    const carried = await issue(place('thang-11'), [500_000], ...flags);
    expect(carried.err).toContain(`${codeOf(1)} Nguyễn Thị 1`);
    expect((await manifest(place('thang-11'))).map(({ amount }) => amount)).toEqual([500_000]);
  });

  test.each([
    ['without a statement', () => [`--carry=${september}`], 'cần sao kê'],
    ['of the folder itself', () => [`--carry=${october}`, '--statement=x.csv'], 'chính là thư mục ghi ra'],
    ['of no folder', () => [`--carry=${place('thang-8')}`, '--statement=x.csv'], 'không có thư mục mã'],
  ])('%s are refused', async (_, flags, words) => {
    await issue(september, [DUE]);
    await issue(october, [DUE]);
    const { code, err } = await issue(october, [900_000], ...flags());
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

test.each([
  ['the same again', 'VP0001'],
  ['others', 'VP0002'],
])('a list of documents carries nothing, %s, and says how the open ones are paid', async (_, number) => {
  writeFileSync(place('vietqr.json'), JSON.stringify({ ...SETTINGS, preset: 'hospital' }));
  const lists = ['VP0001', number].map((each, at) => {
    const list = place(`vien-phi-${at}.csv`);
    writeFileSync(list, `Số phiếu thu,Mã BN,Họ và tên,Số tiền\n${each},BN01,Nguyễn Thị Bình,900000\n`);
    return list;
  });
  const issued = (list: string | undefined, folder: string, ...flags: string[]) =>
    vietqr(['issue', list ?? '', `--out=${folder}`, config, '--lang=vi', ...flags]);
  expect((await issued(lists[0], september)).code).toBe(0);
  const { code, err } = await issued(lists[1], october, ...since(statement('09', [])));
  expect(code).toBe(2);
  expect(err).toContain('mỗi mã của danh sách này dành cho một chứng từ');
  expect(err).toContain(`vietqr remind ${september} SAO_KÊ`);
  expect(existsSync(october)).toBe(false);
});
