import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReadBillList } from '../../../src/issuing/index.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const separators = fc.constantFrom(',', ';', '\t');
const lists = fc.record({
  separator: separators,
  hasOrdinal: fc.boolean(),
  hasNote: fc.boolean(),
  count: fc.integer({ min: 4, max: 9 }),
});
type List = typeof lists extends fc.Arbitrary<infer T> ? T : never;

/** The lines of a list as text, their cells apart. */
function linesOf({ hasOrdinal, hasNote, count }: List): string[][] {
  const cells = (at: number) => [
    ...(hasOrdinal ? [String(at + 1)] : []),
    ...[`HP0000${at + 10}`, `Em ${at}`, `${at + 1}00.000`],
    ...(hasNote ? ['chuyển lớp'] : []),
  ];
  const headings = [
    ...(hasOrdinal ? ['STT'] : []),
    ...['Mã thanh toán', 'Họ và tên', 'Số tiền'],
    ...(hasNote ? ['Ghi chú'] : []),
  ];
  return [headings, ...Array.from({ length: count }, (_, at) => cells(at))];
}

function bytesOf(lines: readonly (readonly string[])[], separator: string): Uint8Array {
  return new TextEncoder().encode(lines.map((cells) => cells.join(separator)).join('\n'));
}

describe('a list of bills as text', () => {
  it('never loses who stands behind a quotation mark that is closed too late, or not at all', async () => {
    const met = createTally();
    const places = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(2));
    await fc.assert(
      fc.asyncProperty(lists, places, async (list, [first, from, to, rows]) => {
        const lines = linesOf(list);
        const width = lines[0]?.length ?? 1;
        const [open, opened, closed] = [first % (lines.length - 1), from % width, to % width];
        const close = open + rows + 1;
        const quoted = lines.map((cells, at) =>
          cells.map((cell, column) => {
            if (at === open && column === opened) return `"${cell}`;
            return at === close && column === closed ? `${cell}"` : cell;
          }),
        );
        const read = await safeReadBillList(bytesOf(quoted, list.separator));
        const codes = read.ok ? [] : read.issues.filter(({ severity }) => severity === 'error');
        expect(codes).not.toEqual([]);
        met(close >= lines.length ? 'never closed' : open === 0 ? 'from the headings' : 'in the rows');
      }),
      tries(200),
    );
    met.expectAtLeast({
      'never closed': least(10),
      'from the headings': least(10),
      'in the rows': least(50),
    });
  });

  it('takes cells of several lines as they are, with the marks that part cells among their words', async () => {
    const words = fc.array(fc.constantFrom('phòng 2', 'nộp sau', 'anh, chị', 'tổ 5'), {
      minLength: 2,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(lists, words, fc.nat(), async (list, lines, pick) => {
        const rows = linesOf({ ...list, hasNote: true });
        const at = 1 + (pick % (rows.length - 1));
        const noted = rows.map((cells, row) =>
          row === at ? [...cells.slice(0, -1), `"${lines.join('\n')}"`] : cells,
        );
        const read = await safeReadBillList(bytesOf(noted, list.separator));
        expect(read.ok && read.value.bills.map(({ amount }) => amount)).toEqual(
          rows.slice(1).map((_, row) => (row + 1) * 100_000),
        );
      }),
      tries(60),
    );
  });

  it('names the row, and where the rows below went', async () => {
    const text =
      'Mã thanh toán,Họ và tên,Số tiền\nHP00000150,"An,100.000\nHP00000247,Bình",200.000\nHP00000344,Chi,5.000';
    const read = await safeReadBillList(new TextEncoder().encode(text));
    const told = read.ok ? [] : read.issues.filter(({ code }) => code === 'list.row');
    expect(told.map(({ path, message }) => [path, message])).toEqual([
      [[2, 'B'], expect.stringMatching(/^B2: .*quotation mark.*: "An,100\.000.*HP00000247,Bình"$/s)],
    ]);
  });
});
