import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { readCamt053 } from '../../../src/statements/formats/camt053.ts';
import { readMt940 } from '../../../src/statements/formats/mt940.ts';
import { readOfx } from '../../../src/statements/formats/ofx.ts';
import type { RawStatement } from '../../../src/statements/formats/raw.ts';
import { nameTextFormat } from '../../../src/statements/formats/read-format.ts';
import { camtStyle, writeCamt } from '../../kit/statements/write-camt.ts';
import { mt940Style, writeMt940 } from '../../kit/statements/write-mt940.ts';
import { ofxStyle, writeOfx } from '../../kit/statements/write-ofx.ts';
import { anyStatement, closingOf, dayAfter, expectedOf } from '../../kit/statements/written.ts';
import { createTally } from '../../kit/tally.ts';

function movementsOf(read: RawStatement | undefined) {
  return read?.movements.map(({ amount, time, valueDate, reference, description }) => ({
    amount,
    time,
    valueDate,
    reference,
    description,
  }));
}

function periodOf(first: string) {
  return { from: first, to: dayAfter(first, 9) };
}

describe('a statement that a bank wrote is read as it was', () => {
  test('in MT940', () => {
    const met = createTally();
    fc.assert(
      fc.property(anyStatement, mt940Style, (known, style) => {
        const report = createReport();
        const text = writeMt940(known, style);
        const read = readMt940(text, report);
        expect(report.issues).toEqual([]);
        expect(nameTextFormat(text)).toBe('mt940');
        expect(movementsOf(read)).toEqual(expectedOf(known));
        expect(read).toMatchObject({
          account: known.account,
          opening: known.opening,
          closing: closingOf(known),
          period: periodOf(known.first),
        });
        expect(read?.bank).toBe(style.hasBlocks ? 'BFTVVNVX' : undefined);
        met(style.details);
      }),
      { numRuns: 300 },
    );
    met.expectAtLeast({ free: 10, numbered: 10, worded: 10, supplement: 10 });
  });

  test('in camt.053', () => {
    const met = createTally();
    fc.assert(
      fc.property(anyStatement, camtStyle, (known, style) => {
        const report = createReport();
        const text = writeCamt(known, style);
        const read = readCamt053(text, report);
        expect(report.issues).toEqual([]);
        expect(nameTextFormat(text)).toBe('camt053');
        expect(movementsOf(read)).toEqual(expectedOf(known));
        expect(read).toMatchObject({
          account: known.account,
          opening: known.opening,
          closing: closingOf(known),
          period: periodOf(known.first),
        });
        met(style.details);
      }),
      { numRuns: 300 },
    );
    met.expectAtLeast({ Ustrd: 10, AddtlTxInf: 10, AddtlNtryInf: 10 });
  });

  test('in OFX', () => {
    const met = createTally();
    fc.assert(
      fc.property(anyStatement, ofxStyle, (known, style) => {
        const report = createReport();
        const text = writeOfx(known, style);
        const read = readOfx(text, report);
        expect(report.issues).toEqual([]);
        expect(nameTextFormat(text)).toBe('ofx');
        const expected = expectedOf(known).map((each) => ({
          ...each,
          valueDate: undefined,
          description: each.description.replaceAll('T.T', 'T&T'),
        }));
        expect(movementsOf(read)).toEqual(expected);
        expect(read).toMatchObject({
          account: known.account,
          closing: closingOf(known),
          period: periodOf(known.first),
          bank: 'NGAN HANG A',
        });
        met(style.isXml ? 'XML' : style.closes ? 'closed SGML' : 'SGML');
      }),
      { numRuns: 300 },
    );
    met.expectAtLeast({ XML: 20, 'closed SGML': 10, SGML: 10 });
  });
});
