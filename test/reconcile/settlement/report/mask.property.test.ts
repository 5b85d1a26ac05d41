import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bill,
  proposeBills,
  reportCsv,
  reportHtml,
  reportJson,
  reportTable,
  reportXlsx,
  type Settlement,
  settle,
} from '../../../../src/reconcile/index.ts';
import { readSheets } from '../../../../src/tables/index.ts';
import { month } from '../../../kit/reconcile/months.ts';
import { tries } from '../../../kit/scale.ts';
import { createTally } from '../../../kit/tally.ts';

const SECRETS = ['Quách', 'Wvòng', 'QUACH', 'gửi con', '0987654321', '99900', 'khất', '20260077'];

/** The same settlement with what tells of people wherever that can stand. */
function withSecrets({ settlement }: { readonly settlement: Settlement }): Settlement {
  return {
    ...settlement,
    bills: settlement.bills.map((state) => {
      const known = { name: 'Quách Wvòng Ân', customer: '2026007712' };
      return { ...state, ...known, bill: { ...state.bill, ...known } };
    }),
    movements: settlement.movements.map((state) => ({
      ...state,
      description: `QUACH WVONG AN ${state.description} gửi con 0987654321`,
      counterpartyAccount: '9990001112223',
      ...(state.decision && { decision: { ...state.decision, by: 'Quách Kế Toán', note: 'nhà Quách khất' } }),
    })),
  };
}

type Line = Readonly<Record<string, string>>;

/** The lines of a CSV report without the columns in which people are told of. */
function withoutPeople(csv: string): readonly Line[] {
  const rows: readonly Line[] = parse(csv, { columns: true });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).filter(
        ([name]) => !['Mã', 'Nội dung giao dịch', 'Ghi chú', 'Người quyết định'].includes(name),
      ),
    ),
  );
}

async function bookText(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readSheets(bytes);
  return JSON.stringify(sheets);
}

describe('masked reports', () => {
  test('tell of nobody, and of the money as the others do', async () => {
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(month, async (drawn) => {
        const settlement = withSecrets(drawn);
        const masked = { lang: 'vi', mask: true } as const;
        const csv = reportCsv(settlement, masked);
        const told = [
          csv,
          reportHtml(settlement, { ...masked, matched: drawn.matched }),
          reportJson(settlement, masked),
          reportTable(settlement, masked),
          await bookText(reportXlsx(settlement, masked)),
        ];
        for (const text of told) for (const secret of SECRETS) expect(text).not.toContain(secret);
        expect(withoutPeople(csv)).toEqual(withoutPeople(reportCsv(settlement, { lang: 'vi' })));
        const { totals, proposals, credits, shares } = JSON.parse(reportJson(settlement, masked));
        const whole = JSON.parse(reportJson(settlement));
        expect({ totals, proposals, credits, shares }).toEqual({
          totals: whole.totals,
          proposals: whole.proposals,
          credits: whole.credits,
          shares: whole.shares,
        });
        const isKept = ({ allocations, description }: (typeof settlement.movements)[number]) =>
          allocations.some(({ bill }) => description.includes(`HS2041${bill.slice(1)}`));
        if (settlement.movements.some(isKept)) {
          met('a code stays');
          expect(csv).toMatch(/HS2041\d …/);
        }
        if (settlement.movements.some(({ decision }) => decision)) met('a note goes');
        if (proposals.length > 0) met('proposed');
        if (credits.length > 0) met('paid too much');
      }),
      tries(100, 30),
    );
    met.expectAtLeast({ 'a code stays': 10, 'a note goes': 8, proposed: 1, 'paid too much': 3 });
  });

  test.each([
    ['Nguyễn Văn An', 'N. V. A.'],
    ['NGUYEN VAN AN', 'N. V. A.'],
    ['Đỗ Thị Ánh'.normalize('NFD'), `${'Đ'.normalize('NFD')}. T. ${'Á'.normalize('NFD')}.`],
    ['an (6A)', 'A. A.'],
    ['12', '…'],
  ])('write %j as %j', (name, written) => {
    const bill: Bill & { readonly name: string } = { code: 'HS204100', amount: 1000, name };
    expect(JSON.parse(reportJson(settle([bill], []), { mask: true })).bills[0].name).toBe(written);
  });

  test('propose by the names that they do not tell', () => {
    const bill = { code: 'HS204100', amount: 350_000, name: 'Quách Wvòng Ân', class: '6A' };
    const movement = { id: 'm', amount: 350_000, description: 'QUACH WVONG AN 6A nop tien' };
    const settlement = settle([bill], [{ movement, match: { status: 'none', bills: [], evidence: [] } }]);
    expect(proposeBills(settlement)).toMatchObject([{ movement: 'm', bills: ['HS204100'] }]);
    expect(JSON.parse(reportJson(settlement, { mask: true })).proposals).toEqual(proposeBills(settlement));
  });
});
