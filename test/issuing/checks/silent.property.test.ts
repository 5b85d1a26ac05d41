import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BillListInput, safeReadBillList } from '../../../src/issuing/index.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const sum = fc.integer({ min: 10, max: 3000 }).map((each) => each * 1000);
const sums = fc.array(sum, { minLength: 4, maxLength: 9 });
const HEADINGS = ['Mã thanh toán', 'Họ và tên', 'Số tiền'];

function code(at: number): string {
  return `HP0000${String(at + 10)}`;
}

/** The rows of a list of codes: each with a name and a sum. */
function rowsOf(all: readonly number[]): string[][] {
  return all.map((each, at) => [code(at), `Em ${at}`, each.toLocaleString('de-DE')]);
}

async function read(rows: BillListInput, options = {}) {
  const result = await safeReadBillList(rows, options);
  const issues = result.ok ? result.warnings : result.issues;
  return {
    amounts: result.ok ? result.value.bills.map(({ amount }) => amount) : undefined,
    errors: issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code: name, path }) => [name, ...path]),
    words: issues.map(({ message }) => message).join('\n'),
  };
}

describe('rows that are totals and do not say so', () => {
  it('are nobody who pays, whatever stands in the column of keys or of names', async () => {
    const label = fc.constantFrom(['6A1', ''], ['', 'Lớp 6A1'], ['Khối 6', '']);
    await fc.assert(
      fc.asyncProperty(sums, sums, label, async (first, second, [key = '', name = '']) => {
        const total = (all: readonly number[]) => [
          key,
          name,
          all.reduce((a, b) => a + b, 0).toLocaleString('de-DE'),
        ];
        const rows = rowsOf([...first, ...second]);
        const all = [
          ...rows.slice(0, first.length),
          total(first),
          ...rows.slice(first.length),
          total(second),
        ];
        const { amounts, words } = await read([HEADINGS, ...all]);
        expect(amounts).toEqual([...first, ...second]);
        expect(words).toContain(`${first.length + 2}`);
      }),
      tries(40),
    );
  });
});

describe('the unit of sums', () => {
  const line = fc.constantFrom('Đơn vị tính: nghìn đồng', 'ĐVT: 1000 đồng', '(Đơn vị: ngàn đồng)');
  const small = fc.array(fc.integer({ min: 1001, max: 9999 }), { minLength: 3, maxLength: 6 });

  it('counts where it is said below the rows, as above them', async () => {
    await fc.assert(
      fc.asyncProperty(small, line, fc.boolean(), async (all, unit, isAbove) => {
        const rows = [HEADINGS, ...rowsOf(all)];
        const given = isAbove ? [[unit], ...rows] : [...rows, ['', unit]];
        expect((await read(given)).amounts).toEqual(all.map((each) => each * 1000));
      }),
      tries(40),
    );
  });

  it('refuses the list where two are said, and where none is said of small sums alone', async () => {
    await fc.assert(
      fc.asyncProperty(small, line, async (all, unit) => {
        const headings = [...HEADINGS.slice(0, 2), 'Số tiền (đồng)'];
        const [error] = (await read([[unit], headings, ...rowsOf(all)])).errors;
        expect(error?.[0]).toBe('list.units');
        expect((await read([[unit], headings, ...rowsOf(all)], { unit: 1 })).amounts).toEqual(all);
        expect((await read([HEADINGS, ...rowsOf(all)])).errors.map(([name]) => name)).toEqual(['list.unit']);
        expect((await read([headings, ...rowsOf(all)])).amounts).toEqual(all);
      }),
      tries(40),
    );
  });
});

