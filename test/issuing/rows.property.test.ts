import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReadBillList } from '../../src/issuing/index.ts';
import { moneyCell, withCell } from '../kit/issuing/lists.ts';
import {
  accounts,
  documentSheet,
  longSheet,
  mayTotal,
  rowStyles,
  sumOfLines,
  titledTotals,
} from '../kit/issuing/rows.ts';
import { least, tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

describe('a list with a row an item', () => {
  it('is one bill for each who pays, whether keys stand on every row, on the first or merged', async () => {
    const tally = createTally();
    await fc.assert(
      fc.asyncProperty(accounts, rowStyles, async (all, style) => {
        const read = await safeReadBillList([longSheet(all, style).sheet]);
        if (!read.ok) {
          const others = read.issues.filter(({ expected }) => expected !== 'totalOrItem');
          expect(others.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(
            [],
          );
          expect(mayTotal(all)).toBe(true);
        } else {
          const items = (lines: readonly { readonly title: string }[]) => lines.map(({ title }) => title);
          expect(
            read.value.bills.map(({ key, name, amount, items: own }) => [key, name, amount, items(own)]),
          ).toEqual(all.map((each) => [each.key, each.name, sumOfLines(each), items(each.lines)]));
          expect(read.value.proof.state).toBe(style.total || style.subtotals ? 'proved' : 'unproved');
          tally(style.keys);
        }
      }),
      tries(100),
    );
    tally.expectAtLeast({ each: least(15), first: least(15), merged: least(15) });
  });

  it('is refused where a sum is another than its totals say, or lacks', async () => {
    const tally = createTally();
    await fc.assert(
      fc.asyncProperty(
        accounts,
        rowStyles,
        fc.nat(),
        fc.constantFrom(0, 1000),
        async (all, style, pick, change) => {
          const { sheet, sums } = longSheet(all, { ...style, total: true });
          const at = sums[pick % sums.length] ?? 0;
          const other = change === 0 ? '' : moneyCell(7_777_000 + change, 1, 1);
          const read = await safeReadBillList([withCell(sheet, { at, column: 4 }, other)]);
          const codes = read.ok ? [] : read.issues.map(({ code }) => code);
          expect(codes).toContain(change === 0 ? 'list.row' : 'list.total');
          tally(change === 0 ? 'lacks' : 'differs');
        },
      ),
      tries(60),
    );
    tally.expectAtLeast({ lacks: least(10), differs: least(10) });
  });
});

describe('a list whose totals have titles of their own', () => {
  it('asks for no total, wherever these stand', async () => {
    const tally = createTally();
    await fc.assert(
      fc.asyncProperty(accounts, fc.constantFrom('payer', 'group'), async (all, each) => {
        const read = await safeReadBillList([titledTotals(all, each)]);
        const errors = read.ok ? [] : read.issues.filter(({ severity }) => severity === 'error');
        if (read.ok)
          expect(read.value.bills.map(({ key, amount }) => [key, amount])).toEqual(
            all.map((account) => [account.key, sumOfLines(account)]),
          );
        else expect(errors.map(({ expected }) => expected)).toContain('totalOrItem');
        tally(read.ok ? 'read' : 'asked');
      }),
      tries(60),
    );
    tally.expectAtLeast({ read: least(10), asked: least(1) });
  });
});

describe('a list with a row a line of an invoice', () => {
  it('asks for what is due of each invoice once, wherever its sums stand', async () => {
    await fc.assert(
      fc.asyncProperty(accounts, fc.constantFrom('each', 'first'), async (all, where) => {
        const read = await safeReadBillList([documentSheet(all, where)]);
        if (!read.ok) expect(read.issues.map(({ message }) => message)).toEqual([]);
        else {
          const due = all.map((each) => [each.key, sumOfLines(each) - each.discount - each.paid]);
          expect(read.value.bills.map(({ key, amount }) => [key, amount])).toEqual(
            due.filter(([, amount]) => amount !== 0),
          );
          expect(read.value.settled.map(({ key, amount }) => [key, amount])).toEqual(
            due.filter(([, amount]) => amount === 0),
          );
          expect(
            read.value.bills.every(
              ({ items, amount }) => items.reduce((sum, each) => sum + each.amount, 0) === amount,
            ),
          ).toBe(true);
        }
      }),
      tries(80),
    );
  });

  it('never asks for another sum where a line is not what its invoice says: it is refused, or only the line is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(accounts, fc.constantFrom('each', 'first'), fc.nat(), async (all, where, pick) => {
        const sheet = documentSheet(all, where);
        const at = 1 + (pick % (sheet.rows.length - 1));
        const read = await safeReadBillList([
          withCell(sheet, { at, column: 10 }, { text: '7777', number: 7777 }),
        ]);
        const due = all.map((each) => [each.key, sumOfLines(each) - each.discount - each.paid]);
        if (read.ok) expect(read.value.bills.map(({ key, amount }) => [key, amount])).toEqual(due);
        else expect(read.issues.map(({ code }) => code)).toContain('list.row');
      }),
      tries(60),
    );
  });
});
