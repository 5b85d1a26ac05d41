import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { safeReadBillList } from '../../../src/issuing/list/read.ts';
import { compareManifests } from '../../../src/issuing/manifest/compare.ts';
import { type ManifestRow, manifestText } from '../../../src/issuing/manifest/manifest.ts';
import { readManifest } from '../../../src/issuing/manifest/read.ts';
import { MOST_IN_GROUP, paperGroups } from '../../../src/issuing/papers/groups.ts';
import { provenText } from '../../../src/issuing/proof/table.ts';
import {
  createRegister,
  REGISTER,
  readRegister,
  registerText,
} from '../../../src/issuing/register/register.ts';
import { writeVnd } from '../../../src/money/vnd.ts';
import { csvLines } from '../../../src/text/csv.ts';
import { createTally } from '../../kit/tally.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const title = text.filter((each) => !/\||: -?\d+$/.test(each));
const payee = { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' };

const manifestRowOf = fc.record(
  {
    code: fc.stringMatching(/^HP\d{8}$/),
    key: text,
    name: text,
    class: text,
    dueDate: fc.constant('2026-09-30'),
    amount: fc.integer({ min: 1, max: 10 ** 12 }),
    items: fc.array(fc.record({ title, amount: fc.integer({ min: -1000, max: 10 ** 9 }) }), { maxLength: 3 }),
    purpose: text,
    payload: text,
    payee: fc.constant(payee),
    check: fc.constantFrom('97-10' as const, 'none' as const),
  },
  { requiredKeys: ['code', 'key', 'amount', 'items', 'purpose', 'payload', 'payee', 'check'] },
);
const manifest = fc.uniqueArray(manifestRowOf, { selector: ({ code }) => code, maxLength: 5 });

const cellsOf = (csv: string) => [...csvLines(csv)];

/** Writes cells as a spreadsheet does, each in quotes. */
function textOf(cells: readonly (readonly string[])[], separator = ','): string {
  const quoted = (cell: string) =>
    `"${(/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
  const [head = [], ...lines] = cells;
  return [head.join(separator), ...lines.map((line) => line.map(quoted).join(separator))].join('\r\n');
}

function read(csv: string) {
  const report = createReport();
  const entries = readManifest(csv, report);
  return entries?.map(({ line: _, ...row }) => row) ?? report.issues.map(({ code, path }) => [code, ...path]);
}

describe('a manifest', () => {
  test('is read as it was written', () => {
    fc.assert(fc.property(manifest, (rows) => void expect(read(manifestText(rows))).toEqual(rows)));
  });

  const someRows = manifest.filter(({ length }) => length > 0);

  test('that was changed in any cell is refused at its line and column, or is read as it was written', () => {
    const changed = fc.record({ rows: someRows, at: fc.nat(), column: fc.nat(11), put: text });
    const tally = createTally();
    fc.assert(
      fc.property(changed, ({ rows, at, column, put }) => {
        const table = cellsOf(manifestText(rows));
        const line = (at % rows.length) + 1;
        fc.pre(table[line]?.[column] !== put);
        const cells = table.map((row, i) => (i === line ? row.with(column, put) : row));
        const report = createReport();
        const entries = readManifest(textOf(cells), report);
        if (entries) expect(entries.map(({ line: _, ...row }) => row)).toEqual(rows);
        else
          expect(report.issues).toMatchObject([
            { code: 'issue.manifest', path: [line + 1], expected: `cellChanged(${table[0]?.[column]})` },
          ]);
        expect(entries === undefined || column === 11 || /^\d+$/.test(put)).toBe(true);
        tally(entries ? 'read' : 'refused');
      }),
    );
    tally.expectAtLeast({ refused: 50, read: 0 });
  });

  test('whose total was changed is refused', () => {
    fc.assert(
      fc.property(someRows, fc.nat(12), text, (rows, column, put) => {
        const table = cellsOf(manifestText(rows));
        fc.pre(table.at(-1)?.[column] !== put);
        const cells = [...table.slice(0, -1), (table.at(-1) ?? []).with(column, put)];
        expect(read(textOf(cells))).toEqual([['issue.manifest', expect.any(Number)]]);
      }),
    );
  });

  test('from which lines are missing is refused, by their numbers and sum', () => {
    fc.assert(
      fc.property(someRows, fc.array(fc.nat(), { minLength: 1 }), (rows, drops) => {
        const gone = new Set(drops.map((at) => (at % rows.length) + 1));
        const kept = cellsOf(manifestText(rows)).filter((_, at) => !gone.has(at));
        const sum = [...gone].reduce((total, at) => total + (rows[at - 1]?.amount ?? 0), 0);
        const report = createReport();
        expect(readManifest(textOf(kept), report)).toBeUndefined();
        expect(report.issues).toMatchObject([
          {
            code: 'issue.manifest',
            expected: `linesMissing(${gone.size}, ${rows.length})`,
            received: `${[...gone].sort((a, b) => a - b).join('; ')}: ${writeVnd(sum)}`,
          },
        ]);
      }),
    );
  });

  test('that claims more lines than anybody could write is refused as soon, by the first that are missing', () => {
    const [row] = fc.sample(manifestRowOf, { numRuns: 1, seed: 7 });
    if (!row) throw new Error('no row');
    const claimed = manifestText([row]).replace(/w-1-/, `w-${10 ** 15 - 1}-`);
    const report = createReport();
    expect(readManifest(claimed, report)).toBeUndefined();
    expect(report.issues).toMatchObject([
      { code: 'issue.manifest', received: expect.stringMatching(/^2; 3; .*; 21; …/) },
    ]);
  });

  test('that lost its end, or its last lines with it, is refused', () => {
    fc.assert(
      fc.property(manifest, fc.nat(), (rows, cut) => {
        const table = cellsOf(manifestText(rows));
        const kept = table.slice(0, 1 + (cut % (rows.length + 1)));
        expect(read(textOf(kept))).toEqual([['issue.manifest', kept.length + 1]]);
      }),
    );
  });

  test('in which a line is that of another manifest is refused', () => {
    fc.assert(
      fc.property(someRows, fc.nat(), fc.integer({ min: 1, max: 9 }), (rows, at, more) => {
        const line = (at % rows.length) + 1;
        const other = rows.map((row) => ({ ...row, amount: row.amount + more }));
        const foreign = cellsOf(manifestText(other))[line] ?? [];
        const cells = cellsOf(manifestText(rows)).map((row, i) => (i === line ? foreign : row));
        expect(read(textOf(cells))).toEqual([['issue.manifest', rows.length + 2]]);
        const twice = [...cellsOf(manifestText(rows)).slice(0, -1), foreign];
        expect(read(textOf(twice))).toHaveLength(1);
      }),
    );
  });

  test('that was sorted, or saved by a spreadsheet, is read as it was written', () => {
    const kinds = fc.record({
      rows: fc.array(manifestRowOf, { maxLength: 5 }).map((rows) =>
        rows.map((row, at) => ({
          ...row,
          code: `HP0000${at}`,
          key: `0${row.amount}`,
          check: '31-3' as const,
        })),
      ),
      order: fc.infiniteStream(fc.nat()),
      separator: fc.constantFrom(',', ';', '\t'),
      day: fc.constantFrom('30/09/2026', '9/30/2026', '30-9-2026'),
    });
    fc.assert(
      fc.property(kinds, ({ rows, order, separator, day }) => {
        const [head = [], ...lines] = cellsOf(manifestText(rows));
        const saved = lines.map((row) =>
          row.map((cell) =>
            cell === '2026-09-30' ? day : cell === '31-3' ? '31-Thg3' : cell.replace(/^0+(?=[1-9]\d*$)/, ''),
          ),
        );
        const sorted = saved
          .map((row) => ({ row: [...row, '', 'ghi chú'], by: order.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ row }) => row);
        expect(read(textOf([head, head.map(() => ''), ...sorted], separator))).toEqual(rows);
      }),
    );
  });

  test('is no other table, and holds no code twice', () => {
    const [row] = fc.sample(manifestRowOf, { numRuns: 1, seed: 7 });
    if (!row) throw new Error('no row');
    expect(read('a,b\r\n1,2\r\n')).toEqual([['issue.manifest', 1]]);
    expect(read(manifestText([row, row]))).toEqual([['issue.manifest', 3]]);
  });

  test('is a list of bills too', async () => {
    const rows = [1, 2, 3].map((at): ManifestRow => {
      const amount = 350_000 * at;
      const items = [
        { title: 'Tiền ăn', amount: 300_000 * at },
        { title: 'BHYT', amount: 50_000 * at },
      ];
      const texts = {
        name: `Nguyễn Văn ${at}`,
        class: '6A1',
        dueDate: '2026-09-30',
        payload: '0002',
        purpose: `HP${at}`,
      };
      return { code: `HP0000${at}`, key: `060100${at}`, amount, items, payee, check: '97-10', ...texts };
    });
    const list = await safeReadBillList(new TextEncoder().encode(manifestText(rows)));
    expect(list.ok && list.value.bills.map(({ code, amount, payer }) => [code, amount, payer])).toEqual(
      rows.map(({ code, amount, key }) => [code, amount, key]),
    );
  });

  test('tells what changed since another one', () => {
    fc.assert(
      fc.property(manifest, manifest, (before, after) => {
        const keyed = (rows: ManifestRow[]) => [...new Map(rows.map((row) => [row.key, row])).values()];
        const [old, now] = [keyed(before), keyed(after)];
        const changes = compareManifests(old, now);
        const kinds = (kind: string) => changes.filter((change) => change.kind === kind).length;
        expect(kinds('new') + kinds('changed') + kinds('unchanged')).toBe(now.length);
        expect(kinds('gone') + kinds('changed') + kinds('unchanged')).toBe(old.length);
        expect(compareManifests(old, old).every(({ kind }) => kind === 'unchanged')).toBe(true);
      }),
    );
  });
});

describe('a register', () => {
  test('is read as it was written, and gives no serial number twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { maxLength: 20 }),
        fc.uniqueArray(text, { maxLength: 5 }),
        (keys, more) => {
          const register = createRegister();
          for (const key of keys) register.setPayee(key, `p${register.add(key) % 2}`);
          const kept = readRegister(registerText(register), createReport());
          expect(kept && [...kept.entries()]).toEqual([...register.entries()]);
          for (const key of more) kept?.add(key);
          const serials = [...(kept?.entries() ?? [])].map(({ serial }) => serial);
          expect(new Set(serials).size).toBe(new Set([...keys, ...more]).size);
        },
      ),
    );
  });

  test.each([
    [
      'a key twice',
      [
        ['k', '1'],
        ['k', '2'],
      ],
      3,
    ],
    [
      'a number twice',
      [
        ['k', '1'],
        ['l', '1'],
      ],
      3,
    ],
    ['no number', [['k', 'x']], 2],
  ])('is refused for %s', (_title, lines, line) => {
    expect(
      readLines(
        provenText(
          REGISTER,
          lines.map((cells) => [...cells, '']),
        ),
      ),
    ).toEqual([['issue.register', line]]);
  });

  test('is no other table', () => {
    expect(readLines('a,b\r\n')).toEqual([['issue.register', 1]]);
  });

  test('in which numbers are exchanged, changed or missing is refused', () => {
    const kept = fc.record({
      keys: fc.uniqueArray(text, { minLength: 2, maxLength: 9 }),
      at: fc.nat(),
      to: fc.nat(),
    });
    fc.assert(
      fc.property(kept, ({ keys, at, to }) => {
        const register = createRegister(keys.map((key, i) => ({ key, serial: i + 1, payee: '' })));
        const table = cellsOf(registerText(register));
        const [a, b] = [(at % keys.length) + 1, ((at + 1 + (to % (keys.length - 1))) % keys.length) + 1];
        const exchanged = table
          .with(a, (table[a] ?? []).with(1, String(b)))
          .with(b, (table[b] ?? []).with(1, String(a)));
        expect(readLines(textOf(exchanged))).toEqual(
          [a, b].sort((x, y) => x - y).map((i) => ['issue.register', i + 1]),
        );
        expect(readLines(textOf(table.toSpliced(a, 1)))).toEqual([['issue.register', keys.length + 1]]);
        expect(readLines(textOf(table.slice(0, -1)))).toEqual([['issue.register', keys.length + 2]]);
      }),
    );
  });
});

function readLines(csv: string) {
  const report = createReport();
  expect(readRegister(csv, report)).toBeUndefined();
  return report.issues.map(({ code, path }) => [code, ...path]);
}

test('groups hold each row once, under names that every system takes and none confuses', () => {
  const names = fc.constantFrom(
    '6A1',
    '6a1',
    'CON',
    'nul',
    'Lớp 6/A1',
    'Lop 6 A1',
    '',
    '…',
    'x'.repeat(90),
    '../..',
  );
  fc.assert(
    fc.property(fc.array(fc.record({ class: names }), { maxLength: 40 }), (rows) => {
      const groups = paperGroups(rows);
      expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
      const files = groups.map(({ fileName }) => fileName.toLowerCase());
      expect(new Set(files).size).toBe(files.length);
      for (const file of files)
        expect(file).toMatch(/^(?!(?:con|nul|prn|aux|com\d|lpt\d)$)[0-9a-z_-]{1,44}$/);
    }),
  );
  const large = paperGroups(Array.from({ length: 2 * MOST_IN_GROUP + 1 }, () => ({ class: 'A' })));
  expect(large.map(({ fileName, rows }) => [fileName, rows.length])).toEqual([
    ['A-1', MOST_IN_GROUP],
    ['A-2', MOST_IN_GROUP],
    ['A-3', 1],
  ]);
});
