import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { safeReadBillList } from '../../../src/issuing/list/read.ts';
import { compareManifests } from '../../../src/issuing/manifest/compare.ts';
import { MANIFEST_HEAD, type ManifestRow, manifestCells } from '../../../src/issuing/manifest/manifest.ts';
import { readManifest } from '../../../src/issuing/manifest/read.ts';
import { MOST_IN_GROUP, paperGroups } from '../../../src/issuing/papers/groups.ts';
import { createRegister, readRegister, registerText } from '../../../src/issuing/register/register.ts';
import { csvLine } from '../../../src/text/csv.ts';

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

function written(rows: readonly ManifestRow[]): string {
  return MANIFEST_HEAD + rows.map((row) => csvLine(manifestCells(row))).join('');
}

function read(csv: string) {
  const report = createReport();
  return readManifest(csv, report) ?? report.issues.map(({ code, path }) => [code, ...path]);
}

describe('a manifest', () => {
  test('is read as it was written', () => {
    fc.assert(fc.property(manifest, (rows) => void expect(read(written(rows))).toEqual(rows)));
  });

  test('that was changed in any cell is refused at its line', () => {
    const changed = fc.record({
      rows: manifest.filter(({ length }) => length > 0),
      at: fc.nat(),
      digit: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(changed, ({ rows, at, digit }) => {
        const line = at % rows.length;
        const next = rows.map((row, i) => (i === line ? { ...row, amount: row.amount + digit } : row));
        const cells = next.map((row, i) => [
          ...manifestCells(row).slice(0, -1),
          manifestCells(rows[i] ?? row).at(-1) ?? '',
        ]);
        expect(read(MANIFEST_HEAD + cells.map(csvLine).join(''))).toEqual([['issue.manifest', line + 2]]);
      }),
    );
  });

  test('is no other table, and holds no code twice', () => {
    const [row] = fc.sample(manifestRowOf, { numRuns: 1, seed: 7 });
    if (!row) throw new Error('no row');
    expect(read('a,b\r\n1,2\r\n')).toEqual([['issue.manifest', 1]]);
    expect(read(written([row, row]))).toEqual([['issue.manifest', 3]]);
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
    const list = await safeReadBillList(new TextEncoder().encode(written(rows)));
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
    ['another table', 'a,b\r\n', 1],
    ['a key twice', 'k,1,\r\nk,2,\r\n', 3],
    ['a number twice', 'k,1,\r\nl,1,\r\n', 3],
    ['no number', 'k,x,\r\n', 2],
  ])('is refused for %s', (title, lines, line) => {
    const head = title === 'another table' ? '' : (registerText(createRegister()).split('\r\n')[0] ?? '');
    const report = createReport();
    expect(readRegister(head === '' ? lines : `${head}\r\n${lines}`, report)).toBeUndefined();
    expect(report.issues.map(({ code, path }) => [code, ...path])).toEqual([['issue.register', line]]);
  });
});

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
