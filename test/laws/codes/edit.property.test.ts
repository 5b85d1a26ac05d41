import fc from 'fast-check';
import { decode, emv, encode } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { expectIssue } from '../../kit/expect-issue.ts';
import { ansText, goodAccount, legalTree, payment } from '../../kit/inputs/arbitraries.ts';
import { runs, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';
import { signed } from '../../oracle/crc-bitwise.ts';
import { naiveWrite } from '../../oracle/tlv-naive.ts';

/** All values of a tree by their paths, in order. */
function valuesOf(objects: readonly emv.TlvNode[], outer = ''): [path: string, value: string][] {
  return objects.flatMap(({ tag, value, children }) => {
    const path = `${outer}${tag}`;
    return children ? valuesOf(children, `${path}.`) : [[path, value] satisfies [string, string]];
  });
}

const payload = legalTree.map((tree) => emv.decode(signed(naiveWrite(tree))));
/** A payload with the path of a value in it that may be changed. */
const target = payload.chain((payload) => {
  const paths = valuesOf(payload.objects)
    .map(([path]) => path)
    .filter((path) => path !== '00' && path !== '63');
  return fc.record({
    payload: fc.constant(payload),
    path: fc.constantFrom(...(paths.length ? paths : ['54'])),
  });
});

describe('setting a value', () => {
  test('changes that value and the checksum, and keeps all others and their order', () => {
    const met = createTally();
    fc.assert(
      fc.property(target, ({ payload, path }) => {
        const changed = emv.safeSet(payload, path, 'New');
        if (!changed.ok) return;
        const expected = valuesOf(payload.objects).map(([at, value]) => [at, at === path ? 'New' : value]);
        if (!expected.some(([at]) => at === path)) return;
        met('changed');
        expect(valuesOf(changed.value.objects).slice(0, -1)).toEqual(expected.slice(0, -1));
        expect(emv.get(changed.value, path)?.value).toBe('New');
      }),
      { numRuns: runs(100) },
    );
    met.expectAtLeast({ changed: runs(25) });
  });

  test('and setting it back gives the same bytes', () => {
    const met = createTally();
    fc.assert(
      fc.property(target, ({ payload, path }) => {
        const before = emv.get(payload, path)?.value;
        const changed = emv.safeSet(payload, path, 'New');
        if (!changed.ok || emv.get(changed.value, path) === undefined) return;
        met('changed');
        expect(emv.encode(emv.set(changed.value, path, before))).toBe(emv.encode(payload));
      }),
      { numRuns: runs(100) },
    );
    met.expectAtLeast({ changed: runs(25) });
  });

  test('to what it is changes nothing', () => {
    const met = createTally();
    fc.assert(
      fc.property(target, ({ payload, path }) => {
        const value = emv.get(payload, path)?.value;
        if (value === undefined) return;
        met('standing');
        expect(emv.set(payload, path, value)).toEqual(payload);
      }),
    );
    met.expectAtLeast({ standing: 25 });
  });

  test('to nothing takes the object out, with its template if that is empty then', () => {
    const met = createTally();
    const alone = ansText(20).map((value) => {
      const objects = emv.decode(encode({ bank: '970436', account: '1', purpose: value }));
      return { payload: objects, path: '62.08' };
    });
    fc.assert(
      fc.property(fc.oneof({ arbitrary: target, weight: 3 }, alone), ({ payload, path }) => {
        const taken = emv.set(payload, path, undefined);
        expect(emv.get(taken, path)).toBeUndefined();
        const only = path.length === 5 && emv.get(payload, path.slice(0, 2))?.children?.length === 1;
        met(only ? 'last of its template' : 'other');
        if (only) expect(emv.get(taken, path.slice(0, 2))).toBeUndefined();
        expect(taken.objects.filter(({ children }) => children?.length === 0)).toEqual([]);
      }),
    );
    met.expectAtLeast({ 'last of its template': 5, other: 25 });
  });

  test('leaves the payload it was given as it was', () => {
    fc.assert(
      fc.property(target, ({ payload, path }) => {
        const before = JSON.stringify(payload);
        emv.safeSet(payload, path, 'New');
        expect(JSON.stringify(payload)).toBe(before);
      }),
      tries(500, 15),
    );
  });

  test('of an amount or purpose changes just that of the payment', () => {
    fc.assert(
      fc.property(payment, goodAccount, ({ bank }, account) => {
        const text = encode({ bank, account, initiation: 'dynamic', amount: 1000, purpose: 'before' });
        const richer = emv.set(emv.decode(text), '54', '2000');
        expect(decode(emv.encode(richer))).toEqual({ ...decode(text), amount: 2000 });
        const renamed = emv.set(emv.decode(text), '62.08', 'after');
        expect(decode(emv.encode(renamed))).toEqual({ ...decode(text), purpose: 'after' });
      }),
      tries(500, 15),
    );
  });
});

describe('setting a value is refused', () => {
  const { objects, lengthUnit } = emv.decode(encode({ bank: '970436', account: '0011001234567', amount: 1 }));
  const vietqr = { objects, lengthUnit };

  test.each([
    ['a path that is not ids', '5', 'tlv.bad_id'],
    ['an empty path', '', 'tlv.bad_id'],
    ['a path with an empty part', '62.', 'tlv.bad_id'],
    ['a path into a plain value', '54.01', 'emv.opaque'],
  ] as const)('with %s', (_why, path, code) => {
    expectIssue(emv.safeSet(vietqr, path, 'x'), code);
  });

  test('with a value of a hundred characters', () => {
    expectIssue(emv.safeSet(vietqr, '59', 'x'.repeat(100)), 'tlv.too_long');
  });

  test('where it would overfill the template around it', () => {
    expect(expectIssue(emv.safeSet(vietqr, '62.08', 'x'.repeat(96)), 'tlv.too_long').tags).toEqual(['62']);
  });

  test('where it would take away the first object', () => {
    expectIssue(emv.safeSet(vietqr, '00', undefined), 'emv.first');
  });
});

test('a new object goes before the first with a higher id, and before the checksum', () => {
  const payload = emv.decode(encode({ bank: '970436', account: '0011001234567', amount: 1 }));
  const tags = (path: string) => emv.set(payload, path, 'x').objects.map(({ tag }) => tag);
  expect(tags('59')).toEqual(['00', '01', '38', '53', '54', '58', '59', '63']);
  expect(tags('99')).toEqual(['00', '01', '38', '53', '54', '58', '99', '63']);
});
