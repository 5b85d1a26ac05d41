import fc from 'fast-check';
import * as root from 'vietqr-kit';
import * as lite from 'vietqr-kit/lite';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/bytes/crc16.ts';
import { tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';
import { type NaiveObject, naiveWrite } from '../oracle/tlv-naive.ts';

const NAPAS: NaiveObject = [
  '38',
  [
    ['00', 'A000000727'],
    [
      '01',
      [
        ['00', '970436'],
        ['01', '0011001234567'],
      ],
    ],
    ['02', 'QRIBFTTA'],
  ],
];

/** Objects of which nothing is to be said, a warning or an error. */
const more = fc.constantFrom<NaiveObject>(
  ['54', '50000'],
  ['54', '050000'],
  ['54', 'nhieu'],
  ['58', 'US'],
  ['59', 'Quán nước mía'],
  ['60', ''],
  ['65', 'x'],
  ['80', '046'],
  ['62', [['08', 'Học phí tháng 9 của cháu Hà lớp 4A']]],
  [
    '26',
    [
      ['00', 'vn.zalopay'],
      ['01', 'a'],
      ['01', 'b'],
    ],
  ],
  NAPAS,
);

const code = fc
  .tuple(fc.array(more, { maxLength: 3 }), fc.boolean(), fc.constantFrom('', ' ', '\ufeff'))
  .map(([objects, isLower, blank]) => {
    const body = naiveWrite([['00', '01'], ['01', '12'], NAPAS, ['53', '704'], ['58', 'VN'], ...objects]);
    const crc = checksum(`${body}6304`);
    return `${blank}${body}6304${isLower ? crc.toLowerCase() : crc}${blank}`;
  });

function caught(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return root.isVietqrError(error) && error.issues;
  }
}

describe.each([
  ['the root', root],
  ['the lite entry', lite],
])('%s', (_, { decode, safeDecode }) => {
  test('reads and refuses what its safe twin does, though nobody hears the warnings', () => {
    const met = createTally();
    fc.assert(
      fc.property(code, (text) => {
        const told = safeDecode(text);
        met(told.ok ? (told.warnings.length > 0 ? 'warned' : 'sound') : 'refused');
        expect(caught(() => decode(text))).toEqual(told.ok ? told.value : told.issues);
      }),
      tries(4000, 400),
    );
    met.expectAtLeast({ sound: 5, warned: 50, refused: 50 });
  });
});
