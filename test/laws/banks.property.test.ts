import fc from 'fast-check';
import { isVietqrError } from 'vietqr-kit';
import { expect, test } from 'vitest';
import {
  type Bank,
  bankByBin,
  bankDetails,
  banks,
  findBank,
  findBanks,
  matchBank,
} from '../../src/banks/index.ts';
import { foldName, stripDiacritics } from '../../src/text/diacritics.ts';
import { countEdits } from '../../src/text/edit-distance.ts';
import { anyCharacter } from '../kit/inputs/any-character.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

/** The names that a bank does not itself list as ambiguous: one code is that of two banks in two lists. */
const namesOf = (bank: Bank): string[] =>
  [
    ...[bank.bin, bank.code, bank.shortName, bank.name, bankDetails(bank)?.nameEn ?? bank.name],
    ...bank.aliases,
    ...bank.formerNames.map((former) => former.name),
  ].filter((name) => !bank.ambiguousAliases.includes(name));
const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => stripDiacritics(name),
  (name) => name.replaceAll(' ', ''),
  (name) => ` ${name.replaceAll(' ', '  - ')}. `,
];

test('every bank is found by each of its names, however spelled', () => {
  for (const bank of banks) {
    for (const name of namesOf(bank)) {
      for (const spell of SPELLINGS) expect(findBank(spell(name)), spell(name)).toBe(bank);
    }
  }
});

/** Words that stand around the name of any bank. */
const WRAPPERS: readonly ((name: string) => string)[] = [
  ...['Ngân hàng', 'Ngân hàng TMCP', 'NH TMCP', 'Ngân hàng Thương mại Cổ phần', 'Ngân hàng TNHH MTV'].map(
    (form) => (name: string) => `${form} ${name}`,
  ),
  ...['Bank', 'Vietnam', 'Bank Vietnam', 'Việt Nam', 'Hà Nội', 'HN', 'TP.HCM', 'Ho Chi Minh'].map(
    (end) => (name: string) => `${name} ${end}`,
  ),
];

test('only one code is left open, and then both banks are told', () => {
  const open = banks.filter(({ code }) => findBank(code) === undefined);
  expect(open.map(({ code }) => code)).toEqual(['BVB']);
  expect(matchBank('BVB').candidates?.map(({ shortName }) => shortName)).toEqual(['BaoVietBank', 'BVBank']);
});

test('the words any bank bears around a name lead to no other bank, unless to its very own name', () => {
  const key = (name: string) =>
    foldName(name)
      .replace(/^nganhang(?:tmcp)?/, '')
      .replace(/hanoi$/, 'hn')
      .replace(/(?:tphcm|hochiminh)$/, 'hcm');
  const owners = new Map(banks.flatMap((bank) => namesOf(bank).map((name) => [key(name), bank] as const)));
  let found = 0;
  for (const bank of banks) {
    for (const name of namesOf(bank)) {
      for (const wrap of WRAPPERS) {
        const query = wrap(name);
        const hit = findBank(query);
        if (hit) expect(hit, query).toBe(owners.get(key(query)) ?? bank);
        if (hit === bank) found++;
      }
    }
  }
  expect(found).toBeGreaterThan(1000);
});

test('every bank is among those that its BIC and its shared names may mean', () => {
  const met = createTally();
  for (const bank of banks) {
    const own = bank.swift ? [bank.swift, `${bank.swift}XXX`.toLowerCase()] : [];
    for (const query of own) {
      const { bank: found, candidates = [found] } = matchBank(query);
      expect(candidates, query).toContain(bank);
      met('BIC');
    }
    for (const name of bank.ambiguousAliases) {
      const { bank: found, candidates } = matchBank(name);
      expect(found ? found.code.toLowerCase() === name.toLowerCase() : candidates?.includes(bank)).toBe(true);
      met('shared name');
    }
  }
  met.expectAtLeast({ BIC: 60, 'shared name': 5 });
});

