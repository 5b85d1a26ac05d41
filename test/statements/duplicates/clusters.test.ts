import { describe, expect, test } from 'vitest';
import { findPossibleDuplicates } from '../../../src/reconcile/settlement/possible-duplicates.ts';
import { clusterMovements } from '../../../src/statements/duplicates/clusters.ts';
import { compareAll } from '../../../src/statements/duplicates/compared.ts';
import { growth } from '../../kit/linear.ts';

/** What a source tells of a fee that many pay on one day. */
function told(row: number, other: object) {
  return {
    ...{ id: `statement:${row}`, amount: 350_000, description: `HS${row} hoc phi`, source: 'statement' },
    ...{ time: '2026-09-05T00:00:00+07:00', account: '0011001234567', reference: '5254', file: 'a' },
    conflict: false,
    at: undefined,
    match: { status: 'none', keys: [] } as const,
    ...other,
  };
}

type Told = ReturnType<typeof told>;

const SOURCES: readonly (readonly [string, (row: number) => object, number])[] = [
  ['one file under one number', () => ({}), 1],
  ['one file with one text', () => ({ description: 'hoc phi' }), 1],
  ['one file without numbers', () => ({ reference: undefined }), 1],
  ['two files with equal texts', (row) => ({ file: row % 2 ? 'a' : 'b', description: `HS${row >> 1}` }), 2],
  ['a feed under numbers of its own', (row) => ({ source: 'sepay', reference: `FT26${1e8 + row}` }), 1],
];

describe('many rows of one sum and day', () => {
  test.each(SOURCES)('of %s are told apart in steps in proportion to them', (_, other, sources) => {
    const make = (length: number) => Array.from({ length }, (__, row) => told(row, other(row)));
    const cluster = (rows: readonly Told[]) => clusterMovements(compareAll(rows));
    expect(cluster(make(64))).toHaveLength(64 / sources);
    expect(growth(make, (rows) => findPossibleDuplicates(cluster(rows)), 256)).toBeLessThan(2.5);
  });
});
