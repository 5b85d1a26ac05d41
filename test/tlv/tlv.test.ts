import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport } from '../../src/issues/report.ts';
import { writeObjects } from '../../src/tlv/write.ts';
import { line } from '../kit/expect-issue.ts';
import { unicodeText } from '../kit/inputs/arbitraries.ts';
import { naiveWrite, type Unit } from '../oracle/tlv-naive.ts';

const unit = fc.constantFrom<Unit>('characters', 'bytes');
const tag = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
const objects = fc.array(fc.tuple(tag, fc.oneof(unicodeText(24), fc.constant(''))), { maxLength: 6 });

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
