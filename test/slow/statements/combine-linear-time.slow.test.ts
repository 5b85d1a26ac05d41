import { expect, test } from 'vitest';
import { combineStatements, type Movement, type StatementPart } from '../../../src/statements/index.ts';
import { growth } from '../../kit/linear.ts';

test('a long statement beside many short ones is looked at in proportion to all rows', () => {
  const make = (files: number) => {
    const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
    const movement = (at: number): Movement => ({
      ...{ id: `FT${at}`, amount: 1000 + at, description: `HS${at}`, time: `${day(at)}T00:00:00+07:00` },
      ...{ account: '0011001234567', reference: `FT2624${1_000_000 + at}`, source: 'statement' },
    });
    const all = Array.from({ length: 2 * files }, (_, at) => movement(at));
    const part = (movements: readonly Movement[], from: number, to: number): StatementPart => ({
      account: '0011001234567',
      period: { from: day(from), to: day(to) },
      movements,
    });
    const short = Array.from({ length: files }, (_, at) => part(all.slice(2 * at, 2 * at + 1), 0, 2 * files));
    return [part(all, 0, 2 * files), ...short];
  };
  expect(
    growth(
      make,
      (parts) => expect(combineStatements(parts).movements.length).toBe(2 * (parts.length - 1)),
      64,
    ),
  ).toBeLessThan(2.4);
});
