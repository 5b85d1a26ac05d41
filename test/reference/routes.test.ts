import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VietqrError } from '../../src/issues/error.ts';
import {
  defineReference,
  isRouteName,
  planPurpose,
  ROUTE_NAMES,
  type RouteName,
  safeSimulateDescription,
  safeSimulateRoutes,
  simulateDescription,
  simulateRoutes,
  type TransferDetails,
} from '../../src/reference/index.ts';
import { hostileValues } from '../kit/inputs/hostile-values.ts';
import { mapped } from '../kit/mapped.ts';
import { tries } from '../kit/scale.ts';

const route = fc.constantFrom(...ROUTE_NAMES);
const kinds = [
  defineReference({ prefix: 'HP', digits: 6 }),
  defineReference({ prefix: 'BVN', characters: 6 }),
  defineReference({ prefix: 'HPHKA', digits: 3, key: 'khoa' }),
];
const code = fc.constantFrom(...kinds).chain((kind) => fc.nat({ max: kind.capacity - 1 }).map(kind.issue));
const purpose = code.chain((one) =>
  fc
    .array(fc.constantFrom('Học phí', 'tháng 9', 'Trần Bảo An', '6A1', 'đợt 1'), { maxLength: 4 })
    .map((parts) => ({ code: one, purpose: planPurpose({ code: one, parts }).purpose })),
);

describe('a code of ours, first in a planned purpose', () => {
  test('arrives side by side by every route', () => {
    fc.assert(
      fc.property(purpose, route, (sent, by) => {
        const [row] = simulateRoutes(sent.code, [by], { purpose: sent.purpose });
        expect(['whole', 'recased']).toContain(row?.outcome);
      }),
      tries(3000, 120),
    );
  });

  test('would not, with three more characters or in the second place', () => {
    const outcome = (one: string, text = one) =>
      simulateRoutes(one, ['vietcombank-mb'], { purpose: text }).map((row) => row.outcome);
    expect(outcome('HP00123437')).toEqual(['whole']);
    expect(outcome('HP00123437123')).toEqual(['split']);
    expect(outcome('HP00123437', 'Hoc phi HP00123437')).toEqual(['split']);
  });
});

describe('a route', () => {
  test('loses no letter or digit of a planned purpose, whatever it puts around them', () => {
    fc.assert(
      fc.property(purpose, route, (sent, by) =>
        bare(simulateDescription(sent.purpose, by)).includes(bare(sent.purpose)),
      ),
      tries(5000, 60),
    );
  });

  test('leaves no placeholder unfilled and fills none of the purpose', () => {
    for (const by of ROUTE_NAMES) {
      expect(simulateDescription('HP00123437', by)).not.toMatch(/[{}]/);
      expect(simulateDescription('{trace} $& $1', by).toLowerCase().replace(/ /g, '')).toContain(
        '{trace}$&$1',
      );
    }
  });
});

/** Twins of the shape of real lines: same wrapping, lengths and breaks; numbers, names and purposes made up. */
const TWINS: readonly [why: string, RouteName, string, TransferDetails, string][] = [
  [
    'the break falls inside the code, then inside two names',
    'vietcombank-mb',
    'DHA70c1e44d19 gui me',
    {
      reference: '4127731905',
      trace: '061882',
      senderAccount: '9412280017',
      senderName: 'TRINH VAN MAU',
      receiverAccount: '1099900011',
      receiverName: 'CHU QUAN MAU',
      letters: 'bd',
    },
    'MBVCB.4127731905.061882.DHA70c1e44d |19 gui me.CT tu 9412280017 TRINH VA |N MAU toi 1099900011 CHU QUAN MAU t |ai MB- Ma GD ACSP/ bd061882 1099900011',
  ],
  [
    'a blank at the end of a broken line stays and another is put beside it',
    'vietcombank-mb-trace',
    'donhang 27',
    {
      reference: '2431170655',
      trace: '450918',
      senderAccount: '1388800021',
      senderName: 'LAM THI BAO MAU',
      receiverAccount: '286900047113',
      receiverName: 'LAM THI BAO MAU',
    },
    'CUSTOMER MBVCB 2431170655 450918 donhang 27  |CT tu 1388800021 LAM THI BAO MAU to |i 286900047113 LAM THI BAO MAU  MB  | Quan Doi Trace 450918',
  ],
  [
    'blanks at the ends of lines are lost in the newer layout',
    'vietcombank-mb-named',
    'CHUYEN KHOAN COM TRUA AN',
    {
      reference: '14522300876',
      trace: '519904',
      senderAccount: '0110399900093',
      senderName: 'VO BAO MAU',
      receiverAccount: '0641900053',
      receiverName: 'XA QUAN CHUNG',
      letters: 'cl',
    },
    'VO BAO MAU MBVCB.14522300876.519904.CHUYEN KHO| AN COM TRUA AN.CT tu 0110399900093 |VO BAO MAU toi 0641900053 XA QUAN C| HUNG tai MB- Ma GD ACSP/ cl519904',
  ],
  [
    'the number of the sending bank is broken, not the purpose',
    'techcombank-mb',
    'CHUYEN KHOAN COM TRUA AN',
    { ft: '26170044518203', senderName: 'DO MINH MAU', token: 'BWQ3K7Z', trace: '118264' },
    'DO MINH MAU CHUYEN KHOAN COM TRUA AN FT26170044 |518203 kBWQ3K7Z/118264',
  ],
  [
    'underscores are lost and the line ends at ninety characters',
    'momo-sacombank',
    'SDT 700311 HV 2208 COC GV_LOPHE_MAU2000',
    { transfer: '139200417765', token: 'GTHcX' },
    '139200417765 SDT 700311 HV 2208 COC GVLOPHEMAU2000 CHUYEN TIEN OQCH000GTHcX MOMO1392004177',
  ],
  [
    'the first line of an account number is joined to the next without a blank',
    'momo-mb-joined',
    'CHUYEN KHOAN COM TRUA HUONG',
    { shortReference: '1988800411', day: '260711', transfer: '131900266077', senderAccount: '0700011122' },
    'OL 1988800411 260711 CH 13190026607|7 0700011122 CHUYEN KHOAN COM TRUA|HUONG',
  ],
  [
    'the old wrapping of ACB',
    'acb',
    'donhang 11904',
    { trace: '850031', time: '100922 17:20:41' },
    'donhang 11904 GD 850031-100922 17:20:41',
  ],
];

