import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStatement } from '../../src/statements/read.ts';
import { streamStatement } from '../../src/statements/stream.ts';
import { least, tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

const COLUMNS = ['Ngày', 'Số CT', 'Diễn giải', 'Ghi nợ', 'Ghi có'] as const;
type Order = readonly (typeof COLUMNS)[number][];

function linesOf(order: Order, count: number, from: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const cells: Readonly<Record<Order[number], string>> = {
      Ngày: `${String((at % 28) + 1).padStart(2, '0')}/09/2026`,
      'Số CT': `FT26${from + at}`,
      'Diễn giải': `HP${from + at} nop tien`,
      'Ghi nợ': '',
      'Ghi có': `${from + at + 1}000`,
    };
    return order.map((column) => cells[column]).join(';');
  });
}

const orders = fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length });
/** Counts of rows before which, and behind which, the first rows of a file end. */
const counts = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 330, max: 470 }));
const between = fc.array(
  fc.constantFrom('', 'Phần tiếp theo', 'Ghi chú;của;ngân hàng', 'Số tài khoản: 0123456789'),
  {
    maxLength: 3,
  },
);

test('tables of other orders of columns are read as they come as they are read whole, however far down they start', async () => {
  const held = createTally();
  await fc.assert(
    fc.asyncProperty(orders, counts, between, orders, counts, async (one, first, lines, other, second) => {
      const text = [
        one.join(';'),
        ...linesOf(one, first, 0),
        ...lines,
        other.join(';'),
        ...linesOf(other, second, 1000),
      ].join('\n');
      const bytes = new TextEncoder().encode(text);
      const whole = await readStatement(bytes);
      expect(whole.movements.map(({ amount }) => amount)).toEqual([
        ...Array.from({ length: first }, (_, at) => (at + 1) * 1000),
        ...Array.from({ length: second }, (_, at) => (at + 1001) * 1000),
      ]);
      const movements: unknown[] = [];
      for await (const part of streamStatement(fromPieces(bytes)))
        if (!('proof' in part)) movements.push(part);
      expect(movements).toEqual(whole.movements);
      held(first > 400 ? 'far down' : 'near');
      if (one.join() !== other.join()) held('other order');
    }),
    tries(40),
  );
  held.expectAtLeast({ 'far down': least(3), near: least(3), 'other order': least(20) });
}, 120_000);

async function* fromPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
