import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/bytes/crc16.ts';
import { EMV_ROOT } from '../../src/emv/objects.ts';
import { readPayload } from '../../src/emv/read.ts';
import { columns } from '../../src/emv/scan/columns.ts';
import { createReport } from '../../src/issues/report.ts';
import { line } from '../kit/expect-issue.ts';
import { unicodeText } from '../kit/inputs/arbitraries.ts';
import { tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';
import { naiveRead, naiveWrite, type Unit } from '../oracle/tlv-naive.ts';

const HEAD = '000201';

/** Reads what stands behind the head of a code. */
function read(rest: string) {
  const report = createReport();
  const payload = readPayload(HEAD + rest, EMV_ROOT, { maxLength: Number.POSITIVE_INFINITY }, report);
  const faults = report.issues.filter(({ code }) => code.startsWith('tlv.') && code !== 'tlv.outer_space');
  return { payload, faults };
}

function pairsOf(rest: string) {
  return read(rest)
    .payload?.objects.slice(1)
    .map(({ tag, value }) => [tag, value]);
}

const tag = fc.integer({ min: 1, max: 25 }).map((number) => String(number).padStart(2, '0'));
const objects = fc.array(fc.tuple(tag, fc.oneof(unicodeText(24), fc.constant(''))), { maxLength: 6 });

describe('the scanner', () => {
  test('divides a text as the plain twin does, or not at all', () => {
    const text = fc.oneof(
      objects.map((pairs) => naiveWrite(pairs)),
      fc.string({ unit: fc.constantFrom(...'000123é😀'), maxLength: 24 }),
    );
    const met = createTally();
    fc.assert(
      fc.property(text, (text) => {
        const closed = `${text}2501x`;
        const expected = naiveRead(closed, 'characters');
        met(expected ? 'divided' : 'faulty');
        expect(pairsOf(closed)).toEqual(expected);
      }),
      tries(5000, 500),
    );
    met.expectAtLeast({ divided: 50, faulty: 50 });
  });

  test('counts bytes where only then the text ends with its checksum', () => {
    const met = createTally();
    fc.assert(
      fc.property(objects, fc.constantFrom<Unit>('characters', 'bytes'), (pairs, unit) => {
        const body = `${HEAD}${naiveWrite(pairs, unit)}6304`;
        const rest = (body + checksum(body)).slice(HEAD.length);
        const isOnlyBytes = unit === 'bytes' && naiveRead(rest, 'characters') === undefined;
        if (isOnlyBytes) met('bytes');
        if (isOnlyBytes || unit === 'characters') expect(pairsOf(rest)?.slice(0, -1)).toEqual(pairs);
      }),
      { numRuns: 300 },
    );
    met.expectAtLeast({ bytes: 30 });
  });

  test.each([
    ['5', 'error tlv.truncated 6-7'],
    ['59', 'error tlv.truncated 59 6-8'],
    ['590', 'error tlv.truncated 59 6-9'],
    ['5903ab', 'error tlv.truncated 59 6-12'],
    ['a905abcde', 'error tlv.bad_id 6-8'],
    ['5-05abcde', 'error tlv.bad_id 6-8'],
    ['59 5abcde', 'error tlv.bad_length 59 8-10'],
    ['59-4abcd', 'error tlv.bad_length 59 8-10'],
    ['59+1a', 'error tlv.bad_length 59 8-10'],
    ['59٠١a', 'error tlv.bad_length 59 8-10'],
    ['5901a6', 'error tlv.truncated 11-12'],
  ])('stops at the fault in %j and says where it is', (text, fault) => {
    expect(read(text).faults.map(line)).toEqual([fault]);
  });

  test('keeps no more room after a very long text than before it', () => {
    const long = '5901a'.repeat(100_000);
    read(long);
    expect(columns.ids.length).toBeGreaterThan(100_000);
    read('5901a');
    expect(columns.ids.length).toBeLessThan(1250);
    expect(columns.bytes.length).toBeLessThan(2000);
  });
});
