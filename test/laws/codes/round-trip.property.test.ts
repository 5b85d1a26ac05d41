import fc from 'fast-check';
import { decode, emv, encode, type PaymentInput, safeDecode } from 'vietqr-kit';
import * as lite from 'vietqr-kit/lite';
import { describe, expect, test } from 'vitest';
import { errorsOf, good } from '../../kit/expect-issue.ts';
import { legalTree, payment } from '../../kit/inputs/arbitraries.ts';
import { runs, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';
import { signed } from '../../oracle/crc-bitwise.ts';
import { naiveRead, naiveWrite } from '../../oracle/tlv-naive.ts';

/** What a payment says once nothing is left unsaid. */
function normalised({ bank, amount, ...rest }: PaymentInput): object {
  return {
    scheme: 'vietqr',
    service: 'account',
    initiation: amount === undefined ? 'static' : 'dynamic',
    currency: '704',
    country: 'VN',
    ...rest,
    bank: { bin: bank },
    ...(amount !== undefined && { amount: Number(amount) }),
  };
}

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}

describe('a payment', () => {
  test('comes back as it was given, with what went without saying', () => {
    fc.assert(
      fc.property(payment, (input) => {
        expect(lite.decode(lite.encode(input))).toEqual(normalised(input));
      }),
      { numRuns: runs(75, 1500) },
    );
  });

  test('comes back the same with and without the bank directory', () => {
    fc.assert(
      fc.property(payment, (input) => {
        const text = encode(input);
        expect(lite.encode(input)).toBe(text);
        const { bank, ...payment } = decode(text);
        expect({ ...payment, bank: { bin: bank.bin } }).toEqual(lite.decode(text));
      }),
      tries(1000, 25),
    );
  });

  test('is written the same whether its amount is a number, a bigint or digits', () => {
    fc.assert(
      fc.property(payment, ({ amount = 1000, ...input }) => {
        const text = encode({ ...input, amount });
        expect(encode({ ...input, amount: BigInt(amount) })).toBe(text);
        expect(encode({ ...input, amount: String(amount) })).toBe(text);
      }),
      tries(500, 15),
    );
  });

  test('is written the same whatever the order of its fields', () => {
    const reordered = payment.chain((input) => fc.tuple(fc.constant(input), shuffled(Object.keys(input))));
    fc.assert(
      fc.property(reordered, ([input, keys]) => {
        const first = Object.fromEntries(keys.map((key) => [key, undefined]));
        expect(encode({ ...first, ...input })).toBe(encode(input));
      }),
      tries(500, 15),
    );
  });
});

describe('a code', () => {
  test('that was written is accepted by strict reading', () => {
    fc.assert(
      fc.property(payment, (input) => {
        expect(errorsOf(safeDecode(encode(input), { strict: true }))).toEqual([]);
      }),
    );
  });

  test('read and written again is the canonical one, wherever its objects stood', () => {
    const text = payment.map((input) => encode(input));
    const moved = text.chain((text) =>
      fc.tuple(fc.constant(text), shuffled(emv.decode(text).objects.slice(1, -1))),
    );
    fc.assert(
      fc.property(moved, ([text, order]) => {
        const moved = emv.encode({ objects: [{ tag: '00', value: '01' }, ...order] });
        expect(encode(decode(moved))).toBe(text);
        expect(encode(decode(text))).toBe(text);
      }),
    );
  });

  test('has lengths that count its characters at every level, as a plain reader counts them', () => {
    fc.assert(
      fc.property(payment, (input) => {
        const root = new Map(naiveRead(encode(input)));
        const napas = new Map(naiveRead(root.get('38') ?? ''));
        expect(napas.get('00')).toBe('A000000727');
        expect(naiveRead(napas.get('01') ?? '')?.slice(0, 2)).toEqual([
          ['00', input.bank],
          ['01', input.account],
        ]);
        expect(new Map(naiveRead(root.get('62') ?? '')).get('08')).toBe(input.purpose);
      }),
    );
  });
});

describe('any legal tree', () => {
  const written = fc.record({ tree: legalTree, lower: fc.boolean() }).map(({ tree, lower }) => {
    const text = signed(naiveWrite(tree));
    return lower ? text.slice(0, -4) + text.slice(-4).toLowerCase() : text;
  });

  test('is read and written again byte for byte', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(emv.encode(good(emv.safeDecode(text)))).toBe(text);
      }),
      { numRuns: runs(120, 3000) },
    );
  });

  test('is divided as a plain reader divides it', () => {
    const met = createTally();
    fc.assert(
      fc.property(written, (text) => {
        const { objects } = emv.decode(text);
        expect(objects.map(({ tag, value }) => [tag, value])).toEqual(naiveRead(text));
        for (const { value, children } of objects) {
          if (!children) continue;
          met('template');
          expect(children.map((child) => [child.tag, child.value])).toEqual(naiveRead(value));
        }
      }),
    );
    met.expectAtLeast({ template: 20 });
  });

  test('has objects that say where they stand', () => {
    fc.assert(
      fc.property(written, (text) => {
        const waiting = [...emv.decode(text).objects];
        for (let node = waiting.pop(); node; node = waiting.pop()) {
          expect(text.slice(node.start, node.start + 2)).toBe(node.tag);
          expect(text.slice(node.start + 4, node.start + 4 + node.value.length)).toBe(node.value);
          waiting.push(...(node.children ?? []));
        }
      }),
    );
  });

  test('whose lengths count bytes is read by its right checksum and written again byte for byte', () => {
    const bytes = legalTree
      .map((tree) => ({ byBytes: naiveWrite(tree, 'bytes'), byCharacters: naiveWrite(tree) }))
      .filter(({ byBytes, byCharacters }) => byBytes !== byCharacters && naiveRead(byBytes) === undefined)
      .filter(({ byBytes }) => naiveRead(byBytes, 'bytes') !== undefined);
    fc.assert(
      fc.property(bytes, ({ byBytes }) => {
        const text = signed(byBytes);
        const payload = good(emv.safeDecode(text));
        expect(payload.lengthUnit).toBe('bytes');
        expect(emv.encode(payload)).toBe(text);
        expect(errorsOf(emv.safeDecode(text, { strict: true }))).toContain('tlv.byte_lengths');
      }),
    );
  });

  test('can be written from its objects alone', () => {
    fc.assert(
      fc.property(legalTree, (tree) => {
        const toInput = ([tag, content]: (typeof tree)[number]): emv.TlvInput =>
          typeof content === 'string' ? { tag, value: content } : { tag, children: content.map(toInput) };
        expect(emv.encode({ objects: tree.map(toInput) })).toBe(signed(naiveWrite(tree)));
      }),
    );
  });
});
