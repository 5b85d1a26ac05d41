import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport, hasErrors } from '../../../src/issues/report.ts';
import { readTextFormat, type TextFormat } from '../../../src/statements/formats/read-format.ts';
import { least, tries } from '../../kit/scale.ts';
import { camtStyle, writeCamt } from '../../kit/statements/write-camt.ts';
import { mt940Style, writeMt940 } from '../../kit/statements/write-mt940.ts';
import { ofxStyle, writeOfx } from '../../kit/statements/write-ofx.ts';
import { anyStatement } from '../../kit/statements/written.ts';
import { createTally } from '../../kit/tally.ts';

const written: fc.Arbitrary<readonly [TextFormat, string]> = fc.oneof(
  fc.tuple(anyStatement, mt940Style).map(([known, style]) => ['mt940', writeMt940(known, style)] as const),
  fc.tuple(anyStatement, camtStyle).map(([known, style]) => ['camt053', writeCamt(known, style)] as const),
  fc.tuple(anyStatement, ofxStyle).map(([known, style]) => ['ofx', writeOfx(known, style)] as const),
);
const PIECES = [
  '<',
  '>',
  '&',
  '"',
  '</',
  '<!--',
  '<![CDATA[',
  ']]>',
  '&#xD800;',
  '\0',
  '\n:61:',
  '\n-}',
  '{4:',
  '?',
  '//',
  ':62F:',
  '9',
  '/REMI/',
  'VND',
];
const edit = fc.record({
  at: fc.nat(),
  length: fc.nat(40),
  put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })),
});

function applyEdits(text: string, edits: readonly { at: number; length: number; put: string }[]): string {
  return edits.reduce((whole, { at, length, put }) => {
    const place = at % (whole.length + 1);
    return whole.slice(0, place) + put + whole.slice(place + length);
  }, text);
}

describe('a damaged statement', () => {
  test('is read or refused with a reason, and never raises anything', () => {
    const met = createTally();
    fc.assert(
      fc.property(written, fc.array(edit, { minLength: 1, maxLength: 3 }), ([format, text], edits) => {
        const report = createReport();
        const statement = readTextFormat(format, applyEdits(text, edits), report);
        expect(statement === undefined).toBe(hasErrors(report));
        met(statement ? 'read' : 'refused');
        for (const { amount } of statement?.movements ?? []) expect(Number.isSafeInteger(amount)).toBe(true);
      }),
      tries(500),
    );
    met.expectAtLeast({ read: least(20), refused: least(20) });
  });

  test('that is cut anywhere is refused, or whole, or a page is said to lack', () => {
    const met = createTally();
    fc.assert(
      fc.property(written, fc.nat(), ([format, text], at) => {
        const report = createReport();
        const statement = readTextFormat(format, text.slice(0, at % text.trimEnd().length), report);
        const whole = readTextFormat(format, text, createReport());
        const isSaid = report.issues.some(({ code }) => code === 'statement.gap');
        if (statement && !isSaid) expect(statement.movements).toEqual(whole?.movements);
        met(statement ? 'read' : 'refused');
      }),
      tries(300),
    );
    met.expectAtLeast({ read: least(5), refused: least(100) });
  });
});
