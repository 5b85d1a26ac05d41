import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport, hasErrors } from '../../../src/issues/report.ts';
import { readTextFormat, type TextFormat } from '../../../src/statements/formats/read-format.ts';
import { expectLinear } from '../../kit/linear.ts';
import { camtStyle, writeCamt } from '../../kit/statements/write-camt.ts';
import { mt940Style, writeMt940 } from '../../kit/statements/write-mt940.ts';
import { ofxStyle, writeOfx } from '../../kit/statements/write-ofx.ts';
import { anyStatement, type KnownStatement } from '../../kit/statements/written.ts';
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
      { numRuns: 500 },
    );
    met.expectAtLeast({ read: 20, refused: 20 });
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
      { numRuns: 300 },
    );
    met.expectAtLeast({ read: 5, refused: 100 });
  });
});

describe('steps grow no faster than the text', () => {
  const KNOWN = { account: '0011001234567', first: '2026-09-01', opening: 0 };
  const movement = { amount: 1, day: 1, value: 0, reference: 'FT26', text: 'HS1 hoc phi', isReversal: false };
  const statement = (length: number): KnownStatement => ({
    ...KNOWN,
    movements: Array.from({ length: length / 16 }, () => movement),
  });
  const read = (format: TextFormat) => (text: string) => readTextFormat(format, text, createReport());

  test.each<[TextFormat, (length: number) => string]>([
    [
      'mt940',
      (length) =>
        writeMt940(statement(length), {
          newline: '\n',
          hasBlocks: true,
          decimals: ',',
          details: 'numbered',
          page: 8,
          ending: '-',
          account: (it) => it,
        }),
    ],
    [
      'camt053',
      (length) =>
        writeCamt(statement(length), {
          version: '08',
          prefix: 'a:',
          newline: '\n',
          isDateTime: true,
          isCdata: true,
          decimals: '',
          details: 'Ustrd',
          hasEnvelope: true,
          page: 1e9,
        }),
    ],
    [
      'ofx',
      (length) =>
        writeOfx(statement(length), {
          isXml: false,
          closes: false,
          newline: '\n',
          decimals: '',
          time: (day) => day.replaceAll('-', ''),
          hasEmpty: true,
          isName: false,
        }),
    ],
  ])('of %s', (format, write) => expectLinear(write, read(format)));

  test.each<[TextFormat, string, (length: number) => string]>([
    ['mt940', 'one long field', (length) => `:20:A\n:25:1\n:86:${'?'.repeat(length)}`],
    [
      'mt940',
      'one long field of words',
      (length) => `:20:A\n:61:260905C1,NTRFA\n:86:/REMI/${'/EREF/'.repeat(length)}`,
    ],
    ['mt940', 'many empty lines', (length) => `:20:A\n:86:${'\n'.repeat(length)}`],
    ['mt940', 'many blocks', (length) => '{1:F01'.repeat(length)],
    ['camt053', 'an attribute without end', (length) => `<a b="${'='.repeat(length)}`],
    ['camt053', 'many attributes', (length) => `<a ${'b="c" '.repeat(length)}/>`],
    ['camt053', 'many marks of entities', (length) => `<a>${'&#'.repeat(length)}</a>`],
    ['camt053', 'many elements', (length) => `<a>${'<b/>'.repeat(length)}</a>`],
    ['camt053', 'blanks', (length) => `<a>${' '.repeat(length)}</a>`],
    ['camt053', 'comments that never end', (length) => '<!--'.repeat(length)],
    ['ofx', 'many that are not closed', (length) => `<OFX>${'<A>1'.repeat(length)}</OFX>`],
    ['ofx', 'many texts', (length) => `<OFX><A>${'x<!---->'.repeat(length)}</A></OFX>`],
  ])('of %s with %s', (format, _, make) => expectLinear(make, read(format)));
});
