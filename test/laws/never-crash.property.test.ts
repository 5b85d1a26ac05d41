import fc from 'fast-check';
import type { Issue, Result } from 'vietqr-kit';
import * as root from 'vietqr-kit';
import { describeIssue, emv, inspect, VietqrError } from 'vietqr-kit';
import * as lite from 'vietqr-kit/lite';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../kit/inputs/any-character.ts';
import { ansText, anything, legalTree, payment, unicodeText } from '../kit/inputs/arbitraries.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';
import { signed } from '../oracle/crc-bitwise.ts';
import { naiveWrite } from '../oracle/tlv-naive.ts';

/** Functions as an untyped caller sees them. */
type Untyped = (...args: readonly unknown[]) => unknown;

/** Calls a function with arguments that its types forbid. */
function call(run: object, ...args: readonly unknown[]): unknown {
  return Reflect.apply(run as Untyped, undefined, args);
}

const THROWING = {
  decode: root.decode,
  encode: root.encode,
  'lite.decode': lite.decode,
  'lite.encode': lite.encode,
  'emv.decode': emv.decode,
  'emv.encode': emv.encode,
  'emv.set': emv.set,
  'emv.get': emv.get,
};
const SAFE = {
  safeDecode: root.safeDecode,
  safeEncode: root.safeEncode,
  'lite.safeDecode': lite.safeDecode,
  'lite.safeEncode': lite.safeEncode,
  'emv.safeDecode': emv.safeDecode,
  'emv.safeEncode': emv.safeEncode,
  'emv.safeSet': emv.safeSet,
};

/** Gives the issues of a thrown error, which must be ours. */
function issuesThrownBy(run: object, args: readonly unknown[]): readonly Issue[] {
  try {
    call(run, ...args);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(VietqrError);
    return error instanceof VietqrError ? error.issues : [];
  }
}

/** Sorted by place, no fault of ours laid on plain data, and no sentence with a hole in it; gives the number of sentences that could be judged. */
function expectWellTold(issues: readonly Issue[]): number {
  expect(issues.map(({ code }) => code)).not.toContain('input.unreadable');
  const places = issues.map(({ at }) => at?.start ?? Number.MAX_SAFE_INTEGER);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const told = issues.filter(
    ({ received = '', expected = '', path, tags = [] }) =>
      !/undefined|\[object/.test(received + expected + [...path, ...tags].join()),
  );
  for (const issue of told)
    expect(`${issue.message} ${describeIssue(issue, 'vi')}`).not.toMatch(/undefined|\[object/);
  return told.length;
}

/** Texts from plain noise to codes that are right but for one thing. */
const code = payment.map((input) => root.encode(input));
const splice = fc.record({ text: code, at: fc.nat(), cut: fc.nat(8), put: unicodeText(6) });
const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 80 }),
  unicodeText(60),
  fc.string({ unit: fc.constantFrom(...'0000112233456789-.A'), maxLength: 120 }),
  unicodeText(60).map((value) => signed(`000201${value}`)),
  legalTree.map((tree) => signed(naiveWrite(tree))),
  splice.map(({ text, at, cut, put }) => {
    const i = at % text.length;
    return text.slice(0, i) + put + text.slice(i + cut);
  }),
  splice.map(({ text, at, cut, put }) => {
    const i = at % (text.length - 8);
    return signed(text.slice(0, i) + put + text.slice(i + cut, -8));
  }),
  fc.tuple(code, ansText(3)).map(([text, tail]) => text + tail),
);
const options = fc.oneof(
  fc.constant(undefined),
  anything,
  fc.record(
    {
      strict: anything,
      maxLength: anything,
      maxPurposeLength: anything,
      diacritics: anything,
      lengthUnit: anything,
    },
    { requiredKeys: [] },
  ),
);

describe.each(Object.entries(THROWING))('%s', (_name, run) => {
  test('returns or throws a VietqrError whose issues are well told, whatever it is given', () => {
    const args = fc.tuple(fc.oneof(anything, text), options, fc.oneof(anything, fc.constant('1')));
    let told = 0;
    fc.assert(
      fc.property(args, (args) => {
        told += expectWellTold(issuesThrownBy(run, args));
      }),
      { numRuns: runs(30, 600) },
    );
    expect(told).toBeGreaterThan(runs(4, 100));
  });
});

describe.each(Object.entries(SAFE))('%s', (_name, run) => {
  test('never throws, whatever it is given', () => {
    const args = fc.tuple(fc.oneof(anything, text), options, fc.oneof(anything, fc.constant('1')));
    let told = 0;
    fc.assert(
      fc.property(args, (args) => {
        const result = call(run, ...args) as Result<unknown>;
        told += expectWellTold(result.ok ? result.warnings : result.issues);
        expect(result.ok || result.issues.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: runs(30, 600) },
    );
    expect(told).toBeGreaterThan(runs(4, 100));
  });
});

describe('inspect', () => {
  test('never throws and always names what the text is', () => {
    let told = 0;
    fc.assert(
      fc.property(fc.oneof(anything, text), options, (value, options) => {
        const { scheme, issues } = call(inspect, value, options) as root.Inspection;
        expect(scheme).toMatch(/^[a-z]+$/);
        told += expectWellTold(issues);
      }),
      { numRuns: runs(40, 1000) },
    );
    expect(told).toBeGreaterThan(runs(10, 300));
  });

  test('finds a fault in every text that decode refuses, and a payment in every one it reads', () => {
    const met = createTally();
    fc.assert(
      fc.property(fc.oneof(text, code), (text) => {
        const { payment, issues } = inspect(text);
        const read = root.safeDecode(text);
        met(read.ok ? 'read' : 'refused');
        if (read.ok) expect(payment).toEqual(read.value);
        else expect(issues.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(40, 1000) },
    );
    met.expectAtLeast({ read: runs(6, 200), refused: runs(6, 200) });
  });
});

describe('a tree', () => {
  const node: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      anything,
      fc.record(
        {
          tag: fc.oneof(anything, fc.constant('62')),
          value: fc.oneof(anything, text),
          children: tie('nodes'),
        },
        { requiredKeys: [] },
      ),
    ),
    nodes: fc.array(tie('node'), { maxLength: 4 }),
  })).node;

  test('of any shape is written or refused with a VietqrError', () => {
    const tree = fc.record(
      { objects: fc.array(node, { maxLength: 4 }), lengthUnit: options },
      { requiredKeys: ['objects'] },
    );
    let told = 0;
    fc.assert(
      fc.property(tree, (tree) => {
        told += expectWellTold(issuesThrownBy(emv.encode, [tree]));
      }),
      { numRuns: runs(40, 1000) },
    );
    expect(told).toBeGreaterThan(runs(6, 200));
  });

  test('that holds itself, or thousands of levels, is refused', () => {
    const circle: { tag: string; children: unknown[] } = { tag: '62', children: [] };
    circle.children.push(circle);
    expect(issuesThrownBy(emv.encode, [{ objects: [circle] }])).not.toEqual([]);
    let deep: object = { tag: '00', value: '01' };
    for (let i = 0; i < 4900; i++) deep = { tag: '62', children: [deep] };
    expect(issuesThrownBy(emv.encode, [{ objects: [deep] }])).not.toEqual([]);
  });

  test('is not changed along a path of a hundred thousand ids', () => {
    const payload = emv.decode(root.encode({ bank: '970436', account: '1' }));
    const path = new Array(100_000).fill('62').join('.');
    expect(issuesThrownBy(emv.set, [payload, path, 'x'])).not.toEqual([]);
    expect(emv.get(payload, path)).toBeUndefined();
  });
});
