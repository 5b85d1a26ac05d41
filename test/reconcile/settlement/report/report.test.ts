import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Bill,
  type MatchedMovement,
  reportCsv,
  reportTable,
  settle,
} from '../../../../src/reconcile/index.ts';
import { least, tries } from '../../../kit/scale.ts';
import { createTally } from '../../../kit/tally.ts';

const bills: readonly Bill[] = ['a', 'b', 'c'].map((id, i) => ({ id, code: `HS2041${i}`, amount: 350_000 }));

const movement = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5', '6', '7'),
    amount: fc.constantFrom(350_000, 700_000, 200_000, -350_000, -11_000, 0),
    to: fc.constantFrom<readonly string[]>([], ['a'], ['b'], ['a', 'b']),
    isUnsure: fc.boolean(),
    source: fc.constantFrom('sepay', 'statement'),
    reference: fc.constantFrom('FT26215859460799', 'FT26215859460800', undefined),
  })
  .map(
    ({ to, isUnsure, reference, ...rest }): MatchedMovement => ({
      movement: {
        ...rest,
        description: `HS ${to.join(' ')}`,
        time: '2026-08-03T00:00:00+07:00',
        account: '0570101451499',
        ...(reference !== undefined && { reference }),
      },
      match: {
        status: to.length === 0 ? 'none' : isUnsure ? 'suggested' : to.length > 1 ? 'multiple' : 'matched',
        bills: bills.filter(({ id = '' }) => to.includes(id)),
        evidence: [],
      },
    }),
  );

/** Lines of the report by kind, each an object by heading. */
function linesOf(csv: string): { readonly [heading: string]: string }[] {
  return parse(csv, { columns: true });
}

const added = (lines: readonly { readonly [heading: string]: string }[], column: string) =>
  lines.reduce((sum, line) => sum + Number(line[column]), 0);

test('a CSV report adds up: what came in is allocated, proposed, not allocated, or may be counted already', () => {
  const met = createTally();
  fc.assert(
    fc.property(
      fc.array(movement, { maxLength: 9 }),
      fc.constantFrom('propose', 'exact'),
      (received, multiple) => {
        const settled = settle(bills, received, { policy: { multiple } });
        const lines = linesOf(reportCsv(settled, { lang: 'en' }));
        const of = (kind: string) => lines.filter(({ Kind }) => Kind === kind);
        const foot = (status: string, column = 'Movement amount') =>
          Number(of('total').find(({ Status }) => Status === status)?.[column]);
        const amounts = settled.movements.map(({ amount }) => amount);
        const came = amounts.filter((amount) => amount > 0).reduce((sum, amount) => sum + amount, 0);
        const collected = foot('Allocated', 'Received');
        const duplicates = foot('May be counted already');
        const sentBack = foot('Went back, and was for no bill');
        expect(collected + foot('Proposed') + foot('Not allocated') + duplicates + sentBack).toBe(came);
        expect(foot('Received')).toBe(came);
        const wentBack = foot('Went back', 'Received');
        expect(added(of('bill'), 'Received')).toBe(collected - wentBack);
        expect(of('movement').every(({ Received }) => Received === '')).toBe(true);
        expect(added(of('movement'), 'Movement amount')).toBe(came - wentBack + foot('Outgoing'));
        expect(of('movement')).toHaveLength(settled.movements.length);
        const doubtful = of('movement').filter(
          (line) => line.Status === 'may be one counted already' && !line['Movement amount']?.startsWith('-'),
        );
        expect(added(doubtful, 'Movement amount')).toBe(duplicates);
        const table = reportTable(settled, { lang: 'en' });
        for (const [share, amount] of [
          ['May be counted already', duplicates],
          ['Outgoing', foot('Outgoing')],
        ] as const)
          expect(table.includes(`${share}: `)).toBe(amount !== 0);
        if (collected > 0) met('allocated');
        if (wentBack > 0) met('went back');
        if (sentBack > 0) met('sent back');
        if (duplicates > 0) met('possible duplicates');
        if (foot('Proposed') > 0) met('proposed');
        if (foot('Outgoing') < 0) met('outgoing');
      },
    ),
    tries(800, 34),
  );
  met.expectAtLeast({
    allocated: least(50),
    'possible duplicates': least(20),
    proposed: least(5),
    outgoing: least(50),
    'went back': least(5),
    'sent back': 1,
  });
});