describe('a key', () => {
  it('that a spreadsheet wrote as a power, or that stands beside another in its cell, is refused', async () => {
    const bad = fc.constantFrom(
      '7.9002E+11',
      '7,90020190123E+11',
      `${code(1)}, ${code(2)}`,
      `${code(7)};${code(8)}`,
    );
    await fc.assert(
      fc.asyncProperty(sums, bad, fc.nat(), async (all, key, pick) => {
        const at = pick % all.length;
        const rows = rowsOf(all).map((cells, row) => (row === at ? [key, ...cells.slice(1)] : cells));
        expect((await read([HEADINGS, ...rows])).errors).toEqual([['list.row', at + 2, 'A']]);
      }),
      tries(40),
    );
  });

  it('is one however it is spelled, where matching does not tell the spellings apart', async () => {
    const spell = fc.constantFrom(
      (text: string) => text.toLowerCase(),
      (text: string) => text.replace('HP', 'HP-'),
      (text: string) => text.replace(/(\d{4})/, '$1 '),
    );
    await fc.assert(
      fc.asyncProperty(sums, spell, async (all, other) => {
        const rows = [...rowsOf(all), [other(code(0)), 'Em khác', '50.000']];
        const { errors } = await read([HEADINGS, ...rows]);
        expect(errors).toEqual([
          ['list.row', 2, 'A'],
          ['list.row', all.length + 2, 'A'],
        ]);
      }),
      tries(40),
    );
  });
});

describe('a sum', () => {
  it('that is merged over several who pay is refused at each of them', async () => {
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(sums, fc.nat(), fc.integer({ min: 1, max: 2 }), async (all, pick, more) => {
        const top = pick % (all.length - more);
        const rows = rowsOf(all).map(([key = '', name = '', shown = ''], at) => ({
          row: at + 2,
          cells: [key, name, at > top && at <= top + more ? '' : shown],
        }));
        const merges = [{ top: top + 2, bottom: top + 2 + more, left: 2, right: 2 }];
        const sheet = { name: 'T9', rows: [{ row: 1, cells: HEADINGS }, ...rows], merges };
        const result = await safeReadBillList([sheet]);
        const errors = result.ok ? [] : result.issues.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ path }) => path)).toEqual(
          Array.from({ length: more + 1 }, (_, at) => ['T9', top + 2 + at, 'C']),
        );
        met(`over ${more + 1}`);
      }),
      tries(40),
    );
    met.expectAtLeast({ 'over 2': least(5), 'over 3': least(5) });
  });

  it('is asked for in the column that was named by hand, whatever other columns are called or add up to', async () => {
    const others = fc.constantFrom('Phải nộp', 'Còn nợ', 'Tổng cộng', 'Số tiền');
    await fc.assert(
      fc.asyncProperty(sums, others, fc.boolean(), async (all, other, isFirst) => {
        const [named, otherSum] = ['Cần đóng góp', (each: number) => (each + 1000).toLocaleString('de-DE')];
        const headings = ['Mã HS', 'Họ và tên', ...(isFirst ? [other, named] : [named, other])];
        const rows = rowsOf(all).map(([key = '', name = '', shown = ''], at) => {
          const beside = otherSum(all[at] ?? 0);
          return [key, name, ...(isFirst ? [beside, shown] : [shown, beside])];
        });
        const { amounts, errors } = await read([headings, ...rows], { columns: { amount: named } });
        if (amounts) expect(amounts).toEqual(all);
        else expect(errors.map(([name]) => name)).toContain('list.column');
      }),
      tries(60),
    );
  });

  it('and its key, name, class, due day and state are those of the columns that were named, whatever others are called', async () => {
    const usual = {
      code: 'Mã thanh toán',
      key: 'Mã HS',
      name: 'Họ và tên',
      class: 'Lớp',
      dueDate: 'Hạn nộp',
    };
    const wanted = { code: 'HP9999', key: 'K9', name: 'Tên khác', class: '9C', dueDate: '2026-10-31' };
    const written = { ...wanted, dueDate: '31/10/2026' };
    const names = fc.subarray(Object.keys(usual).filter(isUsual), { minLength: 1 });
    function isUsual(name: string): name is keyof typeof usual {
      return Object.hasOwn(usual, name);
    }
    await fc.assert(
      fc.asyncProperty(names, fc.boolean(), async (named, isFirst) => {
        const own = ['HP0001', 'K1', 'An', '6A', '30/09/2026'];
        const [extra, values] = [named.map((name) => `Cột ${name}`), named.map((name) => written[name])];
        const join = (a: readonly string[], b: readonly string[]) => (isFirst ? [...b, ...a] : [...a, ...b]);
        const rows = [
          [...join(Object.values(usual), extra), 'Số tiền'],
          [...join(own, values), '100.000'],
          [
            ...join(
              own.map((text) => text.replace('1', '2')),
              values.map((text) => text.replace('9', '8')),
            ),
            '120.000',
          ],
        ];
        const columns = Object.fromEntries(named.map((name, at) => [name, extra[at]]));
        const result = await safeReadBillList(rows, { columns });
        const [bill] = result.ok ? result.value.bills : [];
        const found = {
          code: bill?.code,
          key: bill?.payer,
          name: bill?.name,
          class: bill?.class,
          dueDate: bill?.dueDate,
        };
        for (const name of named) expect([name, found[name]]).toEqual([name, wanted[name]]);
      }),
      tries(100),
    );
  });

  it('is not that of a list with prices and counts and no column of what they make', async () => {
    const rows = [
      ['Mã thanh toán', 'Họ và tên', 'Đơn giá', 'Số lượng'],
      [code(1), 'An', '35.000', '22'],
      [code(2), 'Bình', '35.000', '20'],
    ];
    expect((await read(rows)).errors).toEqual([['list.amount']]);
  });
});

