import fc from 'fast-check';
import { decode, emv, encode, inspect } from 'vietqr-kit';
import { expect, test } from 'vitest';
import { tries } from '../kit/scale.ts';

const word = fc.constantFrom('Học', 'phí', 'Đỗ', 'tháng', '9', 'Ô');
const words = fc.array(word, { maxLength: 4 }).map((some) => ['Bé', ...some].join(' '));

test('a code with lengths in bytes is offered with lengths in characters, whatever object its letters stand in', () => {
  fc.assert(
    fc.property(words, fc.option(words), (purpose, merchantName) => {
      const fields = { purpose, ...(merchantName !== null && { merchantName }) };
      const wanted = encode(
        { bank: '970436', account: '0011001234567', amount: 50_000, ...fields },
        { diacritics: 'keep' },
      );
      const { objects } = emv.decode(wanted);
      const inBytes = emv.encode({ objects: objects.map(withoutLengths), lengthUnit: 'bytes' });
      expect(inBytes).not.toBe(wanted);
      expect(inspect(inBytes).repairs).toMatchObject([{ code: 'byte_lengths', payload: wanted }]);
      expect(decode(inBytes)).toEqual(decode(wanted));
    }),
    tries(120),
  );
});

function withoutLengths({ tag, value, children }: emv.TlvInput): emv.TlvInput {
  return children ? { tag, children: children.map(withoutLengths) } : { tag, value: value ?? '' };
}
