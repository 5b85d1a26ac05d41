import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport } from '../../src/issues/report.ts';
import { readObjects } from '../../src/tlv/read.ts';
import { writeObjects } from '../../src/tlv/write.ts';
import { line } from '../kit/expect-issue.ts';
import { unicodeText } from '../kit/inputs/arbitraries.ts';
import { createTally } from '../kit/tally.ts';
import { naiveRead, naiveWrite, type Unit } from '../oracle/tlv-naive.ts';

function read(text: string, unit: Unit = 'characters') {
  const report = createReport();
  const nodes = readObjects({ text, unit }, 0, text.length, report);
  return { pairs: nodes.map(({ tag, value }) => [tag, value]), issues: report.issues };
}

const unit = fc.constantFrom<Unit>('characters', 'bytes');
const tag = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
const objects = fc.array(fc.tuple(tag, fc.oneof(unicodeText(24), fc.constant(''))), { maxLength: 6 });

describe('reading', () => {
  test('divides a text as the plain twin does, or not at all', () => {
    const text = fc.oneof(
      objects.map((pairs) => naiveWrite(pairs)),
      fc.string({ unit: fc.constantFrom(...'000123é😀'), maxLength: 24 }),
    );
    const met = createTally();
    fc.assert(
      fc.property(text, unit, (text, unit) => {
        const { pairs, issues } = read(text, unit);
        const expected = naiveRead(text, unit);
        met(expected ? 'divided' : 'faulty');
        if (expected) expect(pairs).toEqual(expected);
        else expect(issues).toHaveLength(1);
        expect(issues.length === 0).toBe(expected !== undefined);
      }),
      { numRuns: 500 },
    );
    met.expectAtLeast({ divided: 50, faulty: 50 });
  });

  test.each([
    ['5', 'error tlv.truncated 0-1'],
    ['59', 'error tlv.truncated 59 0-2'],
    ['590', 'error tlv.truncated 59 0-3'],
    ['5903ab', 'error tlv.truncated 59 0-6'],
    ['a905abcde', 'error tlv.bad_id 0-2'],
    ['5-05abcde', 'error tlv.bad_id 0-2'],
    ['59 5abcde', 'error tlv.bad_length 59 2-4'],
    ['59-4abcd', 'error tlv.bad_length 59 2-4'],
    ['59+1a', 'error tlv.bad_length 59 2-4'],
    ['59٠١a', 'error tlv.bad_length 59 2-4'],
    ['5901a6', 'error tlv.truncated 5-6'],
  ])('stops at the fault in %j and says where it is', (text, fault) => {
    expect(read(text).issues.map(line)).toEqual([fault]);
  });

  test('never splits a character when lengths count bytes', () => {
    expect(read('5901é', 'bytes').issues.map(line)).toEqual(['error tlv.truncated 59 0-5']);
    expect(read('5902é', 'bytes').pairs).toEqual([['59', 'é']]);
  });
});

describe('writing', () => {
  test('gives what the plain twin gives', () => {
    fc.assert(
      fc.property(objects, unit, (pairs, unit) => {
        const report = createReport();
        const written = writeObjects(
          pairs.map(([tag, value]) => ({ tag, value })),
          unit,
          report,
        );
        expect(report.issues).toEqual([]);
        expect(written).toBe(naiveWrite(pairs, unit));
      }),
    );
  });

  test('refuses what two digits cannot tell, and a value that its children contradict', () => {
    const fault = (object: Parameters<typeof writeObjects>[0][number]) => {
      const report = createReport();
      writeObjects([object], 'characters', report);
      return report.issues.map(line);
    };
    expect(fault({ tag: '5', value: '' })).toEqual(['error tlv.bad_id 5']);
    expect(fault({ tag: '5'.repeat(1_000_000), value: '' })).toEqual([`error tlv.bad_id ${'5'.repeat(40)}…`]);
    expect(fault({ tag: '59', value: 'x'.repeat(100) })).toEqual(['error tlv.too_long 59']);
    const children = [{ tag: '08', value: 'a' }];
    expect(fault({ tag: '62', value: '0801b', children })).toEqual(['error tlv.contradiction 62']);
    expect(fault({ tag: '62', value: '0801a', children })).toEqual([]);
  });
});
