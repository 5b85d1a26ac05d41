import { describe, expect, test } from 'vitest';
import { type Bill, type SettleOptions, safeSettle } from '../../../../src/reconcile/index.ts';

const bill: Bill = { code: 'HS20410', id: 'a', amount: 100 };
const movement = { id: 'm', amount: 100, description: 'HS20410', time: '2026-09-05' };
const match = { status: 'matched', bills: [bill], evidence: [] };

/** What is wrong with one movement, with its place and what was expected. */
function faults(matched: unknown, options: unknown = {}) {
  const result = safeSettle([bill], [matched] as never, options as SettleOptions);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, ...path].join(' '));
}

describe('a movement that is none', () => {
  test.each<[string, unknown, string]>([
    ['no object', 5, 'input.type 0 movement'],
    ['nothing inside', {}, 'input.type 0 movement'],
    ['no id', { movement: { ...movement, id: '' }, match }, 'input.type 0 id'],
    ['a number for an id', { movement: { ...movement, id: 5 }, match }, 'input.type 0 id'],
    ['no sum', { movement: { ...movement, amount: 0.5 }, match }, 'input.type 0 amount'],
    ['no text', { movement: { ...movement, description: 5 }, match }, 'input.type 0 description'],
    ['no time', { movement: { ...movement, time: 'soon' }, match }, 'input.type 0 time'],
    ['a number for an account', { movement: { ...movement, account: 5 }, match }, 'input.type 0 account'],
    [
      'a number for a reference',
      { movement: { ...movement, reference: 5 }, match },
      'input.type 0 reference',
    ],
    ['a number for a source', { movement: { ...movement, source: 5 }, match }, 'input.type 0 source'],
    [
      'a number for the account of the payer',
      { movement: { ...movement, counterpartyAccount: 5 }, match },
      'input.type 0 counterpartyAccount',
    ],
    ['a number for a file', { movement: { ...movement, at: { file: 5 } }, match }, 'input.type 0 at file'],
    ['a text for a place', { movement: { ...movement, at: 'x' }, match }, 'input.type 0 at'],
    ['no match', { movement }, 'input.type 0 match'],
    ['a text for a match', { movement, match: 'matched' }, 'input.type 0 match'],
    ['a status that there is not', { movement, match: { ...match, status: 'sure' } }, 'input.type 0 match'],
    ['a match without a list', { movement, match: { status: 'matched' } }, 'input.type 0 match'],
    [
      'a match with a bill without a key',
      { movement, match: { ...match, bills: [{}] } },
      'input.type 0 match',
    ],
  ])('%s', (_, given, fault) => expect(faults(given)).toEqual([fault]));

  test('says of each that is wrong what it is', () => {
    const result = safeSettle([bill], [{ movement: { ...movement, id: 5 }, match }] as never);
    expect(result.ok ? '' : result.issues[0].message).toContain('5');
  });
});

test('a place keeps what it names', () => {
  const places = [
    { file: 'a.csv', sheet: 'S', row: 2 },
    { file: 'a.csv' },
    { sheet: 'S' },
    { row: 3 },
    { row: 0 },
    { row: 1.5, sheet: 5 },
  ];
  const kept = places.map((at) => {
    const result = safeSettle([bill], [{ movement: { ...movement, at }, match }] as never);
    return result.ok ? result.value.movements[0]?.at : result.issues;
  });
  expect(kept).toStrictEqual([places[0], places[1], places[2], places[3], {}, {}]);
});

test('a bill that stands twice in a match counts once', () => {
  const twice = { movement, match: { ...match, bills: [bill, bill] } };
  const result = safeSettle([bill], [twice] as never);
  expect(result.ok && result.value.movements[0]).toMatchObject({ outcome: 'allocated', candidates: ['a'] });
});

describe('decisions and locks that are none', () => {
  const decision = { movement: 'm', allocations: 'refund', by: 'Lan', at: '2026-10-01' };
  const lock = { through: '2026-09-30', by: 'Lan', at: '2026-10-01', movements: [] };
  const locked = { id: 'm', amount: 100, description: '', allocations: [{ bill: 'a', amount: 100 }] };
  test.each<[string, unknown, string]>([
    ['nobody decided', { decisions: [{ ...decision, by: ' ' }] }, 'input.type decisions 0 by'],
    ['never', { decisions: [{ ...decision, at: 'soon' }] }, 'input.type decisions 0 at'],
    ['of nothing', { decisions: [{ ...decision, movement: '' }] }, 'input.type decisions 0 movement'],
    [
      'a word that there is not',
      { decisions: [{ ...decision, allocations: 'keep' }] },
      'input.value decisions 0 allocations',
    ],
    [
      'a share of no bill',
      { decisions: [{ ...decision, allocations: [{ amount: 100 }] }] },
      'input.required decisions 0 allocations 0 bill',
    ],
    [
      'a share of no sum',
      { decisions: [{ ...decision, allocations: [{ bill: 'a' }] }] },
      'input.required decisions 0 allocations 0 amount',
    ],
    ['a number for a note', { decisions: [{ ...decision, note: 5 }] }, 'input.type decisions 0 note'],
    [
      'cash of nothing',
      { decisions: [{ ...decision, cash: { amount: 0, time: '2026-10-01' } }] },
      'input.type decisions 0 cash amount',
    ],
    [
      'cash never paid',
      { decisions: [{ ...decision, cash: { amount: 100 } }] },
      'input.required decisions 0 cash time',
    ],
    [
      'a moment for a day',
      { locks: [{ ...lock, through: '2026-09-30T10:00:00+07:00' }] },
      'input.type locks 0 through',
    ],
    ['no day', { locks: [{ ...lock, through: 5.5 }] }, 'input.type locks 0 through'],
    [
      'a lock without movements',
      { locks: [{ ...lock, movements: undefined }] },
      'input.required locks 0 movements',
    ],
    [
      'a lock whose shares make another sum',
      { locks: [{ ...lock, movements: [{ ...locked, amount: 90 }] }] },
      'decision.sum locks 0 movements 0 allocations',
    ],
    [
      'a lock of a bill that is not there',
      { locks: [{ ...lock, movements: [{ ...locked, allocations: [{ bill: 'z', amount: 100 }] }] }] },
      'lock.bill locks 0 movements 0 allocations 0 bill',
    ],
  ])('%s', (_, options, fault) => expect(faults({ movement, match }, options)).toEqual([fault]));
});