describe('twins of real lines', () => {
  test.each(TWINS)('%s (%s)', (_why, by, text, details, expected) => {
    expect(simulateDescription(text, by, details)).toBe(expected.replaceAll('|', ''));
  });
});

describe('the table of simulateRoutes', () => {
  test('has a row for every route, each telling whether it was measured', () => {
    const rows = simulateRoutes('HP00123437');
    expect(rows.map((row) => row.route)).toEqual(ROUTE_NAMES);
    expect(rows.every((row) => row.evidence === 'measured' || row.evidence === 'inferred')).toBe(true);
    expect(rows.find((row) => row.route === 'vietcombank-bidv')?.evidence).toBe('inferred');
  });

  test('tells whole, recased, split and lost apart', () => {
    const outcome = (one: string, by: RouteName, text = one) =>
      simulateRoutes(one, [by], { purpose: text })[0]?.outcome;
    expect(outcome('HP00123437', 'zalopay')).toBe('whole');
    expect(outcome('HP00123437', 'small-letters')).toBe('recased');
    expect(outcome('DH-2026_17', 'no-punctuation')).toBe('split');
    expect(outcome('HP00123437', 'sacombank', `${'Hoc phi '.repeat(11)}HP00123437`)).toBe('lost');
  });
});

test('a list of codes is mapped: the index is no routes, and the list no options', () => {
  const codes = ['HP00123437', 'HP00123438'];
  expect(mapped(codes, simulateRoutes)).toEqual(codes.map((one) => simulateRoutes(one)));
});

describe('what cannot be simulated', () => {
  test.each([
    ['an unknown route', ['HP1', 'vietcombank-moon'], 'input.type'],
    ['a name every object has', ['HP1', 'toString'], 'input.type'],
    ['details that are none', ['HP1', 'acb', null], 'input.type'],
    ['an unknown detail', ['HP1', 'acb', { sender: 'x' }], 'input.unknown_key'],
    ['a detail that is no text', ['HP1', 'acb', { trace: 1 }], 'input.type'],
    ['no purpose', [undefined, 'acb'], 'input.type'],
    ['a purpose no bank would take', ['x'.repeat(4097), 'acb'], 'input.type'],
  ])('%s', (_why, given, issueCode) => {
    expect(Reflect.apply(safeSimulateDescription, undefined, given)).toMatchObject({
      ok: false,
      issues: [{ code: issueCode }],
    });
  });

  test.each([
    ['no code', [''], ['code']],
    ['routes that are no list', ['HP1', 'acb'], ['routes']],
    ['a route among others', ['HP1', ['acb', 'moon']], ['route']],
    ['a purpose without the code', ['HP1', ['acb'], { purpose: 'HP2' }], ['purpose']],
    [
      'a detail that is too long',
      ['HP1', ['acb'], { details: { trace: '1'.repeat(101) } }],
      ['details', 'trace'],
    ],
    ['options that are none', ['HP1', ['acb'], 'x'], ['options']],
  ])('%s, on many routes', (_why, given, path) => {
    expect(Reflect.apply(safeSimulateRoutes, undefined, given)).toMatchObject({
      ok: false,
      issues: [{ code: 'input.type', path }],
    });
  });

  test('a value that throws when it is looked at, wherever it stands', () => {
    for (const value of hostileValues()) {
      expect(Reflect.apply(isRouteName, undefined, [value])).toBe(false);
      const lists = [
        [value],
        ['HP1', value, value],
        ['HP1', [value], { purpose: value, details: value }],
        ['HP1', ['acb'], { details: { trace: value } }],
      ];
      for (const given of lists) {
        expect(Reflect.apply(safeSimulateRoutes, undefined, given)).toHaveProperty('ok');
        expect(Reflect.apply(safeSimulateDescription, undefined, given)).toHaveProperty('ok');
      }
    }
  });

  test('gives an issue whatever is passed, never another error', () => {
    const calls: ((...given: never[]) => unknown)[] = [simulateDescription, simulateRoutes];
    const anything = fc.array(fc.oneof(fc.anything(), fc.constantFrom('acb', ['acb'], 'HP1')), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(anything, (given) => {
        for (const call of calls) {
          try {
            Reflect.apply(call, undefined, given);
          } catch (error) {
            expect(error).toBeInstanceOf(VietqrError);
          }
        }
      }),
    );
  });
});

function bare(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