test('what an exact look-up finds, the picker offers first', () => {
  const met = createTally();
  for (const bank of banks.filter(({ confidence }, i) => confidence !== 'low' && i % runs(16, 1) === 0)) {
    for (const name of namesOf(bank)) {
      const [first] = findBanks(name, { limit: 1 });
      const outranked = !bank.receiveSupported && first?.receiveSupported;
      met(outranked ? 'outranked' : 'first');
      if (!outranked) expect(first, name).toBe(bank);
    }
  }
  met.expectAtLeast({ first: runs(25, 500), outranked: 0 });
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const letter = fc.constantFrom(...LETTERS);
const pickable = banks.filter((bank) => bank.confidence !== 'low' && bank.shortName.length >= 6);

/** One slip of the finger: a letter left out, put in, replaced, or swapped with the next. */
const slip = fc
  .record({ bank: fc.constantFrom(...pickable), at: fc.nat(), kind: fc.nat(3), letter })
  .map(({ bank, at, kind, letter }) => {
    const name = bank.shortName.toLowerCase();
    const i = at % name.length;
    const middle = ['', name.charAt(i) + letter, letter, name.charAt(i + 1) + name.charAt(i)][kind];
    return { bank, query: name.slice(0, i) + middle + name.slice(i + (kind === 3 ? 2 : 1)) };
  });

test('a short name of six letters or more with one slip is listed, in the top three unless more are as near', () => {
  const met = createTally();
  fc.assert(
    fc.property(slip, ({ bank, query }) => {
      const listed = findBanks(query);
      expect(listed).toContain(bank);
      met(listed.indexOf(bank) < 3 ? 'top three' : 'below');
      if (listed.indexOf(bank) < 3) return;
      const { bank: meant, candidates = [meant] } = matchBank(query);
      const asNear = pickable.filter(
        (other) => candidates.includes(other) || slowEdits(query, other.shortName.toLowerCase()) <= 1,
      );
      expect(asNear.length, `${query} is as near to`).toBeGreaterThan(3);
    }),
    { numRuns: runs(100) },
  );
  met.expectAtLeast({ 'top three': runs(60), below: 0 });
});

const fewLetters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('edits are counted as a plain full table counts them', () => {
  fc.assert(
    fc.property(fewLetters, fewLetters, fc.nat(3), (query, name, limit) => {
      const whole = slowEdits(query, name);
      const starts = Array.from(name, (_, i) => slowEdits(query, name.slice(0, i)));
      const start = Math.min(whole, ...starts);
      const counted = countEdits(query, name, limit);
      expect(counted.whole).toBe(whole <= limit ? whole : Number.POSITIVE_INFINITY);
      expect(counted.start).toBe(start <= limit ? start : Number.POSITIVE_INFINITY);
    }),
    { numRuns: runs(120, 3000) },
  );
});

/** What a call threw, if anything. */
function refusalOf(call: () => unknown): 'none' | 'an issue' | 'another error' {
  try {
    call();
    return 'none';
  } catch (error) {
    return isVietqrError(error) ? 'an issue' : 'another error';
  }
}

test('no value makes a look-up throw or find a bank that is not in the directory', () => {
  const oddities = fc.oneof(
    fc.anything(),
    fc.string({ unit: anyCharacter, maxLength: 60 }),
    fc.constant(Symbol('bank')),
  );
  const met = createTally();
  fc.assert(
    fc.property(oddities, oddities, (query, options) => {
      const found = [findBank, bankByBin].map((look) => Reflect.apply(look, undefined, [query]));
      Reflect.apply(bankDetails, undefined, [query]);
      const { candidates = [] } = Reflect.apply(matchBank, undefined, [query]);
      const listed = Reflect.apply(findBanks, undefined, [query]);
      expect(refusalOf(() => Reflect.apply(findBanks, undefined, [query, options]))).not.toBe(
        'another error',
      );
      const all = [...found, ...candidates, ...listed].filter((bank) => bank !== undefined);
      met(all.length > 0 ? 'found' : 'not found');
      expect(all.filter((bank) => !banks.includes(bank))).toEqual([]);
    }),
    { numRuns: runs(150) },
  );
  met.expectAtLeast({ found: runs(1), 'not found': runs(10) });
});

/** Optimal string alignment over the full table, as the textbook has it. */
function slowEdits(a: string, b: string): number {
  const table = new Map<string, number>();
  const cell = (i: number, j: number) => table.get(`${i},${j}`) ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const ways = [
        cell(i - 1, j) + 1,
        cell(i, j - 1) + 1,
        cell(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(cell(i - 2, j - 2) + 1);
      table.set(`${i},${j}`, i + j === 0 ? 0 : Math.min(...ways));
    }
  }
  return cell(a.length, b.length);
}
