import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import {
  type UniqueMovement,
  uniqueMovements,
} from '../../../src/reconcile/settlement/deduplicate/deduplicate.ts';
import { divideNear } from '../../../src/reconcile/settlement/deduplicate/near.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const told = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5'),
    amount: fc.constantFrom(350_000, 100_000, 70_000, 50_000, -350_000),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined, freq: 9 }),
    account: fc.constantFrom('0570101451499', '0011001234567', undefined),
    reference: fc.constantFrom(
      ...['FT26215859460799', 'FT26215859460800', 'FT26215859460801', '5243', '5244'],
      undefined,
    ),
    description: fc.constantFrom(
      'nop tien',
      'HS20410 hoc phi',
      'hoan tra FT26215859460799',
      'FT26215859460800',
    ),
    source: fc.constantFrom('statement', 'sepay', undefined),
    file: fc.constantFrom('a.csv', 'b.csv', undefined),
    bill: fc.constantFrom('a', 'b', undefined),
  })
  .map(({ day, file, bill, ...rest }) => ({
    movement: {
      ...rest,
      time: day === undefined ? undefined : `2026-08-${String(day).padStart(2, '0')}T00:00:00+07:00`,
      at: file === undefined ? undefined : { file },
    },
    match: {
      status: bill ? 'matched' : 'none',
      bills: bill ? [{ code: 'HS1', id: bill }] : [],
      evidence: [],
    },
  }));

/** A movement with what is absent where it is as usual. */
function allOf(movement: UniqueMovement) {
  const { id, ids = [id], conflict = false, isPossibleDuplicate = false, match, ...rest } = movement;
  const { file: _file, ...told }: typeof rest & { file?: string } = rest;
  return { ...told, id, ids, conflict, isPossibleDuplicate, match, reversal: movement.reversal };
}

test('movements that are not compared, as nothing is near them, come out as if they had been', () => {
  const met = createTally();
  fc.assert(
    fc.property(fc.array(told, { maxLength: 12 }), (received) => {
      const all = uniqueMovements(received, [], createReport(), (reports) => ({ near: reports, alone: [] }));
      const divided = uniqueMovements(received, [], createReport(), (reports) => {
        const found = divideNear(reports);
        if (found.alone.length > 0) met('alone');
        if (found.near.length > 0) met('near');
        return found;
      });
      expect(divided.map(allOf)).toEqual(all.map(allOf));
    }),
    tries(2000),
  );
  met.expectAtLeast({ alone: least(1000), near: least(1000) });
});
