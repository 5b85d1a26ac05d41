import { describe, expect, test } from 'vitest';
import { findPossibleDuplicates } from '../../../src/reconcile/settlement/deduplicate/possible-duplicates.ts';
import type { ToldMovement } from '../../../src/reconcile/settlement/deduplicate/read-matched.ts';
import { findReversals } from '../../../src/reconcile/settlement/deduplicate/reversals.ts';
import { clusterMovements } from '../../../src/statements/duplicates/clusters.ts';
import { compareAll } from '../../../src/statements/duplicates/compared.ts';
import { createSeen } from '../../../src/statements/seen.ts';
import { growth } from '../../kit/linear.ts';

/** What a source tells of a fee that many pay on one day. */
function told(row: number, other: object): ToldMovement {
  return {
    ...{ id: `statement:${row}`, amount: 350_000, description: `HS${row} hoc phi`, source: 'statement' },
    ...{ time: '2026-09-05T00:00:00+07:00', account: '0011001234567', reference: '5254', file: 'a' },
    at: undefined,
    match: { status: 'none', keys: [] } as const,
    ...other,
  };
}

const inTwo = (row: number) => ({ file: row % 2 ? 'a' : 'b' });
const SOURCES: readonly (readonly [string, (row: number) => object, number])[] = [
  ['one file under one number', () => ({}), 1],
  ['one file with one text', () => ({ description: 'hoc phi' }), 1],
  ['one file without numbers', () => ({ reference: undefined }), 1],
  ['two files with equal texts', (row) => ({ ...inTwo(row), description: `HS${row >> 1}` }), 2],
  ['two files with other texts', inTwo, 1],
  ['two files with other texts for other bills', (row) => ({ ...inTwo(row), match: paid(row) }), 1],
  ['two files of two accounts', (row) => ({ ...inTwo(row), account: row % 2 ? '0011' : '0022' }), 1],
  ['two files of which one has no numbers', (row) => ({ ...inTwo(row), ...numbered(row) }), 1],
  [
    'two files of which one has no numbers, with one text',
    (row) => ({ ...inTwo(row), ...numbered(row), description: 'hoc phi' }),
    1,
  ],
  ['a feed under numbers of its own', (row) => ({ source: 'sepay', reference: `FT26${1e8 + row}` }), 1],
];

function paid(row: number) {
  return { status: 'matched' as const, keys: [String(row)] };
}

function numbered(row: number) {
  return { reference: row % 2 ? `FT26${1e8 + row}` : undefined };
}

const cluster = (rows: readonly ToldMovement[]) => clusterMovements(compareAll(rows));

/** More than are compared with one movement, so that what is bounded is seen to be. */
const MANY = 512;

describe('many rows of one sum and day', () => {
  test.each(SOURCES)('of %s are told apart in steps in proportion to them', (_, other, sources) => {
    const make = (length: number) => Array.from({ length }, (__, row) => told(row, other(row)));
    expect(cluster(make(64))).toHaveLength(64 / sources);
    expect(growth(make, (rows) => findPossibleDuplicates(cluster(rows)), MANY)).toBeLessThan(2.5);
  });
});

test.each<[string, (row: number) => object]>([
  ['under one number', () => ({ reference: 'FT26100000001' })],
  ['under a number each', (row) => ({ reference: `FT26${1e8 + (row >> 1)}` })],
  ['for one bill', () => ({ match: paid(1), reference: undefined })],
  ['with a word for it', () => ({ description: 'hoan tra', reference: undefined })],
])('money that went back %s is found in steps in proportion to the rows', (_, other) => {
  const make = (length: number) =>
    Array.from({ length }, (__, row) => [
      ...compareAll([told(row, { amount: row % 2 ? 350_000 : -350_000, ...other(row) })]),
    ]);
  expect(growth(make, (clusters) => findReversals(clusters, new Set()), MANY)).toBeLessThan(2.5);
});

test('how often texts were seen is counted in steps in proportion to them', () => {
  const texts = (length: number) => Array.from({ length }, (_, i) => `FT26${248_000_000 + i * 7}`);
  const countAll = (all: readonly string[]) => {
    const seen = createSeen();
    for (const text of all) seen.count(text);
  };
  expect(growth(texts, countAll, 4096)).toBeLessThan(2.3);
});