describe('a row with a key like those of the list', () => {
  type Place = 'above' | 'sheet' | 'alone';
  const place = fc.constantFrom<Place>('above', 'sheet', 'alone');
  const sheetOf = (name: string, rows: readonly (readonly string[])[]) => ({
    name,
    merges: [],
    rows: rows.map((cells, at) => ({ row: at + 1, cells })),
  });
  const withLost = (where: Place, rows: readonly (readonly string[])[], lost: string) => {
    const own = [lost, 'Em khác', '90.000'];
    if (where === 'above') return [sheetOf('6A1', [own, HEADINGS, ...rows])];
    if (where === 'alone') return [sheetOf('6A1', [HEADINGS, ...rows, [lost, '', '']])];
    return [sheetOf('6A1', [HEADINGS, ...rows]), sheetOf('6A2', [own])];
  };

  it('is named where it is not read: above the headings, on a sheet without them, or with nothing beside it', async () => {
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(sums, place, async (all, where) => {
        const rows = rowsOf(all);
        const { errors } = await read(withLost(where, rows, code(89)));
        const at = where === 'alone' ? all.length + 2 : 1;
        expect(errors).toEqual([['list.row', where === 'sheet' ? '6A2' : '6A1', at, 'A']]);
        const again = (await read(withLost(where, rows, code(0)))).errors;
        expect(again).toEqual(where === 'above' ? [['list.row', '6A1', 1, 'A']] : []);
        met(where);
      }),
      tries(120, 5),
    );
    met.expectAtLeast({ above: least(10), sheet: least(10), alone: least(10) });
  });
});

describe('words in place of what was paid', () => {
  it('refuse the list, unless they are ways of paying; other words are told', async () => {
    const paid = fc.constantFrom('x', 'rồi', '05/09/2026', 'đã nộp');
    const method = fc.constantFrom('CK', 'Tiền mặt', 'chuyển khoản');
    const list = (heading: string, word: string, all: readonly number[]) => [
      ['Mã HS', 'Họ và tên', 'Phải nộp', heading],
      ...rowsOf(all).map((cells, at) => [...cells, at % 2 === 0 ? word : '']),
    ];
    await fc.assert(
      fc.asyncProperty(sums, paid, method, async (all, word, way) => {
        expect((await read(list('Đã nộp', word, all))).errors).toEqual([['list.column', 'D']]);
        expect((await read(list('Thanh toán', way, all))).amounts).toEqual(all);
        const reduced = await read(list('Miễn giảm', 'hộ nghèo', all));
        expect([reduced.amounts, reduced.words]).toEqual([all, expect.stringContaining('words and no sums')]);
      }),
      tries(30),
    );
  });

  it('are told where a state is not known', async () => {
    const rows = [
      [...HEADINGS, 'Trạng thái'],
      [code(1), 'An', '100.000', 'Nghỉ học'],
      [code(2), 'Bình', '200.000', 'Chưa nộp'],
      [code(3), 'Chi', '200.000', 'Nghỉ học'],
    ];
    expect((await read(rows)).words).toContain('Nghỉ học (2)');
  });
});
