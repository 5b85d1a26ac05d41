import fc from 'fast-check';
import { decode, emv, encode, inspect } from 'vietqr-kit';
import { expect, test } from 'vitest';
import { least, tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

const word = fc.constantFrom('Học', 'phí', 'Đỗ', 'tháng', '9', 'Ô');
const words = fc.array(word, { maxLength: 4 }).map((some) => ['Bé', ...some].join(' '));

test('a code with lengths in bytes is offered with lengths in characters, whatever object its letters stand in', () => {
  const tally = createTally();
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
      const isOther = isWholeInCharacters(inBytes);
      tally(isOther ? 'also another code' : 'in bytes alone');
      if (isOther) return;
      expect(inspect(inBytes).repairs).toMatchObject([{ code: 'byte_lengths', payload: wanted }]);
      expect(decode(inBytes)).toEqual(decode(wanted));
    }),
    tries(120),
  );
  tally.expectAtLeast({ 'in bytes alone': least(100), 'also another code': 0 });
});

/** Whether its objects also end with the code where lengths count characters: by chance the code then says something else. */
function isWholeInCharacters(code: string): boolean {
  let at = 0;
  while (at < code.length) at += 4 + Number(code.slice(at + 2, at + 4));
  return at === code.length;
}

function withoutLengths({ tag, value, children }: emv.TlvInput): emv.TlvInput {
  return children ? { tag, children: children.map(withoutLengths) } : { tag, value: value ?? '' };
}
